import type { Draft } from '../issues/issue.ts';
import { headerKey } from '../schemas/header.ts';
import type { Kind } from '../schemas/kinds.ts';
import type { CsvRow } from './csv.ts';
import { writeCell } from './writing.ts';

/** Rows in which a header is looked for: titles, units and notes of a sheet take no more. */
const deepest = 12;

/** Which of the first rows of a table is its header; −1 where none names as many columns as a header does. A first row that names any is one. */
function headIndex(kind: Kind, rows: readonly Pick<CsvRow, 'cells'>[]): number {
  const [first] = rows;
  if (first && named(kind, first.cells) > 0) return 0;
  return rows.slice(0, deepest).findIndex(({ cells }) => named(kind, cells) >= enough);
}

/** So many known names in a row are no chance: no table has fewer columns. */
const enough = 3;

function named(kind: Kind, cells: readonly string[]): number {
  return new Set(cells.map((cell) => headerKey(kind, cell)).filter((key) => key !== undefined)).size;
}

/** What is told of rows above the header: a notice with the change that removes them, or an error where they say that amounts are in another unit. */
function titleDraft(file: string, above: readonly CsvRow[], header: CsvRow): Draft | undefined {
  const [first] = above;
  if (!first) return undefined;
  const words = above.flatMap(({ cells }) => cells.map((cell) => cell.trim()).filter((cell) => cell !== ''));
  const unit = unitOf(words.join(' '));
  if (unit) return { code: 'csv-unit', file, line: first.line, params: { found: unit } };
  return {
    code: 'csv-title',
    file,
    line: first.line,
    params: { found: header.number, text: words.join(' ') },
    fix: { safe: true, edits: [{ start: 0, end: header.offset, text: '' }] },
  };
}

/** A unit of money other than the yuan in a title or a header. */
export function unitOf(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  return /(?:单位[:为是]?|[(:])((?:[十百千万亿]+元?|角|分|美元|港元|港币|欧元|USD|HKD|EUR)(?![^)]))/i.exec(
    `${plain})`,
  )?.[1];
}

/** Signs that people and programs put between cells in place of a comma. */
const separators = [';', '\t', '，', '；', '|'] as const;

const names: Record<(typeof separators)[number], { zh: string; en: string }> = {
  ';': { zh: '分号“;”', en: 'semicolons' },
  '\t': { zh: '制表符', en: 'tabs' },
  '，': { zh: '中文逗号“，”', en: 'Chinese commas' },
  '；': { zh: '中文分号“；”', en: 'Chinese semicolons' },
  '|': { zh: '竖线“|”', en: 'bars' },
};

/** What is told where the cells of a table, or of its header, are separated by something else than commas; undefined where they are not. */
function separatorDraft(file: string, kind: Kind, rows: readonly CsvRow[], text: string): Draft | undefined {
  for (const row of rows.slice(0, deepest)) {
    const line = row.cells.join(',');
    const sign = separators.find((one) => named(kind, splitLine(line, one)) >= enough);
    if (!sign) continue;
    const width = splitLine(line, sign).length;
    const below = rows[rows.indexOf(row) + 1];
    // Only the header was typed by hand.
    const alone = below !== undefined && below.cells.length >= width - 1 && below.cells.length > 1;
    const end = alone ? row.end : text.length;
    return {
      code: 'csv-separator',
      file,
      line: row.line,
      position: { line: row.line, column: 1 },
      params: { found: names[sign], where: alone ? { zh: '表头里', en: 'In the header' } : { zh: '', en: 'Here' } },
      fix: { safe: true, edits: [{ start: 0, end, text: reseparate(text.slice(row.offset, end), sign) }] },
    };
  }
  return undefined;
}

/** The same records with commas between their cells; a line break within quotation marks ends no record. */
function reseparate(text: string, sign: string): string {
  const written: string[] = [];
  let open = '';
  for (const part of text.split(/(\r\n|\r|\n)/)) {
    open += part;
    if (/^[\r\n]/.test(part) || (open.match(/"/g)?.length ?? 0) % 2) {
      if (open === part && /^[\r\n]/.test(part)) {
        written.push(part);
        open = '';
      }
      continue;
    }
    written.push(splitLine(open, sign).map(writeCell).join(','));
    open = '';
  }
  return written.join('') + open;
}

/** The cells of one record. A quotation mark counts only at the beginning of a cell. */
function splitLine(line: string, sign: string): string[] {
  const cells: string[] = [];
  let at = 0;
  const bare = line.replace(/[\r\n]+$/, '');
  for (;;) {
    const quoted = bare[at] === '"' ? /"((?:[^"]|"")*)"/y : undefined;
    if (quoted) quoted.lastIndex = at;
    const value = quoted?.exec(bare)?.[1];
    const from = value === undefined || !quoted ? at : quoted.lastIndex;
    const next = bare.indexOf(sign, from);
    const end = next < 0 ? bare.length : next;
    cells.push(value === undefined ? bare.slice(at, end) : value.replaceAll('""', '"') + bare.slice(from, end).trim());
    if (next < 0) return cells;
    at = next + sign.length;
  }
}

/** The header among all rows of a text. */
export function headOf(kind: Kind | undefined, rows: readonly CsvRow[]): CsvRow | undefined {
  return rows[kind ? Math.max(headIndex(kind, rows), 0) : 0];
}

/** The header with the rows that were read to find it; `fault` where the table cannot be read as one. */
type Top = { header: CsvRow; below: CsvRow[]; fault?: Draft | undefined; notice?: Draft | undefined };

/** Looks for the header in the first rows, and tells what stands in its place or above it. */
export function readTop(file: string, kind: Kind, rows: Generator<CsvRow>, text: string): Top | undefined {
  const first: CsvRow[] = [];
  // Nearly always the first row is the header, and no other is looked at.
  while (first.length < deepest && !(first.length && headIndex(kind, first) >= 0)) {
    const { value } = rows.next();
    if (!value) break;
    first.push(value);
  }
  const index = Math.max(headIndex(kind, first), 0);
  const header = first[index];
  if (!header) return undefined;
  const told = index > 0 ? titleDraft(file, first.slice(0, index), header) : undefined;
  const separated = headIndex(kind, first) < 0 ? separatorDraft(file, kind, first, text) : undefined;
  const [fault, notice] = told?.code === 'csv-unit' ? [told, undefined] : [separated, told];
  return { header, below: first.slice(index + 1), fault, notice };
}
