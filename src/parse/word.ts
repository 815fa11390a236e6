import type { z } from 'zod';
import type { Both } from '../issues/both.ts';
import type { Params, Path } from '../issues/issue.ts';
import { fieldMeta } from '../schemas/field.ts';
import { withoutMarks } from '../schemas/mark.ts';
import { comparable } from '../schemas/plain.ts';

export const listWord: Both = { zh: '一个列表（每项以“- ”开头）', en: 'a list (each item begins with "- ")' };
export const groupWord: Both = { zh: '一组“字段名: 值”', en: 'a group of "key: value"' };
const textWord: Both = { zh: '一个值', en: 'a single value' };

/** What people call a field: its label, and its key where that is another word. */
export function fieldLabel(field: z.ZodType | undefined, key: string): Both {
  const meta = fieldMeta(field);
  if (!meta) return { zh: key, en: key };
  return {
    zh: meta.zh === key ? key : `${meta.zh}（${key}）`,
    en: meta.en.toLowerCase() === key ? key : `${meta.en} (${key})`,
  };
}

/** What is told of a required value that is not there: its name and its choices. */
export function missingParams(field: z.ZodType | undefined, key: string): Params {
  const words = Object.entries(fieldMeta(field)?.choices ?? {});
  const list = {
    zh: words.map(([code, zh]) => `${zh}（${code}）`).join('、'),
    en: words.map(([code]) => code).join(', '),
  };
  return {
    expected: fieldLabel(field, key),
    choices: words.length ? { zh: `，从这些里选一个：${list.zh}`, en: `, one of: ${list.en}` } : '',
  };
}

/** The shape that a field needs. */
export function shapeWord(field: z.ZodType | undefined): Both {
  const { type } = defOf(unwrap(field));
  return type === 'array' ? listWord : type === 'object' || type === 'record' ? groupWord : textWord;
}

/** The shape that was found. */
export function valueWord(value: unknown): Both {
  if (Array.isArray(value)) return { zh: '列表', en: 'a list' };
  if (typeof value === 'object' && value !== null) return groupWord;
  return { zh: `“${String(value).slice(0, 80)}”`, en: `"${String(value).slice(0, 80)}"` };
}

/** The field of a schema at a path. */
export function fieldAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let field: z.ZodType | undefined = schema;
  for (const step of path) {
    const { shape, element, valueType } = defOf(unwrap(field));
    field = typeof step === 'number' ? element : shape && Object.hasOwn(shape, step) ? shape[step] : valueType;
  }
  return field;
}

/** The field that reads a plain text: that of the Chinese, where a text may have two languages. */
export function textOf(field: z.ZodType): z.ZodType {
  return (fieldMeta(field)?.kind === 'both' && fieldAt(field, ['zh'])) || field;
}

/** The keys that a group knows. */
export function keysOf(field: z.ZodType | undefined): string[] {
  return Object.keys(defOf(unwrap(field)).shape ?? {});
}

/** What the fields of a group are called, in Chinese and English. */
export function labelsOf(field: z.ZodType | undefined): string[] {
  return Object.values(defOf(unwrap(field)).shape ?? {}).flatMap((part) => {
    const meta = fieldMeta(part);
    return meta ? [meta.zh, meta.en] : [];
  });
}

const spellings = new WeakMap<object, Map<string, string | undefined>>();

/** The key of a group that is meant by another spelling of it: its Chinese or English name, other capitals, marks that cannot be seen. */
export function keyNamed(field: z.ZodType | undefined, written: string): string | undefined {
  const { shape } = defOf(unwrap(field));
  if (!shape || Object.hasOwn(shape, written)) return undefined;
  let known = spellings.get(shape);
  if (!known) {
    known = new Map();
    for (const [key, part] of Object.entries(shape)) {
      const meta = fieldMeta(part);
      // A name of two fields names neither, unless it is the key itself.
      for (const name of new Set([key, meta?.zh ?? key, meta?.en ?? key, ...(meta?.aliases ?? [])].map(loosely)))
        known.set(name, known.has(name) && loosely(key) !== name ? undefined : key);
    }
    for (const key of Object.keys(shape)) known.set(loosely(key), key);
    spellings.set(shape, known);
  }
  return known.get(loosely(written));
}

function loosely(name: string): string {
  return comparable(withoutMarks(name)).replace(/[-_]/g, '');
}

type Def = {
  type?: string;
  innerType?: z.ZodType;
  out?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  valueType?: z.ZodType;
};

function defOf(field: z.ZodType | undefined): Def {
  return (field?.def ?? {}) as Def;
}

/** The schema below optional and preprocess wrappers. */
function unwrap(field: z.ZodType | undefined): z.ZodType | undefined {
  const { type, innerType, out } = defOf(field);
  if (type === 'optional') return unwrap(innerType);
  if (type === 'pipe' && out && defOf(out).type !== 'transform') return unwrap(out);
  return field;
}
