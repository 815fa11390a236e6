import { expect, test } from 'vitest';
import { passes } from '../../../src/domain/rules/votes.ts';

const half = { of: 50, in: 100 };
const twoThirds = { of: 2, in: 3 };

test.each([
  ['one half means more than half', 4, 7, half, true],
  ['exactly half is not enough', 3, 6, half, false],
  ['1/2 is one half as well', 3, 6, { of: 1, in: 2 }, false],
  ['two thirds means at least two thirds', 6, 9, twoThirds, true],
  ['one less is not', 5, 9, twoThirds, false],
  ['two thirds of seven are five', 5, 7, twoThirds, true],
  ['all', 7, 7, { of: 100, in: 100 }, true],
  ['nobody', 0, 7, half, false],
])('%s', (_, votes, base, share, result) => {
  expect(passes(votes, base, share)).toBe(result);
});
