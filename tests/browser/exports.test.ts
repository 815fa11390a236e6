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

/** The file that holds all tables of a subject, and the name of one in it: `funds/a/basic/income` is `basic/income` of `funds/a`. */
const ofSubject = /^((?:places|funds|projects|rounds|applications|meetings)\/[^/]+)\/(.+)$/;

type Index = { as_of: string; data_root: string; tables: { name: string; rows: number }[] } & Record<
  string,
  { id: string; tables: string[] }[]
>;

describe.each(['plain', 'marked'] as const)('the downloads of the %s site', (name) => {
  const { out, data } = inject(name);
  const site = siteOf(data);
  const folder = join(out, 'data');
  const subjects = new Map<string, Subject>();
  // The data package has the same tables without the byte order mark; a client of its own reads them in another test.
  const tables = filesOf(folder, '.csv')
    .filter((file) => !file.startsWith('package/'))
    .map((file) => file.slice(0, -'.csv'.length));

  test('are there as CSV and JSON', () => {
    expect(tables.length).toBeGreaterThan(20);
    const twins = filesOf(folder, '.json').map((file) => file.slice(0, -'.json'.length));
    const files = new Set(tables.map((table) => table.replace(ofSubject, '$1/tables')));
    expect(twins.filter((name) => !documents.includes(name)).toSorted()).toEqual([...files].toSorted());
    expect(twins).toEqual(expect.arrayContaining(documents));
    const named = twins.flatMap((file) => {
      if (!file.endsWith('/tables')) return [];
      const { part, id, tables: own } = readSubject(file);
      return Object.keys(own).map((table) => `${part}/${id}/${table}`);
    });
    expect(named.toSorted()).toEqual(tables.filter((table) => ofSubject.test(table)).toSorted());
  });

  test('are told of in one list, with the data they were made from', () => {
    const list = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as Index;
    const { as_of, data_root, tables: whole, ...below } = list;
    const parts = Object.entries(below).flatMap(([part, subjects]) =>
      subjects.flatMap(({ id, tables: own }) => own.map((table) => `${part}/${id}/${table}`)),
    );
    expect([...whole.map((table) => table.name), ...parts].toSorted()).toEqual(tables.toSorted());
    expect(whole.filter(({ name: table, rows }) => readJson(table).rows.length !== rows)).toEqual([]);
    expect(as_of).toBe(site.asOf);
    expect(data_root).toMatch(/^[0-9a-f]{64}$/);
  });

  test('say the same in both forms, cell by cell', () => {
    for (const table of tables) {
      const [header = [], ...lines] = parse(readFileSync(join(folder, `${table}.csv`)), { bom: true }) as string[][];
      const { columns, rows, as_of } = readJson(table);
      expect(header, table).toEqual(columns.map(({ key }) => key));
      expect(as_of).toBe(site.asOf);
      expect(lines, table).toHaveLength(rows.length);
      expect(lines, table).toEqual(rows.map((row) => columns.map(({ kind }, at) => cellOf(row[at], kind))));
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
    const [, subject, own = ''] = ofSubject.exec(table) ?? [];
    if (!subject) return JSON.parse(readFileSync(join(folder, `${table}.json`), 'utf8')) as Document;
    const { as_of, tables } = readSubject(`${subject}/tables`);
    return { as_of, ...(tables[own] as Rows) };
  }

  function readSubject(file: string): Subject {
    const known = subjects.get(file) ?? (JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8')) as Subject);
    subjects.set(file, known);
    return known;
  }
});

/** A value of the JSON as the CSV writes it: yuan for money, an apostrophe before what a spreadsheet would run. */
function cellOf(value: unknown, kind: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return kind === 'money' ? plainYuan(value) : String(value);
  return /^[=+\-@\t\r]/.test(String(value)) ? `'${value}` : String(value);
}
