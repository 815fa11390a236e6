import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { addDays } from '../../src/domain/common/day.ts';
import { balanceAt, entriesOf, restrictionsAt } from '../../src/domain/ledger/ledger.ts';
import { totalsOf } from '../../src/domain/ledger/totals.ts';
import { holdingOf, inOrder } from '../../src/domain/neighbourhood/points.ts';
import { serviceOf } from '../../src/domain/neighbourhood/volunteer.ts';
import { type PublicFund, publish, type Site } from '../../src/domain/published/public.ts';
import { journalAccounts } from '../../src/export/journal/account.ts';
import { closingDays } from '../../src/export/journal/claim.ts';
import { commoditiesOf } from '../../src/export/journal/commodity.ts';
import { fundJournal, journalFunds } from '../../src/export/journal/entries.ts';
import { description, oneLine } from '../../src/export/journal/guard.ts';
import { journalFiles } from '../../src/export/journal/whole.ts';
import { demonstration } from '../demonstration.ts';
import { begin, runs, funds as someFunds } from '../domain/arbitrary.ts';
import { type Book, heldAt, readBeancount, readHledger } from './journal-reader.ts';
import { hostile, root, siteOf, type Written, writtenOf } from './journal-site.ts';

const { portal } = demonstration;
const site = publish(portal);
const funds = journalFunds(site);
const written = writtenOf(site);
const [whole] = written as [Written];
const parts = written.slice(1);
/** Everything that stands in some part. */
const transactions = parts.flatMap(({ journal }) => journal.transactions);
const fen = (units: number) => BigInt(units) * 10_000n;
const dayBefore = (day: string) => addDays(day, -1);
/** A file as both programs see it; the whole sees the others too. */
const books = ({ hledger, beancount, folder }: Written, all: readonly Written[]): Book[] => {
  const part = (program: 'hledger' | 'beancount') => (path: string) => {
    const found = all.find((one) => folder === '' && path === `${one.folder}ledger.${endings[program]}`);
    if (!found?.folder) throw new Error(`no file ${path}`);
    return found[program];
  };
  return [readHledger(hledger, part('hledger')), readBeancount(beancount, dayBefore, part('beancount'))];
};
const endings = { hledger: 'journal', beancount: 'beancount' } as const;
const read = written.map((one) => books(one, written));
/** The books of a fund, alone and among all. */
const booksOf = (fund: PublicFund) =>
  written.flatMap(({ folder }, index) => (['', `funds/${fund.id}/`].includes(folder) ? (read[index] ?? []) : []));

