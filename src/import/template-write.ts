import { readCsv } from '../parse/csv.ts';
import { escapeFormula } from '../schemas/formula.ts';
import { headerKey } from '../schemas/header.ts';
import { type Kind, kinds } from '../schemas/kinds.ts';
import { fieldsOfKind } from '../schemas/manual.ts';
import { appended, type LedgerRow } from './ledger.ts';
import type { Filled } from './template.ts';

/** What the rows of a filled template become: the tables that change, and how many rows are new or stand there already, word for word. */
export type Filing = {
  files: { file: string; before: string | undefined; after: string; rows: number }[];
  taken: number;
  known: number;
};

/**
 * Files the rows of a filled template. `to` is `<place>`, or `<place>/<id>` of a fund, round or project; a ledger has a table a year. `textOf`
 * gives the present text of a table.
 */
export function fileRows({ kind, rows }: Filled, to: string, textOf: (file: string) => string | undefined): Filing {
  const files = Map.groupBy(rows, ({ row }) => fileOf(kind, to, row));
  const filing: Filing = { files: [], taken: 0, known: 0 };
  for (const [file, own] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const before = textOf(file);
    const there = countsOf(kind, before);
    const fresh = own.filter(({ row }) => {
      const name = nameOf(kind, row);
      const count = there.get(name) ?? 0;
      there.set(name, count - 1);
      return count <= 0;
    });
    filing.taken += fresh.length;
    filing.known += own.length - fresh.length;
    if (fresh.length === 0) continue;
    const added = fresh.map(({ row }) => row);
    filing.files.push({
      file,
      before,
      after: appended(kind, before, added, columnsOf(kind, added)),
      rows: added.length,
    });
  }
  return filing;
}

/** The file of a row; a name with a star goes on with the year of the row. */
function fileOf(kind: Kind, to: string, { date = '' }: LedgerRow): string {
  const [place = '', id = ''] = to.split('/');
  return kinds[kind].path
    .replace('<place>', place)
    .replace(/<(?:fund|round|id)>/, id)
    .replace('*', date ? `-${date.slice(0, 4)}` : '');
}

/** Whether the rows of a kind belong to a fund, round or project, and not to the place itself. */
export function isWithin(kind: Kind): boolean {
  return /<(?:fund|round|id)>/.test(kinds[kind].path);
}

/** The columns of a new table: the required ones, and those that are used, in the order of the contract. */
function columnsOf(kind: Kind, rows: readonly LedgerRow[]): string[] {
  return fieldsOfKind(kind)
    .filter(({ key, required }) => required || rows.some((row) => row[key]))
    .map(({ key }) => key);
}

/** How often each row stands in a table. */
function countsOf(kind: Kind, text: string | undefined): Map<string, number> {
  const [head, ...rows] = readCsv((text ?? '').replace(/^\uFEFF/, '')).rows;
  const keys = (head?.cells ?? []).map((cell) => headerKey(kind, cell) ?? '');
  const names = rows.map(({ cells }) =>
    nameOf(kind, Object.fromEntries(keys.map((key, at) => [key, (cells[at] ?? '').trim()]))),
  );
  return new Map([...Map.groupBy(names, (name) => name)].map(([name, list]) => [name, list.length]));
}

function nameOf(kind: Kind, row: LedgerRow): string {
  return JSON.stringify(fieldsOfKind(kind).map(({ key }) => escapeFormula(row[key] ?? '').replace(/^''/, "'")));
}
