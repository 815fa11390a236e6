import { compare } from '../../issues/order.ts';
import type { Sourced, Value } from '../../schemas/kinds.ts';
import { monthEnd, quarterOf } from '../common/day.ts';

export type PointRow = Sourced<'point'>;
export type Scheme = Sourced<'scheme'>;
export type PointRule = Value<'scheme'>['rules'][number];
export type CatalogueItem = NonNullable<Value<'scheme'>['catalogue']>[number];

/** The columns of a row of points that sums need. Points are no money. */
export type PointMovement = Pick<PointRow, 'date' | 'account' | 'kind' | 'points' | 'hours' | 'item' | 'retracted_on'>;

/** Whether a row gives points or takes them. */
export const direction = { earn: 1, redeem: -1, deduct: -1, expire: -1, adjust_up: 1, adjust_down: -1 } as const;

/** Points by what happened to them. `held` is what is left; `hours` are served and never fall. */
type Holding = {
  earned: number;
  redeemed: number;
  deducted: number;
  expired: number;
  /** Ups less downs. */
  adjusted: number;
  held: number;
  hours: number;
};

/** Rows that were not retracted, in the order in which they count: by date, then as in the table. */
export function inOrder<T extends PointMovement>(rows: readonly T[]): T[] {
  return rows.filter(({ retracted_on }) => retracted_on === undefined).toSorted((a, b) => compare(a.date, b.date));
}

/** Adds rows up; always `held = earned − redeemed − deducted − expired + adjusted`. */
export function holdingOf(rows: readonly PointMovement[]): Holding {
  const sum = (...kinds: PointMovement['kind'][]) =>
    roundExactly(rows.reduce((so, { kind, points }) => so + (kinds.includes(kind) ? points : 0), 0));
  const part = { earned: sum('earn'), redeemed: sum('redeem'), deducted: sum('deduct'), expired: sum('expire') };
  const adjusted = roundExactly(sum('adjust_up') - sum('adjust_down'));
  return {
    ...part,
    adjusted,
    held: roundExactly(part.earned - part.redeemed - part.deducted - part.expired + adjusted),
    hours: roundExactly(rows.reduce((so, { kind, hours = 0 }) => so + (direction[kind] > 0 ? hours : 0), 0)),
  };
}

/** Every account with its holding, by its code. */
export function holdingsByAccount(rows: readonly PointMovement[]): Map<string, Holding> {
  const groups = Map.groupBy(inOrder(rows), ({ account }) => account);
  return new Map(
    [...groups.keys()].toSorted().map((account) => [account, holdingOf(groups.get(account) ?? [])] as const),
  );
}

/** Rows after which an account is below zero at the end of their day, with its points before them. The order of rows within a day does not matter. */
export function overdrawn<T extends PointMovement>(rows: readonly T[]): { row: T; before: number }[] {
  return [...Map.groupBy(inOrder(rows), ({ account }) => account).values()].flatMap((list) => {
    let held = 0;
    for (const day of Map.groupBy(list, ({ date }) => date).values()) {
      const start = held;
      held = roundExactly(day.reduce((so, row) => so + signedAmount(row), held));
      if (held >= 0 || start < 0) continue;
      // What came in on that day counts before what went out.
      let so = roundExactly(day.reduce((all, row) => all + Math.max(0, signedAmount(row)), start));
      for (const row of day.filter((one) => signedAmount(one) < 0)) {
        if (so + signedAmount(row) < 0) return [{ row, before: so }];
        so = roundExactly(so + signedAmount(row));
      }
    }
    return [];
  });
}

/** Points with their sign. */
export function signedAmount({ kind, points }: Pick<PointMovement, 'kind' | 'points'>): number {
  return direction[kind] * points;
}

/** Points that an account holds on a day and has held for at least so many months: the oldest are used first. `before` are the rows that came earlier. */
export function lapsed(before: readonly PointMovement[], on: string, months: number): number {
  const old = before.filter((row) => signedAmount(row) > 0 && monthsLater(row.date, months) <= on);
  const used = before.filter((row) => signedAmount(row) < 0);
  const sum = (rows: readonly PointMovement[]) => rows.reduce((so, { points }) => so + points, 0);
  return Math.max(0, roundExactly(sum(old) - sum(used)));
}

/** A quarter of the statement: what moved, what was redeemed by item, what is in circulation at its end. */
export type Quarter = Holding & {
  quarter: string;
  /** In circulation when the quarter began. */
  opening: number;
  /** In circulation at its end, or on the day up to which the data are complete. */
  closing: number;
  items: { item: string; count: number; points: number }[];
};

/** The statement of every quarter from the first row to the quarter `last`, oldest first; each opens with what the one before it closed with. */
export function statementOf(rows: readonly PointMovement[], last: string): Quarter[] {
  const live = inOrder(rows);
  const groups = Map.groupBy(live, ({ date }) => quarterOf(date));
  const first = live[0];
  let opening = 0;
  return (first ? quartersBetween(quarterOf(first.date), last) : []).map((quarter) => {
    const list = groups.get(quarter) ?? [];
    const holding = holdingOf(list);
    const line = { quarter, ...holding, opening, closing: roundExactly(opening + holding.held), items: itemsOf(list) };
    opening = line.closing;
    return line;
  });
}

function itemsOf(rows: readonly PointMovement[]): Quarter['items'] {
  const redeemed = rows.filter(({ kind, item }) => kind === 'redeem' && item !== undefined);
  return [...Map.groupBy(redeemed, ({ item }) => item as string)]
    .map(([item, list]) => ({ item, count: list.length, points: holdingOf(list).redeemed }))
    .toSorted((a, b) => (a.item < b.item ? -1 : 1));
}

/** Every quarter from one to another, both counted. */
export function quartersBetween(from: string, to: string): string[] {
  const quarters: string[] = [];
  let [year, quarter] = [Number(from.slice(0, 4)), Number(from.slice(6))];
  while (`${year}-Q${quarter}` <= to) {
    quarters.push(`${year}-Q${quarter}`);
    quarter++;
    if (quarter > 4) [year, quarter] = [year + 1, 1];
  }
  return quarters;
}

/** How many of an item were redeemed. */
export function redeemedCount(rows: readonly PointMovement[], item: string): number {
  return inOrder(rows).filter((row) => row.kind === 'redeem' && row.item === item).length;
}

/** Whether a rule or an item is there on a day. */
export function isValidOn(period: { from?: string | undefined; to?: string | undefined }, on: string): boolean {
  return (period.from === undefined || period.from <= on) && (period.to === undefined || on <= period.to);
}

/** The same day so many months later, or the last of that month. */
export function monthsLater(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const month = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
  const end = monthEnd(month);
  const same = `${month}-${day.slice(8)}`;
  return same < end ? same : end;
}

/** Points and hours have up to six decimals; sums keep them exact. */
export function roundExactly(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}
