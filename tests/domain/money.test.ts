import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainYuan, signedYuan, split, sum, yuan } from '../../src/domain/money.ts';
import { proposeYuan, readYuan } from '../../src/schemas/yuan.ts';
import { runs } from './arbitrary.ts';

describe('yuan as people write it becomes fen', () => {
  test.each([
    ['1234.5', 123450],
    ['1,234.50', 123450],
    ['12,345,678', 1234567800],
    ['１，２３４．５０', 123450],
    ['0', 0],
    ['-0', 0],
    ['0.01', 1],
    ['-5', -500],
    ['−5.05', -505],
    ['999999999999.99', 99999999999999],
  ])('%s', (text, fen) => {
    expect(readYuan(text)).toBe(fen);
  });

  test.each(['', '1.005', '1e3', '12元', '1.2万', '1,23', '1,2345', '.5', '5.', '1 000', '+5', '0x10', '1'.repeat(13)])(
    'not read: “%s”',
    (text) => {
      expect(readYuan(text)).toBeUndefined();
    },
  );

  test.each([
    ['1.2万', '12000'],
    ['3千', '3000'],
    ['12元', '12'],
    ['￥1,200.5', '1,200.5'],
    ['1.005', '1.01'],
    ['1.004', '1.00'],
    ['0.999', '1.00'],
    ['1e3', '1000'],
    ['1.2345678万', undefined],
    ['abc', undefined],
    ['1e99', undefined],
  ])('%s is proposed as %s', (text, fix) => {
    expect(proposeYuan(text)).toBe(fix);
  });

  test('what is written by us is read back to the fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999_999 }), (fen) => {
        expect(readYuan(yuan(fen))).toBe(fen);
        expect(readYuan(plainYuan(-fen))).toBe(fen === 0 ? 0 : -fen);
      }),
      runs,
    );
  });
});

test.each([
  [2933604, '29,336.04', '29,336.04', '29336.04'],
  [-2933604, '29,336.04', '−29,336.04', '-29336.04'],
  [5, '0.05', '0.05', '0.05'],
  [0, '0.00', '0.00', '0.00'],
  [100000000000, '1,000,000,000.00', '1,000,000,000.00', '1000000000.00'],
])('%i fen are printed', (fen, plain, signed, machine) => {
  expect([yuan(fen), signedYuan(fen), plainYuan(fen)]).toEqual([plain, signed, machine]);
});

describe('a sum is split without losing a fen', () => {
  test.each([
    ['thirds: the first gets the odd fen', 100, [1, 1, 1], [34, 33, 33]],
    ['two odd fen go to the first two', 101, [1, 1, 1], [34, 34, 33]],
    ['the largest remainder wins over the order', 10, [1, 3, 3], [2, 4, 4]],
    ['a weight of nothing gets nothing', 5, [0, 1, 0], [0, 5, 0]],
    ['a negative sum is split like a positive one', -100, [1, 1, 1], [-34, -33, -33]],
    ['nothing to split', 0, [1, 2], [0, 0]],
    ['percent', 99999, [40, 35, 25], [39999, 35000, 25000]],
  ])('%s', (_, fen, weights, parts) => {
    expect(split(fen, weights)).toEqual(parts);
  });

  test('without any weight there is nothing to split by', () => {
    expect(() => split(5, [0, 0])).toThrow(RangeError);
  });

  test('the parts always add up, and none is off by more than a fen', () => {
    const weights = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 20 }).filter((list) => sum(list) > 0);
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), weights, (fen, list) => {
        const parts = split(fen, list);
        expect(sum(parts)).toBe(fen);
        const all = sum(list);
        for (const [index, part] of parts.entries())
          expect(Math.abs(part - (fen * (list[index] as number)) / all)).toBeLessThan(1.01);
      }),
      runs,
    );
  });
});
