import type { z } from 'zod';
import type { Draft } from '../issues/issue.ts';
import { nearest } from '../issues/nearest.ts';
import { type FieldKind, fieldMeta, fieldReader, type Reader } from '../schemas/field.ts';
import { type Kind, kinds } from '../schemas/kinds.ts';
import { type CsvRow, csvRows } from './csv.ts';
import { headerKey, sheetColumn } from './header.ts';
import { label } from './word.ts';

/** A column that is read: its key, where it stands (−1 where the table lacks it), and how its cells are read. */
export type Column = { key: string; index: number; kind: FieldKind; required: boolean; field: z.ZodType; read: Reader };

/** The columns of a table in the order of the schema; how many cells a row needs; and what is wrong with the header. */
export type Columns = { columns: Column[]; width: number; issues: Draft[] };

/** Reads the header. Columns that begin with `calc_` and blank ones without a value are ignored. */
export function readColumns(file: string, kind: Kind, header: CsvRow, text: string): Columns {
  const { indexes, issues } = readHeader(file, kind, header);
  const blanks = filledBlanks(header, text);
  for (const cell of blanks) issues.push({ code: 'csv-header-blank', file, line: header.line, path: [], cell });
  const columns = Object.entries(kinds[kind].schema.shape).map(([key, shape]) =>
    column(key, shape as z.ZodType, indexes.get(key) ?? -1),
  );
  for (const { key, field } of columns.filter(({ index, required }) => index < 0 && required))
    issues.push({
      code: 'column-missing',
      file,
      line: header.line,
      path: [key],
      params: { expected: label(field, key) },
    });
  const named = header.cells.findLastIndex((cell) => cell.trim() !== '');
  return { columns, width: Math.max(named, blanks.at(-1) ?? -1) + 1, issues };
}

type Header = { indexes: Map<string, number>; issues: Draft[] };

function readHeader(file: string, kind: Kind, header: CsvRow): Header {
  const indexes = new Map<string, number>();
  const issues: Draft[] = [];
  for (const [cell, text] of header.cells.entries()) {
    const found = text.trim();
    if (found === '' || /^calc_/i.test(found)) continue;
    const here = { file, line: header.line, path: [found], cell };
    const key = headerKey(kind, found);
    const first = key === undefined ? undefined : indexes.get(key);
    if (key === undefined)
      issues.push({ ...here, code: 'column-unknown', params: { found, nearest: nearest(found, headerNames(kind)) } });
    else if (first === undefined) indexes.set(key, cell);
    else issues.push({ ...here, code: 'csv-header-duplicate', params: { found, other: sheetColumn(first) } });
  }
  return { indexes, issues };
}

function headerNames(kind: Kind): string[] {
  return Object.entries(kinds[kind].schema.shape).flatMap(([key, field]) => [key, fieldMeta(field)?.zh ?? key]);
}

/** Columns without a header in which something is written. */
function filledBlanks(header: CsvRow, text: string): number[] {
  const blank = new Set([...header.cells.keys()].filter((index) => (header.cells[index] as string).trim() === ''));
  const filled = new Set<number>();
  if (blank.size)
    for (const { cells } of csvRows(text))
      for (const [index, cell] of cells.entries()) if (blank.has(index) && cell.trim() !== '') filled.add(index);
  return [...filled].toSorted((a, b) => a - b);
}

function column(key: string, field: z.ZodType, index: number): Column {
  const read = fieldReader(field);
  const kind = fieldMeta(field)?.kind;
  if (!read || !kind) throw new Error(`The column ${key} has no plain field`);
  return {
    key,
    index,
    kind,
    required: field.type !== 'optional',
    field,
    read: repeated.has(kind) ? remember(read) : read,
  };
}

const repeated: ReadonlySet<FieldKind> = new Set(['date', 'choice']);

/** Days and words come back row after row: what was read once is kept, within bounds. */
function remember(read: Reader): Reader {
  const known = new Map<string, unknown>();
  return (text) => {
    const value = known.get(text) ?? read(text);
    if (known.size < 4096) known.set(text, value);
    return value;
  };
}
