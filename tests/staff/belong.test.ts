import { expect, test } from 'vitest';
import { belongs } from '../../src/staff/belong.ts';
import { bytesOf } from '../../src/staff/desk.ts';

const fund = 'places/a/funds/a-fund';
const other = 'places/b/funds/b-fund';
const head = 'id,date,amount,category,method,donor_display,donor_type';
const files = new Map([
  ['portal.yaml', bytesOf('title: x\n')],
  ['places/a/place.yaml', bytesOf('name: 甲\n')],
  ['places/b/place.yaml', bytesOf('name: 乙\n')],
  [`${fund}/fund.yaml`, bytesOf('name: 甲\n')],
  [`${other}/fund.yaml`, bytesOf('name: 乙\n')],
  [`${fund}/income-2026.csv`, bytesOf(`${head}\nI-1,2026-01-05,5,I01,cash,居民,person\n`)],
  [`${other}/income-2026.csv`, bytesOf(`${head}\nI-9,2026-02-05,7,I01,cash,居民,person\n`)],
]);

test.each([
  [
    'an edited ledger goes where most of its rows are',
    'income-2026.csv',
    `${head}\nI-9,2026-02-05,7,I01,cash,居民,person\nI-10,2026-03-05,8,I01,cash,居民,person\n`,
    `${other}/income-2026.csv`,
  ],
  [
    'Chinese heads are known',
    'income-2026.csv',
    '编号,日期,金额,类别,方式,捐赠人,捐赠人类型\n',
    `${fund}/income-2026.csv`,
  ],
  [
    'a new year goes into a fund',
    'income-2027.csv',
    `${head}\nI-1,2027-01-05,5,I01,cash,居民,person\n`,
    `${fund}/income-2027.csv`,
  ],
  ['a file with its path needs no question', 'my data/places/b/place.yaml', 'name: 丙\n', 'places/b/place.yaml'],
])('%s', (_, name, text, place) => {
  expect(belongs(name, bytesOf(text), files).places[0]).toBe(place);
});

test.each([
  ['a sheet of a charity', '明细账.csv', '日期,摘要,借方,贷方,余额\n'],
  ['a sheet of a charity that happens to bear the name', 'income-2026.csv', '日期,摘要,借方,贷方,余额\n'],
  ['a workbook', 'income-2026.xlsx', 'PK'],
])('%s belongs nowhere: it has to be imported', (_, name, text) => {
  expect(belongs(name, bytesOf(text), files).places).toEqual([]);
});
