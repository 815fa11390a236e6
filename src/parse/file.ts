import type { z } from 'zod';
import type { Draft, Path } from '../issues/issue.ts';
import { nearest } from '../issues/nearest.ts';
import { type FieldMeta, fieldMeta, type Trouble } from '../schemas/field.ts';
import { type Kind, kinds, type Origin, type Sourced } from '../schemas/kinds.ts';
import { type CsvRow, readCsv } from './csv.ts';
import { headerKey, sheetColumn } from './header.ts';
import type { FileKind } from './kind.ts';
import { lineColumn } from './position.ts';
import { readYaml } from './yaml.ts';

/** Records of one file that are right, and what is wrong with the others. */
export type FileRead = {
  records: Sourced<Kind>[];
  issues: Draft[];
  rows: number /** Ids of the records that were left out. */;
  lost: string[];
};

/** Reads one file of a known kind. A wrong record is told and left out; all others are kept. */
export function readFile(file: string, text: string, known: FileKind): FileRead {
  return kinds[known.kind].shape === 'table' ? readTable(file, text, known) : readDocument(file, text, known);
}

function readDocument(file: string, text: string, known: FileKind): FileRead {
  const { value, issues } = readYaml(file, text);
  if (value === undefined || value === null || value === '')
    return {
      records: [],
      issues: issues.length ? issues : [{ code: 'file-empty', file }],
      rows: 0,
      lost: [known.id || known.fund || known.place],
    };
  const listed = kinds[known.kind].shape === 'list';
  if (listed !== Array.isArray(value) || typeof value !== 'object')
    return {
      records: [],
      issues: [shapeFault(file, listed, value)],
      rows: 0,
      lost: [known.id || known.fund || known.place],
    };
  const items = listed ? (value as unknown[]) : [value];
  const records: Sourced<Kind>[] = [];
  const lost: string[] = [];
  for (const [index, item] of items.entries()) {
    const prefix: Path = listed ? [index] : [];
    const origin: Origin = { at: listed ? { file, index } : { file }, home: known.place, book: known.fund };
    const record = checkRecord(known, item, origin, (path) => ({ file, path: [...prefix, ...path] }), issues);
    if (record) records.push(record);
    else lost.push(recordName(known, item, origin));
  }
  return { records, issues, rows: items.length, lost };
}

function readTable(file: string, text: string, known: FileKind): FileRead {
  const { rows, faults } = readCsv(text);
  const issues: Draft[] = faults.map((fault) => ({
    code: 'csv-quote',
    file,
    position: lineColumn(text, fault.offset),
    params: {
      what:
        fault.kind === 'unclosed'
          ? { zh: '这里的引号没有收尾。', en: 'The quotation mark opened here is never closed.' }
          : {
              zh: '引号后面还有别的文字。',
              en: 'Text follows a closing quotation mark, or a quote stands inside a cell.',
            },
    },
  }));
  const header = rows[0] as CsvRow;
  const keys = readHeader(file, header, rows, known.kind, issues);
  const columns = new Set(keys);
  const records: Sourced<Kind>[] = [];
  const lost: string[] = [];
  for (const row of rows.slice(1)) {
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    if (row.cells.length !== header.cells.length) {
      issues.push(raggedRow(file, row, header));
      lost.push(row.cells[0] as string);
      continue;
    }
    const value: Record<string, string> = {};
    for (const [index, key] of keys.entries()) {
      if (!key) continue;
      const cell = (row.cells[index] as string).trim();
      if (cell !== '') value[key] = /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
    }
    const origin: Origin = { at: { file, line: row.line }, home: known.place, book: known.fund };
    const record = checkRecord(known, value, origin, (path) => ({ file, line: row.line, path }), issues, columns);
    if (record) records.push(record);
    else lost.push(recordName(known, value, origin));
  }
  // A broken quotation mark or header may have swallowed cells: what was read of such a file is not the whole.
  if (issues.some(({ code }) => code === 'csv-quote' || code === 'column-missing' || code === 'csv-header-duplicate'))
    lost.push('');
  return { records, issues, rows: rows.length - 1, lost };
}

