import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { addDays } from '../../src/domain/common/day.ts';
import { plainYuan } from '../../src/domain/common/money.ts';
import { balanceAt, entriesOf, restrictionsAt } from '../../src/domain/ledger/ledger.ts';
import { publish, type Site } from '../../src/domain/published/public.ts';
import { journalAccounts } from '../../src/export/journal/account.ts';
import { closingDays } from '../../src/export/journal/claim.ts';
import { journalFunds } from '../../src/export/journal/entries.ts';
import { beancountExample, type Example, hledgerExample, ledgerCommand } from '../../src/export/journal/example.ts';
import { description, oneLine } from '../../src/export/journal/guard.ts';
import { withCase } from '../case.ts';
import { demonstration } from '../demonstration.ts';
import { runs, funds as someFunds } from '../domain/arbitrary.ts';
import { call, tampered, withProgram } from './journal-program.ts';
import { siteOf, writtenOf } from './journal-site.ts';
import { transferSite } from './journal-transfer.ts';

const site = publish(demonstration.portal);
const funds = journalFunds(site);
const folder = mkdtempSync(join(tmpdir(), 'journal-'));
afterAll(() => rmSync(folder, { recursive: true }));

const limit = 240_000;
const run = (program: string, ...list: string[]) => call(folder, program, ...list);

/** Writes all journals of a site for both programs, the whole first, below a folder of their own. */
function put(name: string, of: Site): { folder: string; hledger: string; beancount: string }[] {
  return writtenOf(of).map(({ folder: part, hledger, beancount }) => {
    const own = join(folder, name, part);
    mkdirSync(own, { recursive: true });
    const files = { hledger: join(own, 'ledger.journal'), beancount: join(own, 'ledger.beancount') };
    writeFileSync(files.hledger, hledger);
    writeFileSync(files.beancount, beancount);
    return { folder: part, ...files };
  });
}

type Files = ReturnType<typeof put>[number];

const demonstrationFiles = put('', site);
const [whole] = demonstrationFiles as [Files];
const single = new Map(
  funds.map(({ id }) => [id, demonstrationFiles.find((file) => file.folder === `funds/${id}/`) as Files]),
);
/** Invented books with many gifts, every text hostile. */
const [many = []] = fc
  .sample(someFunds, { ...runs, numRuns: 50 })
  .toSorted((a, b) => b.flatMap(({ income }) => income).length - a.flatMap(({ income }) => income).length);
const hostile = siteOf(site, many, '2027-03-31');
const hostileFiles = put('hostile', hostile);
const published = (data: string) => publish(checkData(data).portal);
/** The same as real books, the books of small folders, and transfers of every kind among real and fictional funds. */
const others = [
  ...put('real', siteOf(site, many, '2027-03-31', false)),
  ...put('small', publish(checkData('tests/fixtures/base').portal)),
  ...put('advances', withCase('advance-valid', published)),
  ...put('older', withCase('rules-from-valid', published)),
  ...put('transfers', transferSite(site)),
];
const every = [...demonstrationFiles, ...hostileFiles, ...others];

/** The whole with one fen more in a gift of one fund. */
function tamperedWhole(program: 'hledger' | 'beancount'): string {
  const part = single.get(funds[0]?.id ?? '') as Files;
  const copy = join(folder, 'tampered');
  cpSync(join(folder, 'funds'), join(copy, 'funds'), { recursive: true });
  cpSync(join(folder, 'places'), join(copy, 'places'), { recursive: true });
  cpSync(tampered(part[program]), part[program].replace(folder, copy));
  const file = whole[program].replace(folder, copy);
  cpSync(whole[program], file);
  return file;
}

