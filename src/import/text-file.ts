import { decode } from '../parse/bytes.ts';
import { readCsv } from '../parse/csv.ts';
import { type Refused, type SourceSheet, textCell, type Workbook } from './sheet.ts';

/** Signs that separate cells, the usual one first. */
const separators = [',', '\t', ';', '，', '；', '|'] as const;

/** A text file as one sheet, in any usual encoding and with any usual separator. */
export function readTextFile(name: string, bytes: Uint8Array): Workbook | Refused {
  const text = textOf(name, bytes);
  if (typeof text !== 'string') return text;
  const rows = rowsOf(text);
  const sheet: SourceSheet = {
    name: '',
    hidden: false,
    rows: rows.flatMap(({ number, cells }) =>
      cells.some((cell) => cell.trim() !== '') ? [{ number, cells: cells.map(textCell) }] : [],
    ),
  };
  return sheet.rows.length > 0 ? { sheets: [sheet] } : { refused: 'empty', found: name };
}

function textOf(name: string, bytes: Uint8Array): string | Refused {
  const [one, two] = bytes;
  // What Excel calls "Unicode text".
  if (one === 0xff && two === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (one === 0xfe && two === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const { text, issues } = decode(name, bytes);
  if (text !== undefined) return text;
  return { refused: issues[0]?.code === 'file-empty' ? 'empty' : 'encoding', found: name };
}

/** The rows by the separator that cuts most of the lines into as many cells, where more than one cell comes out. */
function rowsOf(text: string): { number: number; cells: string[] }[] {
  const all = separators
    .filter((sign) => text.includes(sign))
    .map((sign) => {
      // Cells are cut by commas; a text with another sign is turned first, its own commas kept in quotation marks.
      const { rows } = readCsv(sign === ',' ? text : turned(text, sign));
      return { rows, even: evenness(rows.map(({ cells }) => cells.length)) };
    });
  const best = all.toSorted((a, b) => b.even - a.even)[0];
  return best ? best.rows : readCsv(text).rows;
}

/** How many rows have the commonest width above one, times that width. */
function evenness(widths: readonly number[]): number {
  const counts = Map.groupBy(
    widths.filter((width) => width > 1),
    (width) => width,
  );
  return Math.max(0, ...[...counts].map(([width, rows]) => rows.length * Math.min(width, 12)));
}

function turned(text: string, sign: string): string {
  return text
    .split(/(?<=\r\n|\n|\r(?!\n))/)
    .map((line) => {
      const [, body = '', end = ''] = /^(.*?)(\r\n|\n|\r)?$/s.exec(line) ?? [];
      return body.split(sign).map(quoted).join(',') + end;
    })
    .join('');
}

function quoted(cell: string): string {
  return cell.includes(',') && !cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
}
