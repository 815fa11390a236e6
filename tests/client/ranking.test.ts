import { expect, test } from 'vitest';
import { asRanked, eachOnce, excerptParts } from '../../src/client/ranking.ts';

const result = (id: string) => ({ id });

test('what was found keeps the order of the ranked search, each page once', () => {
  const ranked = ['a', 'b', 'c', 'd'].map(result);
  const exact = asRanked(['x', 'd', 'b'].map(result), ranked);
  expect(exact.map(({ id }) => id)).toEqual(['b', 'd', 'x']);
  expect(eachOnce([...exact, ...ranked]).map(({ id }) => id)).toEqual(['b', 'd', 'x', 'a', 'c']);
});

test('an excerpt becomes plain text with its hits marked', () => {
  expect(excerptParts('社区<mark>停车</mark><mark>场</mark>改造')).toEqual([
    { text: '社区', marked: false },
    { text: '停车', marked: true },
    { text: '场', marked: true },
    { text: '改造', marked: false },
  ]);
});

test('markup in the data stays text', () => {
  expect(excerptParts('&lt;img src=x&gt; &amp;lt; <mark>&#26629;</mark>')).toEqual([
    { text: '<img src=x> &lt; ', marked: false },
    { text: '栅', marked: true },
  ]);
});
