import type { Sourced } from '../schemas/kinds.ts';
import { wishGroups } from '../schemas/wish.ts';
import { daysBetween } from './day.ts';
import { medianOf } from './median.ts';
import { sum } from './money.ts';

export type Wish = Sourced<'wish'>;
export type WishGroup = keyof typeof wishGroups;

/** Groups that a neighbour may recognise a person by. */
const sensitive: ReadonlySet<WishGroup> = new Set(['elder', 'child', 'disabled', 'hardship']);

/** What is published of the wishes of a place beside its rows. */
export type WishBook = {
  /** Groups that are not told, in the order of the vocabulary; empty where even their names would give a number away. */
  withheld: readonly WishGroup[];
  /** Whether any group is withheld. */
  suppressed: boolean;
  /** Live wishes whose group is not told. */
  ungrouped: number;
  /** What wishes cost, integer fen, those of untold groups included; none where the rows would give away what a single untold wish cost. */
  spent: number | undefined;
  /** Wishes of which that is known; where the total is not told, those whose rows tell it. */
  priced: number;
};

/** What an earlier publication withheld of the wishes of a place: of the wishes that it left without a group, their groups, cost (fen) and number with a cost. */
export type WishesWithheld = NonNullable<Sourced<'withheld'>['wishes']>;

/** Wishes as they are published, and what is told of each place as a whole. */
export type PublicWishes = { rows: Wish[]; books: ReadonlyMap<string, WishBook> };

/**
 * Takes small sensitive groups out of the rows: a group of fewer than `minimum` wishes in its place loses its name and amounts on every door. So that the rest
 * does not give it away, the next smallest groups go with it until at least two groups and `minimum` wishes are untold together.
 */
export function publicWishes(
  wishes: readonly Wish[],
  minimum: number,
  before: ReadonlyMap<string, WishesWithheld | undefined> = new Map(),
): PublicWishes {
  const rows: Wish[] = [];
  const books = new Map<string, WishBook>();
  const hidden = new Map<string, ReadonlySet<WishGroup>>();
  for (const [home, list] of Map.groupBy(wishes, (wish) => wish.home)) {
    const counts = countGroups(list);
    const groups = untold(counts, minimum);
    hidden.set(home, groups);
    const named = groups.size === 0 || (sumOf(counts, groups) >= minimum && groups.size > 1);
    books.set(home, bookOf(list, { groups, named }, before.get(home)));
  }
  for (const wish of wishes) rows.push(publicWish(wish, hidden.get(wish.home) ?? new Set()));
  return { rows, books };
}

/** Groups that are withheld: the small ones, and as many of the next as keep them apart from any sum. */
function untold(counts: ReadonlyMap<WishGroup, number>, minimum: number): ReadonlySet<WishGroup> {
  const small = [...counts].filter(([group, count]) => sensitive.has(group) && count < minimum);
  const groups = new Set(small.map(([group]) => group));
  if (groups.size === 0) return groups;
  const rest = [...counts].filter(([group]) => !groups.has(group)).toSorted(([, a], [, b]) => a - b);
  for (const [group] of rest) {
    if (groups.size > 1 && sumOf(counts, groups) >= minimum) break;
    groups.add(group);
  }
  return groups;
}

function countGroups(wishes: readonly Wish[]): Map<WishGroup, number> {
  const counts = new Map<WishGroup, number>();
  for (const group of Object.keys(wishGroups) as WishGroup[]) {
    const count = wishes.filter((wish) => isLive(wish) && wish.group === group).length;
    if (count > 0) counts.set(group, count);
  }
  return counts;
}

function sumOf(counts: ReadonlyMap<WishGroup, number>, groups: ReadonlySet<WishGroup>): number {
  return sum([...groups].map((group) => counts.get(group) ?? 0));
}

/** Groups that are not told, and whether their names are. */
type Untold = { groups: ReadonlySet<WishGroup>; named: boolean };

