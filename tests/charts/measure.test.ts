import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from '../../src/charts/measure.ts';

describe('lines of a label', () => {
  it.each([
    ['居民捐赠', 10, 100, ['居民捐赠']],
    ['社会组织和机关单位捐赠', 10, 80, ['社会组织和机', '关单位捐赠']],
    ['公开募捐（线下、义卖、募捐箱）', 10, 90, ['公开募捐（线下、', '义卖、募捐箱）']],
    ['Culture and neighbourhood events', 10, 100, ['Culture and', 'neighbourhood', 'events']],
    ['2026 年桂花邻里节', 10, 60, ['2026 年桂', '花邻里节']],
  ])('%s', (text, size, width, lines) => {
    expect(wrapText(text, size, width)).toEqual(lines);
  });

  it('ends in an ellipsis where three lines are too few', () => {
    expect(wrapText('一二三四五六七八九十一二三四五', 10, 40)).toEqual(['一二三四', '五六七八', '九十一二…']);
  });

  it('measures a Han character as one em', () => {
    expect(textWidth('余额 1', 10)).toBeCloseTo(31.2, 5);
  });
});
