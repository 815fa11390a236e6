import { comparable } from '../schemas/plain.ts';
import { type ColumnRole, roleOf } from './role.ts';
import type { SheetRow, SourceSheet } from './sheet.ts';

/** A column of a source: where it stands (from 0), its name, and what its name says that it holds. */
type SourceColumn = { index: number; name: string; role: ColumnRole | undefined };

/** The head of a table in a sheet: its columns, the row in which the data begin (index into the rows of the sheet), and what stands above. */
export type SourceHead = { columns: readonly SourceColumn[]; from: number; titles: readonly string[] };

/** Rows in which a head is looked for: titles, units and notes take no more. */
const deepest = 40;

/** Roles without which a row is no head: something that tells an amount, and something else. */
const amounts: ReadonlySet<ColumnRole> = new Set(['amount', 'income', 'spending', 'debit', 'credit']);

/** The head of the table of a sheet; undefined where no row names an amount and two columns at least. */
export function sourceHeadOf(sheet: SourceSheet): SourceHead | undefined {
  const candidates = sheet.rows.slice(0, deepest).map((row, index) => {
    const one = columnsOf([row]);
    const next = sheet.rows[index + 1];
    // A second row of heads: 月 and 日 below 2026年, 金额 below 借方.
    const two = next && isSecond(row, next) ? columnsOf([row, next]) : undefined;
    const better = two && next && score(two) > Math.max(score(one), score(columnsOf([next])));
    const columns = better ? two : one;
    return { columns, from: index + (columns === two ? 2 : 1), index, score: score(columns) };
  });
  const best = candidates.toSorted((a, b) => b.score - a.score || a.index - b.index)[0];
  if (!best || best.score < 2 || !best.columns.some(({ role }) => role && amounts.has(role))) return undefined;
  const titles = sheet.rows.slice(0, best.index).map(({ cells }) =>
    cells
      .map(({ text }) => text.trim())
      .filter(Boolean)
      .join(' '),
  );
  return { columns: best.columns, from: best.from, titles };
}

function score(columns: readonly SourceColumn[]): number {
  return new Set(columns.flatMap(({ role }) => role ?? [])).size;
}

function isSecond(row: SheetRow, next: SheetRow): boolean {
  const words = next.cells.filter(({ kind }) => kind !== 'blank');
  return (
    words.length > 0 &&
    words.every(({ kind, text }) => kind === 'text' && text.trim().length <= 12 && !/\d{2}/.test(text)) &&
    words.some(({ text }) => roleOf(text) !== undefined) &&
    row.cells.some(({ kind }) => kind !== 'blank')
  );
}

function columnsOf(rows: readonly SheetRow[]): SourceColumn[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  let over = '';
  return Array.from({ length: width }, (_, index): SourceColumn => {
    const [first = '', second = ''] = rows.map(({ cells }) =>
      cells[index]?.merged ? '' : (cells[index]?.text.trim() ?? ''),
    );
    // A head that spans several columns stands in the first of them.
    if (first) over = first;
    const name = second ? (over ? `${over}/${second}` : second) : first;
    return { index, name: name.replace(/\s+/g, ''), role: name ? roleOf(name) : undefined };
  }).filter(({ name }) => name !== '');
}

/** Whether a row repeats the head, as printed pages do. */
export function isHeadAgain(row: SheetRow, { columns }: SourceHead): boolean {
  const named = columns.filter(
    ({ index, name }) => comparable(row.cells[index]?.text ?? '') === comparable(name.split('/').at(-1) ?? ''),
  );
  return named.length >= Math.max(2, Math.ceil(columns.length / 2));
}
