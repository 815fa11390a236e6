import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { addDays } from '../../src/domain/common/day.ts';
import { plainYuan } from '../../src/domain/common/money.ts';
import { balanceAt, entriesOf, restrictionsAt } from '../../src/domain/ledger/ledger.ts';
import { publish } from '../../src/domain/published/public.ts';
import { journalAccounts } from '../../src/export/journal/account.ts';
import { toBeancount } from '../../src/export/journal/beancount.ts';
import { closingDays } from '../../src/export/journal/claim.ts';
import { fundJournal, journalFunds, wholeJournal } from '../../src/export/journal/entries.ts';
import { beancountExample, type Example, hledgerExample, ledgerCommand } from '../../src/export/journal/example.ts';
import { description, oneLine } from '../../src/export/journal/guard.ts';
import { toHledger } from '../../src/export/journal/hledger.ts';
import type { Journal } from '../../src/export/journal/model.ts';
import { withCase } from '../case.ts';
import { demonstration } from '../demonstration.ts';
import { runs, funds as someFunds } from '../domain/arbitrary.ts';
import { call, tampered, withProgram } from './journal-program.ts';
import { root, siteOf } from './journal-site.ts';

const site = publish(demonstration.portal);
const funds = journalFunds(site);
const folder = mkdtempSync(join(tmpdir(), 'journal-'));
afterAll(() => rmSync(folder, { recursive: true }));

const limit = 240_000;
const run = (program: string, ...list: string[]) => call(folder, program, ...list);

/** Writes a journal for both programs, into a folder of its own. */
function put(name: string, journal: Journal): { hledger: string; beancount: string } {
  const files = { hledger: join(folder, `${name}.journal`), beancount: join(folder, `${name}.beancount`) };
  writeFileSync(files.hledger, toHledger(journal));
  writeFileSync(files.beancount, toBeancount(journal));
  return files;
}

const whole = put('ledger', wholeJournal(site, root));
const single = new Map(funds.map((fund) => [fund.id, put(fund.id, fundJournal(site, root, fund))]));
/** Invented books with many gifts, every text hostile. */
const [many = []] = fc
  .sample(someFunds, { ...runs, numRuns: 50 })
  .toSorted((a, b) => b.flatMap(({ income }) => income).length - a.flatMap(({ income }) => income).length);
const hostile = siteOf(site, many, '2027-03-31');
const hostileFiles = put('hostile', wholeJournal(hostile, root));
const published = (data: string) => publish(checkData(data).portal);
/** The same as real books, the books of a small folder, and none at all. */
const others = [
  put('real', wholeJournal(siteOf(site, many, '2027-03-31', false), root)),
  put('small', wholeJournal(publish(checkData('tests/fixtures/base').portal), root)),
  put('advances', wholeJournal(withCase('advance-valid', published), root)),
  put('older', wholeJournal(withCase('rules-from-valid', published), root)),
  put('none', wholeJournal(siteOf(site, [], site.asOf), root)),
];

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
    for (const { hledger } of [whole, ...single.values(), hostileFiles, ...others])
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
    const { code, out } = run('hledger', '-f', hostileFiles.hledger, 'register', '-O', 'csv', '^income', '^expenses');
    expect(code).toBe(0);
    const said = (parse(out, { columns: true }) as Record<string, string>[])
      .map(({ code: row, description: text }) => `${row} ${text}`)
      .toSorted();
    const ours = wholeJournal(hostile, root)
      .transactions.filter(({ postings }) =>
        postings.some(({ account, units }) => units !== 0 && /^(Income|Expenses)/.test(account.name)),
      )
      .map(({ row, party, text }) => `${row} ${description(party)} | ${description(text)}`);
    expect(said.length).toBeGreaterThan(20);
    expect(said).toEqual(ours.toSorted());
  });

  test('the commands at the head of the file run', () => expectHead(whole.hledger));

  test('one fen more in one row is an error', () => {
    const out = run('hledger', '-f', tampered(whole.hledger), 'check');
    expect(out.code).not.toBe(0);
    expect(out.err).toMatch(/balance assertion/i);
  });

  test('the examples on the page answer as shown', { timeout: limit }, () => {
    for (const [index, fund] of funds.entries()) expectExample(hledgerExample(site, fund), index === 0);
  });
});

withProgram('bean-check', 'checks of the real files', () => {
  test('every file passes', { timeout: limit }, () => {
    for (const { beancount } of [whole, ...single.values(), hostileFiles, ...others])
      expect(run('bean-check', '--no-cache', beancount)).toEqual({ code: 0, out: '', err: '' });
  });

  test('the commands at the head of the file run', () => expectHead(whole.beancount));

  test('one fen more in one row is an error', () => {
    const out = run('bean-check', '--no-cache', tampered(whole.beancount));
    expect(out.code).not.toBe(0);
    expect(out.err).toMatch(/Balance failed/);
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
      hostileFiles.beancount,
      "SELECT DISTINCT payee, narration WHERE account ~ '^Income'",
    );
    const said = (parse(out, { columns: true, relax_quotes: true }) as Record<string, string>[]).map(
      ({ payee = '', narration = '' }) => `${payee.trim()} | ${narration.trim()}`,
    );
    const ours = wholeJournal(hostile, root)
      .transactions.filter(({ postings }) => postings.some(({ account }) => account.name.startsWith('Income')))
      .map(({ party, text }) => `${oneLine(party)} | ${oneLine(text)}`);
    expect(said.length).toBeGreaterThan(5);
    expect(new Set(said)).toEqual(new Set(ours));
  });

  test('the examples on the page answer as shown', { timeout: limit }, () => {
    for (const [index, fund] of funds.entries()) expectExample(beancountExample(site, fund), index === 0);
  });
});

withProgram('ledger', 'the file of hledger without assertions over sub-accounts', () => {
  test('the command on the page runs', () => {
    const { code, out, err } = run('sh', '-c', ledgerCommand);
    expect([code, err]).toEqual([0, '']);
    for (const name of Object.keys(portalAt(site.asOf, true))) expect(out).toContain(name.replace(/^.*:/, ''));
  });

  test('it agrees with the portal on every pot at every month end', { timeout: limit }, () => {
    const plain = join(folder, 'plain.journal');
    writeFileSync(plain, readFileSync(whole.hledger, 'utf8').replace(/^.* =\* .*\n/gm, ''));
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

/** The commands that a file names at its head run without complaint. */
function expectHead(file: string): void {
  const commands = [...readFileSync(file, 'utf8').matchAll(/^; \$ (.+)$/gm)].map(([, command = '']) => command);
  expect(commands).toHaveLength(2);
  const said = commands.map((command) => run('sh', '-c', command));
  expect(said.map(({ code, err }) => [code, err])).toEqual(commands.map(() => [0, '']));
}

/** The commands of an example answer what the page shows; those before the last say nothing. */
function expectExample({ commands, output }: Example, quiet: boolean): void {
  const asked = quiet ? commands : commands.slice(-1);
  const said = asked.map((command) => run('sh', '-c', command));
  expect(said.map(({ code, err }) => [code, err])).toEqual(asked.map(() => [0, '']));
  const lines = said.map(({ out }) => out.replace(/[ \n]+$/gm, '')).join('');
  expect([asked.at(-1), lines]).toEqual([asked.at(-1), output]);
}
