import type { z } from 'zod';
import type { CodeLists } from '../domain/portal/code-list.ts';
import type { Both } from '../issues/both.ts';
import { type Draft, toIssue } from '../issues/issue.ts';
import { rereadDraft, unreadableDraft } from '../parse/record.ts';
import { fieldLabel, missingParams } from '../parse/word.ts';
import { cellReader, fieldMeta, isReread, isTrouble } from '../schemas/field.ts';
import { headerKey } from '../schemas/header.ts';
import { type Kind, kindNames, kinds } from '../schemas/kinds.ts';
import { comparable } from '../schemas/plain.ts';
import type { LedgerRow } from './ledger.ts';
import type { ImportCell, SheetRow, SourceSheet, Workbook } from './sheet.ts';

/** A row of a filled template by the keys of its columns, as it is written into the table; `number` is that of the sheet. */
type FilledRow = { number: number; row: LedgerRow };

/** A template that was filled in: the kind of its rows, the rows, and what is wrong with cells, in the words of the check. */
export type Filled = { kind: Kind; rows: FilledRow[]; problems: { row: number; text: Both }[] };

/** Rows in which the head is looked for: somebody may write a title above it. */
const deepest = 12;

/**
 * The first sheet that is a filled template: it bears the name of a kind of table, or `as` says which it is, and its head names the columns of that kind and
 * nothing else. Undefined where there is none: then it is a sheet of other origin.
 */
export function filledTemplate(workbook: Workbook, lists: CodeLists, as?: Kind): Filled | undefined {
  for (const sheet of workbook.sheets) {
    const kind =
      as ?? kindNames.find((one) => kinds[one].shape === 'table' && kinds[one].words.zh === sheet.name.trim());
    const head = kind && headOf(kind, sheet);
    if (kind && head) return readFilled(kind, sheet.rows.slice(head.from), head.keys, lists);
  }
  return undefined;
}

type Head = { from: number; keys: readonly (string | undefined)[] };

/** The first row that names every required column, and no column that the kind does not have. */
function headOf(kind: Kind, { rows }: SourceSheet): Head | undefined {
  const needed = Object.entries(shapeOf(kind)).flatMap(([key, field]) => (isNeeded(field) ? [key] : []));
  for (const [index, { cells }] of rows.slice(0, deepest).entries()) {
    const names = cells.map(({ text }) => text.trim());
    const keys = names.map((name) => (name ? headerKey(kind, name) : undefined));
    if (needed.every((key) => keys.includes(key)) && names.every((name, at) => !name || keys[at]))
      return { from: index + 1, keys };
  }
  return undefined;
}

function readFilled(kind: Kind, rows: readonly SheetRow[], keys: Head['keys'], lists: CodeLists): Filled {
  const filled: Filled = { kind, rows: [], problems: [] };
  for (const { number, cells } of rows) {
    const row: Record<string, string> = {};
    const tell = (key: string, draft: Omit<Draft, 'file'>) => {
      const { message } = toIssue({ file: '', path: [key], ...draft }, { line: null, column: null });
      const name = fieldLabel(shapeOf(kind)[key] as z.ZodType, key);
      filled.problems.push({ row: number, text: { zh: `${name.zh}：${message.zh}`, en: `${name.en}: ${message.en}` } });
    };
    for (const [key, field] of Object.entries(shapeOf(kind))) {
      const cell = cells[keys.indexOf(key)];
      const read = cell && cell.kind !== 'blank' ? readCell(cell, field as z.ZodType, lists) : '';
      if (typeof read === 'string') row[key] = read;
      else tell(key, read);
      if (read === '' && isNeeded(field))
        tell(key, { code: 'value-missing', params: missingParams(field as z.ZodType, key) });
    }
    filled.rows.push({ number, row });
  }
  return filled;
}

/** A cell as it stands in the table: in the standard form, a category by its code; or what is wrong with it. */
function readCell(cell: ImportCell, field: z.ZodType, lists: CodeLists): string | Omit<Draft, 'file'> {
  const text = cell.text.trim();
  // The result of a formula was not stored: what it would be is not known.
  if (cell.kind === 'formula') return { code: 'formula-cell', params: { found: text, sign: '=' } };
  const term = lists[fieldMeta(field)?.to ?? '']?.find(({ code, zh }) =>
    [code, zh].some((one) => comparable(one) === comparable(text)),
  );
  if (term) return term.code;
  const value = cellReader(field)?.(text);
  if (isTrouble(value)) return unreadableDraft(value);
  return isReread(value) ? String(rereadDraft(value).params?.fix ?? value.writing) : text;
}

function shapeOf(kind: Kind): z.ZodRawShape {
  const { shape }: z.ZodObject = kinds[kind].schema;
  return shape;
}

function isNeeded(field: z.core.$ZodType): boolean {
  return (field as z.ZodType).def.type !== 'optional';
}
