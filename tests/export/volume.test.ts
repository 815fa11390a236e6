import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Package } from 'datapackage';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { yearsOf } from '../../src/domain/ledger/book.ts';
import { totalsOf, yearPeriod } from '../../src/domain/ledger/totals.ts';
import { isBook } from '../../src/domain/portal/address.ts';
import { volumesOf, waysOf } from '../../src/domain/portal/parting.ts';
import { publishedSite, type Site } from '../../src/domain/published/public.ts';
import { tableCsv } from '../../src/export/csv.ts';
import { sourceFilesOf } from '../../src/export/folder/folder.ts';
import type { Output } from '../../src/export/output.ts';
import { outputsOf } from '../../src/export/outputs.ts';
import { allTables } from '../../src/tables/all.ts';
import { catalogue } from '../../src/tables/catalogue.ts';
import { run } from '../build/run.ts';
import { demonstration } from '../demonstration.ts';

const address = 'https://sunshine.example/';
const root = mkdtempSync(join(tmpdir(), 'volumes-'));
const sources = (site: Site) => ({ site, address, past: () => [], picture: () => new Uint8Array() });
let site: Site;
let files: Map<string, Output>;

beforeAll(async () => {
  const args = ['--communities', '61', '--years', '1', '--scale', '0.2', '--out', join(root, 'data')];
  const { code, stderr } = await run('scripts/generate.ts', {}, args);
  expect(code, stderr).toBe(0);
  site = publishedSite(checkData(join(root, 'data')).portal);
  files = new Map(outputsOf(sources(site)).map((output) => [output.path, output]));
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const read = async (path: string) => {
  const made = await (files.get(path) as Output).write();
  return typeof made === 'string' ? Buffer.from(made) : Buffer.from(made);
};
const lines = (csv: string) => (parse(csv, { bom: true }) as string[][]).slice(1).map((row) => JSON.stringify(row));

test('up to sixty funds there are none: every table is one file', () => {
  const small = publishedSite(demonstration.portal);
  expect(volumesOf(small)).toEqual([]);
  const paths = outputsOf(sources(small)).map(({ path }) => path);
  expect(paths.filter((path) => path.startsWith('data/volumes/'))).toEqual([]);
  for (const { name } of allTables) expect(paths).toContain(`data/${name}.csv`);
});

test('each place is in one volume, and each volume has few funds', () => {
  const volumes = volumesOf(site);
  const places = volumes.flatMap((volume) => volume.places);
  expect(places.toSorted()).toEqual(['', ...site.places.keys()].toSorted());
  const { volumes: found } = waysOf(site);
  const sizes = Map.groupBy(site.funds.keys(), (id) => found.get(`funds/${id}`));
  expect(Math.max(...[...sizes.values()].map(({ length }) => length))).toBeLessThanOrEqual(60);
  expect(sizes.size).toBeGreaterThan(5);
});

describe('a table in volumes', () => {
  test('has every row once, in the files of its list', async () => {
    let parted = 0;
    for (const table of catalogue(site)) {
      const { over } = allTables.find(({ name }) => name === table.name) ?? {};
      const csv = (await read(`data/${table.name}.csv`)).toString();
      const rows = lines(tableCsv(table));
      if (over) {
        expect([table.name, lines(csv)]).toEqual([table.name, rows]);
        continue;
      }
      const list = parse(csv, { bom: true, columns: true }) as { part: string; file: string }[];
      const told = JSON.parse((await read(`data/${table.name}.json`)).toString());
      expect(told.files).toEqual(list.map(({ part, file }) => [part, file]));
      expect(told.columns.map(({ key }: { key: string }) => key)).toEqual(table.columns.map(({ key }) => key));
      const found: string[] = [];
      for (const { file } of list) found.push(...lines((await read(`data/${file}`)).toString()));
      expect([table.name, found.toSorted()]).toEqual([table.name, rows.toSorted()]);
      if (list.length > 1) parted++;
    }
    expect(parted).toBeGreaterThan(20);
  });

  test('is where the pages of its subjects look for it', () => {
    const { volumes } = waysOf(site);
    const [fund] = site.funds.values();
    expect(files.has(`data/volumes/${volumes.get(`funds/${fund?.id}`)}/fund_sum.csv`)).toBe(true);
  });

  test('is read as one by the program of the data page', async () => {
    const duckdb = await import('@duckdb/node-api');
    for (const table of ['income', 'spending']) {
      const list = parse(await read(`data/${table}.csv`), { bom: true, columns: true }) as { file: string }[];
      for (const path of [`${table}.csv`, ...list.map(({ file }) => file)]) {
        mkdirSync(dirname(join(root, 'data-files', path)), { recursive: true });
        writeFileSync(join(root, 'data-files', path), await read(`data/${path}`));
      }
    }
    const connection = await (await duckdb.DuckDBInstance.create(':memory:')).connect();
    const text = readFileSync('content/examples/parted/years.sql', 'utf8');
    let rows: unknown[][] = [];
    for (const statement of text.replaceAll('{portal}data/', `${root}/data-files/`).split(/;\n/).filter(Boolean))
      rows = (await connection.runAndReadAll(statement)).getRowsJson();
    const fen = (yuan: unknown) => Math.round(Number(yuan) * 100);
    const told = Object.fromEntries(
      rows.map(([fund, year, came, paid]) => [`${fund} ${year}`, [fen(came), fen(paid)]]),
    );
    const wanted = [...site.funds.values()].flatMap((fund) =>
      yearsOf(site, fund).flatMap((year) => {
        const { income, spending, incomeRows, spendingRows } = totalsOf([fund], yearPeriod(year));
        return incomeRows + spendingRows > 0 ? [[`${fund.id} ${year}`, [income, spending]]] : [];
      }),
    );
    expect(told).toEqual(Object.fromEntries(wanted));
  });
});

test('a client of the standard reads every row of every volume, with types and relations', async () => {
  const whole = new Map(catalogue(site).map(({ name, rows }) => [name, rows.length]));
  const counts = new Map<string, number>();
  const list = JSON.parse((await read('data/datapackage.json')).toString());
  const [volumes] = list.resources;
  const client = await Package.load(list);
  expect(client.errors).toEqual([]);
  const named = await client.getResource(volumes.name).read({ keyed: true });
  expect(named.map(({ id }) => id)).toEqual(volumesOf(site).map(({ id }) => id));
  for (const { id, package: file } of named as { id: string; package: string }[]) {
    const folder = join(root, 'packages', id);
    mkdirSync(folder, { recursive: true });
    for (const [name, bytes] of Object.entries(unzipSync(await read(`data/${file}`))))
      writeFileSync(join(folder, name), bytes);
    const own = await Package.load(join(folder, 'datapackage.json'));
    expect([id, own.errors]).toEqual([id, []]);
    for (const name of own.resourceNames) {
      const rows = await own.getResource(name).read({ relations: true });
      counts.set(name, (counts.get(name) ?? 0) + rows.length);
    }
  }
  expect(Object.fromEntries(counts)).toEqual(Object.fromEntries([...whole].filter(([, rows]) => rows > 0)));
}, 120_000);

test('the data folders of all volumes are that of the portal', async () => {
  const found = new Map<string, string>();
  for (const { id } of volumesOf(site))
    for (const [path, bytes] of Object.entries(
      unzipSync(await read(id === '_portal' ? 'data/portal.zip' : `data/volumes/${id}/portal.zip`)),
    )) {
      if (path === 'README.md') continue;
      expect([path, found.has(path)]).toEqual([path, false]);
      found.set(path, strFromU8(bytes));
    }
  const wanted = sourceFilesOf(site).map(({ path, text }): [string, string] => [path, text.replace('\uFEFF', '')]);
  expect([...found].toSorted()).toEqual(wanted.toSorted());
});

test('a changed row changes the files of its fund, its places and its volume, and what tells of the portal', async () => {
  const [fund] = site.funds.values();
  if (!fund) throw new Error('there are funds');
  const changed = {
    ...fund,
    income: fund.income.map((row, at) => (at === 3 ? { ...row, amount: row.amount + 100 } : row)),
  };
  const after = { ...site, funds: new Map(site.funds).set(fund.id, changed) };
  const others = outputsOf(sources(after)).filter(({ path }) => path.startsWith('data/'));
  const different: { path: string; bytes: number }[] = [];
  for (const { path, write } of others) {
    const made = await write();
    if (!Buffer.from(made as string).equals(await read(path))) different.push({ path, bytes: made.length });
  }
  const { volumes } = waysOf(site);
  const volume = volumes.get(`funds/${fund.id}`);
  const above = new Set(['_portal', volume, volumes.get(`places/${site.places.get(volume ?? '')?.parent}`)]);
  const foreign = different.filter(({ path }) => {
    const [, part, id = ''] = path.split('/');
    if (part === 'volumes') return !above.has(id);
    return (
      ['funds', 'projects', 'places'].includes(part ?? '') &&
      volumes.get(`${part}/${id}`) !== volume &&
      part !== 'places'
    );
  });
  expect(foreign).toEqual([]);
  expect(different.some(({ path }) => path === `data/funds/${fund.id}/income.csv`)).toBe(true);
  expect(different.filter(({ path }) => /^data\/[a-z_]+\.(?:csv|json)$/.test(path) && isBook(path))).toEqual([]);
  expect(different.length).toBeLessThan(60);
}, 120_000);
