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
} from '../../src/domain/common/day.ts';
import { dateFault, readDate } from '../../src/schemas/date.ts';
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
    ...[
      '2025-03-05',
      '2025/3/5',
      '2025-3-5',
      '2025.3.5',
      '2025.03.05.',
      '2025/3-5',
      '2025 3 5',
      '2025、3、5',
      '2025–3–5',
    ],
    ...[
      '2025年3月5日',
      '2025年03月05号',
      '2025 年 3 月 5 日',
      '20250305',
      '２０２５-０３-０５',
      '２０２５年３月５日',
      '二〇二五年三月五日',
    ],
    ...['2025/3/5 0:00', '2025-03-05 00:00:00', '2025-03-05T08:30:00', '2025/3/5 下午 3:20', '2025/3/5 12:00:00 AM'],
    ...['2025年3月5日 星期三', '2025-03-05（周三）', '2025-03-05T00:00:00+08:00'],
  ])('%s is read', (text) => {
    expect(readDate(text)).toBe('2025-03-05');
  });
  test('a leap day is read', () => {
    expect(readDate('2024-02-29')).toBe('2024-02-29');
    expect(readDate('二〇二四年二月二十九日')).toBe('2024-02-29');
    expect(readDate('二〇二四年十二月三十一日')).toBe('2024-12-31');
  });
  test.each([
    ['05/03/2025', undefined, '日月先后不明：可能是 2025-05-03，也可能是 2025-03-05'],
    ['25/03/2025', '2025-03-25', '年份不在最前面'],
    ['5/5/2025', '2025-05-05', '年份不在最前面'],
    ['31/02/2025', undefined, '在日历上不存在'],
    ['2025-02-30', undefined, '在日历上不存在'],
    ['20250230', undefined, '在日历上不存在'],
    ['2025年3月5日 星期四', undefined, '和写的星期对不上'],
    ['2025-03-05T16:00:00.000Z', undefined, '带了别的时区，可能差一天'],
    ['46086', '2026-03-05', '是 Excel 的日期序号，就是 2026-03-05'],
    ['46086.5', '2026-03-05', '是 Excel 的日期序号，就是 2026-03-05'],
    ['5-Mar-26', '2026-03-05', '用了英文月份'],
    ['March 5, 2026', '2026-03-05', '用了英文月份'],
    ['3月5日', undefined, '没有写年份'],
    ['3/5', undefined, '没有写年份'],
    ['26.3.5', undefined, '年份不足四位，年、月、日的先后不明'],
    ['2026-03', undefined, '没有写到哪一天'],
    ['2026年', undefined, '没有写到哪一天'],
    ['########', undefined, '是一串“#”：Excel 的列太窄，内容没有存下来'],
    ['#VALUE!', undefined, '是公式出错的标记'],
    ['昨天', undefined, '读不出来'],
    ['', undefined, '读不出来'],
  ])('%s is told', (text, fix, why) => {
    expect(readDate(text)).toBeUndefined();
    const fault = dateFault(text);
    expect([fault.fix, fault.why.zh]).toEqual([fix, why]);
    // What is proposed can be read, and it is named in the message.
    if (fault.fix) expect(readDate(fault.fix)).toBe(fault.fix);
    if (fault.fix) expect(fault.how.zh + fault.why.zh).toContain(fault.fix);
  });
});
