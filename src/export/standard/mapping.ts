import type { Publisher } from './party.ts';

/** One field of a standard: its name there, what of ours stands in it, and how it is read. The page on standards prints the same list. */
export type Mapped<T> = { field: string; zh: string; en: string; read: (record: T, publisher: Publisher) => unknown };

/** A record in the fields of a standard; what is not known is absent. */
export function inFields<T>(fields: readonly Mapped<T>[], record: T, publisher: Publisher): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap(({ field, read }) => {
      const value = read(record, publisher);
      return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[field, value]];
    }),
  );
}
