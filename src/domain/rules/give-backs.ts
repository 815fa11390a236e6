import type { Draft } from '../../issues/issue.ts';
import type { Portal } from '../portal/portal.ts';
import { place } from './place.ts';

/** No place is above itself, and no reported figure replaces itself. */
export function checkGiveBacks(portal: Portal): Draft[] {
  const aggregates = new Map(portal.records.aggregate.map((record) => [record.id, record]));
  return [
    ...giveBacks(portal.places, 'parent', ({ parent }) => parent),
    ...giveBacks(aggregates, 'superseded_by', ({ superseded_by }) => superseded_by),
  ];
}

/** One problem for a circle of records, at the first of them. */
function giveBacks<T extends Parameters<typeof place>[0]>(
  records: ReadonlyMap<string, T>,
  field: string,
  next: (record: T) => string | undefined,
): Draft[] {
  const told = new Set<string>();
  return [...records].flatMap(([start, record]): Draft[] => {
    const seen = new Set([start]);
    let at = next(record);
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      const above = records.get(at);
      at = above && next(above);
    }
    if (at !== start || told.has(start)) return [];
    for (const id of seen) told.add(id);
    return [{ ...place(record, field), code: 'reference-loop', params: { found: start } }];
  });
}
