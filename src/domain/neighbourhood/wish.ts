import type { Sourced } from '../../schemas/kinds.ts';
import type { wishGroups } from '../../schemas/wish.ts';
import { daysBetween } from '../common/day.ts';
import { medianOf } from '../common/median.ts';
import { sum } from '../common/money.ts';

export type Wish = Sourced<'wish'>;
export type WishGroup = keyof typeof wishGroups;

/** Not taken back. */
export function isLive(row: { retracted_on?: string | undefined }): boolean {
  return row.retracted_on === undefined;
}

/** The parts of the list of wishes, by the states in them. */
const wishParts = {
  gathering: ['collected', 'verified'],
  open: ['open'],
  under_way: ['claimed', 'in_progress'],
  done: ['fulfilled', 'followed_up'],
  ended: ['withdrawn', 'unfulfillable'],
} as const satisfies Record<string, readonly Wish['status'][]>;

export type WishPart = keyof typeof wishParts;

/** Wishes that were not retracted, by the part of the list they belong to. */
export function wishesByPart(wishes: readonly Wish[]): Record<WishPart, Wish[]> {
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
export function wishTally(wishes: readonly Wish[]): WishTally {
  const parts = wishesByPart(wishes);
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
