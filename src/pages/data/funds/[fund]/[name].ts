import type { APIRoute } from 'astro';
import { yearsOf } from '../../../../domain/book.ts';
import { bookTable } from '../../../../export/book.ts';
import { tableCsv, tableJson } from '../../../../export/table.ts';
import { fundTables } from '../../../../export/tables.ts';
import { loadSite } from '../../../../site.ts';

/** The tables of one fund, and its account book year by year: `/data/funds/<fund>/<table or year>.csv` and `.json`. */
export function getStaticPaths() {
  const site = loadSite();
  return [...site.funds.values()].flatMap((fund) => {
    const tables = [...fundTables(fund), ...yearsOf(fund, site.asOf).map((year) => bookTable(site, fund, year))];
    return tables.flatMap((table) => [
      { params: { fund: fund.id, name: `${table.name}.csv` }, props: { body: () => tableCsv(table) } },
      {
        params: { fund: fund.id, name: `${table.name}.json` },
        props: { body: () => tableJson(table, site.asOf, site.dataRoot) },
      },
    ]);
  });
}

export const GET: APIRoute = ({ props }) => new Response(props.body());
