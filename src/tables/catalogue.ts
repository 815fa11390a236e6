import { derived } from '../domain/common/derived.ts';
import { bookOf, yearsOf } from '../domain/ledger/book.ts';
import { bookMonths, pagedBooks } from '../domain/ledger/paging.ts';
import type { TablePart } from '../domain/portal/address.ts';
import { withAbove } from '../domain/portal/rollup.ts';
import type { Site } from '../domain/published/public.ts';
import { allTables } from './all.ts';
import { bookTable } from './book.ts';
import type { Cell } from './shape/cell.ts';
import { pieceName, type Table } from './shape/table.ts';

/** Every table of the portal over all subjects, made once. */
export const catalogue = derived('tables', (site: Site): readonly Table[] => allTables(site));

/** The rows of one subject, as a table of their own. */
type Part = { part: TablePart; id: string; table: Table };

/** The rows of every subject that has any: `{ part: 'funds', id: 'demo-a', table }`. Made once. */
export const parts = derived('parts of tables', (site: Site): readonly Part[] =>
  catalogue(site).flatMap((table) =>
    Object.entries(table.parts ?? {}).flatMap(([part, column]) =>
      [...group(table, column, (cell) => subjectsOf(site, table, cell))].flatMap(([id, own]) =>
        piecesOf(own).map((piece) => ({ part: part as TablePart, id, table: piece })),
      ),
    ),
  ),
);

/** The account book of every fund, a file a year; a long one a file a month too. */
export const books = derived('account books', (site: Site): readonly Part[] =>
  [...site.funds.values()].flatMap((fund) =>
    yearsOf(fund, site.asOf).flatMap((year) => {
      const paged = pagedBooks(site).has(`${fund.id}/${year}`);
      const months = paged
        ? bookMonths(bookOf(site, fund, year)).flatMap(({ month, lines }) => (lines.length > 0 ? month : []))
        : [];
      return [undefined, ...months].map((month) => ({
        ...{ part: 'funds' as const, id: fund.id, table: bookTable(site, fund, year, month) },
      }));
    }),
  ),
);

function subjectsOf(site: Site, table: Table, id: Cell): string[] {
  if (typeof id !== 'string') return [];
  return table.below ? withAbove(site, id).map((place) => place.id) : [id];
}

/** One table for each value of the column `by`, or the table itself. */
function piecesOf(table: Table): Table[] {
  if (!table.by) return [table];
  const pieces = group(table, table.by, (cell) => [String(cell ?? '')]);
  return [...pieces].map(([value, piece]) => ({ ...piece, name: pieceName(table.name, value) }));
}

/** The rows of a table by what a column gives, in their order. */
function group(table: Table, column: string, names: (cell: Cell) => readonly string[]): Map<string, Table> {
  const at = table.columns.findIndex(({ key }) => key === column);
  if (at < 0) throw new Error(`table ${table.name} has no column ${column}`);
  const rows = new Map<string, Table['rows'][number][]>();
  for (const row of table.rows)
    for (const name of names(row[at])) {
      const own = rows.get(name);
      if (own) own.push(row);
      else rows.set(name, [row]);
    }
  return new Map([...rows].map(([name, own]) => [name, { ...table, rows: own }]));
}
