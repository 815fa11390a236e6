import { describe, expect, it } from 'vitest';
import { phrases } from '../../src/texts/phrase.ts';

describe('a heading breaks between words', () => {
  it.each([
    ['计划、实际和差异原因', '计划、|实际|和差异|原因'],
    ['2026 年桂花邻里节', '2026\u00a0年|桂花|邻里节'],
    ['示范区慈善总会桂花园社区发展基金', '示范区|慈善|总会|桂花园|社区|发展|基金'],
    ['Sunshine Fund of the street', 'Sunshine Fund of the street'],
  ])('%s', (text, cut) => {
    expect(phrases(text).join('|')).toBe(cut);
  });

  it.each(['“龙基金”微基金（试点）的账', '安装 8 盏路灯，更换 204 盏'])('loses nothing of %s', (text) => {
    const parts = phrases(text);
    expect(parts.join('').replaceAll('\u00a0', ' ')).toBe(text);
    expect(parts.filter((part) => /^[，。”）、]/.test(part) || /[（“]$/.test(part))).toEqual([]);
  });
});
