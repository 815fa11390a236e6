import { describe, expect, it, test } from 'vitest';
import { beginnings, isReceipt, nameWord, plainLatin, withoutNotes } from '../../src/domain/common/search-words.ts';

describe('what people type into the search', () => {
  it('full-width letters and digits are plain ones; markup and punctuation stay', () => {
    expect(plainLatin('２０２６　ＢＢＱ ａ，（）＜b＞ <p>')).toBe('2026 BBQ a，（）＜b＞ <p>');
  });

  test.each([
    ['9900000438', true],
    ['99 0000 0438', true],
    ['AB12345678', true],
    ['20260108', false],
    ['12000', false],
    ['2026', false],
    ['停车场', false],
    ['', false],
  ])('%s is a receipt number: %s', (question, right) => {
    expect(isReceipt(question)).toBe(right);
  });
});

describe('the names of a page', () => {
  it('is one word for a name however it is typed, and another for another name', () => {
    expect(nameWord('Ｄｏｎｇｃｈｅｎｇ　街道')).toBe(nameWord('dongcheng街道'));
    expect(nameWord('306 号院“改造”')).toBe(nameWord('306号院改造'));
    expect(nameWord('东湖社区')).not.toBe(nameWord('东湖社'));
    expect(nameWord('东湖社区')).toMatch(/^zz[a-z]{1,7}$/);
    expect(nameWord(' ！')).toBe('');
  });

  it('notes in brackets need not be typed', () => {
    expect(withoutNotes('Wanhua 社区（音译，汉字待核）共享联盟')).toBe('Wanhua 社区共享联盟');
    expect(withoutNotes('Dragon Fund (龙基金)')).toBe('Dragon Fund ');
  });

  it('beginnings are signs of Chinese and whole words of Latin letters', () => {
    expect(beginnings('桂花园社区')).toEqual(['桂花', '桂花园', '桂花园社', '桂花园社区']);
    expect(beginnings('Yongxing Road 街道')).toEqual([
      'Yongxing',
      'YongxingRoad',
      'YongxingRoad街',
      'YongxingRoad街道',
    ]);
  });
});
