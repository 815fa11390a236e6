import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  direction,
  holdingOf,
  holdingsByAccount,
  lapsed,
  monthsLater,
  overdrawn,
  type PointMovement,
  quartersBetween,
  redeemedCount,
  roundExactly,
  signedAmount,
  statementOf,
} from '../../src/domain/neighbourhood/points.ts';
import { day, runs } from './arbitrary.ts';

const kinds = Object.keys(direction) as PointMovement['kind'][];

/** A row as the table has it: hours only where points are gained. */
const movement: fc.Arbitrary<PointMovement> = fc
  .record({
    date: day,
    account: fc.constantFrom('A001', 'A002', 'B003'),
    kind: fc.constantFrom(...kinds),
    points: fc.integer({ min: 0, max: 4000 }).map((value) => value / 100),
    hours: fc.integer({ min: 0, max: 16 }).map((value) => value / 2),
    item: fc.constantFrom('soap', 'rice'),
    retracted_on: fc.oneof({ weight: 7, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: day }),
  })
  .map(({ hours, item, ...row }) => ({
    ...row,
    ...(direction[row.kind] > 0 ? { hours } : {}),
    ...(row.kind === 'redeem' ? { item } : {}),
  }));
const ledger = fc.array(movement, { maxLength: 40 });

describe('a ledger of points', () => {
  test('what was earned is held, redeemed, deducted, lapsed or adjusted away: nothing is lost', () => {
    fc.assert(
      fc.property(ledger, (rows) => {
        const live = rows.filter(({ retracted_on }) => retracted_on === undefined);
        const all = holdingOf(live);
        expect(all.held).toBe(roundExactly(all.earned - all.redeemed - all.deducted - all.expired + all.adjusted));
        expect(all.held).toBe(roundExactly(live.reduce((sum, row) => sum + signedAmount(row), 0)));
        const accounts = [...holdingsByAccount(rows).values()];
        for (const key of ['earned', 'redeemed', 'deducted', 'expired', 'adjusted', 'held', 'hours'] as const)
          expect(roundExactly(accounts.reduce((sum, one) => sum + one[key], 0))).toBe(all[key]);
      }),
      runs,
    );
  });

  test('each quarter opens with what the one before it closed with, and the last closes with what is held', () => {
    fc.assert(
      fc.property(ledger, (rows) => {
        const quarters = statementOf(rows, '2027-Q4');
        for (const [index, quarter] of quarters.entries()) {
          expect(quarter.opening).toBe(quarters[index - 1]?.closing ?? 0);
          const { opening, earned, redeemed, deducted, expired, adjusted } = quarter;
          expect(quarter.closing).toBe(roundExactly(opening + earned - redeemed - deducted - expired + adjusted));
          expect(roundExactly(quarter.items.reduce((sum, { points }) => sum + points, 0))).toBe(redeemed);
        }
        const live = rows.filter(({ retracted_on }) => retracted_on === undefined);
        expect(quarters.at(-1)?.closing ?? 0).toBe(holdingOf(live).held);
        expect(roundExactly(quarters.reduce((sum, { hours }) => sum + hours, 0))).toBe(holdingOf(live).hours);
      }),
      runs,
    );
  });

  test('hours never fall, whatever is redeemed or lapses', () => {
    fc.assert(
      fc.property(ledger, movement, (rows, next) => {
        for (const [account, { hours }] of holdingsByAccount(rows))
          expect(holdingsByAccount([...rows, next]).get(account)?.hours).toBeGreaterThanOrEqual(hours);
      }),
      runs,
    );
  });

  test('whether an account is overdrawn does not depend on the order of the rows of a day', () => {
    const few = fc.constantFrom('2025-03-01', '2025-03-02', '2025-03-03');
    const crowded = fc.array(
      fc.tuple(movement, few).map(([row, date]) => ({ ...row, date })),
      { maxLength: 20 },
    );
    const accounts = (rows: readonly PointMovement[]) => overdrawn(rows).map(({ row }) => `${row.account} ${row.date}`);
    fc.assert(
      fc.property(
        crowded.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          expect(accounts(shuffled).toSorted()).toEqual(accounts(rows).toSorted());
        },
      ),
      runs,
    );
  });

  test('an account is told exactly when it ends a day below zero', () => {
    fc.assert(
      fc.property(ledger, (rows) => {
        const live = rows.filter(({ retracted_on }) => retracted_on === undefined);
        const bad = new Set<string>();
        for (const { account, date } of live) {
          const until = live.filter((row) => row.account === account && row.date <= date);
          if (holdingOf(until).held < 0) bad.add(account);
        }
        expect(
          overdrawn(rows)
            .map(({ row }) => row.account)
            .toSorted(),
        ).toEqual([...bad].toSorted());
      }),
      runs,
    );
  });

  test('never more lapses than is held, and nothing that is younger than the rule', () => {
    fc.assert(
      fc.property(ledger, day, fc.integer({ min: 1, max: 24 }), (rows, on, months) => {
        const before = rows.filter((row) => row.date <= on && row.retracted_on === undefined);
        const points = lapsed(before, on, months);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(Math.max(0, holdingOf(before).held));
        if (before.every((row) => monthsLater(row.date, months) > on)) expect(points).toBe(0);
      }),
      runs,
    );
  });
});