/** Keys by column; undefined where a column is ignored (`calc_…`) or unknown. */
function readHeader(file: string, header: CsvRow, rows: CsvRow[], kind: Kind, issues: Draft[]): (string | undefined)[] {
  const shape = kinds[kind].schema.shape;
  const seen = new Map<string, number>();
  const keys = header.cells.map((cell, index) => {
    const name = cell.trim();
    const here = { file, line: header.line, path: [name], position: undefined };
    if (name === '') {
      if (rows.some((row) => (row.cells[index] ?? '').trim() !== ''))
        issues.push({
          code: 'csv-header-blank',
          file,
          line: header.line,
          path: [],
          params: { found: sheetColumn(index) },
        });
      return undefined;
    }
    if (/^calc_/i.test(name)) return undefined;
    const key = headerKey(kind, name);
    if (!key) {
      const known = Object.entries(shape).flatMap(([word, field]) => [word, fieldMeta(field)?.zh ?? word]);
      issues.push({ ...here, code: 'column-unknown', params: { found: name, nearest: nearest(name, known) } });
      return undefined;
    }
    const first = seen.get(key);
    if (first !== undefined) {
      issues.push({ ...here, code: 'csv-header-duplicate', params: { found: name, other: sheetColumn(first) } });
      return undefined;
    }
    seen.set(key, index);
    return key;
  });
  for (const [key, field] of Object.entries(shape))
    if (!seen.has(key) && !(field as z.ZodType).safeParse(undefined).success)
      issues.push({
        code: 'column-missing',
        file,
        line: header.line,
        path: [key],
        params: { expected: label(field as z.ZodType, key) },
      });
  return keys;
}

/** Checks one record. `at` gives the place of a field; problems go to `issues`. */
function checkRecord(
  known: FileKind,
  value: unknown,
  origin: Origin,
  at: (path: Path) => Pick<Draft, 'file' | 'line' | 'path'>,
  issues: Draft[],
  columns?: ReadonlySet<string | undefined>,
): Sourced<Kind> | undefined {
  const schema: z.ZodObject = kinds[known.kind].schema;
  const record = recordName(known, value, origin);
  const formulas = columns === undefined ? [] : formulaCells(schema, value as Record<string, string>);
  for (const { key, coded } of formulas) {
    const found = (value as Record<string, string>)[key] as string;
    issues.push({
      ...at([key]),
      code: coded ? 'formula-cell' : 'formula-text',
      record,
      params: { found, sign: found[0] as string },
    });
  }
  const read = schema.safeParse(value);
  if (!read.success) {
    const blamed = new Set(formulas.filter(({ coded }) => coded).map(({ key }) => key));
    for (const fault of read.error.issues) {
      if (blamed.has(String(fault.path[0]))) continue;
      // A column that is missing altogether is told once, at the header.
      if (columns && fault.path.length && !columns.has(String(fault.path[0]))) continue;
      for (const draft of toDrafts(fault, schema, value)) issues.push({ ...draft, ...at(draft.path ?? []), record });
    }
    return undefined;
  }
  if (formulas.some(({ coded }) => coded)) return undefined;
  issues.push(...rewritten(value, read.data, at, record));
  const data = read.data as { id?: string; code?: string };
  return {
    ...(read.data as object),
    ...origin,
    id: data.id ?? (known.id || known.fund || known.place || data.code || record),
  } as unknown as Sourced<Kind>;
}

function recordName(known: FileKind, value: unknown, origin: Origin): string {
  const own = (value as { id?: unknown; code?: unknown } | null) ?? {};
  for (const name of [own.id, own.code]) if (typeof name === 'string') return name;
  if (origin.at.line !== undefined) return `${known.kind}:${origin.at.line}`;
  if (origin.at.index !== undefined) return `${known.kind}[${origin.at.index}]`;
  return known.id || known.fund || known.place || known.kind;
}

function toDrafts(fault: z.core.$ZodIssue, schema: z.ZodType, value: unknown): Omit<Draft, 'file'>[] {
  const path = fault.path.filter((step): step is string | number => typeof step !== 'symbol');
  const field = fieldAt(schema, path);
  if (fault.code === 'custom') {
    const { code, params } = fault.params as Trouble;
    return [{ code, path, params }];
  }
  if (fault.code === 'unrecognized_keys') {
    const known = Object.keys((unwrap(fieldAt(schema, path)) as z.ZodObject).shape ?? {});
    return fault.keys.map((key) => ({
      code: 'key-unknown',
      path: [...path, key],
      on: 'key',
      params: { found: key, nearest: nearest(key, known) },
    }));
  }
  const missing = fault.code === 'invalid_type' && valueAt(value, path) === undefined;
  if (missing) return [{ code: 'value-missing', path, params: { expected: label(field, String(path.at(-1))) } }];
  return [
    {
      code: 'value-shape',
      path,
      params: { expected: shapeWord(unwrap(field)), found: valueWord(valueAt(value, path)) },
    },
  ];
}

