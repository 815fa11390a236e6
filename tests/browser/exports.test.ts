import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, inject, test } from 'vitest';
import { plainYuan } from '../../src/domain/money.ts';
import { filesOf } from './html.ts';
import { siteOf } from './kinds.ts';

type Document = {
  table: string;
  as_of: string;
  columns: { key: string; kind: string }[];
  rows: Record<string, unknown>[];
};

describe.each(['plain', 'marked'] as const)('the downloads of the %s site', (name) => {
  const { out, data } = inject(name);
  const site = siteOf(data);
  const folder = join(out, 'data');
  // The data package has the same tables without the byte order mark; a client of its own reads them in another test.
  const tables = filesOf(folder, '.csv')
    .filter((file) => !file.startsWith('package/'))
    .map((file) => file.slice(0, -'.csv'.length));

  test('are there as CSV and JSON', () => {
    expect(tables.length).toBeGreaterThan(20);
    // `index.json` tells of them all: when they were made, and from which data.
    const twins = filesOf(folder, '.json').map((file) => file.slice(0, -'.json'.length));
    const documents = ['index', 'datapackage', '360giving', 'oc4ids'];
    expect(twins.filter((name) => !documents.includes(name))).toEqual(tables);
    expect(twins).toContain('index');
  });

  test('say the same in both forms, cell by cell', () => {
    for (const table of tables) {
      const [header = [], ...lines] = parse(readFileSync(join(folder, `${table}.csv`)), { bom: true }) as string[][];
      const { columns, rows, as_of } = readJson(table);
      expect(header, table).toEqual(columns.map(({ key }) => key));
      expect(as_of).toBe(site.asOf);
      expect(lines, table).toHaveLength(rows.length);
      expect(lines, table).toEqual(rows.map((row) => columns.map(({ key, kind }) => cellOf(row[key], kind))));
    }
  });

  test('hold every row of the ledgers', () => {
    const funds = [...site.funds.values()];
    const count = (key: 'income' | 'spending' | 'transfers' | 'reallocations' | 'balances') =>
      funds.reduce((sum, fund) => sum + fund[key].length, 0);
    expect(readJson('income').rows).toHaveLength(count('income'));
    expect(readJson('spending').rows).toHaveLength(count('spending'));
    expect(readJson('transfer').rows).toHaveLength(count('transfers'));
    expect(readJson('reallocation').rows).toHaveLength(count('reallocations'));
    expect(readJson('balance').rows).toHaveLength(count('balances'));
    expect(readJson('application').rows).toHaveLength(site.applications.size);
    expect(readJson('project').rows).toHaveLength(site.projects.size);
  });

  function readJson(table: string): Document {
    return JSON.parse(readFileSync(join(folder, `${table}.json`), 'utf8')) as Document;
  }
});

/** A value of the JSON as the CSV writes it: yuan for money, an apostrophe before what a spreadsheet would run. */
function cellOf(value: unknown, kind: string): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return kind === 'money' ? plainYuan(value) : String(value);
  return /^[=+\-@\t\r]/.test(String(value)) ? `'${value}` : String(value);
}
