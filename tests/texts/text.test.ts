import { describe, expect, it } from 'vitest';
import { fill } from '../../src/texts/text.ts';

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

  it('leaves nothing of a place without a value', () => {
    expect(fill('{a}，{b}', { a: '甲' })).toBe('甲，');
  });
});
