import { unzipSync } from 'fflate';
import { plainNumber, serialDay } from './number.ts';
import {
  blank,
  type ImportCell,
  type Refused,
  type SheetRow,
  type SourceSheet,
  textCell,
  type Workbook,
} from './sheet.ts';
import { readTextFile } from './text-file.ts';

/** Largest file that is read, and largest sum of what is packed in it, bytes. */
const largest = { file: 64 * 1024 * 1024, unpacked: 768 * 1024 * 1024 };

/**
 * Reads a spreadsheet (.xlsx, .xls, .et, .ods, an HTML table saved as .xls) or a text file with separated cells. Formulas are not worked out:
 * their stored result counts. Nothing of the file is run or fetched.
 */
export async function readWorkbook(name: string, bytes: Uint8Array): Promise<Workbook | Refused> {
  const found = name.split(/[/\\]/).at(-1) ?? name;
  const kind = kindOf(bytes);
  if (bytes.length > largest.file) return { refused: 'too-large', found };
  if (kind === 'text') return readTextFile(found, bytes);
  if (kind === 'picture') return { refused: 'picture', found };
  if (kind === 'zip' && unpackedSize(bytes) > largest.unpacked) return { refused: 'too-large', found };
  return readSheets(found, bytes);
}

/** What a file is by its first bytes, whatever its name says. */
function kindOf(bytes: Uint8Array): 'zip' | 'office' | 'html' | 'picture' | 'text' {
  const head = String.fromCharCode(...bytes.subarray(0, 512));
  if (head.startsWith('PK\u0003\u0004')) return 'zip';
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0')) return 'office';
  if (/^(?:%PDF|\u00FF\u00D8\u00FF|\u0089PNG|GIF8)/.test(head)) return 'picture';
  return /^(?:\u00EF\u00BB\u00BF)?\s*<(?:!doctype html|html|table|meta|\?xml)/i.test(head) ? 'html' : 'text';
}

/** Bytes that a zip says it unpacks to; without end where it cannot be read. */
function unpackedSize(bytes: Uint8Array): number {
  let sum = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        sum += originalSize;
        return false;
      },
    });
  } catch {
    // A damaged directory is told by the reader of sheets.
  }
  return sum;
}

async function readSheets(found: string, bytes: Uint8Array): Promise<Workbook | Refused> {
  // The reader is large: only who brings a spreadsheet loads it.
  const { read, SSF } = await import('@e965/xlsx');
  let book: import('@e965/xlsx').WorkBook;
  try {
    book = read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellFormula: true,
      cellStyles: true,
    });
  } catch (error) {
    return { refused: /password|encrypt/i.test(String(error)) ? 'password' : 'damaged', found };
  }
  const since1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.map((name, index): SourceSheet => {
    const sheet = book.Sheets[name];
    const data = (sheet?.['!data'] ?? []) as (SourceCell[] | undefined)[];
    const above = merges(sheet?.['!merges'] ?? []);
    const cellAt = (source: SourceCell | undefined) => cellOf(source, since1904, SSF.is_date);
    const rows = data.flatMap((cells, at): SheetRow[] => {
      if (!cells?.some((cell) => cell !== undefined)) return [];
      const row = Array.from({ length: cells.length }, (_, column): ImportCell => {
        const top = above.get(`${at} ${column}`);
        const value = cellAt(top === undefined ? cells[column] : data[top]?.[column]);
        return top === undefined || value.kind === 'blank' ? value : { ...value, merged: true };
      });
      if (row.every(({ kind }) => kind === 'blank')) return [];
      return [{ number: at + 1, cells: row }];
    });
    return { name, hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0, rows };
  });
  if (sheets.every(({ rows }) => rows.length === 0)) return { refused: 'empty', found };
  return { sheets };
}

/** What the reader tells of a cell: kind, value, formula, number format. */
type SourceCell = { t: string; v?: string | number | boolean | Date; w?: string; f?: string; z?: string | number };

function cellOf(cell: SourceCell | undefined, since1904: boolean, isDate: (format: string) => boolean): ImportCell {
  if (cell === undefined) return blank;
  const { t, v, w = '', f, z } = cell;
  if (t === 'e') return { text: w || '#ERROR!', kind: 'error' };
  // A stub stands for a cell without value; one with a formula has no stored result.
  if (v === undefined || t === 'z') return f === undefined ? blank : { text: `=${f}`, kind: 'formula' };
  if (typeof v === 'number') {
    const day = typeof z === 'string' && isDate(z) ? serialDay(v, since1904) : undefined;
    return day ? { text: day, kind: 'day' } : { text: plainNumber(v), kind: 'number' };
  }
  if (v instanceof Date) return { text: v.toISOString().slice(0, 10), kind: 'day' };
  return textCell(String(v));
}

/** For each cell that a merge covers downwards: the row in which its value stands. Of what is merged sideways the first cell has the value. */
function merges(list: readonly { s: { r: number; c: number }; e: { r: number; c: number } }[]): Map<string, number> {
  const above = new Map<string, number>();
  for (const { s, e } of list)
    for (let row = s.r + 1; row <= Math.min(e.r, s.r + 10_000); row++) above.set(`${row} ${s.c}`, s.r);
  return above;
}
