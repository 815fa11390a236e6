import type { Draft } from '../issues/issue.ts';
import { isReread, isTrouble } from '../schemas/field.ts';
import { escapedFormula, formulaSign } from '../schemas/formula.ts';
import type { Kind, Origin, Sourced } from '../schemas/kinds.ts';
import { withoutMarks } from '../schemas/mark.ts';
import { type Columns, readColumns, type SheetColumn } from './column.ts';
import { type CsvFault, type CsvRow, csvRows } from './csv.ts';
import { readTop } from './head.ts';
import type { FileKind } from './kind.ts';
import { type LineColumn, lineColumns } from './line.ts';
import { reportMerged } from './merged.ts';
import type { FileRead } from './read.ts';
import { recordName, rereadDraft, unreadableDraft } from './record.ts';
import { planRows, type RowPlan, readQuickly } from './row.ts';
import { strayRow } from './stray.ts';
import { type SumAbove, strayWord, sumsAbove } from './total.ts';
import { missingParams } from './word.ts';

/** Reads a CSV file of a known kind, row by row; no more than one row is held at a time. */
export function readTable(file: string, text: string, known: FileKind, heads: Heads = new Map()): FileRead {
  const [faults, records, lost]: [CsvFault[], Sourced<Kind>[], string[]] = [[], [], []];
  // Set as soon as the header is read, and so before a line can be right.
  let table: Table | undefined;
  const rows = csvRows(text, faults, (from, to, line, comma) => {
    if (!table?.plan || !readQuickly(table.plan, text, from, to, comma)) return false;
    records.push(quickRecord(table, table.plan, line));
    return true;
  });
  const head = readTop(file, known.kind, rows, text);
  if (!head) return { records, issues: [{ code: 'file-empty', file }], rows: 0, lost: [''] };
  const { header, below, fault, notice } = head;
  if (fault) return { records, issues: [fault], rows: 0, lost: [''] };
  table = { file, known, header, text, sum: noSum, ...readHead(file, known.kind, header, text, heads) };
  table.sum = sumsAbove(
    () => csvRows(text),
    table.columns.find(({ kind, index }) => kind === 'money' && index >= 0),
  );
  if (notice) table.issues.push(notice);
  let broken = 0;
  for (const row of chain(below, rows)) {
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    // The cells of a broken row cannot be told apart: what else seems wrong with it may follow from that.
    if (faults.at(-1)?.row === row) {
      broken++;
      if (faults.length >= patience) break;
      continue;
    }
    const read = readRow(table, row);
    if (read.record) records.push(read.record);
    else if (read.name !== undefined) lost.push(read.name);
  }
  const count = records.length + lost.length + broken;
  reportMerged(table);
  tellFaults(table, text, faults, lost);
  return { records, issues: table.issues, rows: count, lost };
}

/** So many broken quotation marks come from one: the rest of the file is not read. */
const patience = 100;

const noSum: SumAbove = () => undefined;

function* chain<T>(first: Iterable<T>, then: Iterable<T>): Generator<T> {
  yield* first;
  yield* then;
}

/** Tables whose header was read before, by kind and header: a data folder has many tables and few headers. */
export type Heads = Map<string, Omit<Head, 'issues'>>;
/** Headers that are kept; a portal has a tenth of it. */
const most = 256;
type Head = Columns & { ids: number; plan: RowPlan | undefined };

function readHead(file: string, kind: Kind, header: CsvRow, text: string, heads: Heads): Head {
  const name = JSON.stringify([kind, header.cells]);
  const before = heads.get(name);
  if (before) return { ...before, issues: [] };
  const columns = readColumns(file, kind, header, text);
  const ids = columns.columns.find(({ key }) => key === 'id')?.index ?? -1;
  const { issues, ...head } = { ...columns, ids, plan: planRows(columns, header.cells.length) };
  // A column without a header is looked for in the rows below, and what is wrong is told of every file.
  if (issues.length === 0 && heads.size < most && header.cells.every((cell) => cell.trim() !== ''))
    heads.set(name, head);
  return { ...head, issues };
}

/** The record of a line that was read quickly. */
function quickRecord({ file, known, ids }: Table, { cells, values, make }: RowPlan, line: number): Sourced<Kind> {
  const origin: Origin = { at: { file, line }, home: known.place, book: known.fund };
  const id = ids < 0 ? undefined : values[cells[ids]?.place ?? -1];
  return make(values, origin, typeof id === 'string' ? id : recordName(known, {}, origin));
}

function tellFaults({ file, issues }: Table, text: string, faults: readonly CsvFault[], lost: string[]): void {
  const at = faults.length ? lineColumns(text) : undefined;
  if (at) for (const [index, fault] of faults.entries()) issues.push(quoteFault(file, at, fault, index));
  // A broken quotation mark or header may have swallowed cells: what was read of such a file is not the whole.
  if (issues.some(({ code }) => swallowing.has(code))) lost.push('');
}

const swallowing: ReadonlySet<string> = new Set(['csv-quote', 'column-missing', 'csv-header-duplicate', 'csv-unit']);

