import type { Sourced } from '../../schemas/kinds.ts';
import { monthsBetween, periodDays } from '../common/day.ts';
import { split, sum } from '../common/money.ts';
import type { Period } from '../ledger/totals.ts';
import type { Project } from '../portal/portal.ts';

export type Agreed = NonNullable<Project['revenue_share']>;
export type RevenueRow = Sourced<'revenue'>;
export type ShareTerm = NonNullable<Agreed['shares']>[number];

/** A period as it was settled: totals from its first line, and a line for each party. Integer fen; undefined where it was not published. */
export type Settled = {
  period: string;
  days: Period;
  first: RevenueRow;
  rows: readonly RevenueRow[];
  gross: number | undefined;
  operating_cost: number | undefined;
  recovered: number | undefined;
  distributable: number | undefined;
};

/** The lines of one table by period, in the order of the table; retracted lines count nothing. */
export function settledOf(rows: readonly RevenueRow[]): Settled[] {
  const periods = Map.groupBy(
    rows.filter(({ retracted_on }) => !retracted_on),
    ({ period }) => period,
  );
  return [...periods].map(([period, lines]) => {
    const first = lines[0] as RevenueRow;
    const { gross, operating_cost, recovered, distributable } = first;
    return { period, days: periodDays(period), first, rows: lines, gross, operating_cost, recovered, distributable };
  });
}

/**
 * The shares in force in a period, in list order. The agreement with the latest first day not after that of the period applies; if its lines do not add up to
 * 100, parties that it does not restate keep what they had. A first agreement that begins within the period applies to it.
 */
export function termsIn(shares: readonly ShareTerm[], { from, to }: Period): ShareTerm[] {
  const day = (share: ShareTerm) => share.from ?? '';
  const first = shares.map(day).toSorted()[0] ?? '';
  const by = first > from && first <= to ? first : from;
  const held = shares.filter((share) => day(share) <= by);
  const latest = held.map(day).toSorted().at(-1);
  const last = held.filter((share) => day(share) === latest);
  if (weightOf(last) === whole) return last;
  const known = new Map<string, ShareTerm>();
  for (const share of held.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0)))
    known.set(share.party.zh, share);
  return [...known.values()].filter(({ percent }) => percent !== 0);
}

/** Whether every share of an agreement was published and they add up to 100 percent. */
export function isWhole(terms: readonly ShareTerm[]): boolean {
  return isPublished(terms) && weightOf(terms) === whole;
}

/** Whether every share of an agreement was published. */
export function isPublished(terms: readonly ShareTerm[]): boolean {
  return terms.length > 0 && terms.every(({ percent }) => percent !== undefined);
}

/** Sum of the shares in percent, without the error of floating point. */
export function sharePercent(terms: readonly ShareTerm[]): number {
  return weightOf(terms) / 1_000_000;
}

/** Splits integer fen by percent: largest remainder, ties in list order. The agreement must be whole. */
export function shareOut(fen: number, terms: readonly ShareTerm[]): number[] {
  return split(fen, terms.map(weight));
}

/** Whether a name in the table means this party. */
export function isParty(name: string | undefined, { party }: ShareTerm): boolean {
  return name !== undefined && (name === party.zh || name === party.en);
}

/** Gross income less operating cost, integer fen; 0 where the period closed with a loss, undefined where either was not published. */
export function surplusOf({ gross, operating_cost }: Settled): number | undefined {
  return gross === undefined || operating_cost === undefined ? undefined : Math.max(0, gross - operating_cost);
}

/** How much a period recovers of an open cost under the agreement, integer fen. */
export function recoveryDue(surplus: number, open: number, { recovery_limit = Infinity }: Agreed): number {
  return Math.min(surplus, open, recovery_limit);
}

/** The most that operating may cost in a period, integer fen; undefined where nothing was agreed. A percentage of gross income is rounded half up. */
export function operatingLimit({ gross, days }: Settled, { operating_limit: limit }: Agreed): number | undefined {
  const { percent, monthly } = limit ?? {};
  if ((percent === undefined && monthly === undefined) || (percent !== undefined && gross === undefined))
    return undefined;
  const part = (BigInt(gross ?? 0) * BigInt(scaled(percent ?? 0)) * 2n + BigInt(whole)) / (BigInt(whole) * 2n);
  return Number(part) + (monthly ?? 0) * monthsIn(days);
}

/** Number of months in a period. */
export function monthsIn({ from, to }: Period): number {
  return monthsBetween(from, to).length;
}

/** What was recovered in a period, integer fen: blank is 0 where nothing is left to recover, else undefined. */
export function recoveredIn({ recovered }: Settled, open: number | undefined): number | undefined {
  return recovered ?? (open === 0 ? 0 : undefined);
}

/**
 * The cost that is still open after each period, integer fen; undefined from the first period whose recovery is not known. 0 where there is nothing to
 * recover.
 */
export function openAfter(periods: readonly Settled[], { cost_to_recover: cost = 0 }: Agreed): (number | undefined)[] {
  let open: number | undefined = cost;
  return periods.map((period) => {
    const part = recoveredIn(period, open);
    open = open === undefined || part === undefined ? undefined : open - part;
    return open;
  });
}

const whole = 100_000_000;

function scaled(percent: number): number {
  return Math.round(percent * 1_000_000);
}

function weight({ percent = 0 }: ShareTerm): number {
  return scaled(percent);
}

function weightOf(terms: readonly ShareTerm[]): number {
  return sum(terms.map(weight));
}
