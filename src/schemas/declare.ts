import type { z } from 'zod';
import type { Change, Guard } from './publication.ts';
import { declare } from './reader.ts';
import type { TableEntry } from './table-entry.ts';

/** A field that no published record has. */
export type PrivateField<T> = T & { readonly privacy: 'private' };

/** It never leaves the data folder, in no record, table, correction or dictionary. */
export function privateField<T extends z.ZodType>(field: T): PrivateField<T> {
  return declare(field, { privacy: 'private' }) as PrivateField<T>;
}

/** It is withheld, or replaced, under a condition. */
export function guarded<T extends z.ZodType>(guard: Guard, field: T): T {
  return declare(field, { privacy: guard });
}

/** It may change in this way after publication. */
export function changes<T extends z.ZodType>(change: Change, field: T): T {
  return declare(field, { change });
}

/** It goes from each of these codes to a later one without a correction. */
export function forward<T extends z.ZodType>(field: T, steps: readonly string[]): T {
  return declare(field, { change: 'forward', steps });
}

/** Several values in one cell, separated by `;`: one more is no change of those that are there. */
export function several<T extends z.ZodType>(field: T): T {
  return declare(field, { several: true });
}

/**
 * It holds the id of another record, by the name of its table. An id that is used once within its fund, round or place only is one of the same fund, round or
 * place; `within` names the field that tells of another one.
 */
export function refersTo<T extends z.ZodType>(to: string, field: T, within?: string): T {
  return declare(field, { to, ...(within ? { within } : {}) });
}

/** The items of this list are published as a table of this name. */
export function tabled<T extends z.ZodType>(name: string, entry: TableEntry, field: T): T {
  return declare(field, { table: { name, ...entry } });
}
