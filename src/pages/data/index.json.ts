import type { APIRoute } from 'astro';
import { books, catalogue, parts } from '../../export/table/catalogue.ts';
import { loadSite } from '../../site.ts';

/** What stands below `/data/`, and from which data: CSV and calendars cannot carry the data root themselves. */
export const GET: APIRoute = () => {
  const site = loadSite();
  const tables = catalogue(site).map(({ name, title, rows }) => ({ name, title, rows: rows.length }));
  const below = Object.fromEntries(
    [...Map.groupBy([...parts(site), ...books(site)], ({ part }) => part)].map(([part, list]) => [
      part,
      [...Map.groupBy(list, ({ id }) => id)].map(([id, own]) => ({ id, tables: own.map(({ table }) => table.name) })),
    ]),
  );
  return new Response(
    `${JSON.stringify({ as_of: site.asOf, ...(site.dataRoot ? { data_root: site.dataRoot } : {}), tables, ...below }, null, 1)}\n`,
  );
};
