import type { LedgerRows } from '../../src/domain/ledger/ledger.ts';
import type { Site } from '../../src/domain/published/public.ts';
import { siteOf } from './journal-site.ts';

type Transfer = LedgerRows['transfers'][number];

const transfer = (id: string, book: string, to_fund: string, rest: Partial<Transfer>): Transfer => ({
  ...{ id, book, to_fund, date: '2026-01-20', amount: 1, kind: 'injection', at: { file: `${book}.csv`, line: 5 } },
  ...rest,
});

/** Transfers of every kind: between two real funds, with one that has no ledger, and between two fictional funds. */
const transfers = [
  transfer('late', 'giver', 'taker', { amount: 30_000, received_on: '2026-03-02' }),
  transfer('same', 'giver', 'taker', { amount: 500, received_on: '2026-01-20' }),
  transfer('unsaid', 'taker', 'giver', { amount: 70, date: '2026-02-03' }),
  transfer('back', 'giver', 'taker', { amount: 9_999, received_on: '2026-02-10', retracted_on: '2026-02-11' }),
  transfer('out', 'giver', 'dark', { amount: 4_000, date: '2026-02-05', received_on: '2026-03-05' }),
  transfer('in', 'dark', 'taker', { amount: 1_500, date: '2026-01-25', received_on: '2026-02-28' }),
  transfer('open', 'demo-giver', 'demo-taker', { amount: 800, date: '2026-03-30', received_on: '2026-04-20' }),
];

/** What `Equity:Transfers` holds at the end of each month, in fen: first by what is under way, then with what went to the fund without a ledger. */
export const heldByTransfers = {
  real: {
    '2026-01-31': 30_000,
    '2026-02-28': 30_000 + 4_000 - 1_500,
    '2026-03-31': 4_000 - 1_500,
    '2026-04-15': 2_500,
  },
  fictional: { '2026-03-31': 800, '2026-04-15': 800 },
};

/** A site of real funds, one of them without a ledger, beside fictional ones. */
export function transferSite(base: Site): Site {
  const fund = (id: string): LedgerRows => ({
    ...{ id, at: { file: `${id}/fund.yaml` }, income: [], spending: [], reallocations: [] },
    opening_balance: { on: '2026-01-01', total: 100_000 },
    transfers: transfers.filter(({ book }) => book === id),
    received: transfers.filter(({ to_fund }) => to_fund === id),
  });
  const asOf = '2026-04-15';
  const real = siteOf(base, ['giver', 'taker', 'dark'].map(fund), asOf, false);
  const demo = siteOf(base, ['demo-giver', 'demo-taker'].map(fund), asOf, true);
  const all = [...real.funds, ...demo.funds].map(
    ([id, one]) => [id, id === 'dark' ? { ...one, coverage: 'reported' as const } : one] as const,
  );
  return { ...real, funds: new Map(all) };
}
