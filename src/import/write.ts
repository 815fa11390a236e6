import { readCsv } from '../parse/csv.ts';
import { headerKey } from '../schemas/header.ts';
import { readYuan } from '../schemas/yuan.ts';
import { appended, type LedgerKind, ledgerColumns } from './ledger.ts';
import type { ImportedRow } from './ledger-row.ts';
import type { ImportTask, Write } from './result.ts';

/** The tables that change, one a year and direction. */
export function writesOf(rows: readonly ImportedRow[], { folder, texts }: ImportTask): Write[] {
  const files = Map.groupBy(rows, ({ row, kind }) => `${folder}/${kind}-${(row.date ?? '').slice(0, 4)}.csv`);
  return [...files]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, own]): Write => {
      const { kind } = own[0] as ImportedRow;
      const before = texts.get(file);
      const added = own.map(({ row }) => row);
      const after = appended(kind, before, added, ledgerColumns[kind]);
      // The sum comes from the text itself, so that what is compared is what will be read.
      return { file, kind, before, after, rows: own.length, fen: sumOf(kind, after) - sumOf(kind, before ?? '') };
    });
}

/** What the rows of a table give, integer fen; a row that takes another back counts below zero. */
function sumOf(kind: LedgerKind, text: string): number {
  const [head, ...rows] = readCsv(text.replace(/^\uFEFF/, '')).rows;
  const keys = (head?.cells ?? []).map((cell) => headerKey(kind, cell));
  const [amount, reverses] = [keys.indexOf('amount'), keys.indexOf('reverses')];
  return rows.reduce((sum, { cells }) => {
    const fen = readYuan(cells[amount] ?? '') ?? 0;
    return sum + (cells[reverses]?.trim() ? -fen : fen);
  }, 0);
}
