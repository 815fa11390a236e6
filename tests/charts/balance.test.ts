import { describe, expect, it } from 'vitest';
import { balanceChart } from '../../src/charts/balance.ts';
import { readSteps, writeSteps } from '../../src/charts/balance-steps.ts';
import { fundOf, year } from './ledger.ts';

const fund = fundOf({
  opening: 100_000,
  income: [{ date: '2025-02-10', amount: 50_050 }],
  spending: [{ date: '2025-03-05', amount: 150_050, category: 'E01' }],
  balances: [
    { date: '2025-01-31', balance: 100_000 },
    { date: '2025-02-28', balance: 150_050 },
    { date: '2025-04-30', balance: 1 },
  ],
});
const quarter = { from: '2025-01-01', to: '2025-04-30' };

describe('the balance line', () => {
  it('compares every statement and tells the months that have none', () => {
    expect(balanceChart(fund, quarter, ['2025-02-28'], 'zh').rows).toEqual([
      { on: '2025-01-31', book: 100_000, bank: 100_000, state: 'agree' },
      { on: '2025-02-28', book: 150_050, bank: 150_050, state: 'corrected' },
      { on: '2025-03-31', book: 0, state: 'none' },
      { on: '2025-04-30', book: 0, bank: 1, state: 'mismatch' },
    ]);
  });

  it('does not ask for the statement of a month that is not over', () => {
    const rows = balanceChart(fund, { from: '2025-01-01', to: '2025-03-20' }, [], 'zh').rows;
    expect(rows.map(({ on }) => on)).toEqual(['2025-01-31', '2025-02-28']);
  });

  it('begins with what was carried over and ends on the last day', () => {
    const { line } = balanceChart(fund, { from: '2025-02-20', to: '2025-04-01' }, [], 'zh');
    expect(line).toEqual([
      { on: '2025-02-20', fen: 150_050 },
      { on: '2025-03-05', fen: 0 },
      { on: '2025-04-01', fen: 0 },
    ]);
  });

  it('begins where the ledger begins, not before', () => {
    expect(balanceChart(fund, { from: '2024-06-01', to: '2025-04-30' }, [], 'zh').period.from).toBe('2025-01-01');
  });

  it('has the zero line and stays inside, wide and narrow', () => {
    for (const period of [quarter, year]) {
      const chart = balanceChart(fund, period, [], 'en');
      for (const { grid, path, marks, width, height, left, right } of [chart.wide, chart.narrow]) {
        expect(grid.filter(({ zero }) => zero)).toHaveLength(1);
        const numbers = corners(path);
        expect(numbers.length).toBeGreaterThan(3);
        expect(numbers.at(-1)?.[0]).toBe(right);
        expect(numbers.filter(([x = -1, y = -1]) => x < left || x > right || y < 0 || y > height)).toEqual([]);
        expect(marks.filter(({ x, y, r }) => x - r < 0 || x + r > width || y + r > height)).toEqual([]);
      }
    }
  });

  it('keeps month labels apart over two years', () => {
    const long = { from: '2025-01-01', to: '2026-12-31' };
    for (const locale of ['zh', 'en'] as const) {
      const { months } = balanceChart(fund, long, [], locale).narrow;
      const gaps = months.slice(1).map(({ x }, index) => x - (months[index]?.x ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThan(30);
    }
  });

  it('is said in one sentence', () => {
    expect(balanceChart(fund, quarter, ['2025-02-28'], 'zh').title).toMatchInlineSnapshot(
      `"余额折线：2025 年 1 月 1 日为 1,000.00 元，2025 年 4 月 30 日为 0.00 元；与银行一致 1 次，更正后一致 1 次，不一致 1 次，没有对账单 1 个月。"`,
    );
    expect(balanceChart(fund, quarter, ['2025-02-28'], 'en').title).toMatchInlineSnapshot(
      `"Balance: 1,000.00 yuan on 1 January 2025, 0.00 yuan on 30 April 2025; agreed with the bank: 1; agreed after a correction: 1; did not agree: 1; months without a statement: 1."`,
    );
  });

  it('tells an empty period from a fund without a ledger', () => {
    const before = { from: '2023-01-01', to: '2023-12-31' };
    expect(balanceChart(fund, before, [], 'zh').empty).toBe('这一期没有收支。');
    expect(balanceChart({ ...fund, coverage: 'reported' }, before, [], 'zh').empty).toBe('没有逐笔账目，不画图。');
    expect(balanceChart(fund, quarter, [], 'zh').empty).toBeUndefined();
  });

  it('gives the live chart the same points to the fen', () => {
    const chart = balanceChart(fund, quarter, [], 'zh');
    expect(writeSteps(chart)).toBe('2025-01-01 0:100000 40:50050 23:-150050 56:0');
    expect(readSteps(writeSteps(chart))).toEqual({
      from: '2025-01-01',
      points: [
        { day: 0, fen: 100_000 },
        { day: 40, fen: 150_050 },
        { day: 63, fen: 0 },
        { day: 119, fen: 0 },
      ],
    });
  });
});

/** The corners of a path of steps: M x y, then h and v. */
function corners(path: string): [number, number][] {
  const [, x0, y0, steps = ''] = /^M(\S+) ([\d.]+)(.*)$/.exec(path) ?? [];
  let [x, y] = [Number(x0), Number(y0)];
  const all: [number, number][] = [[x, y]];
  for (const [, way, by] of steps.matchAll(/([hv])([-\d.]+)/g)) {
    if (way === 'h') x += Number(by);
    else y += Number(by);
    all.push([x, y]);
  }
  return all;
}
