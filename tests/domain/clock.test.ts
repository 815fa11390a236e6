import { describe, expect, it } from 'vitest';
import { dutiesOf, dutyCounts, nextDuty, orderDuties } from '../../src/domain/disclosure/clock.ts';

const rules = {
  annual_report: { month: 5, day: 31, basis: { zh: '依据' } },
  quarterly_posting: { days: 15, basis: { zh: '依据' } },
};
const fund = (reports: { kind: 'quarterly' | 'annual' | 'audit'; period: string; published: string }[] = []) => ({
  id: 'pine-fund',
  home: 'pine',
  coverage: 'ledger' as const,
  status: 'active' as const,
  opening_balance: { on: '2025-02-10', total: 100 },
  income: [] as { date: string }[],
  spending: [],
  received: [],
  reports,
});
const of = (asOf: string, reports = fund().reports) => dutiesOf(fund(reports), rules, asOf);
const one = (asOf: string, reports: ReturnType<typeof fund>['reports'], period: string) =>
  of(asOf, reports).find((duty) => duty.period === period);

describe('the duties of a fund', () => {
  it('begin with the quarter and the year in which its ledger opens and reach the running ones', () => {
    expect(of('2026-01-20').map(({ kind, period, due }) => [kind, period, due])).toEqual([
      ['quarterly', '2025-Q1', '2025-04-15'],
      ['quarterly', '2025-Q2', '2025-07-15'],
      ['quarterly', '2025-Q3', '2025-10-15'],
      ['quarterly', '2025-Q4', '2026-01-15'],
      ['quarterly', '2026-Q1', '2026-04-15'],
      ['annual', '2025', '2026-05-31'],
      ['annual', '2026', '2027-05-31'],
    ]);
  });

  it.each([
    ['published on the last day is in time', '2025-06-30', '2025-04-15', 'met', 0],
    ['published a day later is a day late', '2025-06-30', '2025-04-16', 'late', 1],
  ] as const)('%s', (_, asOf, published, state, days) => {
    expect(one(asOf, [{ kind: 'quarterly', period: '2025-Q1', published }], '2025-Q1')).toMatchObject({ state, days });
  });

  it('a publication after the day of the data has not happened yet', () => {
    const later = [{ kind: 'quarterly' as const, period: '2025-Q1', published: '2025-04-21' }];
    expect(one('2025-04-20', later, '2025-Q1')).toMatchObject({ state: 'overdue', published: undefined });
  });

  it.each([
    ['due today is not overdue', '2025-04-15', 'soon'],
    ['a day after is overdue', '2025-04-16', 'overdue'],
    ['thirty days before is soon', '2025-03-16', 'soon'],
    ['thirty-one days before is ahead', '2025-03-15', 'ahead'],
  ] as const)('unpublished: %s', (_, asOf, state) => {
    const duty = one(asOf, [], '2025-Q1');
    expect(duty).toMatchObject({ state });
    expect(duty, 'how many days, the due day tells on any day').not.toHaveProperty('days');
  });

  it('count the first of two publications, no retracted one, and no other kind of report', () => {
    const reports = [
      { kind: 'quarterly' as const, period: '2025-Q1', published: '2025-05-01' },
      { kind: 'quarterly' as const, period: '2025-Q1', published: '2025-04-10' },
      { kind: 'audit' as const, period: '2025', published: '2026-04-01' },
      { kind: 'quarterly' as const, period: '2025-Q1', published: '2025-04-02', retracted: { on: '2025-04-03' } },
    ];
    expect(one('2026-06-30', reports, '2025-Q1')).toMatchObject({ state: 'met', published: '2025-04-10' });
    expect(one('2026-06-30', reports, '2025')).toMatchObject({ state: 'overdue', due: '2026-05-31' });
  });

  it('do not exist for a fund without a ledger or in preparation', () => {
    expect(dutiesOf({ ...fund(), coverage: 'reported' }, rules, '2026-01-01')).toEqual([]);
    expect(dutiesOf({ ...fund(), status: 'preparing' }, rules, '2026-01-01')).toEqual([]);
    expect(dutiesOf({ ...fund(), opening_balance: undefined }, rules, '2026-01-01')).toEqual([]);
  });

  it('begin with the first row where a fund opens with nothing and does not say since when it exists', () => {
    const fresh = { ...fund(), opening_balance: { on: '2020-01-01', total: 0 } };
    const first = (more: object) => dutiesOf({ ...fresh, ...more }, rules, '2026-01-20')[0];
    expect(first({}), 'no row yet').toMatchObject({ period: '2026-Q1', state: 'ahead' });
    expect(first({ income: [{ date: '2025-11-05' }] })).toMatchObject({ period: '2025-Q4', due: '2026-01-15' });
    expect(first({ established: '2025-08-01' })).toMatchObject({ period: '2025-Q3' });
    expect(first({ established: '2019-01-01' }), 'what was before the books is not known').toMatchObject({
      period: '2020-Q1',
    });
  });

  it('fall on the last day of February where the rule says the 29th', () => {
    const leap = { ...rules, annual_report: { month: 2, day: 29, basis: { zh: '依据' } } };
    const due = (asOf: string) => dutiesOf(fund(), leap, asOf).findLast(({ kind }) => kind === 'annual')?.due;
    expect([due('2026-12-31'), due('2027-12-31')]).toEqual(['2027-02-28', '2028-02-29']);
  });

  it('follow the rule table of the portal', () => {
    const strict = { ...rules, quarterly_posting: { days: 7, basis: { zh: '依据' } } };
    expect(dutiesOf(fund(), strict, '2025-04-08')[0]).toMatchObject({ due: '2025-04-07', state: 'overdue' });
  });
});

describe('several duties', () => {
  it('stand with the longest overdue first', () => {
    const ordered = orderDuties(of('2025-11-20', [{ kind: 'quarterly', period: '2025-Q2', published: '2025-07-01' }]));
    expect(ordered.map(({ period }) => period)).toEqual(['2025-Q1', '2025-Q3', '2025-Q2', '2025-Q4', '2025']);
  });

  it('are counted once each where they have come due', () => {
    const duties = of('2025-11-20', [
      { kind: 'quarterly', period: '2025-Q1', published: '2025-04-01' },
      { kind: 'quarterly', period: '2025-Q2', published: '2025-08-01' },
    ]);
    expect(dutyCounts(duties)).toEqual({ due: 3, met: 1, late: 1, overdue: 1 });
  });

  it('name the next open one, which is not the overdue one', () => {
    expect(nextDuty(of('2025-05-01'))).toMatchObject({ period: '2025-Q2', due: '2025-07-15' });
  });
});
