import type { Draft } from '../issues/issue.ts';
import { readYuan } from '../schemas/yuan.ts';
import type { SheetColumn } from './column.ts';
import type { CsvRow } from './csv.ts';
import { isStray, type SumAbove, strayWord, strayWords } from './total.ts';

/** A total, an amount carried over or a line of signatures: whoever completed it to a record would count money twice. */
export function strayRow(
  { file, columns }: { file: string; columns: readonly SheetColumn[] },
  row: CsvRow,
  sum: SumAbove,
): Draft | undefined {
  const filled = row.cells.filter((cell) => cell.trim() !== '').length;
  const cell = row.cells.findIndex((text, index) => {
    const word = strayWord(text);
    return word && word !== 'ditto' && isStray(word, columns.find((column) => column.index === index)?.key, filled);
  });
  const money = columns.find(({ kind, index }) => kind === 'money' && index >= 0);
  const amount = readYuan((row.cells[money?.index ?? -1] ?? '').trim());
  // A sum is worked out only where it decides or explains.
  const count = amount !== undefined && (cell >= 0 || filled <= 3) ? sum(row, amount) : undefined;
  if (cell < 0 && (count === undefined || filled > 3 || !lacksRequired(columns, row))) return undefined;
  const text = (row.cells[cell] ?? '').trim();
  const word = strayWord(text);
  return {
    code: 'row-total',
    file,
    line: row.line,
    cell: cell < 0 ? (money?.index ?? 0) : cell,
    params: {
      what: word && word !== 'ditto' ? strayWords[word](text) : { zh: '合计行', en: 'a totals row' },
      sum: count
        ? { zh: `，金额等于上面 ${count} 行之和`, en: `; its amount is the sum of the ${count} rows above` }
        : '',
    },
    fix: { safe: false, edits: [{ start: row.offset, end: row.end, text: '' }] },
  };
}

/** Whether the row lacks at least two cells that every record has. */
function lacksRequired(columns: readonly SheetColumn[], { cells }: CsvRow): boolean {
  const blank = ({ index, required }: SheetColumn) => required && index >= 0 && (cells[index] ?? '').trim() === '';
  return columns.filter(blank).length >= 2;
}
