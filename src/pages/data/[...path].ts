import type { APIRoute } from 'astro';
import { books, catalogue, parts } from '../../export/catalogue.ts';
import { tableCsv, tableJson } from '../../export/table.ts';
import { loadSite } from '../../site.ts';

/** Every table as `/data/<table>.csv` and `.json`, and the rows of one subject as `/data/<part>/<id>/<table>.…`; the account book of a fund year by year. */
export function getStaticPaths() {
  const site = loadSite();
  const files = [
    ...catalogue(site).map((table) => ({ folder: '', table })),
    ...[...parts(site), ...books(site)].map(({ part, id, table }) => ({ folder: `${part}/${id}/`, table })),
  ];
  return files.flatMap(({ folder, table }) => [
    { params: { path: `${folder}${table.name}.csv` }, props: { body: () => tableCsv(table) } },
    {
      params: { path: `${folder}${table.name}.json` },
      props: { body: () => tableJson(table, site.asOf, site.dataRoot) },
    },
  ]);
}

export const GET: APIRoute = ({ props }) => new Response(props.body());
