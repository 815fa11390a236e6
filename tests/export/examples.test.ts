import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../src/build/server.ts';
import { monthEnd } from '../../src/domain/common/day.ts';
import { yearsOf } from '../../src/domain/ledger/book.ts';
import { balanceAt, entriesOf } from '../../src/domain/ledger/ledger.ts';
import { totalsOf, yearPeriod } from '../../src/domain/ledger/totals.ts';
import { publish } from '../../src/domain/published/public.ts';
import { tableCsv } from '../../src/export/csv.ts';
import { toBeancount } from '../../src/export/journal/beancount.ts';
import { toHledger } from '../../src/export/journal/hledger.ts';
import { namePart } from '../../src/export/journal/name.ts';
import { journalFiles } from '../../src/export/journal/whole.ts';
import { catalogue } from '../../src/tables/catalogue.ts';
import { demonstration } from '../demonstration.ts';

/** The examples of the data page, as they are printed there: each is run against files served like the site, and told the same as the pages. */
const home = 'content/examples';
const run = promisify(execFile);
const site = publish(demonstration.portal);
const books = [...site.funds.values()].filter(({ coverage }) => coverage === 'ledger');

let folder = '';
let server: Server | undefined;
let portal = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portal-'));
  mkdirSync(join(folder, 'data'));
  for (const table of catalogue(site))
    if (['income', 'spending'].includes(table.name))
      writeFileSync(join(folder, `data/${table.name}.csv`), tableCsv(table));
  server = await serveFolder(folder, '/', 0);
  portal = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  for (const { folder: part, make } of journalFiles(site, portal)) {
    mkdirSync(join(folder, 'data', part), { recursive: true });
    writeFileSync(join(folder, 'data', part, 'ledger.journal'), toHledger(make()));
    writeFileSync(join(folder, 'data', part, 'ledger.beancount'), toBeancount(make()));
  }
});
afterAll(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Whether a command can be run here. */
const has = (program: string, ...args: string[]) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;
const python = ['python3', '/usr/bin/python3'].find((program) => has(program, '-c', 'import pandas'));
const rscript = has('Rscript', '--version');
const curl = has('curl', '--version');
const hledger = has('hledger', '--version') && curl;
const duckdb = await import('@duckdb/node-api').catch(() => undefined);
const reason = (there: unknown, program: string) => (there ? '' : ` (skipped: ${program} is not installed here)`);

// Programs of other people take their time on a busy machine.
describe('the examples of the data page', { timeout: 60_000 }, () => {
  test('have something to tell', () => {
    expect(Object.keys(years()).length).toBeGreaterThan(books.length);
  });

  test('are short, and name the portal by its place', () => {
    for (const file of readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'))) {
      const text = readFileSync(join(home, file), 'utf8');
      expect([file, text.trimEnd().split('\n').length <= 10]).toEqual([file, true]);
      expect([file, text.includes('{portal}data/')]).toEqual([file, true]);
    }
  });

  test.skipIf(!python)(
    `pandas adds up what each fund took in and paid in each year${reason(python, 'pandas')}`,
    async () => {
      const { stdout } = await run(python as string, [write('years.py')], { env: local });
      expect(yearsFrom(stdout)).toEqual(years());
    },
  );

  test.skipIf(!rscript)(`R tells the same${reason(rscript, 'R')}`, async () => {
    const { stdout } = await run('Rscript', ['--vanilla', write('years.R')], { env: local });
    expect(yearsFrom(stdout)).toEqual(years());
  });

  test.skipIf(!duckdb)(`DuckDB tells the same over the downloaded folder${reason(duckdb, 'DuckDB')}`, async () => {
    const instance = await duckdb?.DuckDBInstance.create(':memory:');
    const connection = await instance?.connect();
    const text = readFileSync(join(home, 'years.sql'), 'utf8').replaceAll('{portal}', `${folder}/`);
    const rows = (await connection?.runAndReadAll(text))?.getRowsJson() ?? [];
    expect(yearsFrom(['fund,year,in,out', ...rows.map((row) => row.join())].join('\n'))).toEqual(years());
  });

  test.skipIf(!hledger)(
    `hledger checks the books and shows the balances at the end of each year${reason(hledger, 'hledger')}`,
    async () => {
      const { stdout } = await run('sh', ['-e', write('balances.sh')], { cwd: folder, env: local });
      const [head = [], ...lines] = parse(stdout) as string[][];
      const told = lines.map(([account = '', ...cells]) => [
        account.replace(/^Assets:(Demo:)?Bank:/, ''),
        Object.fromEntries(cells.map((cell, index) => [head[index + 1]?.slice(0, 4), fen(cell.split(' ')[0])])),
      ]);
      expect(Object.fromEntries(told)).toEqual(
        Object.fromEntries(books.map((fund) => [namePart(fund.id), ends(fund, head)])),
      );
    },
  );
});

test.skipIf(!curl)(`the first command in a whole journal fetches every part${reason(curl, 'curl')}`, async () => {
  for (const name of ['ledger.journal', 'ledger.beancount']) {
    const whole = readFileSync(join(folder, 'data', name), 'utf8');
    const own = mkdtempSync(join(folder, 'reader-'));
    writeFileSync(join(own, name), whole);
    const command = /^; \$ (.+)$/m.exec(whole)?.[1] ?? '';
    await run('sh', ['-ec', command], { cwd: own, env: local });
    const parts = journalFiles(site, portal).map((file) => `${file.folder}${name}`);
    expect(parts.length).toBeGreaterThan(books.length);
    for (const part of parts)
      expect(readFileSync(join(own, part), 'utf8')).toBe(readFileSync(join(folder, 'data', part), 'utf8'));
  }
});

/** The environment of the programs: what is served here is asked for directly. */
const local = { ...process.env, NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' };

/** An example as a visitor copies it, with the address of the portal in it. */
function write(name: string): string {
  const file = join(folder, name);
  writeFileSync(file, readFileSync(join(home, name), 'utf8').replaceAll('{portal}', portal));
  return file;
}

/** What each fund took in and paid, in fen, by `<fund> <year>`; transfers between funds are no part of it. */
function years(): Record<string, [number, number]> {
  return Object.fromEntries(
    books.flatMap((fund) =>
      yearsOf(site, fund).flatMap((year) => {
        const { income, spending, incomeRows, spendingRows } = totalsOf([fund], yearPeriod(year));
        return incomeRows + spendingRows > 0 ? [[`${fund.id} ${year}`, [income, spending]]] : [];
      }),
    ),
  );
}

/** The same from what a program printed: fund, year, in, out in yuan. */
function yearsFrom(csv: string): Record<string, [number, number]> {
  const [, ...lines] = parse(csv, { skip_empty_lines: true }) as string[][];
  return Object.fromEntries(lines.map(([fund, year, money, paid]) => [`${fund} ${year}`, [fen(money), fen(paid)]]));
}

/** Balances of a fund at the end of each column, which names a year, its last month or day. */
function ends(fund: (typeof books)[number], head: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    head.slice(1).map((column) => {
      const year = column.slice(0, 4);
      return [year, balanceAt(entriesOf(fund), monthEnd(`${year}-12`))];
    }),
  );
}

function fen(yuan: string | undefined): number {
  return Math.round(Number(yuan) * 100);
}
