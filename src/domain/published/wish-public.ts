import { wishGroups } from '../../schemas/wish.ts';
import { sum } from '../common/money.ts';
import { isLive, type Wish, type WishGroup } from '../neighbourhood/wish.ts';
import { coarsenMonth } from './coarsen-month.ts';
import { substitutes } from './substitute.ts';
import { fewestPayments, paidBy, type WishPayments } from './wish-payment.ts';

/** Groups by which neighbours may recognise a person. */
const sensitive: ReadonlySet<WishGroup> = new Set(['elder', 'child', 'disabled', 'hardship']);

const allGroups = Object.keys(wishGroups) as WishGroup[];

/** Sums over the published wishes of a place. All of them can be counted from the rows. */
export type WishBook = {
  /** Whether any group is withheld. */
  suppressed: boolean;
  /** Number of wishes, not retracted, whose group is not published. */
  ungrouped: number;
  /** Cost of the wishes whose rows show it, integer fen. The others are not in it: the difference of two publications would be the cost of one. */
  spent: number;
  /** Number of wishes whose rows show their cost. */
  priced: number;
};

/** Wishes as they are published, and the sums of each place. */
type PublicWishes = { rows: Wish[]; books: ReadonlyMap<string, WishBook> };

/**
 * What the publication of wishes depends on: the smallest group that is published, the as-of day, and by place the payments that may belong to a wish with a
 * withheld group.
 */
type WishScene = { minimum: number; asOf?: string; payments?: ReadonlyMap<string, WishPayments> };

/**
 * Takes small sensitive groups out of the rows: wishes of a group with fewer than `minimum` in its place lose group, amounts, days and payment. The next
 * smallest groups go with it until at least two groups and `minimum` wishes are mixed, so that the rest does not show it by subtraction.
 */
export function publicWishes(wishes: readonly Wish[], { minimum, asOf, payments }: WishScene): PublicWishes {
  const shown = new Map<Wish, Wish>();
  const books = new Map<string, WishBook>();
  for (const [home, list] of Map.groupBy(wishes, (wish) => wish.home)) {
    const untold = hiddenWishes(list, minimum);
    const months = list.flatMap((wish) => (untold.has(wish) && isLive(wish) ? (wish.posted_month ?? []) : []));
    const { days = [], fewest = 0 } = payments?.get(home) ?? {};
    const redact = { months, days, fewest, asOf: asOf ?? '9999-12-31' };
    for (const wish of list) shown.set(wish, untold.has(wish) ? publicWish(wish, redact) : wish);
    books.set(home, bookOf(list, shown));
  }
  return { rows: wishes.map((wish) => shown.get(wish) as Wish), books };
}

/** The wishes of one place whose group is withheld. Rows of such groups and rows without a group look alike; a retracted row keeps no group either. */
export function hiddenWishes(wishes: readonly Wish[], minimum: number): ReadonlySet<Wish> {
  const groups = untoldGroups(wishes, minimum);
  const closed = groups.size > 0 || wishes.some((wish) => isLive(wish) && wish.few);
  const isTold = (wish: Wish) => isLive(wish) && (!closed || (wish.group && !groups.has(wish.group)));
  return new Set(wishes.filter((wish) => !isTold(wish)));
}

/**
 * Groups that are withheld, decided month by month, because readers keep earlier publications. A group that has grown is published only while at least two
 * groups besides were never published; otherwise a withheld wish could belong to one group only.
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

/** The small groups, and as many of the next as hide them in any sum; first those that were never published. */
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

/** What the days of a withheld wish are hidden among: the months of such wishes of its place, and the days of payments that may be theirs. */
type Redact = { months: readonly string[]; days: readonly string[]; fewest: number; asOf: string };

/**
 * A withheld wish without what links its words to a row of money: group, amounts, payment and days; its month becomes a period of several wishes. One that a
 * fund pays for is not followed after it was claimed, because its monthly progress would point at the payment that appears with it.
 */
function publicWish(wish: Wish, redact: Redact): Wish {
  const { group: _, estimated_amount: _e, amount: _a, spending: _s, claimed: _c, fulfilled: _f, ...rest } = wish;
  const { followed_up: _u, posted_month, ...kept } = rest;
  const few: Wish = { ...kept, ...(isLive(wish) && { few: true }), ...periodOf(wish, redact) };
  if (!isLive(wish) || !paidBy(wish)) return few;
  // The points ledger has a day for every number of points.
  const { claimed_by: _b, claimed_by_type: _t, way: _w, feedback: _k, note: _n, points: _p, ...open } = few;
  // The fund of a payment is public: where so few could be its own, its words would tell what it cost.
  const silent = redact.fewest < fewestPayments ? { description: substitutes.text } : {};
  const status = isEnded(wish) ? wish.status : 'claimed';
  return { ...open, status, ...(wish.spending !== undefined && silent) };
}

const isEnded = ({ status }: Wish) => status === 'withdrawn' || status === 'unfulfillable';

/** The period of a withheld wish; one that was published before keeps its period. */
function periodOf(wish: Wish, { months, days, asOf }: Redact): Pick<Wish, 'period'> {
  if (wish.posted_month === undefined || !isLive(wish)) return wish.period === undefined ? {} : { period: wish.period };
  const period = coarsenMonth(wish.posted_month, (from, to) => {
    const near = months.filter((month) => from.slice(0, 7) <= month && month <= to.slice(0, 7));
    const paid = days.filter((day) => from <= day && day <= asOf);
    return near.length >= fewestPayments && (days.length === 0 || paid.length >= fewestPayments);
  });
  return period === undefined ? {} : { period };
}
