import { expect, test } from 'vitest';
import { withEnglishHeader } from '../../src/schemas/header.ts';

const income = 'places/demo/funds/demo-fund/income-2026.csv';
const english = (text: string) => withEnglishHeader(income, text);

test('a header is written with its English keys, the values below it stay', () => {
  expect(english('编号,日期,金额(元),类别,捐赠人（公示名）,备注\nS-1,2026-03-05,5,公开募捐,备注,"金额\n类别"\n')).toBe(
    'id,date,amount,category,donor_display,note\nS-1,2026-03-05,5,公开募捐,备注,"金额\n类别"\n',
  );
  expect(english('编号;日期;金额\n1;2026-03-05;5')).toBe('id;date;amount\n1;2026-03-05;5');
});

test('a title above the header stays', () => {
  expect(english('金额表,,\n编号,日期,金额\n')).toBe('金额表,,\nid,date,amount\n');
});

test('a mistake in a header stays: an unknown name, a unit, a mark that takes no room, a name that is there twice', () => {
  for (const part of ['累计', 'calc_累计', '金额（万元）', '金\u200b额', ' 金额', ''])
    expect(english(`编号,${part},日期\n`)).toBe(`id,${part},date\n`);
  expect(english('编号,金额,amount\n')).toBe('id,金额,amount\n');
  expect(english('编号,金额,金额（元）\n')).toBe('id,amount,金额（元）\n');
});

test('what is no table of the contract stays', () => {
  const text = '编号,日期,金额\n';
  for (const file of ['places/demo/收入.csv', 'places/demo/place.yaml', 'text', 'constructor'])
    expect(withEnglishHeader(file, text)).toBe(text);
});