describe('the books of the demonstration', () => {
  test('there is something to compare', () => {
    expect(funds.length).toBeGreaterThan(0);
    expect(funds.every(({ income }) => income.length > 50)).toBe(true);
  });

  test('every transaction sums to zero in every commodity', () => {
    for (const book of read.flat())
      for (const one of book.transactions) expect([one.head, unbalanced(one)]).toEqual([one.head, []]);
  });

  test('both programs are given the same postings', () => {
    const plain = (book: Book | undefined) =>
      book?.transactions.map(({ date, postings }) => [
        date,
        ...postings.map((p) => `${p.account} ${p.amount} ${p.commodity}`),
      ]);
    for (const [hledger, beancount] of read) expect(plain(beancount)).toEqual(plain(hledger));
  });

  test('re-added from the text, every fund and pot holds at every month end what the portal computes', () => {
    for (const fund of funds) {
      expect(booksOf(fund)).toHaveLength(4);
      for (const book of booksOf(fund)) expect(compareFund(site, book, fund)).toBeGreaterThan(23);
    }
  });

  test('every assertion holds, and there is one for every fund, pot, month end and statement', () => {
    const claims = written.flatMap(({ journal }) => journal.claims);
    for (const [index, { folder, journal }] of written.entries())
      for (const book of read[index] ?? []) {
        expect(book.claims.length).toBe((folder ? journal.claims : claims).length);
        for (const { date, account, commodity, amount, whole } of book.claims)
          expect([date, account, heldAt(book, date, account, commodity, whole)]).toEqual([date, account, amount]);
      }
    for (const fund of funds) {
      const entries = entriesOf(fund);
      const days = closingDays(entries[0]?.on ?? '', site.asOf);
      const mine = claims.filter(({ owner, commodity }) => owner === fund.id && commodity.places === 2);
      const restrictions = days.reduce((count, day) => count + restrictionsAt(entries, day).size, 0);
      expect(mine.filter(({ by }) => by === 'portal')).toHaveLength(
        days.length + restrictions + (fund.advances.length ? 1 : 0),
      );
      expect(mine.filter(({ by }) => by === 'bank')).toHaveLength(fund.balances.length);
    }
  });

  test('accounts are declared once, and all accounts and commodities that are used', () => {
    for (const [index, { folder }] of written.entries())
      for (const book of read[index] ?? []) {
        const used = [...book.transactions.flatMap(({ postings }) => postings), ...book.claims];
        expect(new Set(used.map(({ account }) => account))).toEqual(new Set(book.accounts));
        expect(new Set(used.map(({ commodity }) => commodity))).toEqual(new Set(book.commodities));
        expect(new Set(book.accounts).size).toBe(book.accounts.length);
        if (folder) expect(new Set(book.commodities).size).toBe(book.commodities.length);
      }
  });

  test('the whole has no transaction and names every part, of which none is empty', () => {
    expect(whole.journal.transactions).toEqual([]);
    expect(readHledger(whole.hledger, () => '').transactions).toEqual([]);
    expect(parts.length).toBeGreaterThan(funds.length);
    for (const { folder, journal } of parts) {
      expect(whole.hledger).toContain(`\ninclude ${folder}ledger.journal\n`);
      expect(whole.beancount).toContain(`\ninclude "${folder}ledger.beancount"\n`);
      expect([folder, journal.transactions.length]).not.toEqual([folder, 0]);
    }
    expect(whole.hledger.match(/^include /gm)).toHaveLength(parts.length);
  });

  test('the whole is made without a look at the rows of income and spending', () => {
    const blind = new Map(
      [...site.funds].map(([id, fund]) => [id, unreadable(fund, ['income', 'spending', 'reallocations', 'advances'])]),
    );
    const [all, part] = journalFiles({ ...site, funds: blind }, root);
    expect(part?.make).toThrow('not to be read');
    expect(all?.make()).toEqual(whole.journal);
  });

  test('a row of one fund changes its part and, but for the data root, no other file', () => {
    const [fund, other] = funds as [PublicFund, PublicFund];
    const income = fund.income.map((row, index) => (index === 0 ? { ...row, amount: row.amount + 1 } : row));
    const changed = new Map([...site.funds, [fund.id, { ...fund, income }]]);
    const after = writtenOf({ ...site, dataRoot: 'another', funds: changed });
    expect(whole.hledger.includes(site.dataRoot)).toBe(true);
    for (const [index, one] of written.entries()) {
      const now = after[index] as Written;
      const bare = (text: string) => text.replace(/^; data_root: .*\n/m, '');
      if (one.folder === `funds/${fund.id}/`) expect(now.hledger).not.toBe(one.hledger);
      else if (one.folder) expect([now.hledger, now.beancount]).toEqual([one.hledger, one.beancount]);
      else expect([bare(now.hledger), bare(now.beancount)]).toEqual([bare(one.hledger), bare(one.beancount)]);
    }
    expect(other.id).not.toBe(fund.id);
  });

  test('income and spending by category are those of the portal; goods and services at stated value are not among them', () => {
    const period = { from: '0000-01-01', to: site.asOf };
    for (const fund of funds) {
      const totals = totalsOf([fund], period);
      const sums = (level: string) =>
        fundJournal(site, root, fund)
          .transactions.flatMap(({ postings }) => postings)
          .filter(
            ({ account, commodity }) =>
              account.name.startsWith(level) && commodity.code.startsWith('CNY') && !commodity.code.includes('STATED'),
          )
          .reduce((sum, { units }) => sum + units, 0);
      expect([-sums('Income:'), sums('Expenses:')]).toEqual([totals.income, totals.spending]);
    }
  });

  test('hours and points of a place are those of its pages', () => {
    const [book] = read[0] as [Book, Book];
    for (const place of site.places.values()) {
      const { hours, points } = journalAccounts(site, place.fictional === true);
      const { hour, point } = commoditiesOf(place.fictional === true);
      const here = ({ home }: { home: string }) => home === place.id;
      const held = (name: string, code: string) => Number(heldAt(book, site.asOf, name, code, false)) / 1e6;
      expect(held(hours(place.id, 'used').name, hour.code)).toBe(serviceOf(site.volunteers.filter(here)).hours.sum);
      const holding = holdingOf(inOrder(site.points.filter(here)));
      expect(held(points(place.id, 'held').name, point.code)).toBe(holding.held);
      expect(held(points(place.id, 'redeemed').name, point.code)).toBe(holding.redeemed);
      // What is earned is income, which both programs write as negative.
      expect(held(points(place.id, 'earned').name, point.code)).toBe(0 - holding.earned);
    }
  });

  test('a retracted row is a remark and moves nothing; pledges are nowhere', () => {
    const retracted = funds.flatMap((fund) =>
      [fund.income, fund.spending].flat().flatMap((row) => (row.retracted_on ? [`${fund.id}/${row.id}`] : [])),
    );
    expect(retracted.length).toBeGreaterThan(0);
    const remarks = parts.flatMap(({ journal }) => journal.retractions);
    expect(remarks.map(({ link }) => link)).toEqual(expect.arrayContaining(retracted));
    const links = new Set(transactions.map(({ link }) => link));
    const pledges = funds.flatMap((fund) => fund.pledges.map(({ id }) => `${fund.id}/${id}`));
    expect([...retracted, ...pledges].filter((link) => links.has(link))).toEqual([]);
  });

  test('a transfer is in both books, told by one link, and each half by its own row of a page', () => {
    const halves = Map.groupBy(
      transactions.filter(({ postings }) => postings.some(({ account }) => account.name.includes(':Transfers:'))),
      ({ link }) => link,
    );
    expect(halves.size).toBeGreaterThan(0);
    for (const [link, list] of halves) {
      const [giver = '', row = ''] = link.split('/');
      const page = list.map(({ labels }) => labels.find(([key]) => key === 'page')?.[1].split('#')[1]);
      expect([link, new Set(page)]).toEqual([link, new Set([row, `${giver}-${row}`])]);
      expect(list.map((one) => one.row)).toEqual([row, row]);
    }
  });

  test('what is private in the data is in no journal', () => {
    const secret = [...portal.funds.values()].flatMap(({ income, spending }) => [
      ...income.flatMap(({ trace_key, consent_ref }) => [trace_key, consent_ref]),
      ...spending.map(({ payee_id }) => payee_id),
    ]);
    const values = secret.filter((value) => value !== undefined && value.length > 3);
    expect(values.length).toBeGreaterThan(0);
    const text = written.map(({ hledger, beancount }) => hledger + beancount).join('');
    expect(values.filter((value) => text.includes(String(value)))).toEqual([]);
  });

  test('the same data give the same bytes', () => {
    const again = writtenOf(publish(checkData('data').portal));
    const plain = ({ folder, hledger, beancount }: Written) => [folder, hledger, beancount];
    expect(again.map(plain)).toEqual(written.map(plain));
  });
});

