import { wishGroups } from '../../schemas/wish.ts';
import { sum } from '../common/money.ts';
import { isLive, type Wish, type WishGroup } from '../neighbourhood/wish.ts';
import { widen } from './widen.ts';
import { fewestPayments, paidBy, type WishPayments } from './wish-payment.ts';

/** Groups that a neighbour may recognise a person by. */
const sensitive: ReadonlySet<WishGroup> = new Set(['elder', 'child', 'disabled', 'hardship']);

const allGroups = Object.keys(wishGroups) as WishGroup[];

/** What is published of the wishes of a place beside its rows; all of it can be counted in the rows. */
export type WishBook = {
  /** Whether any group is withheld. */
  suppressed: boolean;
  /** Live wishes whose group is not told. */
  ungrouped: number;
  /** What the wishes cost whose rows tell it, integer fen: with the others in it, the difference of two publications would be the cost of one. */
  spent: number;
  /** Wishes whose rows tell their cost. */
  priced: number;
};

/** Wishes as they are published, and what is told of each place as a whole. */
export type PublicWishes = { rows: Wish[]; books: ReadonlyMap<string, WishBook> };

/** What the publication of wishes goes by: the smallest group that is told, the day of the data, the payments of each place that no told wish names. */
export type WishScene = { minimum: number; asOf?: string; payments?: ReadonlyMap<string, WishPayments> };

/**
 * Takes small sensitive groups out of the rows: a group of fewer than `minimum` wishes in its place loses its name, amounts, days and payments on every door.
 * So that the rest does not give it away, the next smallest groups go with it until at least two groups and `minimum` wishes are untold together.
 */
export function publicWishes(wishes: readonly Wish[], { minimum, asOf, payments }: WishScene): PublicWishes {
  const shown = new Map<Wish, Wish>();
  const books = new Map<string, WishBook>();
  for (const [home, list] of Map.groupBy(wishes, (wish) => wish.home)) {
    const untold = untoldOf(list, minimum);
    const months = list.flatMap((wish) => (untold.has(wish) && isLive(wish) ? (wish.posted_month ?? []) : []));
    const { days = [], fewest = 0 } = payments?.get(home) ?? {};
    const redact = { months, days, fewest, asOf: asOf ?? '9999-12-31' };
    for (const wish of list) shown.set(wish, untold.has(wish) ? publicWish(wish, redact) : wish);
    books.set(home, bookOf(list, shown));
  }
  return { rows: wishes.map((wish) => shown.get(wish) as Wish), books };
}

/** The wishes of one place whose group is not told. Rows of untold groups and rows without a group look alike; a retracted row keeps no group either. */
export function untoldOf(wishes: readonly Wish[], minimum: number): ReadonlySet<Wish> {
  const groups = untoldGroups(wishes, minimum);
  const closed = groups.size > 0 || wishes.some((wish) => isLive(wish) && wish.few);
  const isTold = (wish: Wish) => isLive(wish) && (!closed || (wish.group && !groups.has(wish.group)));
  return new Set(wishes.filter((wish) => !isTold(wish)));
}

/**
 * Groups that are withheld. Month by month, because readers keep what was published: a group whose number has grown is told only while at least two groups were
 * never told beside the untold wishes, or an untold wish could belong to but one.
 */
function untoldGroups(wishes: readonly Wish[], minimum: number): ReadonlySet<WishGroup> {
  const live = wishes.filter((wish) => isLive(wish) && wish.group !== undefined);
  const months = new Set(live.map(({ posted_month = '' }) => posted_month));
  let untold: Set<WishGroup> = new Set();
  let told: Set<WishGroup> = new Set();
  for (const month of [...months].toSorted()) {
    const counts = countGroups(live.filter(({ posted_month = '' }) => posted_month <= month));
    untold = smallGroups(counts, minimum, told);
    if (untold.size === 0) told = new Set();
    else
      for (const group of counts.keys())
        if (!untold.has(group)) (told.has(group) || told.size < allGroups.length - 2 ? told : untold).add(group);
  }
  return untold;
}

