import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum } from '../../src/domain/common/money.ts';
import { flowOf } from '../../src/domain/ledger/flow.ts';
import { incomeByCategory, totalsOf } from '../../src/domain/ledger/totals.ts';
import { flowName } from '../../src/texts/flow.ts';
import { fundOf, names, year } from '../charts/ledger.ts';
import { funds as ledgers, runs } from './arbitrary.ts';

const total = (nodes: readonly { fen: number }[]) => sum(nodes.map(({ fen }) => fen));

describe('the flow of money', () => {
  it('leads from the givers through the pots to what was done and what is left', () => {
    const fund = fundOf({
      opening: 10_000,
      restricted: { elder: 4_000 },
      income: [{ date: '2025-02-01', amount: 5_050, category: 'I01', restriction: 'elder' }],
      spending: [
        { date: '2025-03-01', amount: 6_000, category: 'E03', project: 'canteen', restriction: 'elder' },
        { date: '2025-03-02', amount: 1_000, category: 'E03', project: 'canteen' },
        { date: '2025-03-03', amount: 25, category: 'E02' },
      ],
      given: [{ date: '2025-04-01', amount: 500, to: 'street' }],
    });
    const flow = flowOf(fund, year);
    expect(flow.sources.map((node) => [flowName(node, fund, names).zh, node.fen])).toEqual([
      ['上年结转', 10_000],
      ['公开募捐（第1种渠道）', 5_050],
    ]);
    expect(flow.restrictions.map(({ key, fen }) => [key, fen])).toEqual([
      ['', 6_000],
      ['elder', 9_050],
    ]);
    expect(flow.links).toEqual([
      { restriction: '', use: 'out:street', fen: 500 },
      { restriction: '', use: 'category:E02', fen: 25 },
      { restriction: '', use: 'rest:', fen: 4_475 },
      { restriction: '', use: 'project:canteen', fen: 1_000 },
      { restriction: 'elder', use: 'project:canteen', fen: 6_000 },
      { restriction: 'elder', use: 'rest:elder', fen: 3_050 },
    ]);
    const given = flow.uses.find(({ key }) => key === 'out:street');
    expect(given && flowName(given, fund, names).zh).toBe('划给街道基金');
  });

  it('nets a reversal inside the period and shows money of an earlier payment that came back', () => {
    const fund = fundOf({
      opening: 1_000,
      spending: [
        { id: 'a', date: '2025-05-01', amount: 300, category: 'E01' },
        { date: '2025-05-09', amount: 300, category: 'E01', reverses: 'a' },
        { date: '2025-06-01', amount: 200, category: 'E02', reverses: 'of last year' },
      ],
    });
    const flow = flowOf(fund, year);
    expect(flow.sources.map(({ kind, fen }) => [kind, fen])).toEqual([
      ['opening', 1_000],
      ['returned', 200],
    ]);
    expect(flow.uses.map(({ key, fen }) => [key, fen])).toEqual([['rest:', 1_200]]);
  });

  it('shows a gift of an earlier period that was taken back as a use', () => {
    const fund = fundOf({
      opening: 1_000,
      income: [{ date: '2025-02-01', amount: 400, category: 'I02', reverses: 'of last year' }],
    });
    const { sources, uses } = flowOf(fund, year);
    expect(sources.map(({ key }) => key)).toEqual(['opening']);
    expect(uses.map(({ kind, fen }) => [kind, fen])).toEqual([
      ['refunded', 400],
      ['unspent', 600],
    ]);
  });

  it('is empty where nothing moved and nothing was left', () => {
    expect(flowOf(fundOf({}), year)).toEqual({ total: 0, sources: [], restrictions: [], uses: [], links: [] });
  });

  it('conserves every fen over any ledger', () => {
    fc.assert(
      fc.property(ledger, (parts) => {
        const fund = fundOf(parts);
        const flow = flowOf(fund, year);
        expect(total(flow.sources)).toBe(flow.total);
        expect(total(flow.restrictions)).toBe(flow.total);
        expect(total(flow.uses)).toBe(flow.total);
        expect(total(flow.links)).toBe(flow.total);
        for (const restriction of flow.restrictions)
          expect(total(flow.links.filter((link) => link.restriction === restriction.key))).toBe(restriction.fen);
        for (const use of flow.uses) expect(total(flow.links.filter((link) => link.use === use.key))).toBe(use.fen);
      }),
    );
  });

  it('agrees with the totals and the groups of the same period', () => {
    fc.assert(
      fc.property(ledger, (parts) => {
        const fund = fundOf(parts);
        const flow = flowOf(fund, year);
        const totals = totalsOf([fund], year);
        const of = (kind: string) => total([...flow.sources, ...flow.uses].filter((node) => node.kind === kind));
        expect(of('opening')).toBe(totals.opening);
        expect(of('income') - of('refunded')).toBe(totals.income);
        expect(of('project') + of('category') - of('returned')).toBe(totals.spending);
        expect(of('transfer_out')).toBe(totals.transfers_out);
        expect(of('transfer_in')).toBe(totals.transfers_in);
        expect(of('unspent')).toBe(totals.closing);
        for (const { code, fen } of incomeByCategory([fund], year))
          if (fen > 0) expect(flow.sources.find(({ key }) => key === `income:${code}`)?.fen).toBe(fen);
      }),
    );
  });

  it('stays balanced where pots lie below nothing, before the period and after it', () => {
    const period = { from: '2025-04-01', to: '2025-12-31' };
    let short = 0;
    fc.assert(
      fc.property(ledgers, ([fund]) => {
        if (!fund) return;
        const { sources, restrictions, uses, links, total: all } = flowOf(fund, period);
        expect([sources, restrictions, uses, links].map(total)).toEqual([all, all, all, all]);
        for (const { fen } of [...sources, ...restrictions, ...uses, ...links]) expect(fen).toBeGreaterThan(0);
        const of = (kind: string) => total([...sources, ...uses].filter((node) => node.kind === kind));
        const totals = totalsOf([fund], period);
        // What was short is paid by somebody until money comes, and that money repays it.
        expect(of('opening') - of('repayment')).toBe(totals.opening);
        expect(of('unspent') - of('advance')).toBe(totals.closing);
        expect(of('income') - of('refunded')).toBe(totals.income);
        expect(of('category') - of('returned')).toBe(totals.spending);
        if (of('advance') > 0 && of('repayment') > 0) short++;
      }),
      { ...runs, numRuns: 150 },
    );
    expect(short, 'ledgers in which it happens at both ends').toBeGreaterThan(10);
  });
});