test('whatever the rows are, the books balance and hold what the portal computes', () => {
  fc.assert(
    fc.property(someFunds, fc.boolean(), fc.boolean(), (list, fictional, outside) => {
      const some = siteOf(site, list, '2027-03-31', fictional);
      const known = [...some.funds].map(([id, fund], index): [string, PublicFund] => [
        id,
        outside && index === 1 ? { ...fund, coverage: 'reported' } : fund,
      ]);
      const here = { ...some, funds: new Map(known) };
      const files = writtenOf(here);
      const [all] = files as [Written];
      for (const book of books(all, files)) {
        for (const one of book.transactions) expect(unbalanced(one)).toEqual([]);
        for (const fund of journalFunds(here)) compareFund(here, book, fund);
        for (const { date, account, commodity, amount, whole } of book.claims)
          expect([date, account, heldAt(book, date, account, commodity, whole)]).toEqual([date, account, amount]);
      }
      for (const { date, units } of all.journal.claims) {
        const sums = totalsOf(journalFunds(here), { from: '0000-01-01', to: date });
        expect([date, units]).toEqual([date, sums.under_way + sums.transfers_out - sums.transfers_in]);
      }
    }),
    { ...runs, numRuns: Math.ceil(runs.numRuns / 4) },
  );
});

test('a fund alone holds the same as among all', () => {
  fc.assert(
    fc.property(someFunds, (list) => {
      const some = siteOf(site, list, '2027-03-31');
      const files = writtenOf(some);
      for (const fund of some.funds.values()) {
        const own = files.find(({ folder }) => folder === `funds/${fund.id}/`) as Written;
        for (const book of books(own, [])) compareFund(some, book, fund);
      }
    }),
    { ...runs, numRuns: Math.ceil(runs.numRuns / 8) },
  );
});

