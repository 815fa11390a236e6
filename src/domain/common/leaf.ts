import { z } from 'zod';
import type { Path } from '../../issues/issue.ts';
import { type FieldMeta, fieldMeta, required } from '../../schemas/field.ts';
import { type Kind, kinds, type Sourced } from '../../schemas/kinds.ts';

/** A plain value of a record with its path and what its field declares. A text in two languages gives one for each. */
export type Leaf = { path: Path; meta: FieldMeta; value: string | number };

/** Every plain value of a record, at any depth, whose field satisfies `sort`, and itself `takes`. The privacy of a group or a list counts for all in it. */
export function leavesOf(
  kind: Kind,
  record: Sourced<Kind>,
  sort: (meta: FieldMeta) => boolean = every,
  takes: (value: string | number) => boolean = () => true,
): Leaf[] {
  const leaves: Leaf[] = [];
  walkGroup({ leaves, sort, takes }, kinds[kind].schema, record, []);
  return leaves;
}

type Walk = {
  leaves: Leaf[];
  sort: (meta: FieldMeta) => boolean;
  takes: (value: string | number) => boolean;
};

type Field = { key: string; field: z.core.$ZodType; meta: FieldMeta };
type Sort = Walk['sort'];
const known = new WeakMap<Sort, WeakMap<z.ZodObject, readonly Field[]>>();

/** The fields of a group that satisfy `sort` or hold others. */
function fieldsOf(schema: z.ZodObject, sort: Sort): readonly Field[] {
  const bySchema = known.get(sort) ?? new WeakMap<z.ZodObject, readonly Field[]>();
  known.set(sort, bySchema);
  const made =
    bySchema.get(schema) ??
    Object.entries(schema.shape).flatMap(([key, field]): Field[] => {
      const meta = fieldMeta(field);
      return meta && (sort(meta) || holds(field)) ? [{ key, field, meta }] : [];
    });
  bySchema.set(schema, made);
  return made;
}

function holds(field: z.core.$ZodType): boolean {
  const inner = required(field);
  return inner instanceof z.ZodObject || inner instanceof z.ZodArray || inner instanceof z.ZodRecord;
}

const every: Sort = () => true;

function walkGroup(to: Walk, schema: z.ZodObject, group: object, path: Path, above?: FieldMeta): void {
  // Where the privacy of the group counts, a field may satisfy what it does not by itself.
  for (const { key, field, meta } of fieldsOf(schema, above?.privacy ? every : to.sort)) {
    const value = (group as Record<string, unknown>)[key];
    if (value === undefined || value === null) continue;
    const own = above?.privacy && !meta.privacy ? { ...meta, privacy: above.privacy } : meta;
    // Most are plain.
    if (typeof value === 'object') walk(to, field, own, value, [...path, key]);
    else if (isTaken(to, own, value)) to.leaves.push({ path: [...path, key], meta: own, value });
  }
}

function walk(to: Walk, field: z.core.$ZodType, meta: FieldMeta, value: unknown, path: Path): void {
  if (isTaken(to, meta, value)) to.leaves.push({ path, meta, value });
  if (typeof value !== 'object' || value === null) return;
  const inner = required(field);
  const within = (part: z.core.$ZodType): FieldMeta => ({ ...meta, ...fieldMeta(part) });
  if (meta.kind === 'both') for (const text of Object.values(value)) walk(to, field, meta, text, path);
  else if (inner instanceof z.ZodArray)
    for (const [index, item] of (value as unknown[]).entries())
      walk(to, inner.element, within(inner.element), item, [...path, index]);
  else if (inner instanceof z.ZodRecord)
    for (const [key, part] of Object.entries(value))
      walk(to, inner.valueType, within(inner.valueType), part, [...path, key]);
  else if (inner instanceof z.ZodObject) walkGroup(to, inner, value, path, meta);
}

function isTaken({ sort, takes }: Walk, meta: FieldMeta, value: unknown): value is string | number {
  return (typeof value === 'string' || typeof value === 'number') && sort(meta) && takes(value);
}
