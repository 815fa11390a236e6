import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, inject, test } from 'vitest';
import { plainYuan } from '../../src/domain/common/money.ts';
import { formats } from '../../src/export/formats.ts';
import { kindNames } from '../../src/schemas/kinds.ts';
import { filesOf } from './html.ts';
import { siteOf } from './kinds.ts';

/** Documents below `/data/` that are no tables: the list of all of them, what other standards ask for, and the schema of each kind of file. */
const documents = [
  ...new Set([
    ...formats.flatMap(({ file }) => /^data\/(.+)\.json$/.exec(file)?.[1] ?? []),
    ...kindNames.map((kind) => `schemas/${kind}`),
  ]),
];

type Rows = { columns: { key: string; kind: string }[]; rows: unknown[][] };
type Document = Rows & { as_of: string };
type Subject = { part: string; id: string; as_of: string; tables: Record<string, Rows> };

/** Tables that a fund has as CSV of its own: its account books, the rows that these are made of, and its earlier self-scores. */
const ownCsv = /^funds\/([^/]+)\/(\d{4}(?:-\d\d)?|income|spending|self_score_history)$/;

type Index = { as_of: string; data_root: string; tables: { name: string; rows: number }[] } & Record<
  string,
  { id: string; tables: string[] }[]
>;

describe.each(['plain', 'marked'] as const)('the downloads of the %s site', (name) => {
  const { out, data } = inject(name);
  const site = siteOf(data);
  const folder = join(out, 'data');
  const known = new Map<string, Document | Subject>();
  // The data package has the same tables without the byte order mark; a client of its own reads them in another test.
  const csv = filesOf(folder, '.csv')
    .filter((file) => !file.startsWith('package/'))
    .map((file) => file.slice(0, -'.csv'.length));
  const whole = csv.filter((file) => !file.includes('/'));
  const own = csv.filter((file) => file.includes('/'));
  const json = filesOf(folder, '.json')
    .map((file) => file.slice(0, -'.json'.length))
    .filter((file) => !documents.includes(file));
  const subjects = json.filter((file) => file.includes('/'));
  const tablesOf = (file: string) => Object.entries((read(file) as Subject).tables);

  test('are there as CSV and JSON', () => {
    expect(whole.length).toBeGreaterThan(20);
    expect(json.filter((file) => !file.includes('/'))).toEqual(whole);
    expect(own.filter((file) => !ownCsv.test(file))).toEqual([]);
    expect(subjects.length).toBeGreaterThan(2);
    for (const file of subjects) {
      const { part, id } = read(file) as Subject;
      expect(file).toBe(`${part}/${id}/tables`);
      expect(tablesOf(file).length, file).toBeGreaterThan(0);
    }
  });

  test('are told of in one list, with the data they were made from', () => {
    const { as_of, data_root, tables, ...below } = read('index') as unknown as Index;
    expect(tables.map((table) => table.name).toSorted()).toEqual(whole);
    expect(tables.filter(({ name: table, rows }) => (read(table) as Document).rows.length !== rows)).toEqual([]);
    const parts = Object.entries(below).flatMap(([part, list]) =>
      list.flatMap(({ id, tables: names }) => names.map((table) => `${part}/${id}/${table}`)),
    );
    const named = subjects.flatMap((file) => tablesOf(file).map(([table]) => file.replace(/tables$/, table)));
    expect(parts.toSorted()).toEqual([...new Set([...named, ...own])].toSorted());
    expect(as_of).toBe(site.asOf);
    expect(data_root).toMatch(/^[0-9a-f]{64}$/);
  });

  test('say the same in both forms, cell by cell', () => {
    for (const table of whole) {
      const [header = [], ...lines] = parse(readFileSync(join(folder, `${table}.csv`)), { bom: true }) as string[][];
      const { columns, rows, as_of } = read(table) as Document;
      expect(header, table).toEqual(columns.map(({ key }) => key));
      expect(as_of).toBe(site.asOf);
      expect(lines, table).toEqual(rows.map((row) => columns.map(({ kind }, at) => cellOf(row[at], kind))));
    }
  });

  test('of one subject have rows of the tables over all', () => {
    for (const file of subjects)
      for (const [table, { columns, rows }] of tablesOf(file)) {
        if (!whole.includes(table)) continue;
        const all = read(table) as Document;
        const keys = (list: Rows['columns']) => list.map(({ key, kind }) => ({ key, kind }));
        expect(keys(columns), `${file} ${table}`).toEqual(keys(all.columns));
        const known = new Set(all.rows.map((row) => JSON.stringify(row)));
        expect(
          rows.filter((row) => !known.has(JSON.stringify(row))),
          `${file} ${table}`,
        ).toEqual([]);
      }
    for (const file of own) {
      const [, fund, table = ''] = ownCsv.exec(file) ?? [];
      if (table !== 'income' && table !== 'spending') continue;
      const { columns, rows } = read(table) as Document;
      const at = columns.findIndex(({ key }) => key === 'calc_fund');
      const [, ...lines] = parse(readFileSync(join(folder, `${file}.csv`)), { bom: true }) as string[][];
      const expected = rows.filter((row) => row[at] === fund);
      expect(lines, file).toEqual(expected.map((row) => columns.map(({ kind }, no) => cellOf(row[no], kind))));
    }
  });

  test('hold every row of the ledgers', () => {
    const funds = [...site.funds.values()];
    const count = (key: 'income' | 'spending' | 'transfers' | 'reallocations' | 'balances') =>
      funds.reduce((sum, fund) => sum + fund[key].length, 0);
    expect(rowsOf('income')).toHaveLength(count('income'));
    expect(rowsOf('spending')).toHaveLength(count('spending'));
    expect(rowsOf('transfer')).toHaveLength(count('transfers'));
    expect(rowsOf('reallocation')).toHaveLength(count('reallocations'));
    expect(rowsOf('balance')).toHaveLength(count('balances'));
    expect(rowsOf('application')).toHaveLength(site.applications.size);
    expect(rowsOf('project')).toHaveLength(site.projects.size);
  });

  function rowsOf(table: string): unknown[][] {
    return (read(table) as Document).rows;
  }

  function read(file: string): Document | Subject {
    const before = known.get(file) ?? JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8'));
    known.set(file, before);
    return before;
  }
});

/** A value of the JSON as the CSV writes it: yuan for money, an apostrophe before what a spreadsheet would run. */
function cellOf(value: unknown, kind: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return kind === 'money' ? plainYuan(value) : String(value);
  return /^[=+\-@\t\r]/.test(String(value)) ? `'${value}` : String(value);
}
