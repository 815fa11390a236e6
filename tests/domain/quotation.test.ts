import { expect, test } from 'vitest';
import { quotationFinder } from '../../src/domain/published/quotation.ts';

const find = quotationFinder([
  { bare: 'gys7k4q92', of: 'payee' },
  { bare: '张三同意书', of: 'consent' },
]);

test.each([
  ['供应商 GYS-7K4Q92', 'payee'],
  ['ｇｙｓ 7k4q 92。', 'payee'],
  ['号码GYS7K4Q92的', 'payee'],
  ['GYS\u200b-7K4\nQ92', 'payee'],
  ['见《张三 同意书》', 'consent'],
  ['GYS-7K4Q921', undefined],
  ['XGYS-7K4Q92', undefined],
  ['GYS-7K4Q9', undefined],
  ['同意书', undefined],
  ['', undefined],
])('%j quotes %s', (text, found) => expect(find(text)?.of).toBe(found));

test('of values that do not count the next one is found', () => {
  const values = [
    { bare: 'gys7k4q92', counts: false },
    { bare: 'gys7k4', counts: false },
    { bare: 'q92xy', counts: true },
  ];
  const counting = quotationFinder(values, ({ counts }) => counts);
  expect(counting('GYS-7K4Q92')).toBeUndefined();
  expect(counting('GYS-7K4Q92，编号 Q92XY')).toBe(values[2]);
});
