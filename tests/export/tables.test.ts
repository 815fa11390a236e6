import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { bookOf, yearsOf } from '../../src/domain/book.ts';
import { publish } from '../../src/domain/public.ts';
import { bookTable } from '../../src/export/book.ts';
import { catalogue, parts } from '../../src/export/catalogue.ts';
import { tableCsv, tableJson } from '../../src/export/table.ts';

import { readTable } from '../../src/parse/table.ts';

const { portal } = checkData('data');
const site = publish(portal);

test('every published table has the same rows in CSV and JSON', () => {
  for (const table of catalogue(site)) {
    const csv = parse(tableCsv(table), { bom: true, columns: true }) as object[];
    expect([table.name, csv.length]).toEqual([table.name, table.rows.length]);
    expect(JSON.parse(tableJson(table, site.asOf)).rows).toHaveLength(table.rows.length);
  }
});

test('private columns are in no table', () => {
  const keys = catalogue(site).flatMap(({ columns }) => columns.map(({ key }) => key));
  expect(keys.filter((key) => ['trace_key', 'receipt_last4', 'consent_ref', 'payee_id'].includes(key))).toEqual([]);
});

test('the book of a fund adds up line by line, and closes with its bank balance', () => {
  for (const fund of site.funds.values())
    for (const year of yearsOf(fund, site.asOf)) {
      const book = bookOf(site, fund, year);
      let balance = book.opening;
      for (const line of book.quarters.flatMap(({ lines }) => lines)) {
        balance += (line.in ?? 0) - (line.out ?? 0);
        expect([fund.id, line.id, line.balance]).toEqual([fund.id, line.id, balance]);
      }
      expect(book.opening + book.in - book.out).toBe(book.closing);
      const last = fund.balances.filter(({ date }) => date.startsWith(year)).at(-1);
      expect(last?.balance).toBe(book.closing);
      expect(bookTable(site, fund, year).rows).toHaveLength(book.lines);
    }
});

test('the rows of a fund can be read back from its own export', () => {
  const fund = [...site.funds.values()].find(({ income }) => income.length > 0);
  const table = parts(site).find(
    ({ part, id, table }) => part === 'funds' && id === fund?.id && table.name === 'income',
  )?.table;
  if (!fund || !table) throw new Error('the data hold no fund with income');
  const file = `places/x/funds/y/income.csv`;
  const read = readTable(file, tableCsv(table).slice(1), { kind: 'income', place: 'x', fund: 'y', id: '' });
  expect(read.issues).toEqual([]);
  const plain = (row: object) => ({
    ...row,
    at: undefined,
    home: undefined,
    book: undefined,
    trace_key: undefined,
    receipt_last4: undefined,
    consent_ref: undefined,
  });
  expect(read.records.map(plain)).toEqual(fund.income.map(plain));
});
