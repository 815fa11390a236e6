import { z } from 'zod';
import { type FieldMeta, fieldMeta, required } from '../../schemas/field.ts';

/** A field of a record with its value; `meta` is what its schema declares, `optional` whether it may be blank. */
type Part = { key: string; meta: FieldMeta | undefined; optional: boolean; value: unknown };

/** What is published of a field: nothing (`out`), another value, or (undefined) the value itself, with the rule applied to its parts. */
export type RewriteRule = (part: Part) => 'out' | { value: unknown } | undefined;

/** A copy of a group of fields with the rule applied at any depth. */
export function rewritten(schema: z.ZodObject, group: object, rule: RewriteRule): object {
  const kept = Object.entries(group).flatMap(([key, value]) => {
    const field = schema.shape[key];
    return field ? rewrittenPart(key, field, value, rule).map((one) => [key, one]) : [[key, value]];
  });
  return Object.fromEntries(kept);
}

/** A field with its value as the rule has it; empty where it is left out. */
function rewrittenPart(key: string, field: z.core.$ZodType, value: unknown, rule: RewriteRule): [unknown] | [] {
  const meta = fieldMeta(field);
  const told = rule({ key, meta, optional: field instanceof z.ZodOptional, value });
  if (told) return told === 'out' ? [] : [told.value];
  if (meta?.kind === 'both' || typeof value !== 'object' || value === null) return [value];
  const inner = required(field);
  const into = (part: z.core.$ZodType, one: unknown) => rewrittenPart(key, part, one, rule);
  if (inner instanceof z.ZodArray) return [(value as unknown[]).flatMap((item) => into(inner.element, item))];
  if (inner instanceof z.ZodObject) return [rewritten(inner, value, rule)];
  if (!(inner instanceof z.ZodRecord)) return [value];
  const parts = Object.entries(value).flatMap(([name, part]) => into(inner.valueType, part).map((one) => [name, one]));
  return [Object.fromEntries(parts)];
}
