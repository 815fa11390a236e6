const known = new WeakMap<readonly unknown[], readonly (readonly unknown[])[]>();

/**
 * One list of the records of many files, that remembers them. Neither it nor they may be changed: a file that is the same as before has the very same records,
 * and what was worked out of them holds.
 */
export function joinParts<T>(parts: readonly (readonly T[])[]): T[] {
  const filled = parts.filter(({ length }) => length > 0);
  const list = filled.flat() as T[];
  known.set(list, filled);
  return list;
}

/** The records of each file of which a list was joined, where there are any; a list that was not is one part. */
export function partsOf<T>(list: readonly T[]): readonly (readonly T[])[] {
  return (known.get(list) as readonly (readonly T[])[] | undefined) ?? [list];
}

/** Whether a list was joined of the records of files. */
export function isJoined(list: readonly unknown[]): boolean {
  return known.has(list);
}

/** Whether two lists are joined of the same files. */
export function isSameJoin(one: readonly unknown[], other: readonly unknown[]): boolean {
  return (one.length === 0 && other.length === 0) || isSameList(partsOf(one), partsOf(other));
}

/** Whether two lists hold the very same. */
export function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
