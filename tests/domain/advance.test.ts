import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { sum } from '../../src/domain/common/money.ts';
import { advancesOf, owedAt } from '../../src/domain/ledger/advance.ts';
import { bookOf } from '../../src/domain/ledger/book.ts';
import { flowOf } from '../../src/domain/ledger/flow.ts';
import { balanceAt, entriesOf, type LedgerRows } from '../../src/domain/ledger/ledger.ts';
import { spendingByCategory, totalsOf } from '../../src/domain/ledger/totals.ts';
import { publish, type Site } from '../../src/domain/published/public.ts';
import { traceFunds } from '../../src/domain/trace/trace.ts';
import { withCase } from '../case.ts';

const siteOf = (name: string): Site => withCase(name, (folder) => publish(checkData(folder).portal));
const fundOf = (site: Site) => {
  const fund = site.funds.get('garden-fund');
  if (!fund) throw new Error('no fund');
  return fund;
};
const year = { from: '2026-01-01', to: '2026-12-31' };

describe('a fund whose lamps a volunteer paid', () => {
  const site = siteOf('advance-valid');
  const fund = fundOf(site);

  test('the account does not move on the day of the purchase, and does when it is repaid', () => {
    const on = (day: string) => balanceAt(entriesOf(fund), day);
    expect([on('2026-02-19'), on('2026-02-20')]).toEqual([269_000, 269_000]);
    expect([on('2026-03-05'), on('2026-03-12'), on('2026-03-20')]).toEqual([249_000, 246_000, 236_000]);
  });

  test('what is owed stands beside the balance, day by day', () => {
    const owed = ['2026-02-19', '2026-02-20', '2026-03-02', '2026-03-05', '2026-03-10', '2026-03-12', '2026-03-20'];
    expect(owed.map((day) => owedAt(fund, day))).toEqual([0, 30_000, 33_000, 13_000, 17_500, 14_500, 4_500]);
  });

  test('the purchase is spending once: the payment that gives it back is none', () => {
    const totals = totalsOf([fund], year);
    expect(totals).toMatchObject({ spending: 34_000, advanced: 30_000, repaid: 30_000, closing: 236_000 });
    const { opening, income, spending, transfers_in, transfers_out, advanced, repaid, closing } = totals;
    expect(opening + income - spending + transfers_in - transfers_out + advanced - repaid).toBe(closing);
    expect(sum(spendingByCategory([fund], year).map(({ fen }) => fen))).toBe(34_000);
  });

  test('the account book adds up line by line', () => {
    const book = bookOf(site, fund, '2026');
    expect(book.opening + book.in - book.out).toBe(book.closing);
    const lines = book.quarters.flatMap((quarter) => quarter.lines);
    expect(lines.filter(({ kind }) => kind === 'advance').map(({ id, in: came }) => [id, came])).toEqual([
      ['A-1', 30_000],
    ]);
    expect(lines.filter(({ kind }) => kind === 'repayment').map(({ id, out }) => [id, out])).toEqual([
      ['S-3', 20_000],
      ['S-4', 10_000],
    ]);
  });

  test('no gift pays for what a volunteer paid; gifts pay when it is repaid', () => {
    const { uses } = traceFunds([...site.funds.values()], { rule: 'fifo' });
    expect(uses.get('garden-fund S-2')).toBeUndefined();
    expect(uses.get('garden-fund S-3')?.fen).toBe(20_000);
  });
});

test('a ledger that begins with an expense reaches its true total, and no row is invented', () => {
  const site = siteOf('rules-from-valid');
  const fund = fundOf(site);
  const on = (day: string) => balanceAt(entriesOf(fund), day);
  expect([on('2016-04-01'), on('2016-04-02'), on('2016-05-08')]).toEqual([-32_000, -12_000, 138_020]);
  expect(totalsOf([fund], { from: '2016-01-01', to: '2016-12-31' })).toMatchObject({
    income: 170_020,
    spending: 32_000,
    closing: 138_020,
    advanced: 0,
  });
});

describe('the flow of a fund balances', () => {
  const spans = [year, { from: '2026-02-01', to: '2026-02-28' }, { from: '2016-01-01', to: '2016-04-01' }];
  test.each(['advance-valid', 'rules-from-valid'])('%s', (name) => {
    const fund = fundOf(siteOf(name));
    for (const period of [...spans, { from: '2016-04-02', to: '2016-12-31' }]) {
      const flow = flowOf(fund, period);
      for (const side of [flow.restrictions, flow.uses, flow.links])
        expect(sum(side.map(({ fen }) => fen)), `${name} ${period.from}`).toBe(flow.total);
    }
  });
});

/** Payments some of which somebody else paid, and repayments that give it back in parts. */
const books = fc
  .array(
    fc.record({ fen: fc.integer({ min: 1, max: 9_999 }), day: fc.integer({ min: 1, max: 28 }), by: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((plan): LedgerRows => {
    const date = (day: number) => `2026-01-${String(day).padStart(2, '0')}`;
    const spending = plan.map(({ fen, day }, index) => ({
      ...{ id: `S-${index}`, date: date(day), amount: fen, category: 'E03' },
      at: { file: 'spending.csv', line: index + 2 },
    }));
    const back = plan.flatMap(({ fen, by }, index) =>
      by
        ? [
            {
              ...{ id: `R-${index}`, date: '2026-02-10', amount: Math.ceil(fen / 2), category: 'E31' },
              at: { file: 'spending.csv', line: index + 100 },
            },
          ]
        : [],
    );
    const advances = plan.flatMap(({ fen, day, by }, index) =>
      by
        ? [
            {
              ...{ id: `A-${index}`, date: date(day), amount: fen, spending: `S-${index}`, repaid_by: `R-${index}` },
              at: { file: 'advances.csv', line: index + 2 },
            },
          ]
        : [],
    );
    return {
      ...{ id: 'garden', at: { file: 'fund.yaml' }, opening_balance: { on: '2026-01-01', total: 99_999 } },
      ...{ income: [], spending: [...spending, ...back], transfers: [], received: [], reallocations: [], advances },
    };
  });

test('cash and debts agree: what left the account plus what is owed is what was bought', () => {
  fc.assert(
    fc.property(books, fc.constantFrom('2026-01-14', '2026-01-31', '2026-02-28'), (fund, day) => {
      const bought = sum(
        fund.spending.filter(({ id, date }) => id.startsWith('S-') && date <= day).map(({ amount }) => amount),
      );
      const left = 99_999 - balanceAt(entriesOf(fund), day);
      expect(left + owedAt(fund, day)).toBe(bought);
      expect(sum(advancesOf(fund).covered.values())).toBeGreaterThanOrEqual(owedAt(fund, day));
    }),
    { numRuns: 300, seed: 20_261_101 },
  );
});