describe('points by example', () => {
  const row = (
    date: string,
    kind: PointMovement['kind'],
    points: number,
    more: Partial<PointMovement> = {},
  ): PointMovement => ({
    date,
    account: 'A001',
    kind,
    points,
    ...more,
  });

  test('the oldest points are used first, so only the rest lapses', () => {
    const rows = [row('2025-01-10', 'earn', 5), row('2025-06-01', 'earn', 4), row('2025-07-01', 'redeem', 3)];
    expect(lapsed(rows, '2026-01-09', 12)).toBe(0);
    expect(lapsed(rows, '2026-01-10', 12)).toBe(2);
    expect(lapsed(rows, '2026-06-01', 12)).toBe(6);
  });

  test('a row is told with what the account had', () => {
    const rows = [row('2025-01-10', 'earn', 5), row('2025-02-01', 'redeem', 4), row('2025-02-02', 'deduct', 2)];
    expect(overdrawn(rows)).toEqual([{ row: rows[2], before: 1 }]);
  });

  test('what is redeemed and earned on one day is no overdraft', () => {
    expect(overdrawn([row('2025-01-10', 'redeem', 4), row('2025-01-10', 'earn', 5)])).toEqual([]);
  });

  test('what was retracted was not taken from the shelf', () => {
    const rows = [
      row('2025-01-10', 'redeem', 4, { item: 'soap' }),
      row('2025-01-11', 'redeem', 4, { item: 'soap', retracted_on: '2025-01-12' }),
    ];
    expect(redeemedCount(rows, 'soap')).toBe(1);
  });

  test.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2025-12-15', 12, '2026-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-03-01', 0, '2025-03-01'],
  ])('%s and %d months is %s', (from, months, to) => expect(monthsLater(from, months)).toBe(to));

  test('quarters run on over the new year', () => {
    expect(quartersBetween('2025-Q3', '2026-Q2')).toEqual(['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2']);
    expect(quartersBetween('2026-Q1', '2025-Q4')).toEqual([]);
  });

  test('a quarter in which nothing happened stays in the statement', () => {
    const quarters = statementOf(
      [row('2025-01-10', 'earn', 5), row('2025-08-01', 'redeem', 2, { item: 'soap' })],
      '2025-Q4',
    );
    expect(quarters.map(({ quarter, closing }) => [quarter, closing])).toEqual([
      ['2025-Q1', 5],
      ['2025-Q2', 5],
      ['2025-Q3', 3],
      ['2025-Q4', 3],
    ]);
  });
});
