/** A record of a CSV text: its cells and the line (1-based) on which it begins. */
export type CsvRow = { line: number; cells: string[] };

/** A broken quotation mark: where it stands and what is wrong with it. */
export type CsvFault = { kind: 'unclosed' | 'stray'; offset: number; line: number };

/** All records of a CSV text (RFC 4180, any line break, blank lines skipped) and its broken quotes; nothing is dropped. */
export function readCsv(text: string): { rows: CsvRow[]; faults: CsvFault[] } {
  const rows: CsvRow[] = [];
  const faults: CsvFault[] = [];
  let offset = 0;
  let line = 1;
  while (offset < text.length) {
    const record = readRecord(text, offset);
    if (record.fault) faults.push({ ...record.fault, line: line + countBreaks(text, offset, record.fault.offset) });
    if (record.cells.length > 1 || record.cells[0] !== '') rows.push({ line, cells: record.cells });
    line += record.breaks;
    offset = record.end;
  }
  return { rows, faults };
}

/** Offset at which cell `index` of the record that begins on `line` stands; the opening quote counts as its first character. */
export function cellOffset(text: string, line: number, index: number): number | undefined {
  const start = lineOffset(text, line);
  if (start === undefined) return undefined;
  return readRecord(text, start).starts[index];
}

/** Offset of the first character of a line. */
export function lineOffset(text: string, line: number): number | undefined {
  let offset = 0;
  for (let at = 1; at < line; at++) {
    const next = nextBreak(text, offset);
    if (next === text.length) return undefined;
    offset = next + breakLength(text, next);
  }
  return offset;
}

type ReadRecord = {
  cells: string[];
  starts: number[];
  end: number;
  breaks: number;
  fault?: { kind: CsvFault['kind']; offset: number };
};

function readRecord(text: string, from: number): ReadRecord {
  const lineEnd = nextBreak(text, from);
  const quote = text.indexOf('"', from);
  if (quote === -1 || quote > lineEnd) return plainRecord(text, from, lineEnd);
  return quotedRecord(text, from);
}

/** The common case: no quotation mark on the line. */
function plainRecord(text: string, from: number, lineEnd: number): ReadRecord {
  const cells = text.slice(from, lineEnd).split(',');
  let start = from;
  const starts = cells.map((cell) => {
    const at = start;
    start += cell.length + 1;
    return at;
  });
  const length = breakLength(text, lineEnd);
  return { cells, starts, end: lineEnd + length, breaks: length ? 1 : 0 };
}

function quotedRecord(text: string, from: number): ReadRecord {
  const record: ReadRecord = { cells: [], starts: [], end: from, breaks: 0 };
  let at = from;
  for (;;) {
    record.starts.push(at);
    let value = '';
    if (text[at] === '"') {
      const open = at;
      at++;
      for (;;) {
        const close = text.indexOf('"', at);
        if (close === -1) {
          // The rest of the text would disappear into this cell: end it with its line instead, and tell.
          record.fault ??= { kind: 'unclosed', offset: open };
          at = nextBreak(text, open);
          value = text.slice(open + 1, at);
          break;
        }
        value += text.slice(at, close);
        at = close + 1;
        if (text[at] !== '"') break;
        value += '"';
        at++;
      }
    }
    const stop = cellEnd(text, at);
    const rest = text.slice(at, stop);
    if (rest.trim() !== '') {
      if (rest.includes('"') || record.starts.at(-1) !== at)
        record.fault ??= { kind: 'stray', offset: at + Math.max(rest.indexOf('"'), 0) };
      value += rest;
    }
    record.cells.push(value);
    at = stop;
    if (text[at] !== ',') break;
    at++;
  }
  const length = breakLength(text, at);
  record.end = at + length;
  record.breaks = countBreaks(text, from, record.end);
  return record;
}

function cellEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function nextBreak(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  const carriage = text.indexOf('\r', from);
  if (feed === -1) return carriage === -1 ? text.length : carriage;
  return carriage !== -1 && carriage < feed ? carriage : feed;
}

function breakLength(text: string, at: number): number {
  if (at >= text.length) return 0;
  return text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
}

function countBreaks(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = nextBreak(text, from); at < to; at = nextBreak(text, at)) {
    breaks++;
    at += breakLength(text, at);
  }
  return breaks;
}