/** Balances of every fund and pot of the portal at the end of a day by account, yuan; zero is left out. */
function portalAt(day: string, restrictions: boolean): Record<string, string> {
  const found: Record<string, string> = {};
  for (const fund of funds) {
    const { fund: total, restriction } = journalAccounts(site, fund.fictional);
    const entries = entriesOf(fund);
    const lines = restrictions
      ? [...restrictionsAt(entries, day)].map(([name, fen]) => [restriction(fund, name).name, fen] as const)
      : [[total(fund).name, balanceAt(entries, day)] as const];
    for (const [name, fen] of lines) if (fen !== 0) found[name] = plainYuan(fen);
  }
  return found;
}

const first = funds.flatMap((fund) => entriesOf(fund).map(({ on }) => on)).toSorted()[0] ?? '';
const days = closingDays(first, site.asOf);

/** What a program says of accounts, with the amount as a plain number; zero is left out. */
function amounts(lines: readonly (readonly [string, string])[]): Record<string, string> {
  const bare = lines.map(([name, amount]) => [name, amount.trim().replace(/ CNY(_DEMO)?$/, '')] as const);
  return Object.fromEntries(bare.filter(([, amount]) => amount !== '' && Number(amount) !== 0));
}

withProgram('hledger', 'checks of the real files, balances at every month end', () => {
  test('every file passes the strict checks', { timeout: limit }, () => {
    for (const { hledger } of every)
      expect(run('hledger', '-f', hledger, 'check', '--strict', 'ordereddates')).toEqual({ code: 0, out: '', err: '' });
  });

  test('it agrees with the portal on every fund and pot at every month end', { timeout: limit }, () => {
    expect(days.length).toBeGreaterThan(23);
    const asked = {
      restrictions: [...monthly(whole.hledger, '^assets:bank:'), ...monthly(whole.hledger, '^assets:demo:bank:')],
      funds: [...monthly(whole.hledger, '^assets:bank:', 3), ...monthly(whole.hledger, '^assets:demo:bank:', 4)],
    };
    for (const day of days) {
      expect([day, onDay(asked.restrictions, day)]).toEqual([day, portalAt(day, true)]);
      expect([day, onDay(asked.funds, day)]).toEqual([day, portalAt(day, false)]);
    }
  });

  test('the file of each fund says the same of it', { timeout: limit }, () => {
    for (const fund of funds) {
      const { name } = journalAccounts(site, fund.fictional).fund(fund);
      const rows = monthly(single.get(fund.id)?.hledger ?? '', ':bank:');
      for (const day of days) {
        const ours = Object.entries(portalAt(day, true)).filter(([account]) => account.startsWith(`${name}:`));
        expect([fund.id, day, onDay(rows, day)]).toEqual([fund.id, day, Object.fromEntries(ours)]);
      }
    }
  });

  test('hostile texts come back as they were written', { timeout: limit }, () => {
    const { code, out } = run(
      'hledger',
      '-f',
      hostileFiles[0]?.hledger ?? '',
      'register',
      '-O',
      'csv',
      '^income',
      '^expenses',
    );
    expect(code).toBe(0);
    const said = (parse(out, { columns: true }) as Record<string, string>[])
      .map(({ code: row, description: text }) => `${row} ${text}`)
      .toSorted();
    const ours = writtenOf(hostile)
      .flatMap(({ journal }) => journal.transactions)
      .filter(({ postings }) =>
        postings.some(({ account, units }) => units !== 0 && /^(Income|Expenses)/.test(account.name)),
      )
      .map(({ row, party, text }) => `${row} ${description(party)} | ${description(text)}`);
    expect(said.length).toBeGreaterThan(20);
    expect(said).toEqual(ours.toSorted());
  });

  test('the commands at the head of the files run', () => {
    for (const { hledger } of demonstrationFiles) expectHead(hledger);
  });

  test('one fen more in one row is an error', () => {
    for (const file of [tampered(single.values().next().value?.hledger ?? ''), tamperedWhole('hledger')]) {
      const out = run('hledger', '-f', file, 'check');
      expect(out.code).not.toBe(0);
      expect(out.err).toMatch(/balance assertion/i);
    }
  });

  test('the examples on the page answer as shown', { timeout: limit }, () => {
    for (const [index, fund] of funds.entries()) expectExample(hledgerExample(site, fund), index === 0);
  });
});

