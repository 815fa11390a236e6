import type { Draft } from '../issues/issue.ts';
import { isTrouble } from '../schemas/field.ts';
import type { FieldKind } from '../schemas/reader.ts';
import type { SheetColumn } from './column.ts';
import { type CsvRow, csvRows } from './csv.ts';
import { strayWord } from './total.ts';

/**
 * A spreadsheet saves merged cells as one value and blanks below. A required column whose blanks all stand so is told as that, with the value above
 * proposed. An amount is never proposed: it may be one sum for all its rows.
 */
export function reportMerged(table: {
  columns: readonly SheetColumn[];
  header: CsvRow;
  text: string;
  issues: Draft[];
}): void {
  const { columns, header, text, issues } = table;
  const missing = Map.groupBy(
    issues.filter(({ code, line }) => code === 'value-missing' && line !== undefined),
    ({ path }) => path?.[0],
  );
  for (const column of columns) {
    const blanks = new Map((missing.get(column.key) ?? []).map((draft) => [draft.line as number, draft]));
    if (blanks.size < 2 || !copied.has(column.kind)) continue;
    const above = valuesAbove(column, header, text, blanks);
    if (!above) continue;
    for (const [draft, writing] of above)
      issues[issues.indexOf(draft)] = { ...draft, code: 'value-merged', params: {}, fix: { safe: false, writing } };
  }
}

/** Days, categories and names are merged; amounts, counts and ids stand for themselves. */
const copied: ReadonlySet<FieldKind> = new Set(['date', 'month', 'period', 'choice', 'reference', 'text']);

/** The value above each blank; undefined where the column is no regular one: a blank without a value above, or a value that repeats the one above it. */
function valuesAbove(
  { index, read }: SheetColumn,
  header: CsvRow,
  text: string,
  blanks: ReadonlyMap<number, Draft>,
): Map<Draft, string> | undefined {
  const found = new Map<Draft, string>();
  let above: string | undefined;
  let filled = false;
  for (const { line, cells } of csvRows(text)) {
    if (line <= header.line || cells.every((cell) => cell.trim() === '')) continue;
    const value = (cells[index] ?? '').trim();
    const blank = blanks.get(line);
    if (blank && above === undefined) return undefined;
    // Who merges cells would have merged these two.
    if (value !== '' && filled && value === above) return undefined;
    if (blank) found.set(blank, above as string);
    filled = value !== '';
    if (filled) above = isTrouble(read(value)) || strayWord(value) ? undefined : value;
  }
  return found;
}
