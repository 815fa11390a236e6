import type { z } from 'zod';
import type { Draft, Path } from '../issues/issue.ts';
import { nearest } from '../issues/nearest.ts';
import { cellReader, isReread, type Reread, type Trouble } from '../schemas/field.ts';
import { type Kind, kinds, type Origin, type Sourced } from '../schemas/kinds.ts';
import { markOf } from '../schemas/mark.ts';
import type { FileKind } from './kind.ts';
import { fieldAt, keyNamed, keysOf, labelsOf, missingParams, shapeWord, textOf, valueWord } from './word.ts';

/** A record, where it is right; what is wrong with it; and what messages call it. */
type RecordRead = { record: Sourced<Kind> | undefined; issues: Draft[]; name: string };

/** Checks one record of a YAML file. */
export function checkRecord(known: FileKind, value: unknown, origin: Origin): RecordRead {
  const { file, index } = origin.at;
  const name = recordName(known, value, origin);
  const at = (path: Path) => ({ file, record: name, path: index === undefined ? path : [index, ...path] });
  const schema: z.ZodObject = kinds[known.kind].schema;
  const renamed: FieldDraft[] = [];
  const keyed = withKnownKeys(value, schema, [], renamed);
  const read = schema.safeParse(keyed);
  const faults = read.success
    ? rewritten(keyed, schema, [])
    : read.error.issues.flatMap((fault) => toDrafts(fault, schema, keyed));
  const issues = [...renamed, ...faults].map(({ path, ...draft }) => ({ ...draft, ...at(path) }));
  return { record: read.success ? sourced(known, read.data, origin, name) : undefined, issues, name };
}

/** The same value with the keys of the schema in place of other spellings of them. */
function withKnownKeys(value: unknown, field: z.ZodType | undefined, path: Path, told: FieldDraft[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value.map((part, index) => withKnownKeys(part, field && fieldAt(field, [index]), [...path, index], told));
  const entries = Object.entries(value).map(([written, part]) => {
    const meant = keyNamed(field, written);
    const key = meant === undefined || Object.hasOwn(value, meant) ? written : meant;
    if (key !== written) told.push(keyDraft(written, key, [...path, key]));
    return [key, withKnownKeys(part, field && fieldAt(field, [key]), [...path, key], told)] as const;
  });
  return Object.fromEntries(entries);
}

function keyDraft(written: string, key: string, path: Path): FieldDraft {
  const mark = markOf(written);
  const said = { path, on: 'key', fix: { safe: true, writing: key } } as const;
  return mark
    ? { ...said, code: 'text-invisible', params: { found: mark } }
    : { ...said, code: 'value-rewritten', params: { found: written, fix: key } };
}

/** A value with its origin and its id: its own, or that of its file. */
function sourced(known: FileKind, value: object, origin: Origin, name: string): Sourced<Kind> {
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
    return [{ path, ...unreadableDraft(fault.params as Trouble) }];
  }
  if (fault.code === 'unrecognized_keys') {
    const known = keysOf(field);
    return fault.keys.map((key) => ({
      code: 'key-unknown',
      path: [...path, key],
      on: 'key',
      params: { found: key, nearest: nearest(key, [...known, ...labelsOf(field)]) },
    }));
  }
  const found = valueAt(value, path);
  if (fault.code === 'invalid_type' && found === undefined)
    return [{ code: 'value-missing', path, params: missingParams(field, String(path.at(-1))) }];
  return [{ code: 'value-shape', path, params: { expected: shapeWord(field), found: valueWord(found) } }];
}

/** What is told of a value that cannot be read. */
export function unreadableDraft({ code, params, fix }: Trouble): Pick<Draft, 'code' | 'params' | 'fix'> {
  return { code, params, ...(fix === undefined ? {} : { fix: { safe: false, writing: fix } }) };
}

/** What is told of a value that was read from another form than the standard one. */
export function rereadDraft({ code, params, writing }: Reread): Pick<Draft, 'code' | 'params' | 'fix'> {
  return { code, params, fix: { safe: true, writing } };
}

/** Values that were read from another form than the standard one. */
function rewritten(raw: unknown, field: z.ZodType | undefined, path: Path): FieldDraft[] {
  if (typeof raw === 'string') {
    const read = field && cellReader(textOf(field))?.(raw);
    return isReread(read) ? [{ path, ...rereadDraft(read) }] : [];
  }
  if (typeof raw !== 'object' || raw === null) return [];
  return Object.entries(raw).flatMap(([key, part]) => {
    const step = Array.isArray(raw) ? Number(key) : key;
    return rewritten(part, field && fieldAt(field, [step]), [...path, step]);
  });
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((part, step) => (part as Record<string | number, unknown> | undefined)?.[step], value);
}
