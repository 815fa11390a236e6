import { plainYuan } from '../domain/common/money.ts';
import { escapeFormula } from '../schemas/formula.ts';
import type { Cell } from '../tables/shape/cell.ts';
import type { Table } from '../tables/shape/table.ts';

/** The table for spreadsheets. */
export function tableCsv({ columns, rows }: Table): string {
  return toCsv(
    columns.map(({ key }) => key),
    rows,
    columns.map(({ kind }) => kind === 'money'),
  );
}

/**
 * A CSV document for spreadsheets: UTF-8 with byte order mark, CRLF, quotes where needed. Text that a spreadsheet would take for a formula
 * gets a leading apostrophe, which our own reader takes off again; a number below zero is none. `money` marks columns of integer fen, written in yuan.
 */
export function toCsv(
  headers: readonly string[],
  rows: readonly (readonly Cell[])[],
  money: readonly boolean[] = [],
): string {
  const lines = rows.map((row) => row.map((cell, index) => cellText(cell, money[index])).join(','));
  return `\uFEFF${[headers.map((name) => cellText(name)).join(','), ...lines].join('\r\n')}\r\n`;
}

function cellText(cell: Cell, money = false): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return money ? plainYuan(cell) : String(cell);
  const safe = escapeFormula(cell);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
