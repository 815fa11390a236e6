import { readCsv } from '../parse/csv.ts';
import { writeCell } from '../parse/writing.ts';
import { escapeFormula } from '../schemas/formula.ts';
import { headerKey } from '../schemas/header.ts';
import type { Kind } from '../schemas/kinds.ts';
import { fieldsOfKind } from '../schemas/manual.ts';

/** A row for the ledger, by the keys of its columns; the amount in yuan. */
export type LedgerRow = Readonly<Record<string, string>>;

/** Columns of a new table, those that an import fills. */
export const ledgerColumns = {
  income: ['id', 'date', 'amount', 'category', 'method', 'donor_display', 'donor_type', 'reverses', 'note'],
  spending: ['id', 'date', 'amount', 'category', 'payee_display', 'payee_type', 'purpose', 'reverses', 'note'],
} as const;

export type LedgerKind = keyof typeof ledgerColumns;

/**
 * A table with rows added at its end; a new one where there is none, with Chinese heads. What stood there stays byte for byte, but that columns which
 * it lacks are added behind its own, blank in every row.
 */
export function appended(
  kind: Kind,
  text: string | undefined,
  rows: readonly LedgerRow[],
  columns: readonly string[],
): string {
  if (text === undefined || text.trim() === '') {
    const heads = columns.map((key) => nameOf(kind, key));
    return `\uFEFF${[heads, ...rows.map((row) => columns.map((key) => row[key] ?? ''))].map(lineOf).join('\r\n')}\r\n`;
  }
  const [head] = readCsv(text.replace(/^\uFEFF/, '')).rows;
  const keys = (head?.cells ?? []).map((cell) => headerKey(kind, cell) ?? '');
  const needed = new Set(
    rows.flatMap((row) => Object.entries(row).flatMap(([key, value]) => (value === '' ? [] : [key]))),
  );
  const lacking = [...needed].filter((key) => !keys.includes(key));
  if (lacking.length > 0) return appended(kind, widened(kind, text, lacking), rows, columns);
  const end = /\r\n/.test(text) ? '\r\n' : '\n';
  const gap = /[\r\n]$/.test(text) ? '' : end;
  return text + gap + rows.map((row) => lineOf(keys.map((key) => row[key] ?? '')) + end).join('');
}

/** A table with more columns; their names are Chinese where those of the others are. */
export function widened(kind: Kind, text: string, keys: readonly string[]): string {
  const marked = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(marked.length);
  const { rows } = readCsv(body);
  const chinese = /[\u4e00-\u9fff]/.test(rows[0]?.cells.join('') ?? '');
  const headOf = (key: string) => (chinese ? nameOf(kind, key) : key);
  const pieces = rows.map((row, index) => {
    // Blank lines between records stay where they are.
    const gap = body.slice(rows[index - 1]?.end ?? 0, row.offset);
    const record = body.slice(row.offset, row.end);
    const end = /(?:\r\n|\r|\n)?$/.exec(record)?.[0] ?? '';
    const added = keys.map((key) => `,${index === 0 ? headOf(key) : ''}`).join('');
    return gap + record.slice(0, record.length - end.length) + added + end;
  });
  return marked + pieces.join('') + body.slice(rows.at(-1)?.end ?? 0);
}

/** The Chinese name of a column. */
function nameOf(kind: Kind, key: string): string {
  return fieldsOfKind(kind).find((field) => field.key === key)?.zh ?? key;
}

function lineOf(cells: readonly string[]): string {
  return cells.map((cell) => writeCell(escapeFormula(cell))).join(',');
}
