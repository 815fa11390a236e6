import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { correctionLine } from '../domain/published/correction.ts';
import type { NeededCorrection } from '../issues/issue.ts';
import { withEntries } from '../parse/list.ts';

/** A correction with what only people can say. */
export type SaidCorrection = { needed: NeededCorrection; reason: string; role: string };

/** A file of corrections before and after; `undefined` is no file. */
type FileChange = { file: string; before: string | undefined; after: string };

/** The files with corrections added at their ends; or the file that is written in a form to which nothing can be added. */
export function correctedFiles(data: string, said: readonly SaidCorrection[]): FileChange[] | { unfit: string } {
  const changes: FileChange[] = [];
  for (const [file, list] of Map.groupBy(said, ({ needed }) => needed.file)) {
    const path = join(data, file);
    const bytes = existsSync(path) ? readFileSync(path) : undefined;
    if (bytes && !isUtf8(bytes)) return { unfit: file };
    const before = bytes?.toString('utf8');
    const after = withEntries(before ?? '', list.map(correctionEntry));
    if (after === undefined) return { unfit: file };
    changes.push({ file, before, after });
  }
  return changes;
}

/** A correction as a line of its file. */
export function correctionEntry({ needed, reason, role }: SaidCorrection): string {
  return correctionLine(needed, { reason: JSON.stringify(reason), role: JSON.stringify(role) });
}
