import type { z } from 'zod';
import type { Both, Path } from '../issues/issue.ts';
import { fieldMeta } from '../schemas/field.ts';

export const listWord: Both = { zh: '一个列表（每项以“- ”开头）', en: 'a list (each item begins with "- ")' };
export const groupWord: Both = { zh: '一组“键: 值”', en: 'a group of "key: value"' };
const textWord: Both = { zh: '一个值', en: 'a single value' };

/** What people call a field: its label, and its key where that is another word. */
export function label(field: z.ZodType | undefined, key: string): Both {
  const meta = fieldMeta(field);
  if (!meta) return { zh: key, en: key };
  return {
    zh: meta.zh === key ? key : `${meta.zh}（${key}）`,
    en: meta.en.toLowerCase() === key ? key : `${meta.en} (${key})`,
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

/** The keys that a group knows. */
export function keysOf(field: z.ZodType | undefined): string[] {
  return Object.keys(defOf(unwrap(field)).shape ?? {});
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
