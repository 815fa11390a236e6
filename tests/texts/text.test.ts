import { describe, expect, it } from 'vitest';
import { fill, fillFound } from '../../src/texts/text.ts';

describe('filling a text', () => {
  it.each([
    [{ n: 1 }, '1 row is late'],
    [{ n: 2 }, '2 rows are late'],
    [{ n: 0 }, '0 rows are late'],
    [{ n: '11' }, '11 rows are late'],
    [{ n: 'one' }, 'one row is late'],
    [{ n: 'seven' }, 'seven rows are late'],
  ])('%o gives “%s”', (values, text) => {
    expect(fill('{n} {n:row is|rows are} late', values)).toBe(text);
  });

  it('throws where a value is missing', () => {
    expect(() => fillFound('{a}，{b}', { a: '甲' })).toThrow('{b}');
    expect(() => fillFound('{a}，{b}', { a: '甲', b: undefined })).toThrow('{b}');
    expect(fillFound('{a}，{b}', { a: '甲', b: '' })).toBe('甲，');
  });
});
