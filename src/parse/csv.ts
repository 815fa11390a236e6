/**
 * A record of a CSV text: its cells, its number as a spreadsheet counts rows (1-based, blank ones too), the line (1-based) and offset at which it
 * begins, and the offset at which it ends, its line break included.
 */
export type CsvRow = { number: number; line: number; offset: number; end: number; cells: string[] };

/** A broken quotation mark: where it stands, and in which record and cell. */
export type CsvFault = { kind: 'unclosed' | 'stray'; offset: number; row: CsvRow; cell: number };

/** Offset of the next comma, or the end of the text; asked with rising offsets it reads the text only once. */
export type NextComma = (from: number) => number;

/** Is offered a line without quotation marks (its offsets and its number) before its cells are cut; true where it has read them itself. */
type TakeLine = (from: number, to: number, line: number, comma: NextComma) => boolean;

/**
 * The records of a CSV text (RFC 4180, any line break) one by one, blank lines skipped, and those that `take` has read; nothing else is dropped.
 * Broken quotes go to `faults`.
 */
export function* csvRows(text: string, faults: CsvFault[] = [], take?: TakeLine): Generator<CsvRow> {
  const marks = marksOf(text);
  let [offset, line, number] = [0, 1, 1];
  while (offset < text.length) {
    const lineEnd = Math.min(marks.feed(offset), marks.carriage(offset));
    if (take && marks.quote(offset) >= lineEnd && take(offset, lineEnd, line, marks.comma)) {
      offset = lineEnd + breakLength(text, lineEnd);
      line++;
      number++;
      continue;
    }
    const { cells, end, breaks, fault } = readRecord(text, offset, marks);
    const row: CsvRow = { number, line, offset, end, cells };
    if (fault) faults.push({ ...fault, row });
    if (cells.length > 1 || cells[0] !== '') yield row;
    line += breaks;
    offset = end;
    number++;
  }
}

/** All records of a CSV text and its broken quotes. */
export function readCsv(text: string): { rows: CsvRow[]; faults: CsvFault[] } {
  const faults: CsvFault[] = [];
  return { rows: [...csvRows(text, faults)], faults };
}

/** Offsets at which the cells of a record stand; an opening quote counts as the first character of its cell. */
export function cellOffsets(text: string, row: CsvRow): number[] {
  const record = text.slice(row.offset, row.end);
  if (record.includes('"')) return quotedRecord(record, 0, marksOf(record)).starts.map((start) => row.offset + start);
  let next = row.offset;
  return row.cells.map((cell) => {
    const start = next;
    next += cell.length + 1;
    return start;
  });
}

type Read = { cells: string[]; end: number; breaks: number; fault?: Pick<CsvFault, 'kind' | 'offset' | 'cell'> };

/** Offsets of the next quotation mark and line breaks; asked with rising offsets they read the text only once. */
type Marks = Record<'quote' | 'feed' | 'carriage' | 'comma', (from: number) => number>;

function marksOf(text: string): Marks {
  const finder = (mark: string) => {
    let at = -1;
    return (from: number): number => {
      if (at < from) at = text.indexOf(mark, from);
      if (at === -1) at = text.length;
      return at;
    };
  };
  return { quote: finder('"'), feed: finder('\n'), carriage: finder('\r'), comma: finder(',') };
}

function readRecord(text: string, from: number, marks: Marks): Read {
  const lineEnd = Math.min(marks.feed(from), marks.carriage(from));
  if (marks.quote(from) < lineEnd) return quotedRecord(text, from, marks);
  // The common case: no quotation mark on the line.
  const length = breakLength(text, lineEnd);
  return { cells: text.slice(from, lineEnd).split(','), end: lineEnd + length, breaks: length ? 1 : 0 };
}

function quotedRecord(text: string, from: number, marks: Marks): Read & { starts: number[] } {
  const record: Read & { starts: number[] } = { cells: [], starts: [], end: from, breaks: 0 };
  let at = from;
  for (;;) {
    const start = at;
    const quoted = text[at] === '"' ? readQuoted(text, at, marks) : undefined;
    if (quoted) at = quoted.end;
    if (quoted?.unclosed) record.fault ??= { kind: 'unclosed', offset: start, cell: record.cells.length };
    const stop = scan(text, at, ',\r\n');
    const rest = text.slice(at, stop);
    if (quoted ? rest.trim() !== '' : rest.includes('"'))
      record.fault ??= { kind: 'stray', offset: at + Math.max(rest.indexOf('"'), 0), cell: record.cells.length };
    record.starts.push(start);
    record.cells.push(quoted ? quoted.value + rest.trimEnd() : rest);
    at = stop;
    if (text[at] !== ',') break;
    at++;
  }
  record.end = at + breakLength(text, at);
  record.breaks = text.slice(from, record.end).match(/\r\n|\r|\n/g)?.length ?? 0;
  return record;
}

function readQuoted(text: string, open: number, marks: Marks): { value: string; end: number; unclosed?: true } {
  const parts: string[] = [];
  for (let at = open + 1; ; at++) {
    const close = marks.quote(at);
    if (close === text.length) {
      // The rest of the text would disappear into this cell: end it with its line instead, and tell.
      const end = scan(text, open, '\r\n');
      return { value: text.slice(open + 1, end), end, unclosed: true };
    }
    parts.push(text.slice(at, close));
    at = close + 1;
    if (text[at] !== '"') return { value: parts.join('"'), end: at };
  }
}

/** Offset of the first of the given characters, or the end of the text. */
function scan(text: string, from: number, stops: string): number {
  let at = from;
  while (at < text.length && !stops.includes(text[at] as string)) at++;
  return at;
}

function breakLength(text: string, at: number): number {
  if (at >= text.length) return 0;
  return text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
}
