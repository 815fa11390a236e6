import type { Site } from '../domain/published/public.ts';
import { books, catalogue, parts } from '../tables/catalogue.ts';

/** What stands below `/data/`, and from which data: CSV and calendars cannot carry the data root themselves. */
export function tableIndex(site: Site): object {
  const tables = catalogue(site).map(({ name, title, rows }) => ({ name, title, rows: rows.length }));
  const below = Object.fromEntries(
    [...Map.groupBy([...parts(site), ...books(site)], ({ part }) => part)].map(([part, list]) => [
      part,
      [...Map.groupBy(list, ({ id }) => id)].map(([id, own]) => ({ id, tables: own.map(({ table }) => table.name) })),
    ]),
  );
  return { as_of: site.asOf, ...(site.dataRoot ? { data_root: site.dataRoot } : {}), tables, ...below };
}