/** Dates and codes that were read in another form than they were written. */
function rewritten(
  raw: unknown,
  value: unknown,
  at: (path: Path) => Pick<Draft, 'file' | 'line' | 'path'>,
  record: string,
  path: Path = [],
): Draft[] {
  if (typeof raw === 'string' && typeof value === 'string') {
    if (raw === value) return [];
    if (/^\d{4}-\d{2}-\d{2}$/.test(value))
      return [{ ...at(path), code: 'date-rewritten', record, params: { found: raw, fix: value } }];
    if (/^0\d{3}$/.test(value))
      return [{ ...at(path), code: 'code-padded', record, params: { found: raw, fix: value } }];
    return [];
  }
  if (typeof raw !== 'object' || raw === null || typeof value !== 'object' || value === null) return [];
  return Object.entries(raw).flatMap(([key, part]) =>
    rewritten(part, (value as Record<string, unknown>)[key], at, record, [
      ...path,
      Array.isArray(raw) ? Number(key) : key,
    ]),
  );
}

/** Cells that a spreadsheet would run. Numbers have their own error for a leading sign. */
function formulaCells(schema: z.ZodObject, value: Record<string, string>): { key: string; coded: boolean }[] {
  return Object.entries(value).flatMap(([key, cell]) => {
    if (!/^[=+\-@\t\r]/.test(cell)) return [];
    const kind = fieldMeta(schema.shape[key])?.kind;
    if (kind === 'money' || kind === 'count' || kind === 'quantity' || kind === 'percent')
      return /^[-+]?[\d.,]+$/.test(cell) ? [] : [{ key, coded: true }];
    return [{ key, coded: kind !== 'text' }];
  });
}

function shapeFault(file: string, listed: boolean, value: unknown): Draft {
  return {
    code: 'value-shape',
    file,
    path: [],
    params: { expected: listed ? listWord : groupWord, found: valueWord(value) },
  };
}

function raggedRow(file: string, row: CsvRow, header: CsvRow): Draft {
  const extra = row.cells.length > header.cells.length;
  const guess = extra
    ? { zh: '，可能有一格里的逗号没有加引号', en: '; a cell with a comma may lack its quotes' }
    : { zh: '', en: '' };
  return {
    code: 'csv-ragged',
    file,
    line: row.line,
    record: row.cells[0] as string,
    params: { found: row.cells.length, expected: header.cells.length, guess },
  };
}

function fieldAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let field: z.ZodType | undefined = schema;
  for (const step of path) {
    const inner = unwrap(field) as unknown as {
      shape?: Record<string, z.ZodType>;
      element?: z.ZodType;
      valueType?: z.ZodType;
    };
    field = typeof step === 'number' ? inner?.element : (inner?.shape?.[step] ?? inner?.valueType);
  }
  return field;
}

/** The schema below optional and preprocess wrappers. */
function unwrap(field: z.ZodType | undefined): z.ZodType | undefined {
  const def = field?.def as { type?: string; innerType?: z.ZodType; out?: z.ZodType } | undefined;
  if (def?.type === 'optional') return unwrap(def.innerType);
  if (def?.type === 'pipe' && def.out && (def.out.def as { type: string }).type !== 'transform') return unwrap(def.out);
  return field;
}

function label(field: z.ZodType | undefined, key: string): { zh: string; en: string } {
  const meta: FieldMeta | undefined = fieldMeta(field);
  return meta
    ? {
        zh: meta.zh === key ? key : `${meta.zh}（${key}）`,
        en: meta.en.toLowerCase() === key ? key : `${meta.en} (${key})`,
      }
    : { zh: key, en: key };
}

const listWord = { zh: '一个列表（每项以“- ”开头）', en: 'a list (each item begins with "- ")' };
const groupWord = { zh: '一组“键: 值”', en: 'a group of "key: value"' };
const textWord = { zh: '一个值', en: 'a single value' };

function shapeWord(field: z.ZodType | undefined): { zh: string; en: string } {
  const type = (field?.def as { type?: string } | undefined)?.type;
  return type === 'array' ? listWord : type === 'object' || type === 'record' ? groupWord : textWord;
}

function valueWord(value: unknown): { zh: string; en: string } {
  return Array.isArray(value)
    ? { zh: '列表', en: 'a list' }
    : typeof value === 'object' && value !== null
      ? groupWord
      : { zh: `“${String(value)}”`, en: `"${String(value)}"` };
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((part, step) => (part as Record<string | number, unknown> | undefined)?.[step], value);
}
