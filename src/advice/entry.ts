import type { Portal } from '../domain/portal/portal.ts';
import type { Both } from '../issues/both.ts';
import type { Origin } from '../schemas/kinds.ts';

/** `accuracy`: may be a slip of typing or counting. `usefulness`: right, and readers could do more with it. */
export const adviceClasses = {
  accuracy: { zh: '可能不准', en: 'may be wrong' },
  usefulness: { zh: '更有用', en: 'more useful' },
} as const satisfies Record<string, Both>;

/**
 * Where something was found: the file, its line (1-based; undefined in YAML) and the id of the record. `beside`: another record, a part of this one or a
 * period that shows why. Never a value.
 */
export type AdvicePlace = { file: string; line?: number; record?: string; beside?: string };

/** How many records were looked at, and where those are that were found. */
export type Looked = { of: number; places: readonly AdvicePlace[] };

/** A test of data that no rule forbids. Its texts hold no value of the data. */
export type AdviceEntry = {
  class: keyof typeof adviceClasses;
  title: Both;
  /** What was counted, as it stands after a number: `笔支出`. */
  unit: Both;
  /** Why it matters, and to whom. */
  why: Both;
  /** What to do, with the file or column. */
  todo: Both;
  look: (portal: Portal) => Looked;
};

/** What has a place: any record. */
type Placed = Pick<Origin, 'at'> & { id: string };

/** Looks at each record once. What is found is `true`, or the other record or month that shows why. */
export function sift<T extends Placed>(
  records: readonly T[],
  find: (record: T) => boolean | string | undefined,
): Looked {
  const places = records.flatMap((record) => {
    const found = find(record);
    return found ? [adviceAt(record, found === true ? undefined : found)] : [];
  });
  return { of: records.length, places };
}

/** The place of a record. A row without an id of its own is called by its line alone. */
export function adviceAt({ at, id }: Placed, beside?: string): AdvicePlace {
  const { file, line } = at;
  return {
    file,
    ...(line === undefined ? {} : { line }),
    ...(id.endsWith(`:${line}`) ? {} : { record: id }),
    ...(beside ? { beside } : {}),
  };
}

/** What several lists give together. */
export function together(looked: readonly Looked[]): Looked {
  return { of: looked.reduce((sum, { of }) => sum + of, 0), places: looked.flatMap(({ places }) => places) };
}
