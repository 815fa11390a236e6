import { Scalar } from 'yaml';
import { z } from 'zod';
import { type FieldMeta, fieldMeta, type Ratio, required } from '../../schemas/field.ts';

/** A value as it stands in a YAML file, before it is written. */
export type SourceValue = string | number | boolean | Scalar | SourceValue[] | { [key: string]: SourceValue };

/** The value of a YAML field → what staff would write: the way back of `schemas/field.ts`. Integer fen become yuan, keys stand in the order of the schema. */
function sourceOf(field: z.core.$ZodType, value: unknown): SourceValue {
  const meta = fieldMeta(field);
  const inner = required(field);
  if (meta?.kind === 'both') return bothOf(value as { zh: string; en?: string });
  if (inner instanceof z.ZodArray) return (value as unknown[]).map((item) => sourceOf(inner.element, item));
  if (inner instanceof z.ZodRecord) return mapOf(value as object, () => inner.valueType);
  if (inner instanceof z.ZodObject) return groupOf(inner, value as object);
  return plainOf(meta, value);
}

/** The group of a schema; what is unknown is left out. */
export function groupOf(schema: z.ZodObject, value: object): { [key: string]: SourceValue } {
  const own = value as Record<string, unknown>;
  const known = Object.keys(schema.shape).filter((key) => own[key] !== undefined);
  return mapOf(Object.fromEntries(known.map((key) => [key, own[key]])), (key) => schema.shape[key] as z.ZodType);
}

function mapOf(value: object, field: (key: string) => z.core.$ZodType): { [key: string]: SourceValue } {
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, sourceOf(field(key), part)]));
}

/** Text in one language stands by itself. */
function bothOf({ zh, en }: { zh: string; en?: string | undefined }): SourceValue {
  return en === undefined ? textOf(zh) : { zh: textOf(zh), en: textOf(en) };
}

function plainOf(meta: FieldMeta | undefined, value: unknown): SourceValue {
  switch (meta?.kind) {
    case 'money':
      return yuanOf(value as number);
    case 'ratio':
      return ratioOf(value as Ratio);
    case 'count':
    case 'quantity':
    case 'percent':
      return value as number;
    case 'flag':
      return value as boolean;
    default:
      return textOf(value as string);
  }
}

/** Whole yuan without decimals, any other amount with two. */
function yuanOf(fen: number): SourceValue {
  const yuan = new Scalar(fen / 100);
  if (fen % 100) yuan.minFractionDigits = 2;
  return yuan;
}

/** A percentage where it is one, else a fraction. */
function ratioOf({ of, in: whole }: Ratio): SourceValue {
  return whole === 100 ? of : `${of}/${whole}`;
}

/** Tabs, carriage returns and the like would be lost on a line of their own. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const fragile = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/;

function textOf(text: string): SourceValue {
  if (!fragile.test(text)) return text;
  const quoted = new Scalar(text);
  quoted.type = Scalar.QUOTE_DOUBLE;
  return quoted;
}
