import type { APIRoute } from 'astro';
import { allTables, fundTables } from '../../export/tables.ts';
import { loadSite } from '../../site.ts';

/** What stands below `/data/`, and from which data: CSV and calendars cannot carry the data root themselves. */
export const GET: APIRoute = () => {
  const site = loadSite();
  const tables = allTables(site).map(({ name, title, rows }) => ({ name, title, rows: rows.length }));
  const funds = [...site.funds.values()].map((fund) => ({
    id: fund.id,
    tables: fundTables(fund).map(({ name }) => name),
  }));
  return new Response(`${JSON.stringify({ as_of: site.asOf, data_root: site.dataRoot, tables, funds }, null, 1)}\n`);
};
