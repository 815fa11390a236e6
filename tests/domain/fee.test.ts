import { describe, expect, test } from 'vitest';
import { feesOf } from '../../src/domain/ledger/fee.ts';
import { demonstration } from '../demonstration.ts';
import { withFee } from './fee-case.ts';

/** The fees of the garden fund with an agreement, rows of income and rows of fees, in yuan. */
const fees = (counts: string, income: string[], rows: string[]) => {
  const { portal } = withFee(counts, income, rows);
  const fund = portal.funds.get('garden-fund');
  if (!fund) throw new Error('no fund');
  const { periods, unknown } = feesOf(portal, fund);
  return {
    periods: periods.map(({ period, due, charged, parts }) => [period, parts.map(({ base }) => base), due, charged]),
    unknown: unknown.length,
  };
};

const gift = '2026-02-03,,7266.00,I05,transfer,';
const interest = '2026-03-21,,31.38,I18,transfer,';

describe('the fee of a quarter', () => {
  test.each([
    ['gifts_received', 726_600, 14_532],
    ['income_without_interest', 726_600, 14_532],
    ['income_received', 729_738, 14_595],
  ])('2%% of %s is worked out of what arrived', (counts, base, due) => {
    expect(fees(counts, [gift, interest], ['2026-04-08,145.32,,']).periods).toEqual([['2026-Q1', [base], due, 14_532]]);
  });

  test('of spending leaves out fees and refunds; of a balance is that of the last day', () => {
    const { periods } = fees('spending', [gift], ['2026-02-10,5.00,2026-Q1,', '2026-04-08,1.00,,']);
    expect(periods).toEqual([['2026-Q1', [30_000], 600, 600]]);
    expect(fees('balance', [gift], ['2026-04-08,1.00,,']).periods[0]?.[1]).toEqual([
      1_000_00 + 7_266_00 + 1_000_00 - 300_00,
    ]);
  });

  test('nets a gift that was taken back, and a fee that was paid back', () => {
    const back = '2026-03-05,,1000.00,I05,transfer,G-1';
    expect(fees('gifts_received', [gift, back], ['2026-04-08,145.32,,', '2026-05-06,20.00,,F-1']).periods).toEqual([
      ['2026-Q1', [626_600], 12_532, 12_532],
    ]);
  });

  test('rounds half a fen up', () => {
    expect(fees('gifts_received', ['2026-02-03,,0.25,I05,transfer,'], ['2026-04-08,0.01,,']).periods[0]?.[2]).toBe(1);
    expect(fees('gifts_received', ['2026-02-03,,0.24,I05,transfer,'], ['2026-04-08,0.01,,']).periods[0]?.[2]).toBe(0);
  });

  test('is that of the quarter a row names, else of the last one that was over', () => {
    const named = fees('gifts_received', [gift], ['2026-03-20,145.32,2026-Q1,']);
    expect(named.periods.map(([period]) => period)).toEqual(['2026-Q1']);
    const last = fees('gifts_received', [gift], ['2026-03-31,145.32,,']);
    expect(last.periods.map(([period]) => period)).toEqual(['2026-Q1']);
  });

  test('does not recompute from words, nor before the ledger begins', () => {
    expect(fees('', [gift], ['2026-04-08,145.32,,'])).toEqual({ periods: [], unknown: 1 });
    expect(fees('gifts_received', [gift], ['2026-02-08,145.32,,'])).toEqual({ periods: [], unknown: 1 });
  });
});

test('every fee of the demonstration recomputes to the fen, and none is left to words', () => {
  const { portal } = demonstration;
  const all = [...portal.funds.values()].map((fund) => feesOf(portal, fund));
  const periods = all.flatMap((one) => one.periods);
  expect(periods.length).toBeGreaterThan(40);
  expect(periods.filter(({ due, charged }) => due !== charged)).toEqual([]);
  // The first fee of each fund is for a quarter of which the ledger has only the last months.
  expect(all.map(({ unknown }) => unknown.length)).toEqual(all.map(() => expect.toSatisfy((n) => n <= 1)));
});

test('a fee of 3,145.32 where 2 % of the gifts is 145.32 is a breach with the right figure and its arithmetic', () => {
  const { issues } = withFee('gifts_received', [gift, interest], ['2026-04-08,3145.32,,']);
  expect(issues.map(({ code, message }) => [code, message.zh])).toEqual([
    [
      'fee-mismatch',
      '第 3 行 C 列“金额”：2026-Q1 的管理费按协议应为到账捐赠 7,266.00 元 × 2% = 145.32 元，实际提取 3,145.32 元，多提 3,000.00 元。',
    ],
  ]);
});
