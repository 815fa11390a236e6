import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { bookOf, yearsOf } from '../../src/domain/ledger/book.ts';
import { publish, type Site } from '../../src/domain/published/public.ts';
import { published } from '../../src/domain/published/values.ts';
import { tableCsv } from '../../src/export/csv.ts';
import { tableJson } from '../../src/export/table-json.ts';
import { type FileKind, kindOf } from '../../src/parse/kind.ts';
import { readTable } from '../../src/parse/table.ts';
import { type Kind, kinds } from '../../src/schemas/kinds.ts';
import { bookTable } from '../../src/tables/book.ts';
import { catalogue } from '../../src/tables/catalogue.ts';
import { demonstration } from '../demonstration.ts';
import { listParts } from './parts.ts';

const { portal } = demonstration;
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
  expect(keys.filter((key) => ['trace_key', 'receipt_last4', 'payee_id'].includes(key))).toEqual([]);
});

test('the book of a fund adds up line by line, and closes with its bank balance', () => {
  for (const fund of site.funds.values())
    for (const year of yearsOf(site, fund)) {
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

describe('the rows of every fund, place, project and round can be put back as a data file', () => {
  // Text that a spreadsheet would run goes out with an escape and comes back without.
  const formulas = ['=SUM(A1)', '+1', '-x', '@me', "'quoted'", '=a,"b"', '一行\n又一行'];
  const written: Site = {
    ...site,
    funds: new Map(
      [...site.funds].map(([id, fund]) => [
        id,
        { ...fund, spending: fund.spending.map((row, at) => ({ ...row, purpose: formulas[at] ?? row.purpose })) },
      ]),
    ),
  };
  const records = new Map(published(written));
  const subjects = listParts(written).flatMap(({ part, id, table }) => {
    const kind = table.name as Kind;
    return kinds[kind]?.shape === 'table' ? [{ part, id, kind, table }] : [];
  });

  test('there are files of all kinds of rows', () => {
    const rows = [...records].filter(([kind, list]) => kinds[kind].shape === 'table' && list.length > 0);
    expect(new Set(subjects.map(({ kind }) => kind))).toEqual(new Set(rows.map(([kind]) => kind)));
    expect(subjects.length).toBeGreaterThan(50);
    expect(subjects.filter(({ table }) => table.columns.some(({ key }) => key.startsWith('calc_')))).toEqual(subjects);
  });

  test.each(subjects.map((one) => ({ ...one, name: `${one.part}/${one.id}/${one.kind}.csv` })))(
    '$name',
    ({ part, id, kind, table }) => {
      const file = kinds[kind].path.replace(/<\w+>/g, 'x').replace('*', '');
      const read = readTable(file, tableCsv(table).slice(1), kindOf(file) as FileKind);
      expect(read.issues).toEqual([]);
      const own = (records.get(kind) ?? []).filter(({ home, book, at }) =>
        part === 'places' ? home === id : part === 'projects' ? at.file.endsWith(`/${id}.revenue.csv`) : book === id,
      );
      const columns = (row: object) =>
        Object.keys(kinds[kind].schema.shape).map((key) => [key, (row as Record<string, unknown>)[key]]);
      expect(own.length).toBeGreaterThan(0);
      expect(read.records.map(columns)).toEqual(own.map(columns));
    },
  );
});
