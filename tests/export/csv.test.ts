import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { tableCsv, toCsv } from '../../src/export/csv.ts';
import { tableJson } from '../../src/export/table-json.ts';

describe('CSV for spreadsheets', () => {
  test('begins with the byte order mark, ends its lines as Excel does', () => {
    expect(toCsv(['a', 'b'], [[1, '二']])).toBe('\uFEFFa,b\r\n1,二\r\n');
  });

  test.each([
    ['a formula', '=1+1', `'=1+1`],
    ['a command', '@SUM(A1)', `'@SUM(A1)`],
    ['a minus in front', '-5℃ 停工', `'-5℃ 停工`],
    ['a plus in front', '+86', `'+86`],
    ['an ordinary text', '路灯 12 盏', '路灯 12 盏'],
  ])('%s is safe to open', (_, text, written) => {
    expect(toCsv(['t'], [[text]])).toBe(`\uFEFFt\r\n${written}\r\n`);
  });

  test('an amount below zero stays a number', () => {
    expect(toCsv(['a', 'n'], [[-300000, -3]], [true, false])).toBe('\uFEFFa,n\r\n-3000.00,-3\r\n');
  });

  test('quotes, commas and line breaks come back as they were', () => {
    const texts = ['a,b', '他说"好"', '两\n行', ' 前后 '];
    const rows = parse(
      toCsv(
        ['t'],
        texts.map((text) => [text]),
      ),
      { bom: true, columns: true },
    ) as { t: string }[];
    expect(rows.map(({ t }) => t)).toEqual(texts);
  });
});

describe('a table in both formats', () => {
  const table = {
    name: 'gift',
    title: { zh: '捐赠', en: 'Gifts' },
    columns: [
      { key: 'id', kind: 'text', zh: '编号', en: 'Id' },
      { key: 'amount', kind: 'money', zh: '金额', en: 'Amount' },
      { key: 'count', kind: 'number', zh: '人数', en: 'Count' },
    ],
    rows: [
      ['G-1', 120005, undefined],
      ['G-2', 0, 0],
    ],
  } as const;

  test('money is yuan in CSV; unknown is blank and zero is zero', () => {
    expect(tableCsv(table)).toBe('\uFEFFid,amount,count\r\nG-1,1200.05,\r\nG-2,0.00,0\r\n');
  });

  test('money is fen in JSON; unknown is null and zero is zero', () => {
    const { columns, rows, as_of, money_unit } = JSON.parse(tableJson(table, '2026-10-31'));
    expect(columns.map(({ key }: { key: string }) => key)).toEqual(['id', 'amount', 'count']);
    expect(rows).toEqual([
      ['G-1', 120005, null],
      ['G-2', 0, 0],
    ]);
    expect([as_of, money_unit]).toEqual(['2026-10-31', 'fen (CNY 0.01)']);
  });
});
