import { monthEnd, monthsBetween } from '../../domain/common/day.ts';
import { sum } from '../../domain/common/money.ts';
import { owedAt } from '../../domain/ledger/advance.ts';
import { stockOf } from '../../domain/ledger/fund.ts';
import { balanceAt, entriesOf, restrictionsAt } from '../../domain/ledger/ledger.ts';
import { arrivalDay, liveRows } from '../../domain/ledger/movement.ts';
import { holdingOf, inOrder } from '../../domain/neighbourhood/points.ts';
import type { PublicFund, Site } from '../../domain/published/public.ts';
import { compare } from '../../issues/order.ts';
import { joint } from '../../texts/joint.ts';
import { journalWords, mixed } from '../../texts/journal.ts';
import type { JournalContext } from './context.ts';
import type { Claim } from './model.ts';
import { millionths } from './stock.ts';

/** Ends of all months from a day to another, and that other day itself. */
export function closingDays(from: string, to: string): string[] {
  const ends = monthsBetween(from, to).map(monthEnd);
  return [...ends.filter((day) => day < to), ...(from <= to ? [to] : [])];
}

/** What the portal computes for a fund and each of its purposes at every month end up to a day and on it, and what the bank stated. */
export function moneyClaims(desk: JournalContext, fund: PublicFund, day: string): Claim[] {
  const entries = entriesOf(fund);
  const { accounts, commodities } = desk;
  const money = { owner: fund.id, commodity: commodities.money };
  const portal = { ...money, by: 'portal', source: mixed(journalWords.monthEnd) } as const;
  const first = entries[0]?.on;
  const computed = first === undefined ? [] : closingDays(first, day);
  return [
    ...computed.flatMap((date): Claim[] => [
      { ...portal, date, account: accounts.fund(fund), whole: true, units: balanceAt(entries, date) },
      ...[...restrictionsAt(entries, date)]
        .toSorted(([a], [b]) => compare(a, b))
        .map(([restriction, units]) => ({
          ...portal,
          date,
          account: accounts.restriction(fund, restriction),
          whole: false,
          units,
        })),
    ]),
    ...fund.balances
      .filter(({ retracted_on }) => !retracted_on)
      .map(
        ({ date, balance, source }): Claim => ({
          ...{ ...money, by: 'bank', source: `${mixed(journalWords.statement)}${joint.colon.zh}${source}` },
          ...{ date, account: accounts.fund(fund), whole: true, units: balance },
        }),
      ),
  ];
}

/** What a fund owes on a day to those who paid for it; nothing where nobody ever did. */
export function debtClaims(desk: JournalContext, fund: PublicFund, day: string): Claim[] {
  if (fund.advances.every(({ retracted_on }) => retracted_on)) return [];
  const { accounts, commodities } = desk;
  const source = mixed(journalWords.monthEnd);
  const money = { owner: fund.id, commodity: commodities.money, by: 'portal', source, whole: false } as const;
  return [{ ...money, date: day, account: accounts.owed(fund), units: -owedAt(fund) }];
}

/** The stock of goods of a fund as its page shows it. */
export function stockClaims(desk: JournalContext, fund: PublicFund, day: string): Claim[] {
  return stockOf(fund).map(({ item, unit, left }) => ({
    date: day,
    owner: fund.id,
    by: 'portal',
    source: mixed(journalWords.monthEnd),
    account: desk.accounts.goods(fund),
    whole: false,
    units: millionths(left),
    commodity: desk.commodities.goods(item, unit),
  }));
}

/** The points that a place's residents hold on a day. */
export function pointClaims(desk: JournalContext, place: string, rows: Site['points'], day: string): Claim[] {
  if (!rows.length) return [];
  return [
    {
      date: day,
      owner: place,
      by: 'portal',
      source: mixed(journalWords.monthEnd),
      account: desk.accounts.points(place, 'held'),
      whole: false,
      units: millionths(holdingOf(inOrder(rows)).held),
      commodity: desk.commodities.point,
    },
  ];
}

/**
 * What `Equity:Transfers` holds at every month end, from the first transfer on: all that has left funds with a ledger, less all that has reached such funds. That
 * is the money under way, and what went to funds without a ledger.
 */
export function transferClaims(desk: Omit<JournalContext, 'to' | 'whole'>, funds: readonly PublicFund[]): Claim[] {
  const moves = funds.flatMap(({ transfers, received }) => [
    ...liveRows(transfers).map(({ date, amount }) => ({ on: date, fen: amount })),
    ...liveRows(received).map((row) => ({ on: arrivalDay(row), fen: -row.amount })),
  ]);
  const first = moves.map(({ on }) => on).toSorted(compare)[0];
  if (first === undefined) return [];
  return closingDays(first, desk.site.asOf).map((date) => ({
    date,
    owner: desk.fictional ? 'demo' : 'all',
    by: 'portal',
    source: mixed(journalWords.monthEnd),
    account: desk.accounts.transfers(),
    whole: true,
    units: sum(moves.filter(({ on }) => on <= date).map(({ fen }) => fen)),
    commodity: desk.commodities.money,
  }));
}
