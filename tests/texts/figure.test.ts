import { describe, expect, it } from 'vitest';
import { countText } from '../../src/texts/count.ts';
import { figureText } from '../../src/texts/figure.ts';

const yuan = { zh: '元', en: 'yuan' };

describe('a reported figure', () => {
  it.each([
    ['exact', { value: 96, unit: { zh: '个', en: 'projects' }, precision: 'exact' }, '96 个', '96 projects'],
    [
      'more than',
      { value: 3_200_000, unit: yuan, precision: 'at_least' },
      '3,200,000 元以上',
      'more than 3,200,000 yuan',
    ],
    [
      'about, a year',
      { value: 50_000, unit: yuan, precision: 'approximate', per: 'year' },
      '每年 约 50,000 元',
      'about 50,000 yuan a year',
    ],
    [
      'a range a day',
      { value: 80, value_to: 200, unit: yuan, precision: 'exact', per: 'day' },
      '每天 80–200 元',
      '80–200 yuan a day',
    ],
    [
      'of uncertain unit',
      { value: 100, unit: yuan, precision: 'at_least', unit_uncertain: true },
      '100 元以上（？）',
      'more than 100 yuan (?)',
    ],
  ] as const)('is never a bare number: %s', (_, figure, zh, en) => {
    expect(figureText(figure, 'zh')).toBe(zh);
    expect(figureText(figure, 'en')).toBe(en);
  });
});

describe('a small count', () => {
  it.each([
    [2, '两', 'two'],
    [7, '七', 'seven'],
    [10, '十', 'ten'],
    [12, '十二', 'twelve'],
    [25, '25', '25'],
  ])('%i is read %s and %s', (count, zh, en) => {
    expect(countText(count, 'zh')).toBe(zh);
    expect(countText(count, 'en')).toBe(en);
  });
});
