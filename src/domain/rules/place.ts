import type { Draft, Path } from '../../issues/issue.ts';
import type { Origin } from '../../schemas/kinds.ts';

/** Where a rule points: the file, the row or list item, and the field of a record. */
export function place(
  record: { id: string; at: Origin['at'] },
  ...path: Path
): Pick<Draft, 'file' | 'record'> & Partial<Draft> {
  const { file, line, index } = record.at;
  return {
    file,
    record: record.id,
    ...(line === undefined ? {} : { line }),
    path: index === undefined ? path : [index, ...path],
  };
}
