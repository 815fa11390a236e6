import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainYuan, signedYuan, split, sum, yuan } from '../../src/domain/common/money.ts';
import { bareYuan, negativeYuan, readYuan, yuanFault } from '../../src/schemas/yuan.ts';
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
    ['12元', '12.00'],
    ['12 元', '12.00'],
    ['￥1,200.5', '1200.50'],
    ['¥ 1,200.5', '1200.50'],
    ['人民币100元整', '100.00'],
    ['RMB 100', '100.00'],
    ['100（元）', '100.00'],
    ['+5', '5.00'],
    ['100.500', '100.50'],
    ['￥１，２３４．５０', '1234.50'],
    ['-￥5', '-5.00'],
    ['￥-5', '-5.00'],
  ])('%s is plainly %s', (text, plain) => {
    expect(bareYuan(text)).toBe(plain);
  });

  test.each([
    '1.005',
    '1.2万',
    '1e3',
    '壹佰元整',
    '(500.00)',
    '1.234,56',
    '1,00',
    '约100元',
    '100-200',
    '5角',
    '100美元',
    '元',
  ])('%s is not plain', (text) => {
    expect(bareYuan(text)).toBeUndefined();
  });

  test.each([
    ['(500.00)', '500.00'],
    ['（￥500）', '500.00'],
    ['500-', '500.00'],
    ['−5', '5.00'],
    ['-￥5', '5.00'],
    ['500', undefined],
    ['(a)', undefined],
  ])('%s is minus %s', (text, digits) => {
    expect(negativeYuan(text)).toBe(digits);
  });

  test.each([
    ['1.2万', '12000', '带了单位“万”'],
    ['3千元', '3000', '带了单位“千”'],
    ['1.2345678万', undefined, '读不出来'],
    ['1e3', '1000', '是科学记数法，后面的数字可能已经丢了'],
    ['1.2E+04', '12000', '是科学记数法，后面的数字可能已经丢了'],
    ['1e99', undefined, '读不出来'],
    ['1.005', undefined, '不到分：在 1.00 和 1.01 之间'],
    ['0.999元', undefined, '不到分：在 0.99 和 1.00 之间'],
    ['壹佰元整', '100.00', '是大写金额'],
    ['人民币叁仟贰佰元伍角', '3200.50', '是大写金额'],
    ['######', undefined, '是一串“#”：Excel 的列太窄，内容没有存下来'],
    ['#REF!', undefined, '是公式出错的标记'],
    ['abc', undefined, '读不出来'],
  ])('%s is told', (text, fix, why) => {
    const fault = yuanFault(text);
    expect([fault.fix, fault.why.zh]).toEqual([fix, why]);
    if (fault.fix) expect(fault.how.zh).toContain(fault.fix);
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
