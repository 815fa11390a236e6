import { describe, expect, it, test } from 'vitest';
import { isReceipt, plainLatin } from '../../src/domain/common/search-words.ts';

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
