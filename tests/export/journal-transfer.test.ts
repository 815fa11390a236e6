import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/common/day.ts';
import { publish } from '../../src/domain/published/public.ts';
import { demonstration } from '../demonstration.ts';
import { heldAt, readBeancount, readHledger } from './journal-reader.ts';
import { type Written, writtenOf } from './journal-site.ts';
import { heldByTransfers, transferSite } from './journal-transfer.ts';

const files = writtenOf(transferSite(publish(demonstration.portal)));
const [whole] = files as [Written];
const textOf = (program: 'hledger' | 'beancount') => (path: string) =>
  files.find(({ folder }) => path.startsWith(folder) && folder)?.[program] ?? '';
const books = [
  readHledger(whole.hledger, textOf('hledger')),
  readBeancount(whole.beancount, (day) => addDays(day, -1), textOf('beancount')),
];

describe('transfers between the parts of the whole', () => {
  test.each(['real', 'fictional'] as const)('%s: at every month end the whole asserts what is not settled', (kind) => {
    const [account, code] = kind === 'real' ? ['Equity:Transfers', 'CNY'] : ['Equity:Demo:Transfers', 'CNY_DEMO'];
    const expected = Object.entries(heldByTransfers[kind]);
    const claims = whole.journal.claims.filter((claim) => claim.account.name === account);
    expect(claims.map(({ date, units }) => [date, units])).toEqual(expected);
    for (const book of books)
      for (const [date, fen] of expected)
        expect([date, heldAt(book, date, account, code, true)]).toEqual([date, BigInt(fen) * 10_000n]);
  });

  test('every assertion of every part holds in the whole', () => {
    for (const book of books) {
      expect(book.claims.length).toBeGreaterThan(20);
      for (const { date, account, commodity, amount, whole: below } of book.claims)
        expect([date, account, heldAt(book, date, account, commodity, below)]).toEqual([date, account, amount]);
    }
  });

  test('each half stands in the part of its own fund; a fund without a ledger has no part, a retracted row moves nothing', () => {
    const parts = files
      .slice(1)
      .map(({ folder, journal }) => [
        folder.split('/')[1],
        journal.transactions.filter(({ row }) => row !== 'opening').map(({ row }) => row),
      ]);
    expect(parts).toEqual([
      ['giver', ['late', 'same', 'unsaid', 'out']],
      ['taker', ['same', 'unsaid', 'in', 'late']],
      ['demo-giver', ['open']],
      ['demo-taker', ['open']],
    ]);
  });

  test('the account names the other fund and then its own', () => {
    const names = files.flatMap(({ journal }) => journal.accounts.map(({ name }) => name));
    expect(names.filter((name) => name.includes('Transfers'))).toEqual([
      'Equity:Transfers',
      'Equity:Demo:Transfers',
      'Equity:Transfers:Dark:Giver',
      'Equity:Transfers:Taker:Giver',
      'Equity:Transfers:Dark:Taker',
      'Equity:Transfers:Giver:Taker',
      'Equity:Demo:Transfers:Demo-Taker:Demo-Giver',
      'Equity:Demo:Transfers:Demo-Giver:Demo-Taker',
    ]);
  });
});