withProgram('bean-check', 'checks of the real files', () => {
  test('every file passes', { timeout: limit }, () => {
    for (const { beancount } of every)
      expect(run('bean-check', '--no-cache', beancount)).toEqual({ code: 0, out: '', err: '' });
  });

  test('the commands at the head of the files run', { timeout: limit }, () => {
    for (const { beancount } of demonstrationFiles) expectHead(beancount);
  });

  test('one fen more in one row is an error', () => {
    for (const file of [tampered(single.values().next().value?.beancount ?? ''), tamperedWhole('beancount')]) {
      const out = run('bean-check', '--no-cache', file);
      expect(out.code).not.toBe(0);
      expect(out.err).toMatch(/Balance failed/);
    }
  });
});

withProgram('bean-query', 'balances at every month end', () => {
  const asked = (query: string) =>
    parse(run('bean-query', '-f', 'csv', whole.beancount, query).out, {
      columns: true,
      relax_column_count: true,
    }) as Record<string, string>[];

  test('what it adds up month by month gives the pots and funds of the portal at every month end', {
    timeout: limit,
  }, () => {
    const rows = asked(
      "SELECT year, month, account, sum(number) AS moved WHERE account ~ ':Bank:' GROUP BY year, month, account ORDER BY year, month, account",
    );
    const held = new Map<string, number>();
    const months = Map.groupBy(rows, ({ year, month = '' }) => `${year?.trim()}-${month.trim().padStart(2, '0')}`);
    for (const day of days) {
      for (const { account = '', moved } of months.get(day.slice(0, 7)) ?? [])
        held.set(account.trim(), (held.get(account.trim()) ?? 0) + Math.round(Number(moved) * 100));
      const lines = [...held].map(([account, fen]) => [account, plainYuan(fen)] as const);
      expect([day, amounts(lines)]).toEqual([day, portalAt(day, true)]);
      expect([day, amounts(totals(held))]).toEqual([day, portalAt(day, false)]);
    }
  });

  test('asked for the balances of a year end, it says the same', { timeout: limit }, () => {
    const ends = days.filter((day) => day.endsWith('12-31') || day === site.asOf);
    expect(ends.length).toBeGreaterThan(1);
    for (const day of ends) {
      const rows = asked(
        `SELECT account, sum(number) AS held WHERE account ~ ':Bank:' AND date <= ${day} GROUP BY account ORDER BY account`,
      );
      const said = amounts(rows.map(({ account = '', held = '' }) => [account.trim(), held]));
      expect([day, said]).toEqual([day, portalAt(day, true)]);
    }
  });

  test('hostile texts come back as they were written', { timeout: limit }, () => {
    const { out } = run(
      'bean-query',
      '-f',
      'csv',
      hostileFiles[0]?.beancount ?? '',
      "SELECT DISTINCT payee, narration WHERE account ~ '^Income'",
    );
    const said = (parse(out, { columns: true, relax_quotes: true }) as Record<string, string>[]).map(
      ({ payee = '', narration = '' }) => `${payee.trim()} | ${narration.trim()}`,
    );
    const ours = writtenOf(hostile)
      .flatMap(({ journal }) => journal.transactions)
      .filter(({ postings }) => postings.some(({ account }) => account.name.startsWith('Income')))
      .map(({ party, text }) => `${oneLine(party)} | ${oneLine(text)}`);
    expect(said.length).toBeGreaterThan(5);
    expect(new Set(said)).toEqual(new Set(ours));
  });

  test('the examples on the page answer as shown', { timeout: limit }, () => {
    for (const [index, fund] of funds.entries()) expectExample(beancountExample(site, fund), index === 0);
  });
});