function bookOf(wishes: readonly Wish[], untold: Untold, before: WishesWithheld | undefined): WishBook {
  const { groups } = untold;
  const live = wishes.filter(isLive);
  const priced = live.filter(({ amount }) => amount !== undefined);
  const told = priced.filter((wish) => publicWish(wish, groups) === wish);
  const shown = priced.length - told.length !== 1 && (!before || before.spent !== undefined);
  return {
    withheld: namesOf(untold, before),
    suppressed: groups.size > 0 || before !== undefined,
    ungrouped: live.filter(({ group }) => !group || groups.has(group)).length,
    spent: shown ? sum(priced.map(({ amount = 0 }) => amount)) + (before?.spent ?? 0) : undefined,
    priced: shown ? priced.length + (before?.priced ?? 0) : told.length,
  };
}

function namesOf({ groups, named }: Untold, before: WishesWithheld | undefined): WishGroup[] {
  if (!named || (before && !before.groups)) return [];
  return (Object.keys(wishGroups) as WishGroup[]).filter(
    (group) => groups.has(group) || before?.groups?.includes(group),
  );
}

/** What a book tells beyond the published rows of its place; nothing where it tells all. */
export function withheldOf(book: WishBook, rows: readonly Wish[]): WishesWithheld | undefined {
  if (!book.suppressed) return undefined;
  const told = rows.filter((wish) => isLive(wish) && wish.amount !== undefined);
  return {
    ...(book.withheld.length && { groups: [...book.withheld] }),
    ...(book.spent !== undefined && {
      spent: book.spent - sum(told.map(({ amount = 0 }) => amount)),
      priced: book.priced - told.length,
    }),
  };
}

/** Rows of untold groups and rows without a group look alike; a retracted row keeps no group either. */
function publicWish(wish: Wish, groups: ReadonlySet<WishGroup>): Wish {
  if (isLive(wish) && (groups.size === 0 || (wish.group && !groups.has(wish.group)))) return wish;
  // The payment has the amount, so the way to it goes too.
  return { ...wish, group: undefined, estimated_amount: undefined, amount: undefined, spending: undefined };
}

/** Not taken back. */
export function isLive(row: { retracted_on?: string | undefined }): boolean {
  return row.retracted_on === undefined;
}

/** The parts of the wall. */
export const wishParts = {
  gathering: ['collected', 'verified'],
  open: ['open'],
  under_way: ['claimed', 'in_progress'],
  done: ['fulfilled', 'followed_up'],
  ended: ['withdrawn', 'unfulfillable'],
} as const satisfies Record<string, readonly Wish['status'][]>;

export type WishPart = keyof typeof wishParts;

/** Live wishes by the part of the wall on which they stand. */
export function partsOf(wishes: readonly Wish[]): Record<WishPart, Wish[]> {
  const live = wishes.filter(isLive);
  const part = (name: WishPart) => live.filter(({ status }) => (wishParts[name] as readonly string[]).includes(status));
  return {
    gathering: part('gathering'),
    open: part('open'),
    under_way: part('under_way'),
    done: part('done').toSorted(newestFirst),
    ended: part('ended'),
  };
}

/** Counts of wishes, and the days from claim to fulfilment: their median over `timed` wishes. */
export type WishTally = Record<WishPart, number> & { total: number; timed: number; median: number | undefined };

/** Adds wishes up. */
export function tallyOf(wishes: readonly Wish[]): WishTally {
  const parts = partsOf(wishes);
  const days = parts.done.flatMap(({ claimed, fulfilled }) =>
    claimed && fulfilled ? [daysBetween(claimed, fulfilled)] : [],
  );
  const counts = Object.fromEntries(Object.entries(parts).map(([name, list]) => [name, list.length]));
  return {
    ...(counts as Record<WishPart, number>),
    total: sum(Object.values(counts)),
    timed: days.length,
    median: medianOf(days),
  };
}

function newestFirst(a: Wish, b: Wish): number {
  const [one, two] = [a.fulfilled ?? '', b.fulfilled ?? ''];
  return one === two ? (a.id < b.id ? 1 : -1) : one < two ? 1 : -1;
}
