import type { Locale } from '../domain/portal/address.ts';
import { toCsv } from '../export/csv.ts';
import { applyFixes } from '../issues/fix.ts';
import type { Issue } from '../issues/issue.ts';
import { staffWords } from '../texts/staff.ts';
import { localize } from '../texts/text.ts';
import { issuesOf, type MarkedTable } from './marked.ts';

/** The rows of a table with a further column that says what was found at each; what concerns the file stands on top. */
function annotatedRows({ heads, rows, file }: MarkedTable, locale: Locale): string[][] {
  const words = localize(staffWords, locale);
  const width = heads.length;
  const filled = (cells: readonly string[]) => Array.from({ length: width }, (_, index) => cells[index] ?? '');
  const beyond = (cells: readonly string[]) => cells.slice(width);
  return [
    [...heads, words.opinion],
    ...(file.length > 0 ? [[...filled([]), saidOf(file, locale)]] : []),
    ...rows.map((row) => [...filled(row.cells), saidOf(issuesOf(row), locale), ...beyond(row.cells)]),
  ];
}

function saidOf(issues: readonly Issue[], locale: Locale): string {
  return issues.map(({ message, remedy }) => `${message[locale]} → ${remedy[locale]}`).join('\n');
}

/** The annotated copy as CSV; cells that a spreadsheet would run as formulas are disarmed. */
export function annotatedCsv(table: MarkedTable, locale: Locale): string {
  const [heads = [], ...rows] = annotatedRows(table, locale);
  return toCsv(heads, rows);
}

/** The annotated copy as a workbook, with the cells in question filled; loads its writer when it is asked for. */
export async function annotatedXlsx(table: MarkedTable, locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  const [heads = [], ...rows] = annotatedRows(table, locale);
  return xlsxOf([heads, ...rows], (row, cell) => {
    const at = table.rows[row - 1 - (table.file.length > 0 ? 1 : 0)];
    return at !== undefined && (at.marks.has(cell) || (at.own.length > 0 && cell < heads.length - 1));
  });
}

/** A table as a workbook of texts, so that no number, date or formula is made of a cell. */
export async function xlsxOf(
  rows: readonly (readonly string[])[],
  isMarked: (row: number, cell: number) => boolean = () => false,
): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import('hucre/xlsx');
  const marked = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE9AD' } } } as const;
  const plain = { numFmt: '@' } as const;
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Sheet1',
        rows: rows.map((cells) => [...cells]),
        cells: new Map(
          rows.flatMap((cells, row) =>
            cells.map((value, cell) => [
              `${row},${cell}`,
              { value, style: isMarked(row, cell) ? { ...plain, ...marked } : plain },
            ]),
          ),
        ),
      },
    ],
  } as Parameters<typeof writeXlsx>[0]);
  return new Uint8Array(bytes);
}

/** A text with what can be mended without changing any meaning; undefined where nothing can. */
export function correctedText(text: string, issues: readonly Issue[]): string | undefined {
  const fixes = issues.flatMap(({ fix }) => (fix?.safe ? [fix] : []));
  if (fixes.length === 0) return undefined;
  const after = applyFixes(text, fixes);
  return after === text ? undefined : after;
}