const restriction = fc.constantFrom('', 'elder', 'child', 'project:canteen');
const day = fc.integer({ min: 1, max: 28 }).map((date) => `2025-0${(date % 9) + 1}-${String(date).padStart(2, '0')}`);
const amount = fc.integer({ min: 1, max: 90_000 });
/** Every pot starts rich enough that no ledger overdraws it. */
const ledger = fc.record({
  opening: fc.constant(8_000_000),
  restricted: fc.constant({ elder: 2_000_000, child: 2_000_000, 'project:canteen': 2_000_000 }),
  income: fc.array(
    fc.record({
      date: day,
      amount,
      restriction,
      category: fc.constantFrom('I01', 'I02', 'I03'),
      reverses: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constant('x') }),
    }),
    { maxLength: 12 },
  ),
  spending: fc.array(
    fc.record({
      date: day,
      amount,
      restriction,
      category: fc.constantFrom('E01', 'E02', 'E03'),
      project: fc.option(fc.constant('canteen'), { nil: undefined }),
      reverses: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constant('x') }),
    }),
    { maxLength: 12 },
  ),
  given: fc.array(fc.record({ date: day, amount, to: fc.constantFrom('street', 'other') }), { maxLength: 3 }),
  received: fc.array(fc.record({ date: day, amount, kind: fc.constantFrom('injection', 'matching') }), {
    maxLength: 3,
  }),
  moved: fc.array(fc.record({ date: day, amount, from: restriction, to: restriction }), { maxLength: 3 }),
});
