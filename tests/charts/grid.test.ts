import { expect, test } from 'vitest';
import { gridOf, gridPieces } from '../../src/charts/grid.ts';

test.each([
  ['no amount', [], '十万千百十元角分', undefined],
  ['what is not published', [null], '十万千百十元角分', undefined],
  ['eight digits', [99_999_999, 0], '十万千百十元角分', undefined],
  ['a ninth', [0, 100_000_000], '百十万千百十元角分', 'n9'],
  ['a sign, which needs a column too', [-12_345_678], '百十万千百十元角分', 'n9'],
  ['twelve', [123_456_789_012], '十亿千百十万千百十元角分', 'n12'],
])('the grid has room for %s', (_, amounts, heads, look) => {
  expect(gridOf(amounts)).toEqual({ heads, look });
});

test('separators stand at the odd places, and all pieces read as the amount', () => {
  expect(gridPieces(-123_456_789)).toEqual(['−1', ',', '234', ',', '567', '.', '89']);
});
