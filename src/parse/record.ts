import type { z } from 'zod';
import type { Draft, Path } from '../issues/issue.ts';
import { nearest } from '../issues/nearest.ts';
import type { Trouble } from '../schemas/field.ts';
import { type Kind, kinds, type Origin, type Sourced } from '../schemas/kinds.ts';
import type { FileKind } from './kind.ts';
import { fieldAt, keysOf, label, shapeWord, valueWord } from './word.ts';

/** A record, where it is right; what is wrong with it; and what messages call it. */
export type RecordRead = { record: Sourced<Kind> | undefined; issues: Draft[]; name: string };

/** Checks one record of a YAML file. */
export function checkRecord(known: FileKind, value: unknown, origin: Origin): RecordRead {
  const { file, index } = origin.at;
  const name = recordName(known, value, origin);
  const at = (path: Path) => ({ file, record: name, path: index === undefined ? path : [index, ...path] });
  const schema: z.ZodObject = kinds[known.kind].schema;
  const read = schema.safeParse(value);
  if (!read.success) {
    const issues = read.error.issues.flatMap((fault) =>
      toDrafts(fault, schema, value).map((draft) => ({ ...draft, ...at(draft.path) })),
    );
    return { record: undefined, issues, name };
  }
  const issues = rewritten(value, read.data, []).map(({ path, ...draft }) => ({ ...draft, ...at(path) }));
  return { record: sourced(known, read.data, origin, name), issues, name };
}

/** A value with its origin and its id: its own, or that of its file. */
export function sourced(known: FileKind, value: object, origin: Origin, name: string): Sourced<Kind> {
  const { id, code } = value as { id?: string; code?: string };
  return {
    ...value,
    at: origin.at,
    home: origin.home,
    book: origin.book,
    id: id ?? (known.id || known.fund || known.place || code || name),
  } as unknown as Sourced<Kind>;
}

/** What messages call a record: its id, else its place in the file, else the id in the file's path. */
export function recordName(known: FileKind, value: unknown, { at }: Origin): string {
  const own = (value as { id?: unknown; code?: unknown } | null) ?? {};
  for (const name of [own.id, own.code]) if (typeof name === 'string') return name;
  if (at.line !== undefined) return `${known.kind}:${at.line}`;
  if (at.index !== undefined) return `${known.kind}[${at.index}]`;
  return known.id || known.fund || known.place || known.kind;
}

type FieldDraft = Omit<Draft, 'file' | 'path'> & { path: Path };

function toDrafts(fault: z.core.$ZodIssue, schema: z.ZodType, value: unknown): FieldDraft[] {
  const path = fault.path.filter((step): step is string | number => typeof step !== 'symbol');
  const field = fieldAt(schema, path);
  if (fault.code === 'custom') {
    const { code, params } = fault.params as Trouble;
    return [{ code, path, params }];
  }
  if (fault.code === 'unrecognized_keys') {
    const known = keysOf(field);
    return fault.keys.map((key) => ({
      code: 'key-unknown',
      path: [...path, key],
      on: 'key',
      params: { found: key, nearest: nearest(key, known) },
    }));
  }
  const found = valueAt(value, path);
  if (fault.code === 'invalid_type' && found === undefined)
    return [{ code: 'value-missing', path, params: { expected: label(field, String(path.at(-1))) } }];
  return [{ code: 'value-shape', path, params: { expected: shapeWord(field), found: valueWord(found) } }];
}

/** Dates and codes that were read in another form than they were written. */
function rewritten(raw: unknown, value: unknown, path: Path): FieldDraft[] {
  if (typeof raw === 'string' && typeof value === 'string') {
    const params = { found: raw, fix: value };
    if (raw === value) return [];
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return [{ code: 'date-rewritten', path, params }];
    return [];
  }
  if (typeof raw !== 'object' || raw === null || typeof value !== 'object' || value === null) return [];
  return Object.entries(raw).flatMap(([key, part]) =>
    rewritten(part, (value as Record<string, unknown>)[key], [...path, Array.isArray(raw) ? Number(key) : key]),
  );
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((part, step) => (part as Record<string | number, unknown> | undefined)?.[step], value);
}
