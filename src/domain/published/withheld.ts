import type { Sourced } from '../../schemas/kinds.ts';
import { memoize } from '../common/memoize.ts';
import { roundExactly } from '../neighbourhood/points.ts';
import { isLive, type Wish } from '../neighbourhood/wish.ts';
import type { Fund, Portal } from '../portal/portal.ts';

/** What must be known of withheld values so that the published data of a place can be checked again as a data folder. */
export type Withheld = Sourced<'withheld'>;

type Income = Fund['income'][number];

/**
 * The withheld record of each place. `wishes` are the published ones. Of a folder that is itself a publication: what was withheld then and what is withheld
 * now.
 */
export function withheldOn(portal: Portal, wishes: readonly Wish[]): Map<string, Withheld> {
  const before = new Map(portal.records.withheld.map((one) => [one.home, one]));
  const byHome = Map.groupBy(portal.funds.values(), ({ home }) => home);
  const records = [...portal.places.keys()].flatMap((home): Withheld[] => {
    const funds = byHome.get(home) ?? [];
    const told = {
      points: roundExactly(linkedPoints(portal, home, wishes) + (before.get(home)?.points ?? 0)) || undefined,
      apart: byFund(funds, (fund) => apartIn(fund, before.get(home))),
    };
    const known = Object.entries(told).filter(([, value]) => value !== undefined);
    const at = { file: `places/${home}/withheld.yaml` };
    return known.length ? [{ ...Object.fromEntries(known), at, home, book: '', id: home }] : [];
  });
  return new Map(records.map((one) => [one.home, one]));
}

/** Whether a gift could have a key: it is of one giver who is named. */
export function isNamed({ donor_type, donors, retracted_on, reverses }: Omit<Income, 'trace_key'>): boolean {
  const giver = donor_type === 'person' || donor_type === 'organization';
  return giver && donors === undefined && !retracted_on && !reverses;
}

/** Ids of rows that look like an earlier row of their fund and differ only in the receipt. */
function apartIn(fund: Fund, before: Withheld | undefined): string[] | undefined {
  const told = before?.apart?.[fund.id];
  return told ? apartFrom(fund, told) : firstApart(fund);
}

const firstApart = memoize((fund: Fund) => apartFrom(fund, []));

function apartFrom({ income }: Fund, told: readonly string[]): string[] | undefined {
  const receipts = new Map<string, Set<string>>();
  const apart = new Set(told);
  for (const row of income.filter((one) => isLive(one) && !apart.has(one.id))) {
    const look = [row.date, row.amount, row.donor_display, row.restriction, row.reverses].join('\n');
    const receipt = row.receipt_last4 ?? '';
    const seen = receipts.get(look);
    if (seen && !seen.has(receipt)) apart.add(row.id);
    receipts.set(look, (seen ?? new Set()).add(receipt));
  }
  return apart.size ? [...apart] : undefined;
}

/** Points that the points ledger ascribes to wishes whose published row has points. */
function linkedPoints({ records }: Portal, home: string, wishes: readonly Wish[]): number {
  const own = wishes.filter((wish) => wish.home === home && isLive(wish) && wish.points !== undefined);
  const live = new Set(own.map(({ id }) => id));
  const rows = records.point.filter((row) => row.home === home && row.kind === 'earn' && isLive(row));
  return rows.reduce((sum, { wish, points }) => sum + (wish !== undefined && live.has(wish) ? points : 0), 0);
}

function byFund<T>(funds: readonly Fund[], value: (fund: Fund) => T | undefined): Record<string, T> | undefined {
  const list = funds.flatMap((fund) => {
    const one = value(fund);
    return one === undefined ? [] : [[fund.id, one] as const];
  });
  return list.length ? Object.fromEntries(list) : undefined;
}
