import { describe, expect, it } from 'vitest';
import { barSize, barsOf, incomeBars, spendingBars } from '../../src/charts/bars.ts';
import { incomeByCategory, spendingByCategory, spendingByClass } from '../../src/domain/ledger/totals.ts';
import { fundOf, year } from './ledger.ts';

const incomeTerms = new Map([
  ['I01', { zh: '居民个人捐赠', en: 'Resident donations', class: 'donation' }],
  ['I18', { zh: '利息', en: 'Interest', class: 'investment' }],
]);
const spendingTerms = new Map([
  ['E03', { zh: '为老服务', en: 'Elder services', class: 'charitable' }],
  ['E20', { zh: '管理费', en: 'Management fee', class: 'administration' }],
  ['E22', { zh: '银行手续费和税费', en: 'Bank charges', class: 'administration' }],
]);
const fund = fundOf({
  income: [
    { date: '2025-01-05', amount: 800_000, category: 'I01' },
    { date: '2025-06-21', amount: 3, category: 'I18' },
  ],
  spending: [
    { date: '2025-02-05', amount: 40_000, category: 'E03' },
    { date: '2025-02-06', amount: 1_000, category: 'E20' },
    { date: '2025-02-06', amount: 250, category: 'E22' },
  ],
  received: [{ date: '2025-03-01', amount: 100_000, kind: 'injection' }],
  given: [{ date: '2025-03-02', amount: 9_999, to: 'street' }],
});

describe('bars inside a table', () => {
  it('have the rows of the domain, the total in sight, transfers beside it', () => {
    const chart = incomeBars([fund], year, incomeTerms, 'zh');
    expect(chart.rows.map(({ code, fen, rows }) => ({ code, fen, rows }))).toEqual(incomeByCategory([fund], year));
    expect(chart.total).toEqual({ name: '收入合计', fen: 800_003 });
    expect(chart.beside).toEqual([{ name: '基金注资', fen: 100_000 }]);
    expect(spendingBars([fund], year, spendingTerms, 'en').beside).toEqual([{ name: 'To other funds', fen: 9_999 }]);
  });

  it('group spending by accounting class as the domain does', () => {
    const { classes, rows } = spendingBars([fund], year, spendingTerms, 'zh');
    expect(rows.map(({ code }) => code)).toEqual(spendingByCategory([fund], year).map(({ code }) => code));
    expect(classes.rows.map(({ code, fen }) => [code, fen])).toEqual(
      spendingByClass([fund], year, spendingTerms).map(({ code, fen }) => [code, fen]),
    );
    expect(classes.rows.map(({ name }) => name)).toEqual(['慈善活动支出', '管理费用']);
  });

  it('say where there is nothing instead of drawing zero', () => {
    expect(incomeBars([fundOf({ opening: 500 })], year, incomeTerms, 'zh').empty).toBe('这一期没有收入。');
    expect(spendingBars([fundOf({ opening: 500 })], year, spendingTerms, 'en').empty).toBe(
      'No spending in this period.',
    );
  });

  it.each([
    [
      'one scale, a thread at least',
      [1_000, 500, 1],
      [
        { x: 0, width: 160, zero: 0 },
        { x: 0, width: 80, zero: 0 },
        { x: 0, width: 1, zero: 0 },
      ],
    ],
    [
      'money taken back reaches left of the zero line',
      [300, -100],
      [
        { x: 40, width: 120, zero: 40 },
        { x: 0, width: 40, zero: 40 },
      ],
    ],
    [
      'zero has no bar',
      [0, 10],
      [
        { x: 0, width: 0, zero: 0 },
        { x: 0, width: 160, zero: 0 },
      ],
    ],
    [
      'only zeros',
      [0, 0],
      [
        { x: 0, width: 0, zero: 0 },
        { x: 0, width: 0, zero: 0 },
      ],
    ],
    ['only money taken back', [-5], [{ x: 0, width: 160, zero: 160 }]],
  ])('%s', (_, values, bars) => {
    expect(barsOf(values)).toEqual(bars);
    expect(Math.max(...barsOf(values).map(({ x, width }) => x + width))).toBeLessThanOrEqual(barSize.width);
  });
});
