import { periodDays } from '../../domain/common/day.ts';
import { thousandths } from '../../domain/common/quantity.ts';
import { signedAmount } from '../../domain/neighbourhood/points.ts';
import { hasCome } from '../../domain/portal/today.ts';
import type { PublicFund, Site } from '../../domain/published/public.ts';
import { terms } from '../../texts/terms.ts';
import { goodsText } from '../../texts/text.ts';
import type { JournalContext } from './context.ts';
import type { Account, Commodity, Posting, Transaction } from './model.ts';

/** Measured quantities as whole millionths. */
export function millionths(value: number): number {
  return Math.round(value * 1e6);
}

/** Goods in and out of the stock of a fund, in pieces or measures. */
export function goodsTransactions(desk: JournalContext, fund: PublicFund): Transaction[] {
  const stock = new Map<string, number>();
  return fund.goods.flatMap((row): Transaction[] => {
    if (row.retracted_on) return [];
    const commodity = desk.commodities.goods(row.item, row.unit);
    const before = stock.get(commodity.code) ?? 0;
    // The stock is kept in thousandths, as on the pages; a row moves what the stock moves.
    const after = thousandths(before + (row.in ?? 0) - (row.out ?? 0));
    stock.set(commodity.code, after);
    const facts = { fund: fund.id, kind: row.kind, income: row.income, spending: row.spending, project: row.project };
    return [
      {
        ...plain(desk, fund.id, row, { ...facts, to_fund: row.to_fund }, `${desk.to.fund(fund.id)}#others`),
        party: '',
        text: `${terms.goods[row.kind].zh} ${goodsText(row.item, row.unit)}${row.note ? ` ${row.note}` : ''}`,
        postings: pair(
          commodity,
          desk.accounts.goods(fund),
          desk.accounts.goodsBy(fund, row.kind),
          millionths(after) - millionths(before),
        ),
      },
    ];
  });
}

/** Volunteer hours of a place by team and period, on the last day of the period, while it runs on its first. Where hours were not recorded, nothing is written. */
export function hourTransactions(desk: JournalContext, place: string, rows: Site['volunteers']): Transaction[] {
  return rows.flatMap((row, index): Transaction[] => {
    if (row.retracted_on || row.hours === undefined) return [];
    // A period that still runs has begun: its last day has not come.
    const { from, to } = periodDays(row.period);
    const date = hasCome(desk.site, to) ? to : from;
    const id = `hours-${row.at.line ?? index + 1}`;
    return [
      {
        ...plain(
          desk,
          place,
          { id, date },
          { place, period: row.period, field: row.field },
          desk.to.topicAt(place, 'volunteers'),
        ),
        party: row.team,
        text: row.period,
        postings: pair(
          desk.commodities.hour,
          desk.accounts.hours(place, 'used'),
          desk.accounts.hours(place, 'given'),
          millionths(row.hours),
        ),
      },
    ];
  });
}

const pointSides = {
  earn: 'earned',
  redeem: 'redeemed',
  deduct: 'deducted',
  expire: 'expired',
  adjust_up: 'adjusted',
  adjust_down: 'adjusted',
} as const;

/** Points of a place, without the accounts that hold them. */
export function pointTransactions(desk: JournalContext, place: string, rows: Site['points']): Transaction[] {
  const rules = new Map(desk.site.schemes.get(place)?.rules.map((rule) => [rule.id, rule.name.zh]));
  return rows
    .filter(({ retracted_on }) => !retracted_on)
    .map((row) => ({
      ...plain(
        desk,
        place,
        row,
        { place, kind: row.kind, rule: row.rule, item: row.item },
        desk.to.topicAt(place, 'points'),
      ),
      party: '',
      text: row.note ?? rules.get(row.rule) ?? row.rule,
      postings: pair(
        desk.commodities.point,
        desk.accounts.points(place, 'held'),
        desk.accounts.points(place, pointSides[row.kind]),
        millionths(signedAmount(row)),
      ),
    }));
}

function plain(
  desk: JournalContext,
  owner: string,
  { id, date }: { id: string; date: string },
  facts: Readonly<Record<string, string | undefined>>,
  page: string,
): Pick<Transaction, 'date' | 'link' | 'row' | 'labels' | 'fictional' | 'rank'> {
  const known = { ...facts, page: desk.whole(page) };
  return {
    date,
    link: `${owner}/${id}`,
    row: id,
    labels: Object.entries(known).flatMap(([key, value]) => (value ? [[key, value] as const] : [])),
    fictional: desk.fictional,
    rank: 1,
  };
}

function pair(commodity: Commodity, account: Account, other: Account, units: number): Posting[] {
  return [
    { account, units, commodity },
    { account: other, units: -units, commodity },
  ];
}