/** The small groups, and as many of the next as keep them apart from any sum; those first that were never told. */
function smallGroups(
  counts: ReadonlyMap<WishGroup, number>,
  minimum: number,
  told: ReadonlySet<WishGroup>,
): Set<WishGroup> {
  const small = [...counts].filter(([group, count]) => sensitive.has(group) && count < minimum);
  const groups = new Set(small.map(([group]) => group));
  if (groups.size === 0) return groups;
  const size = ([group, count]: [WishGroup, number]) => (told.has(group) ? 1e9 : 0) + count;
  const rest = [...counts].filter(([group]) => !groups.has(group)).toSorted((a, b) => size(a) - size(b));
  for (const [group] of rest) {
    if (groups.size > 1 && sum([...groups].map((one) => counts.get(one) ?? 0)) >= minimum) break;
    groups.add(group);
  }
  return groups;
}

/** Smallest first. */
function countGroups(wishes: readonly Wish[]): Map<WishGroup, number> {
  const counts = allGroups.map((group) => [group, wishes.filter((wish) => wish.group === group).length] as const);
  return new Map(counts.filter(([, count]) => count > 0).toSorted(([, a], [, b]) => a - b));
}

function bookOf(wishes: readonly Wish[], shown: ReadonlyMap<Wish, Wish>): WishBook {
  const live = wishes.filter(isLive).map((wish) => shown.get(wish) as Wish);
  const priced = live.filter(({ amount }) => amount !== undefined);
  return {
    suppressed: live.some(({ few }) => few),
    ungrouped: live.filter(({ group }) => !group).length,
    spent: sum(priced.map(({ amount = 0 }) => amount)),
    priced: priced.length,
  };
}

/** What the days of an untold wish are hidden among: the months of the untold wishes of its place, the days of payments that may be any of theirs. */
type Redact = { months: readonly string[]; days: readonly string[]; fewest: number; asOf: string };

/**
 * An untold wish loses what leads from its words to a row of money: group, amounts, payment and days; the month becomes a period of several wishes. One that a
 * fund pays for is not followed after it was claimed: its progress, month by month, would point at the payment that appears with it.
 */
function publicWish(wish: Wish, redact: Redact): Wish {
  const { group: _, estimated_amount: _e, amount: _a, spending: _s, claimed: _c, fulfilled: _f, ...rest } = wish;
  const { followed_up: _u, posted_month, ...kept } = rest;
  const few: Wish = { ...kept, ...(isLive(wish) && { few: true }), ...periodOf(wish, redact) };
  if (!isLive(wish) || !paidBy(wish)) return few;
  // The points ledger has a day for every number of points.
  const { claimed_by: _b, claimed_by_type: _t, way: _w, feedback: _k, note: _n, points: _p, ...open } = few;
  // The fund of a payment is public.
  const silent = redact.fewest < fewestPayments ? { description: untoldWords } : {};
  const status = isEnded(wish) ? wish.status : 'claimed';
  return { ...open, status, ...(wish.spending !== undefined && silent) };
}

const isEnded = ({ status }: Wish) => status === 'withdrawn' || status === 'unfulfillable';

/** Stands for the words of a wish where so few payments could be its own that they would tell what it cost. */
const untoldWords = '（不公布）';

/** What was published before keeps the period that it has. */
function periodOf(wish: Wish, { months, days, asOf }: Redact): Pick<Wish, 'period'> {
  if (wish.posted_month === undefined || !isLive(wish)) return wish.period === undefined ? {} : { period: wish.period };
  const period = widen(wish.posted_month, (from, to) => {
    const near = months.filter((month) => from.slice(0, 7) <= month && month <= to.slice(0, 7));
    const paid = days.filter((day) => from <= day && day <= asOf);
    return near.length >= fewestPayments && (days.length === 0 || paid.length >= fewestPayments);
  });
  return period === undefined ? {} : { period };
}
