import type { z } from 'zod';
import type { Change, Guard } from './publication.ts';
import { declare } from './reader.ts';
import type { TableEntry } from './table-entry.ts';

/** The type of a field that no published record has. */
export type PrivateField<T> = T & { readonly privacy: 'private' };

/** Declares a field private: it is published in no record, table, correction or dictionary. */
export function privateField<T extends z.ZodType>(field: T): PrivateField<T> {
  return declare(field, { privacy: 'private' }) as PrivateField<T>;
}

/** Declares that a field is withheld, or replaced, under the condition of a guard. */
export function guardedField<T extends z.ZodType>(guard: Guard, field: T): T {
  return declare(field, { privacy: guard });
}

/** Declares how a field may change after publication without a correction. */
export function changes<T extends z.ZodType>(change: Change, field: T): T {
  return declare(field, { change });
}

/** Declares that a field may go from each of these codes to a later one without a correction. */
export function forward<T extends z.ZodType>(field: T, steps: readonly string[]): T {
  return declare(field, { change: 'forward', steps });
}

/** It tells of something that happened: no later than the day as of which the data are. Plans, due dates and terms of office may be. */
export function fact<T extends z.ZodType>(field: T): T {
  return declare(field, { fact: true });
}

/** Declares that one cell holds several values, separated by `;`: a further value does not change the former ones. */
export function several<T extends z.ZodType>(field: T): T {
  return declare(field, { several: true });
}

/**
 * Declares that a field holds the id of another record; `to` is the name of its table. An id that is unique within its fund, round or place only means a
 * record of the same fund, round or place; `within` names the field that holds another one.
 */
export function refersTo<T extends z.ZodType>(to: string, field: T, within?: string): T {
  return declare(field, { to, ...(within ? { within } : {}) });
}

/** Declares that the items of a list are published as a table of this name. */
export function tabled<T extends z.ZodType>(name: string, entry: TableEntry, field: T): T {
  return declare(field, { table: { name, ...entry } });
}
