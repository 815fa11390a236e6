import { z } from 'zod';
import type { PrivateField } from '../schemas/declare.ts';
import { fieldMeta, required } from '../schemas/field.ts';
import { type Kind, kinds, type Records, type Sourced } from '../schemas/kinds.ts';
import { fieldsOfKind } from '../schemas/manual.ts';

/** Stands for the number of a donor's written consent: there is one, and it stays with the publisher. */
export const onFile = 'on-file';

/** A record as it is published: without the fields that are declared private. */
export type Published<K extends Kind> = Omit<Sourced<K>, PrivateKey<(typeof kinds)[K]['schema']['shape']>>;

/** All records without what never leaves the data folder, at any depth. */
export function openRecords(records: Records): Records {
  const open = Object.entries(records).map(([kind, rows]) => [
    kind,
    isOpen(kind as Kind) ? rows : (rows as Sourced<Kind>[]).map((row) => openRecord(kind as Kind, row)),
  ]);
  return Object.fromEntries(open) as Records;
}

/** Whether a kind has nothing that stays behind. */
function isOpen(kind: Kind): boolean {
  return fieldsOfKind(kind).every(({ privacy }) => privacy !== 'private' && privacy !== 'on_file');
}

function openRecord<T extends object>(kind: Kind, record: T): T {
  return openGroup(kinds[kind].schema, record) as T;
}

function openGroup(schema: z.ZodObject, value: object): object {
  const copy: Record<string, unknown> = { ...value };
  for (const [key, field] of Object.entries(schema.shape)) {
    // A blank cell of a private column has its key all the same.
    if (fieldMeta(field as z.ZodType)?.privacy === 'private') delete copy[key];
    else if (copy[key] !== undefined) copy[key] = openValue(field as z.ZodType, copy[key]);
  }
  return copy;
}

function openValue(field: z.core.$ZodType, value: unknown): unknown {
  const { privacy, kind } = fieldMeta(field) ?? {};
  if (privacy === 'on_file') return onFile;
  const inner = required(field);
  if (kind === 'both' || typeof value !== 'object' || value === null) return value;
  if (inner instanceof z.ZodArray) return (value as unknown[]).map((item) => openValue(inner.element, item));
  if (inner instanceof z.ZodObject) return openGroup(inner, value);
  if (inner instanceof z.ZodRecord)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, openValue(inner.valueType, part)]));
  return value;
}

type PrivateKey<Shape> = {
  [Key in keyof Shape]: Shape[Key] extends PrivateField<unknown> ? Key : never;
}[keyof Shape];