/** `ids` is the column of the ids, −1 where there is none. */
type Table = Head & { file: string; known: FileKind; header: CsvRow; text: string; sum: SumAbove };

/** Reads one row; what is wrong with it goes to the issues of the table. A row that is no record has no name. */
function readRow(table: Table, row: CsvRow): { record?: Sourced<Kind>; name?: string } {
  const { file, known, columns, issues } = table;
  const stray = strayRow(table, row, table.sum);
  if (stray) {
    issues.push(stray);
    return {};
  }
  const origin: Origin = { at: { file, line: row.line }, home: known.place, book: known.fund };
  const name = row.cells[table.ids]?.trim() || recordName(known, {}, origin);
  const ragged = raggedRow(table, row);
  if (ragged) {
    issues.push({ ...ragged, record: name });
    return { name };
  }
  const value: Record<string, unknown> = {};
  const faults: CellFault[] = [];
  let right = true;
  for (const column of columns) {
    // A column that is missing altogether is told once, at the header; the row is left out all the same.
    if (column.index < 0) right &&= !column.required;
    else if (!readCell(column, row, value, faults)) right = false;
  }
  for (const { column, ...fault } of faults)
    issues.push({ ...fault, file, line: row.line, path: [column.key], cell: column.index, record: name });
  if (!right) return { name };
  return { record: makeRecord(table, value, origin, name), name };
}

/** All records of a table have one form, however they were read. */
function makeRecord({ columns, plan }: Table, value: Record<string, unknown>, origin: Origin, id: string) {
  if (!plan) return { ...value, ...origin, id } as unknown as Sourced<Kind>;
  const used = columns.filter(({ index }) => index >= 0);
  return plan.make(
    used.map(({ key }) => value[key]),
    origin,
    id,
  );
}

type CellFault = Pick<Draft, 'code' | 'params' | 'fix'> & { column: SheetColumn };

/** Reads one cell into the value; false where the row cannot be used. A notice or a warning leaves it usable. */
function readCell(column: SheetColumn, row: CsvRow, value: Record<string, unknown>, faults: CellFault[]): boolean {
  const { key, kind, field } = column;
  const raw = (row.cells[column.index] as string).trim();
  if (raw === '') {
    if (column.required) faults.push({ column, code: 'value-missing', params: missingParams(field, key) });
    return !column.required;
  }
  if (strayWord(raw) === 'ditto') {
    faults.push({ column, code: 'value-ditto', params: { found: raw } });
    return false;
  }
  // Our exports put an apostrophe before text that a spreadsheet would run.
  const escaped = escapedFormula(raw);
  const cell = escaped ?? raw;
  const sign = escaped === undefined ? formulaSign(cell) : undefined;
  if (sign !== undefined && !(numeric.has(kind) && /^[-+－＋]?[\d.,０-９．，]*$/.test(withoutMarks(cell)))) {
    const coded = kind !== 'text';
    faults.push({
      column,
      code: coded ? 'formula-cell' : 'formula-text',
      params: { found: cell, sign },
    });
    if (coded) return false;
  }
  const read = column.read(cell);
  if (isTrouble(read)) {
    faults.push({ column, ...unreadableDraft(read) });
    return false;
  }
  value[key] = isReread(read) ? read.value : read;
  if (isReread(read)) faults.push({ column, ...rereadDraft(read) });
  return true;
}

/** Numbers have their own problem for a leading sign. */
const numeric: ReadonlySet<string> = new Set(['money', 'count', 'quantity', 'percent']);

/** Spare cells at the end of a row may be blank, as a spreadsheet leaves them; anything else would shift values into wrong columns. */
function raggedRow({ file, header, width }: Table, row: CsvRow): Draft | undefined {
  const { cells } = row;
  const spare = cells.slice(Math.max(width, header.cells.length)).some((cell) => cell.trim() !== '');
  if (cells.length >= width && !spare) return undefined;
  const guess = spare
    ? { zh: '，可能有一格里的逗号没有加引号', en: '; a cell with a comma may lack its quotes' }
    : { zh: '', en: '' };
  return {
    code: 'csv-ragged',
    file,
    line: row.line,
    ...(spare ? { cell: header.cells.length } : {}),
    params: { found: cells.length, expected: header.cells.length, guess },
  };
}

function quoteFault(file: string, at: LineColumn, { kind, offset, row, cell }: CsvFault, index: number): Draft {
  const what =
    kind === 'unclosed'
      ? { zh: '开头有引号，没有收尾', en: 'the one opened here is never closed' }
      : {
          zh: '引号后面还有别的文字，或者引号在文字中间',
          en: 'text follows a closing one, or one stands inside the text',
        };
  const last = index + 1 >= patience;
  return {
    code: 'csv-quote',
    file,
    line: row.line,
    cell,
    position: at(offset),
    params: {
      what: last
        ? {
            zh: `${what.zh}；这样的太多，后面的没有再读`,
            en: `${what.en}; there are too many, and the rest was not read`,
          }
        : what,
    },
  };
}
