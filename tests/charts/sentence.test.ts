import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceChart } from '../../src/charts/balance.ts';
import { incomeBars, spendingBars } from '../../src/charts/bars.ts';
import { flowChart } from '../../src/charts/flow.ts';
import { planChart } from '../../src/charts/planned-actual.ts';
import { waterfall } from '../../src/charts/waterfall.ts';
import { signedYuan, sum } from '../../src/domain/common/money.ts';
import { funds as ledgers, runs, sound } from '../domain/arbitrary.ts';

const languages = ['zh', 'en'] as const;
const period = { from: '2025-04-01', to: '2025-06-30' };
const names = { projects: new Map(), incomeTerms: new Map(), spendingTerms: new Map() };
const amounts = (text: string) => text.match(/−?\d[\d,]*\.\d\d/g) ?? [];
const fen = fc.integer({ min: -2_000_000, max: 2_000_000 });

describe('the sentence of a chart says the figures of its table, sign and all', () => {
  it('income and spending, whatever was reversed', () => {
    fc.assert(
      fc.property(ledgers, ([fund]) => {
        if (!fund) return;
        for (const locale of languages)
          for (const chart of [
            incomeBars([fund], period, new Map(), locale),
            spendingBars([fund], period, new Map(), locale),
          ]) {
            const known = [...chart.rows.map((row) => row.fen), sum(chart.rows.map((row) => row.fen))];
            expect(known.map(signedYuan)).toEqual(expect.arrayContaining(amounts(chart.title)));
            if (chart.rows.length > 0) expect(amounts(chart.title)[0]).toBe(signedYuan(chart.total.fen));
            // “Most of it” is said only where something is left to be most of.
            if (chart.total.fen <= 0) expect(chart.title).not.toMatch(/最多|largest|都是|都用于|all of it/);
            expect(chart.title).not.toMatch(/undefined|NaN|[{}]/);
          }
      }),
      runs,
    );
  });

  it('one group alone is not the largest of several', () => {
    const row = {
      id: 'a',
      at: { file: 'x', line: 2 },
      date: '2025-05-01',
      amount: 100,
      category: 'A',
      method: 'transfer',
    };
    const fund = {
      id: 'f',
      at: { file: 'f' },
      income: [row],
      spending: [],
      transfers: [],
      received: [],
      reallocations: [],
    };
    expect(incomeBars([fund as never], period, new Map(), 'zh').title).toBe('收入共 1.00 元，都是A。');
  });

  it('the flow of a fund, against its two tables', () => {
    fc.assert(
      fc.property(ledgers, (list) => {
        const [fund] = sound(list);
        const chart = fund && flowChart({ ...fund, name: { zh: '梅园' } } as never, period, names, 'zh');
        if (!chart) return;
        const rest = sum(chart.uses.filter(({ tone }) => tone === 'rest').map(({ fen }) => fen));
        expect(amounts(chart.title)).toEqual([chart.total, chart.total - rest, rest].map(signedYuan));
      }),
      // Each is laid out as a drawing, which takes its time.
      { ...runs, numRuns: 30 },
    );
  });

  it('the balance line, against its first and last point', () => {
    fc.assert(
      fc.property(ledgers, ([fund]) => {
        const chart = fund && balanceChart({ ...fund, balances: [], coverage: 'ledger' } as never, period, [], 'zh');
        if (!chart || chart.empty) return;
        expect(amounts(chart.title)).toEqual(
          [chart.line[0], chart.line.at(-1)].map((point) => signedYuan(point?.fen ?? 0)),
        );
      }),
      runs,
    );
  });

  it('the waterfall of shares, losses included', () => {
    fc.assert(
      fc.property(fen, fen, fc.nat(1_000_000), fen, fen, (gross, operating_cost, recovered, own, other) => {
        const parties = [
          { name: '基金', fen: own, fund: true },
          { name: '物业', fen: other, fund: false },
        ];
        const { title, rows } = waterfall(
          { gross, operating_cost, recovered, distributable: own + other, parties },
          '五月',
          'zh',
          true,
        );
        const of = (key: string) => rows.find((row) => row.key === key)?.fen ?? Number.NaN;
        expect(amounts(title)).toEqual([of('gross'), of('distributable'), of('party-0')].map(signedYuan));
      }),
      runs,
    );
  });

  it('planned against actual, for money and for counts', () => {
    fc.assert(
      fc.property(fc.option(fc.nat(1_000_000), { nil: undefined }), fen, (cost, paid) => {
        const { title } = planChart(
          { name: { zh: '楼道灯' }, coverage: 'ledger', planned: { cost }, outputs: [] } as never,
          paid,
          'zh',
        );
        expect(amounts(title)).toEqual([...(cost === undefined ? [] : [cost]), paid].map(signedYuan));
      }),
      runs,
    );
  });
});