withProgram('ledger', 'the files of hledger without assertions over sub-accounts', () => {
  test('the command on the page runs', () => {
    const { code, out, err } = run('sh', '-c', ledgerCommand);
    expect([code, err]).toEqual([0, '']);
    for (const name of Object.keys(portalAt(site.asOf, true))) expect(out).toContain(name.replace(/^.*:/, ''));
    const alone = call(dirname(single.values().next().value?.hledger ?? ''), 'sh', '-c', ledgerCommand);
    expect([alone.code, alone.err, alone.out.includes('Bank')]).toEqual([0, '', true]);
  });

  test('it agrees with the portal on every pot at every month end', { timeout: limit }, () => {
    const plain = join(folder, 'plain.journal');
    const lines = demonstrationFiles.map(({ hledger }) => readFileSync(hledger, 'utf8')).join('');
    writeFileSync(plain, lines.replace(/^(include .*|.* =\* .*)\n/gm, ''));
    for (const day of days) {
      const { code, out } = run(
        'ledger',
        '-f',
        plain,
        'balance',
        ':Bank:',
        '--flat',
        '--no-total',
        '-e',
        addDays(day, 1),
        '--format',
        '%(account)\t%(amount)\n',
      );
      expect(code).toBe(0);
      const rows = out.split('\n').flatMap((line) => (line ? [line.split('\t') as [string, string]] : []));
      expect([day, amounts(rows)]).toEqual([day, portalAt(day, true)]);
    }
  });
});

/** Balances of hledger at every month end, a column a month. `depth` adds deeper accounts to those above them. */
function monthly(file: string, query: string, depth = 9): Record<string, string>[] {
  const shape = ['--monthly', '--historical', '-E', '-N', '-O', 'csv', '--depth', String(depth)];
  const { out } = run('hledger', '-f', file, 'balance', query, '-e', addDays(site.asOf, 1), ...shape);
  return parse(out, { columns: true });
}

function onDay(rows: readonly Record<string, string>[], day: string): Record<string, string> {
  return amounts(rows.map((row) => [row.account ?? '', row[day.slice(0, 7)] ?? '']));
}

/** Integer fen of funds from those of their pots, as yuan. */
function totals(restrictions: ReadonlyMap<string, number>): (readonly [string, string])[] {
  const sums = new Map<string, number>();
  for (const [account, fen] of restrictions) {
    const fund = account.replace(/:[^:]*$/, '');
    sums.set(fund, (sums.get(fund) ?? 0) + fen);
  }
  return [...sums].map(([account, fen]) => [account, plainYuan(fen)] as const);
}

/** The commands that a file names at its head run without complaint; the whole names first how its parts are fetched, which the examples of the data page do. */
function expectHead(file: string): void {
  const commands = [...readFileSync(file, 'utf8').matchAll(/^; \$ (.+)$/gm)].map(([, command = '']) => command);
  const [parts, ...local] = file === whole.hledger || file === whole.beancount ? commands : ['', ...commands];
  expect(parts?.includes('| xargs -I{} curl ')).toBe(parts !== '');
  expect(local).toHaveLength(2);
  const said = local.map((command) => call(dirname(file), 'sh', '-c', command));
  expect(said.map(({ code, err }) => [code, err])).toEqual(local.map(() => [0, '']));
}

/** The commands of an example answer what the page shows; those before the last say nothing. */
function expectExample({ commands, output }: Example, quiet: boolean): void {
  const asked = quiet ? commands : commands.slice(-1);
  const said = asked.map((command) => run('sh', '-c', command));
  expect(said.map(({ code, err }) => [code, err])).toEqual(asked.map(() => [0, '']));
  const lines = said.map(({ out }) => out.replace(/[ \n]+$/gm, '')).join('');
  expect([asked.at(-1), lines]).toEqual([asked.at(-1), output]);
}
