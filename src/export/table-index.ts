import { tableParts } from '../domain/portal/address.ts';
import type { Site } from '../domain/published/public.ts';
import { catalogue, subjectIds, subjectTables } from '../tables/catalogue.ts';

/** What stands below `/data/`, and from which data: CSV and calendars cannot carry the data root themselves. */
export function tableIndex(site: Site): object {
  const tables = catalogue(site).map(({ name, title, rows }) => ({ name, title, rows: rows.length }));
  const below = tableParts.flatMap((part) => {
    const subjects = subjectIds(site, part).map((id) => ({
      id,
      tables: subjectTables(site, part, id).map(({ name }) => name),
    }));
    const known = subjects.filter(({ tables }) => tables.length > 0);
    return known.length > 0 ? [[part, known] as const] : [];
  });
  return {
    as_of: site.asOf,
    ...(site.dataRoot ? { data_root: site.dataRoot } : {}),
    tables,
    ...Object.fromEntries(below),
  };
}
