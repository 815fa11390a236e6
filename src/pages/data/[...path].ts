import type { APIRoute } from 'astro';
import type { Site } from '../../domain/public.ts';
import { recordsOf, scoresOf } from '../../domain/score.ts';
import { books, catalogue, parts } from '../../export/table/catalogue.ts';
import { tableCsv, tableJson } from '../../export/table/table.ts';
import { historyTable } from '../../export/tables/score.ts';
import { loadScores, loadSite } from '../../site.ts';

/** Every table as `/data/<table>.csv` and `.json`, and the rows of one subject as `/data/<part>/<id>/<table>.…`; the account book of a fund year by year, and its self-scores over time. */
export function getStaticPaths() {
  const site = loadSite();
  const files = [
    ...catalogue(site).map((table) => ({ folder: '', table })),
    ...[...parts(site), ...books(site)].map(({ part, id, table }) => ({ folder: `${part}/${id}/`, table })),
    ...histories(site),
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

/** Only a fund that was scored before has a history. */
function histories(site: Site) {
  const past = loadScores();
  return [...scoresOf(site)].flatMap(([fund, score]) => {
    const records = recordsOf(past, score);
    return records.length > 1 ? [{ folder: `funds/${fund}/`, table: historyTable(records) }] : [];
  });
}
