import type { z } from 'zod';
import type { Both } from '../issues/both.ts';
import type { Draft, DraftFix } from '../issues/issue.ts';
import { nearest } from '../issues/nearest.ts';
import { type CellReader, cellReader, type FieldKind, fieldMeta } from '../schemas/field.ts';
import { headerKey } from '../schemas/header.ts';
import { type Kind, kinds } from '../schemas/kinds.ts';
import { markOf, withoutMarks } from '../schemas/mark.ts';
import { type CsvRow, csvRows } from './csv.ts';
import { unitOf } from './head.ts';
import { sheetColumn } from './header.ts';
import { fieldLabel, missingParams } from './word.ts';

/** A column that is read: its key, where it stands (−1 where the table lacks it), and how its cells are read. */
export type SheetColumn = {
  key: string;
  index: number;
  kind: FieldKind;
  required: boolean;
  field: z.ZodType;
  read: CellReader;
};

/** The columns of a table in the order of the schema; how many cells a row needs; and what is wrong with the header. */
export type Columns = { columns: SheetColumn[]; width: number; issues: Draft[] };

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
      params: { expected: fieldLabel(field, key), choices: missingParams(field, key).choices ?? '' },
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
    const mark = markOf(text.replaceAll('\uFEFF', ''));
    if (mark)
      issues.push({
        ...here,
        path: [key ?? found],
        code: 'text-invisible',
        params: { found: mark },
        fix: cleaned(text),
      });
    const unit = key === undefined ? unitOf(found) : undefined;
    // The column is there; its amounts are not read.
    const money = unit && headerKey(kind, found.replace(/[（(:：].*$/, ''));
    if (money) indexes.set(money, cell);
    if (unit) issues.push({ ...here, code: 'csv-unit', params: { found } });
    else if (key === undefined)
      issues.push({ ...here, code: 'column-unknown', params: { found, nearest: near(kind, found) } });
    else if (first === undefined) indexes.set(key, cell);
    else issues.push({ ...here, code: 'csv-header-duplicate', params: { found, other: sheetColumn(first) } });
  }
  return { indexes, issues };
}

function cleaned(text: string): DraftFix {
  return { safe: true, writing: withoutMarks(text) };
}

/** What sheets of other origin call the columns of ours; too loose to be read so without a person looking. */
const synonyms: Record<string, readonly string[]> = {
  donor_display: ['姓名', '捐款人', '捐赠者', '捐赠方', '付款人', '付款方', '昵称', '爱心人士', '捐赠单位'],
  payee_display: ['收款人', '收款方', '供应商', '商家', '商户', '对方户名'],
  purpose: ['摘要', '说明', '事项', '用途说明', '内容', '支出内容'],
  id: ['序号', '流水号', '单号', '凭证编号'],
  method: ['支付方式', '付款方式', '收款方式', '捐款方式'],
  amount: ['收入', '支出', '收入金额', '支出金额', '捐款金额', '捐赠金额', '实收金额'],
  banked_on: ['入账日期', '到账时间', '入账时间'],
  date: ['时间', '捐款日期', '捐赠时间', '付款日期'],
};

/** The column that may be meant: by another name for it, or the nearest name. */
function near(kind: Kind, found: string): Both {
  const { shape } = kinds[kind].schema;
  const bare = found.replace(/[（(].*$/, '').trim();
  const key = Object.keys(shape).find((name) => synonyms[name]?.includes(bare));
  const zh = key && fieldMeta(shape[key as never])?.zh;
  if (zh) return { zh: `是不是“${zh}”（${key}）？`, en: ` Did you mean "${key}"?` };
  return nearest(
    found,
    Object.entries(shape).flatMap(([name, field]) => [
      name,
      fieldMeta(field)?.zh ?? name,
      fieldMeta(field)?.en ?? name,
    ]),
  );
}

/** Columns without a header in which something is written. */
function filledBlanks(header: CsvRow, text: string): number[] {
  const blank = new Set([...header.cells.keys()].filter((index) => (header.cells[index] as string).trim() === ''));
  const filled = new Set<number>();
  if (blank.size)
    for (const { cells, line } of csvRows(text))
      for (const [index, cell] of cells.entries())
        if (line > header.line && blank.has(index) && cell.trim() !== '') filled.add(index);
  return [...filled].toSorted((a, b) => a - b);
}

function column(key: string, field: z.ZodType, index: number): SheetColumn {
  const read = cellReader(field);
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
function remember(read: CellReader): CellReader {
  const known = new Map<string, unknown>();
  return (text) => {
    const value = known.get(text) ?? read(text);
    if (known.size < 4096) known.set(text, value);
    return value;
  };
}
