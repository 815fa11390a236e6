import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, inject, test } from 'vitest';
import { isBook } from '../../src/domain/portal/address.ts';
import { filesOf } from './html.ts';
import { daysIn, fenIn, type PageRow, type PageTable, pageTables } from './rows.ts';

/** Pages whose tables are no data of the portal, each with the reason. */
const excepted: readonly { pages: RegExp; reason: string }[] = [
  {
    pages: /^data\/$/,
    reason: 'the list of the downloads itself; /data/index.json and /data/datapackage.json tell the same',
  },
  { pages: /^data\/columns\/\w+\/$/, reason: 'the manual of the columns; datapackage.json tells the same' },
  { pages: /^data\/fields\/(?:\w+\/)?$/, reason: 'the manual of the data files; their schemas tell the same' },
  { pages: /^staff\/manual\//, reason: 'examples of what staff fill in, which are no data of this portal' },
  { pages: /^data\/api\/$/, reason: 'the documents of the interface; its openapi.json tells the same' },
  { pages: /^data\/standards\/$/, reason: 'prose: what each standard can say and what it cannot' },
  { pages: /^verify\/$/, reason: 'the chain of snapshots is a file of its own, /verify/chain.json' },
  { pages: /^trace\/$/, reason: 'the empty print of an answer, which is about one gift and worked out by the reader' },
  { pages: /^about\//, reason: 'prose: rules, terms and methods of the portal, written by hand' },
];

/** A record of a file: what its numbers and texts tell. */
type Told = { fen: ReadonlySet<number>; days: ReadonlySet<string> };

/** A table on its page; `page` is the path without base and language. */
type Found = PageTable & { page: string; language: string };

describe.each(['plain', 'marked'] as const)('every table on every page of the %s site', (name) => {
  const { out, base } = inject(name);
  const files = new Map<string, Told[] | undefined>();
  const pages = filesOf(out, 'index.html').map((file) => ({
    page: file.replace(/^en\//, '').replace(/index\.html$/, ''),
    language: file.startsWith('en/') ? 'en' : 'zh',
    html: readFileSync(join(out, file), 'utf8'),
  }));
  const tables: Found[] = pages.flatMap(({ html, ...page }) =>
    pageTables(html).map((table) => ({ ...table, ...page })),
  );
  const offered = tables.filter(({ data }) => data !== undefined);

  test('is found', () => {
    expect(tables.length).toBeGreaterThan(500);
    expect(offered.length).toBeGreaterThan(100);
    expect(tables.filter(({ rows }) => rows.some(({ fen }) => fen.length > 0)).length).toBeGreaterThan(200);
    // Data that were never published have no chain of snapshots.
    for (const { pages: wanted, reason } of name === 'plain' ? excepted : [])
      expect(
        tables.some(({ page }) => wanted.test(page)),
        `${wanted} is excepted for nothing: ${reason}`,
      ).toBe(true);
  });

  test('has its file', () => {
    const bare = tables.filter(({ data, page }) => data === undefined && !isExcepted(page));
    expect(bare.map(nameOf).slice(0, 30)).toEqual([]);
  });

  test('offers both forms of it below', () => {
    const links = new Map(pages.map(({ page, language, html }) => [`${language} ${page}`, html]));
    const missing = offered.flatMap(({ data = '', page, language }) =>
      filesFor(data)
        .filter((file) => !links.get(`${language} ${page}`)?.includes(`href="${file}"`))
        .map((file) => `${language} ${page}: ${file}`),
    );
    expect(missing.slice(0, 30)).toEqual([]);
    expect(
      offered
        .filter(({ data = '' }) => !recordsOf(data))
        .map(nameOf)
        .slice(0, 30),
    ).toEqual([]);
  });

  test('has the rows of its file, in their order, with every amount and every day', () => {
    const faults = offered.flatMap((table) => {
      const records = recordsOf(table.data as string);
      const fault = records && (table.excerpt ? excerptFault : faultOf)(table.rows, records);
      return fault ? [`${nameOf(table)}: ${fault}`] : [];
    });
    expect(faults.slice(0, 30)).toEqual([]);
  });

  test('has the same file in both languages', () => {
    const filesIn = (language: string) =>
      offered.filter((table) => table.language === language).map(({ page, data }) => `${page} ${data}`);
    expect(filesIn('en')).toEqual(filesIn('zh'));
  });

  /** The records of a table; undefined where one of its two forms is missing. */
  function recordsOf(address: string): Told[] | undefined {
    if (!files.has(address)) files.set(address, readRecords(out, address.slice(base.length)));
    return files.get(address);
  }
});

describe('a table that is not its file', () => {
  const records = [told(['2026-01-02', 100_00]), told(['2026-01-03', 250_05]), told(['2026-01-04', 1_000_00])];
  const page = (rows: string) => pageTables(`<table data-table="x"><tbody>${rows}</tbody></table>`)[0]?.rows ?? [];
  const first = '<tr><td>2026-01-02</td><td>100.00</td></tr>';
  const second = '<tr><td><time datetime="2026-01-03">01-03</time></td><td>−250<span>.05</span></td></tr>';
  const third = '<tr><td>4 January 2026</td><td>1,000.00</td></tr>';
  const rest = '<tr class="sub" data-rest="2"><td>2 earlier</td><td>1,250.05</td></tr>';

  test.each([
    ['the same rows', first + second + third, undefined],
    ['the same rows with lines of sums', `${first}<tr class="sub"><td>9.99</td></tr>${second}${third}`, undefined],
    ['rows that one line stands for', first + rest, undefined],
    ['a row too few', first + second, '2 rows, 3 in the file'],
    ['a line that stands for too few', first + second + rest, '4 rows, 3 in the file'],
    ['another order', second + first + third, 'row 1 is not the next of the file: 2026-01-03 −250.05'],
    [
      'another amount',
      first + second.replace('.05', '.06') + third,
      'row 2 is not the next of the file: 2026-01-03 −250.06',
    ],
    [
      'another day',
      first.replace('-02', '-09') + second + third,
      'row 1 is not the next of the file: 2026-01-09 100.00',
    ],
  ])('%s', (_, html, fault) => {
    expect(faultOf(page(html), records)).toBe(fault);
  });

  test('an excerpt holds rows of the file, in any order', () => {
    expect(excerptFault(page(third + first), records)).toBeUndefined();
    expect(excerptFault(page(first + first), records)).toBe('row 2 is not in the file: 2026-01-02 100.00');
    expect(excerptFault(page(first + second + third), records)).toBe('3 rows are no excerpt of 3');
  });
});

/** What is wrong with rows that are some of those of a file: each stands for one of its own. */
function excerptFault(rows: readonly PageRow[], records: readonly Told[]): string | undefined {
  if (rows.length >= records.length) return `${rows.length} rows are no excerpt of ${records.length}`;
  const left = new Set(records);
  for (const [index, row] of rows.entries()) {
    const record = [...left].find((one) => holds(one, row));
    if (!record) return `row ${index + 1} is not in the file: ${row.text}`;
    left.delete(record);
  }
  return undefined;
}

/** What is wrong with the rows of a page; a row with `rest` stands for that many of the file. */
function faultOf(rows: readonly PageRow[], records: readonly Told[]): string | undefined {
  const plain = rows.filter(({ rest }) => !rest);
  const left = rows.reduce((sum, { rest }) => sum + rest, 0);
  if (plain.length + left !== records.length) return `${plain.length + left} rows, ${records.length} in the file`;
  let next = 0;
  for (const [index, row] of plain.entries()) {
    // Where some rows are not printed, those between two printed ones are passed over; there are no more of them than the line says.
    while (left && next < records.length && !holds(records[next] as Told, row)) next++;
    const record = records[next++];
    if (!record || !holds(record, row)) return `row ${index + 1} is not the next of the file: ${row.text}`;
  }
  return undefined;
}

function holds(record: Told, { fen, days }: PageRow): boolean {
  return fen.every((one) => record.fen.has(one)) && days.every((day) => record.days.has(day));
}

/** What a page says of its table: the folder, the name, and a column with the value that the rows have. */
const named = /^(.*\/data\/|data\/)(?:(\w+)\/([^/]+)\/)?([^/?]+)(?:\?(\w+)=(.*))?$/;

/** The addresses of both forms of a table. */
function filesFor(address: string): [csv: string, json: string] {
  const [, data = '', part, id, name = ''] = named.exec(address) ?? [];
  if (!part) return [`${data}${name}.csv`, `${data}${name}.json`];
  const own = `${data}${part}/${id}/`;
  if (isBook(name))
    return [`${own}${name}.csv`, `${data.slice(0, -'data/'.length)}api/v1/${part}/${id}/ledger/${name}.json`];
  return [`${name === 'self_score_history' ? own : data}${name}.csv`, `${own}tables.json`];
}

function readRecords(out: string, address: string): Told[] | undefined {
  const [csv, json] = filesFor(address).map((file) => join(out, file));
  if (!existsSync(csv ?? '') || !existsSync(json ?? '')) return undefined;
  const [, , , , name = '', column, value = ''] = named.exec(address) ?? [];
  // The books are told as JSON by the interface, entry by entry.
  if (isBook(name)) return (parse(readFileSync(csv as string), { bom: true, from: 2 }) as string[][]).map(told);
  const { columns, rows } = tableIn(JSON.parse(readFileSync(json as string, 'utf8')), name);
  const at = columns.findIndex(({ key }) => key === column);
  return rows
    .filter((row) => at < 0 || (row[at] ?? '') === value)
    .map((row) =>
      // A number that is no money counts in hundredths too: `1.50` hours.
      told(
        row.flatMap((cell, index) => {
          if (cell === null) return [];
          return typeof cell === 'number' && columns[index]?.kind !== 'money' ? Math.round(cell * 100) : cell;
        }),
      ),
    );
}

type Rows = { columns: { key: string; kind: string }[]; rows: (string | number | null)[][] };

/** A table in its file, or in that of a subject, which holds several. */
function tableIn(json: Rows | { tables: Record<string, Rows> }, name: string): Rows {
  return 'tables' in json ? (json.tables[name] as Rows) : json;
}

function told(values: readonly (string | number)[]): Told {
  const texts = values.filter((value) => typeof value === 'string').join(' | ');
  const numbers = values.filter((value) => typeof value === 'number').map(Math.abs);
  return { fen: new Set([...numbers, ...fenIn(texts)]), days: new Set(daysIn(texts)) };
}

function isExcepted(page: string): boolean {
  return excepted.some(({ pages }) => pages.test(page));
}

function nameOf({ language, page, caption, data }: Found): string {
  return `${language} ${page} “${caption}” ${data ?? ''}`.trim();
}
