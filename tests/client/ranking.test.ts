import { expect, test } from 'vitest';
import { excerptParts, mergeResults } from '../../src/client/ranking.ts';

const result = (id: string) => ({ id });

test('named results stand first, then exact ones, each page once, all in the order of the ranked search', () => {
  const named = ['d'].map(result);
  const exact = ['x', 'd', 'b'].map(result);
  const loose = ['a', 'b', 'c', 'd'].map(result);
  expect(mergeResults([named, exact], loose).map(({ id }) => id)).toEqual(['d', 'b', 'x', 'a', 'c']);
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
