import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  countDays,
  daysBetween,
  isWorking,
  monthEnd,
  monthsBetween,
  quarterEnd,
  quarterOf,
} from '../../src/domain/day.ts';
import { proposeDate, readDate } from '../../src/schemas/date.ts';
import { day, runs } from './arbitrary.ts';

/** Spring Festival 2026 in short: Monday to Wednesday off, the Sunday before is worked. */
const holidays = new Map([
  ['2026-02-15', true],
  ['2026-02-16', false],
  ['2026-02-17', false],
  ['2026-02-18', false],
]);

describe('days', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2025-01-01', -1, '2024-12-31'],
    ['2025-03-05', 0, '2025-03-05'],
  ])('%s and %i days', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
  });

  test('going and counting agree', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -2000, max: 2000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
      runs,
    );
  });

  test.each([
    ['2026-02-13', true],
    ['2026-02-14', false],
    ['2026-02-15', true],
    ['2026-02-16', false],
    ['2026-02-22', false],
  ])('%s is worked: %s', (on, works) => {
    expect(isWorking(on, holidays)).toBe(works);
  });

  test.each([
    ['calendar', '2026-02-13', '2026-02-19', 7],
    ['working', '2026-02-13', '2026-02-19', 3],
    ['working', '2026-02-14', '2026-02-14', 0],
    ['calendar', '2026-02-14', '2026-02-14', 1],
    ['calendar', '2026-02-14', '2026-02-13', 0],
    ['working', '2026-02-14', '2026-02-01', 0],
  ] as const)('%s days from %s to %s', (unit, from, to, days) => {
    expect(countDays(from, to, unit, holidays)).toBe(days);
  });
});

describe('months and quarters', () => {
  test.each([
    ['2024-02', '2024-02-29'],
    ['2025-02', '2025-02-28'],
    ['2025-12', '2025-12-31'],
  ])('%s ends', (month, end) => {
    expect(monthEnd(month)).toBe(end);
  });
  test('months from one day to another, over the turn of the year', () => {
    expect(monthsBetween('2025-11-30', '2026-02-01')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthsBetween('2025-11-30', '2025-11-01')).toEqual(['2025-11']);
    expect(monthsBetween('2025-12-01', '2025-11-01')).toEqual([]);
  });
  test.each([
    ['2025-01-01', '2025-Q1', '2025-03-31'],
    ['2025-03-31', '2025-Q1', '2025-03-31'],
    ['2025-04-01', '2025-Q2', '2025-06-30'],
    ['2025-09-30', '2025-Q3', '2025-09-30'],
    ['2025-12-31', '2025-Q4', '2025-12-31'],
  ])('%s', (on, quarter, end) => {
    expect([quarterOf(on), quarterEnd(quarter)]).toEqual([quarter, end]);
  });
});

describe('dates as staff write them', () => {
  test.each([
    ['2025-03-05', '2025-03-05'],
    ['2025/3/5', '2025-03-05'],
    ['2025-3-5', '2025-03-05'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is read', (text, iso) => {
    expect(readDate(text)).toBe(iso);
  });
  test.each([
    ['2025.3.5', '2025-03-05', '不是标准写法'],
    ['2025年3月5日', '2025-03-05', '不是标准写法'],
    ['20250305', '2025-03-05', '不是标准写法'],
    ['２０２５-０３-０５', '2025-03-05', '不是标准写法'],
    ['05/03/2025', '2025-03-05', '日月先后不明'],
    ['2025-02-30', '2025-03-05', '在日历上不存在'],
    ['2025/3-5', '2025-03-05', '不是标准写法'],
    ['45000', '2025-03-05', '读不出来'],
    ['', '2025-03-05', '读不出来'],
  ])('%s is told', (text, fix, why) => {
    expect(readDate(text)).toBeUndefined();
    expect([proposeDate(text).fix, proposeDate(text).why.zh]).toEqual([fix, why]);
  });
});
