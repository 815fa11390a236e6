import type { z } from 'zod';
import { compare } from '../../issues/order.ts';
import type { fundSchema } from '../../schemas/fund.ts';
import { addDays, periodDays, quarterOf } from '../common/day.ts';
import type { Term } from '../portal/portal.ts';

import { balanceAt, entriesOf, type LedgerRows, type MoneyRow } from './ledger.ts';
import { bankDay, isBanked, netSum } from './movement.ts';
import { inPeriod, type Period } from './totals.ts';

/** Code of the spending category for the fee that the host charity takes. */
const feeCategory = 'E20';

/** Code of the income category for interest on the account. Interest is no investment income: the net result of investments is another base for fees. */
const interestCategory = 'I18';

type Agreement = NonNullable<z.output<typeof fundSchema>['agreements']>[number];
type Fee = NonNullable<Agreement['fee']>;
type FeeRow = MoneyRow & { fee_period?: string | undefined };

/** A fund as far as its fees need it; published funds have it too. */
export type FeeFund = LedgerRows & { agreements?: readonly Agreement[] | undefined; spending: readonly FeeRow[] };

/** The base of a fee under one agreement, in integer fen. */
type FeePart = { fee: Fee; base: number };

/**
 * A period for which a fee was charged, as `2026`, `2026-Q3` or `2026-09`, with what the agreement allows (`due`) and what was taken (`charged`), integer
 * fen.
 */
export type FeePeriod = { period: string; parts: FeePart[]; due: number; charged: number; rows: readonly FeeRow[] };

/** Fees of a fund by period, and rows whose fee cannot be computed because the agreement gives its base only in words. */
type Fees = { periods: FeePeriod[]; unknown: readonly FeeRow[] };

type Terms = { incomeTerms: ReadonlyMap<string, Term>; spendingTerms: ReadonlyMap<string, Term> };

/** Every fee that a fund paid, compared with its agreement: percent × base of the period, half a fen rounded up. */
export function feesOf(terms: Terms, fund: FeeFund): Fees {
  const rows = fund.spending.filter(({ category, retracted_on }) => category === feeCategory && !retracted_on);
  const byPeriod = Map.groupBy(rows, (row) => periodOf(fund, row));
  const unknown: FeeRow[] = [];
  const periods = [...byPeriod].flatMap(([period, list]): FeePeriod[] => {
    const parts = period === undefined ? undefined : partsOf(terms, fund, periodDays(period));
    if (period === undefined || !parts) unknown.push(...list);
    if (period === undefined || !parts) return [];
    return [{ period, parts, due: dueOf(parts), charged: netSum(list), rows: list }];
  });
  return {
    periods: periods.toSorted((a, b) => compare(periodDays(a.period).from, periodDays(b.period).from)),
    unknown,
  };
}

/** The period that a fee is for: the one it names, that of the row it takes back, or the last one that was over when it was paid. */
function periodOf(fund: FeeFund, row: FeeRow): string | undefined {
  if (row.fee_period) return row.fee_period;
  const original = row.reverses ? fund.spending.find(({ id }) => id === row.reverses) : undefined;
  if (original && !original.reverses) return periodOf(fund, original);
  const on = bankDay(row);
  const settled = stretches(fund, { from: on, to: on })?.at(-1)?.fee.settled;
  return settled && lastBefore(settled, on);
}

/** The last month, quarter or year that had ended on a day. */
function lastBefore(settled: NonNullable<Fee['settled']>, day: string): string {
  const over = (period: string) => periodDays(period).to <= day;
  const month = day.slice(0, 7);
  const own = { month, quarter: quarterOf(day), year: day.slice(0, 4) }[settled];
  if (over(own)) return own;
  const before = addDays(periodDays(own).from, -1);
  return { month: before.slice(0, 7), quarter: quarterOf(before), year: before.slice(0, 4) }[settled];
}

/** The base under each agreement in force; undefined where one of them has its base only in words, or the ledger begins later. */
function partsOf(terms: Terms, fund: FeeFund, days: Period): FeePart[] | undefined {
  const { opening_balance: opening } = fund;
  if (!opening || opening.on > days.from) return undefined;
  const list = stretches(fund, days);
  // A balance is that of one day; it cannot be shared between two agreements.
  if (!list?.length || list.some(({ fee }) => !fee.counts || (fee.counts === 'balance' && list.length > 1)))
    return undefined;
  return list.map(({ fee, within }) => ({ fee, base: baseOf(terms, fund, fee.counts as Counts, within) }));
}

type Counts = NonNullable<Fee['counts']>;

/** The agreements with a fee in the days of a period, each for the days in which it is the latest. Undefined where some days have none. */
function stretches({ agreements = [] }: FeeFund, days: Period): { fee: Fee; within: Period }[] | undefined {
  const list = agreements
    .map(({ fee, from, to, signed }) => ({ fee, from: from ?? signed, to: to ?? '9999-12-31' }))
    .toSorted((a, b) => compare(a.from, b.from));
  const found = list.flatMap(({ fee, from, to }, index) => {
    const next = list[index + 1];
    const end = next && addDays(next.from, -1) < to ? addDays(next.from, -1) : to;
    const within = { from: later(from, days.from), to: earlier(end, days.to) };
    return within.from <= within.to ? [{ fee, within }] : [];
  });
  return found.every((one): one is { fee: Fee; within: Period } => one.fee !== undefined) ? found : undefined;
}

const later = (one: string, other: string) => (one < other ? other : one);
const earlier = (one: string, other: string) => (one < other ? one : other);

function baseOf({ incomeTerms, spendingTerms }: Terms, fund: FeeFund, counts: Counts, days: Period): number {
  const within = (row: MoneyRow) => !row.retracted_on && inPeriod(bankDay(row), days);
  const classOf = (row: MoneyRow) => incomeTerms.get(row.category)?.class;
  const income = fund.income.filter((row) => isBanked(row.method) && within(row));
  switch (counts) {
    case 'gifts_received':
      return netSum(income.filter((row) => classOf(row) === 'donation'));
    case 'income_received':
      return netSum(income);
    case 'income_without_interest':
      return netSum(income.filter(({ category }) => category !== interestCategory));
    case 'spending': {
      const counted = (row: MoneyRow) =>
        row.category !== feeCategory && spendingTerms.get(row.category)?.class !== 'contra';
      return netSum(fund.spending.filter((row) => within(row) && counted(row)));
    }
    case 'balance':
      return balanceAt(entriesOf(fund), days.to);
    default:
      return counts satisfies never;
  }
}

/** Percent × base of every part together, half a fen up; never below zero. */
function dueOf(parts: readonly FeePart[]): number {
  const exact = parts.reduce(
    (all, { fee, base }) => all + BigInt(Math.round(fee.percent * 1_000_000)) * BigInt(base),
    0n,
  );
  return exact <= 0n ? 0 : Number((exact + 50_000_000n) / 100_000_000n);
}
