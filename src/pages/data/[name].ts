import type { APIRoute } from 'astro';
import { tableCsv, tableJson } from '../../export/table.ts';
import { allTables } from '../../export/tables.ts';
import { loadSite } from '../../site.ts';

/** Every table of the portal as `/data/<table>.csv` and `/data/<table>.json`. */
export function getStaticPaths() {
  const site = loadSite();
  return allTables(site).flatMap((table) => [
    { params: { name: `${table.name}.csv` }, props: { body: () => tableCsv(table) } },
    { params: { name: `${table.name}.json` }, props: { body: () => tableJson(table, site.asOf, site.dataRoot) } },
  ]);
}

export const GET: APIRoute = ({ props }) => new Response(props.body());
