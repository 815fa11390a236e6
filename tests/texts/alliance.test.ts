import { describe, expect, test } from 'vitest';
import type { MatchReason } from '../../src/domain/neighbourhood/match.ts';
import { countsText, matchReasonText, methodText, outcomeText, spreadText } from '../../src/texts/alliance-phrase.ts';

describe('reasons of a suggestion in words', () => {
  test.each<[MatchReason, string, string]>([
    [{ side: 'category', points: 40, same: true }, '类别相同', 'same category'],
    [{ side: 'place', points: 15, near: 'street' }, '同一街道', 'same street'],
    [{ side: 'time', points: 14, fit: 'part', days: 21 }, '时间重合 21 天', 'time overlaps by 21 days'],
    [{ side: 'time', points: 1, fit: 'part', days: 1 }, '时间重合 1 天', 'time overlaps by 1 day'],
    [{ side: 'time', points: 20, fit: 'whole', days: undefined }, '时间合适', 'time fits'],
    [{ side: 'time', points: 0, fit: 'none', days: 0 }, '时间不重合，要另商量', 'no common time, to be arranged'],
    [
      { side: 'time', points: 10, fit: 'unknown', days: undefined },
      '时间没有写明，按一半计',
      'time not stated, counted half',
    ],
    [{ side: 'quantity', points: 15, fit: 'whole', free: 20, unit: '次' }, '数量够', 'enough of it'],
    [{ side: 'quantity', points: 6, fit: 'part', free: 8, unit: '次' }, '只有 8 次，不够', 'only 8 次, not enough'],
    [
      { side: 'quantity', points: 7.5, fit: 'unknown', free: undefined, unit: undefined },
      '数量没有写明或单位不同，按一半计',
      'quantity not stated or in another unit, counted half',
    ],
  ])('%j', (reason, zh, en) => {
    expect(matchReasonText(reason, 'zh')).toBe(zh);
    expect(matchReasonText(reason, 'en')).toBe(en);
  });
});

test('the method names the points that are given', () => {
  const text = methodText(60, 'zh');
  for (const points of ['40 分', '25 分', '15 分', '10 分', '20 分', '满 60 分']) expect(text).toContain(points);
  expect(text).not.toMatch(/[{}]/);
  expect(methodText(60, 'en')).not.toMatch(/[{}]/);
});

test('what became of agreements', () => {
  const outcomes = { on_time: 2, late: 0, open: 1, overdue: 1, terminated: 0 };
  expect(countsText(outcomes, 'zh')).toBe('按期完成 2，履行中 1，逾期 1');
  expect(countsText(outcomes, 'en')).toBe('2 in time, 1 running, 1 overdue');
  expect(outcomeText('overdue', 1, 'en')).toBe('1 day overdue');
  expect(outcomeText('late', 9, 'zh')).toBe('迟 9 天完成');
});

test('days as median and range', () => {
  expect(spreadText({ n: 7, median: 12.5, min: 2, max: 21 }, 'zh')).toBe('中位数 12.5 天（2 至 21 天，7 项）');
  expect(spreadText({ n: 1, median: 1, min: 1, max: 1 }, 'en')).toBe('median 1 day (1 to 1, 1 need)');
});