test('hostile texts stay on their line and come back as they were', () => {
  for (const text of hostile) {
    expect(oneLine(text)).not.toMatch(/[\n\r\t\u2028\u202e]/);
    expect(description(text)).not.toMatch(/[;|]/);
  }
  const list = fc
    .sample(someFunds, { ...runs, numRuns: 5 })
    .flat()
    .filter(({ income }) => income.length > 5);
  const some = siteOf(site, list.slice(0, 1), '2027-03-31');
  const [fund] = [...some.funds.values()] as [PublicFund];
  const files = writtenOf(some);
  const [, beancount] = books(files[0] as Written, files);
  const live = fund.income.filter(({ retracted_on }) => !retracted_on);
  expect(live.length).toBeGreaterThan(3);
  for (const row of live) {
    const one = beancount?.transactions.find(({ head }) => head.includes(` ^${fund.id}/${row.id} `));
    const strings = [...(one?.head ?? '').matchAll(/"((?:\\.|[^"\\])*)"/g)].map(([, inner = '']) =>
      inner.replace(/\\(.)/g, '$1'),
    );
    expect(strings).toEqual([oneLine(row.donor_display), oneLine(row.note ?? '')]);
  }
  expect(begin).toBe(fund.opening_balance?.on);
});

/** Compares a fund and its pots at every month end; the number of month ends. */
function compareFund(of: Site, book: Book, fund: PublicFund): number {
  const { restriction, fund: total } = journalAccounts(of, fund.fictional);
  const { code } = commoditiesOf(fund.fictional).money;
  const entries = entriesOf(fund);
  const days = closingDays(entries[0]?.on ?? of.asOf, of.asOf);
  for (const day of days) {
    const place = [fund.id, day];
    expect([...place, heldAt(book, day, total(fund).name, code, true)]).toEqual([
      ...place,
      fen(balanceAt(entries, day)),
    ]);
    for (const [name, units] of restrictionsAt(entries, day))
      expect([...place, name, heldAt(book, day, restriction(fund, name).name, code, false)]).toEqual([
        ...place,
        name,
        fen(units),
      ]);
  }
  return days.length;
}

function unreadable(fund: PublicFund, keys: readonly (keyof PublicFund)[]): PublicFund {
  const get = () => {
    throw new Error('not to be read');
  };
  return Object.defineProperties({ ...fund }, Object.fromEntries(keys.map((key) => [key, { get }])));
}

function unbalanced({ postings }: Book['transactions'][number]): string[] {
  const sums = new Map<string, bigint>();
  for (const { commodity, amount } of postings) sums.set(commodity, (sums.get(commodity) ?? 0n) + amount);
  return [...sums].filter(([, sum]) => sum !== 0n).map(([commodity]) => commodity);
}
