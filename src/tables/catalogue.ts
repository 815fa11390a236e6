import { derived } from '../domain/common/derived.ts';
import { bookOf, yearsOf } from '../domain/ledger/book.ts';
import { bookMonths, pagedBooks } from '../domain/ledger/paging.ts';
import { type TablePart, tableParts } from '../domain/portal/address.ts';
import { withAbove } from '../domain/portal/rollup.ts';
import type { PublicFund, Site } from '../domain/published/public.ts';
import { allTables } from './all.ts';
import { bookTable } from './book.ts';
import type { Cell } from './shape/cell.ts';
import { pieceName, type Table, type TableHead } from './shape/table.ts';

/** Every table of the portal over all subjects, made once. */
export const catalogue = derived('tables', (site: Site): readonly Table[] => allTables(site));

/** What pages tell of the tables that have rows. */
export const tableHeads = derived('heads of tables', (site: Site): readonly TableHead[] =>
  catalogue(site).flatMap(({ rows, ...head }) => (rows.length > 0 ? [{ ...head, count: rows.length }] : [])),
);

/** The rows of each subject that has any, as tables of its own: `parts(site).funds.get('demo-a')`. Made once. */
export const parts = derived('tables by subject', (site: Site): Record<TablePart, ReadonlyMap<string, Table[]>> => {
  const found = Object.fromEntries(tableParts.map((part) => [part, new Map<string, Table[]>()])) as Record<
    TablePart,
    Map<string, Table[]>
  >;
  for (const table of catalogue(site))
    for (const [part, column] of Object.entries(table.parts ?? {}))
      for (const [id, own] of group(table, column, (cell) => subjectsOf(site, table, cell))) {
        const list = found[part as TablePart];
        list.set(id, [...(list.get(id) ?? []), ...piecesOf(own)]);
      }
  return found;
});

/** The account book of a fund, a table a year; a long one a table a month too. */
export function bookTables(site: Site, fund: PublicFund): Table[] {
  return yearsOf(site, fund).flatMap((year) => {
    const paged = pagedBooks(site).has(`${fund.id}/${year}`);
    const months = paged
      ? bookMonths(bookOf(site, fund, year)).flatMap(({ month, lines }) => (lines.length > 0 ? month : []))
      : [];
    return [undefined, ...months].map((month) => bookTable(site, fund, year, month));
  });
}

/** The ids of all subjects of a kind, and of parts of theirs that have tables alone: `demo-a`, `demo-a/basic`. */
export function subjectIds(site: Site, part: TablePart): string[] {
  return [...new Set([...site[part].keys(), ...parts(site)[part].keys()])];
}

/** The ids of the parts of a subject that have tables alone: of `demo-a` `demo-a/basic`. */
export function partIds(site: Site, part: TablePart, id: string): readonly string[] {
  return partsBelow(site)[part].get(id) ?? [];
}

const partsBelow = derived('parts of subjects', (site: Site): Record<TablePart, ReadonlyMap<string, string[]>> => {
  const below = (part: TablePart) =>
    Map.groupBy(
      [...parts(site)[part].keys()].filter((id) => id.includes('/')),
      (id) => id.slice(0, id.indexOf('/')),
    );
  return Object.fromEntries(tableParts.map((part) => [part, below(part)])) as never;
});

/** Every table of a subject: its rows, and the account book of a fund. */
export function subjectTables(site: Site, part: TablePart, id: string): Table[] {
  const fund = part === 'funds' ? site.funds.get(id) : undefined;
  return [...(parts(site)[part].get(id) ?? []), ...(fund ? bookTables(site, fund) : [])];
}

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
