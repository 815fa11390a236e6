import type { LedgerRows } from '../../src/domain/ledger/ledger.ts';
import type { PublicFund, Site } from '../../src/domain/published/public.ts';
import { toBeancount } from '../../src/export/journal/beancount.ts';
import { toHledger } from '../../src/export/journal/hledger.ts';
import type { Journal } from '../../src/export/journal/model.ts';
import { journalFiles } from '../../src/export/journal/whole.ts';

/** Where the site of the tests stands. */
export const root = 'https://sunshine.example/';

/** Texts that mean something to one of the programs, or break a line. */
export const hostile = [
  '"quoted" \\ back \\" slash\\',
  'line\nbreak\r\nand\ttab',
  '* starred',
  '! pending',
  '; remark',
  'payee | note ; date: 2020-01-01, type: X [2020-01-01]',
  '(code) #tag ^link @ 1 CNY = 5 {6}',
  '2025-01-01 balance Assets:Bank 1 CNY',
  '“引号”，分号；冒号：竖线｜',
  '👵🏽 家庭 👨‍👩‍👧 \u202eright to left\u2028line',
  '字'.repeat(200),
  "='formula",
] as const;

/** A journal as both programs are given it; its folder is blank for the whole. */
export type Written = { folder: string; journal: Journal; hledger: string; beancount: string };

/** All journals of a site, the whole first. */
export function writtenOf(site: Site): Written[] {
  return journalFiles(site, root).map(({ folder, make }) => {
    const journal = make();
    return { folder, journal, hledger: toHledger(journal), beancount: toBeancount(journal) };
  });
}

/** A site whose only books are these, with every free text hostile. `base` gives what the books do not name. */
export function siteOf(base: Site, list: readonly LedgerRows[], asOf: string, fictional = true): Site {
  const [place] = [...base.places.values()];
  const [template] = [...base.funds.values()].filter(({ coverage }) => coverage === 'ledger');
  if (!place || !template) throw new Error('the data hold no fund with a ledger');
  let turn = 0;
  const text = () => hostile[turn++ % hostile.length] as string;
  const funds = list.map((rows): PublicFund => {
    const named = <T extends Row>(row: T) => ({
      ...row,
      // Most generated rows are taken back; books need rows that count.
      retracted_on: (row.at.line ?? 0) % 5 === 0 ? row.retracted_on : undefined,
      home: place.id,
      book: rows.id,
      donor_display: text(),
      payee_display: text(),
      purpose: text(),
      reason: text(),
      note: text(),
      retracted_reason: text(),
    });
    const all = <T extends Row>(part: readonly T[]) => part.map(named);
    return {
      ...template,
      ...rows,
      name: { zh: text() },
      home: place.id,
      coverage: 'ledger',
      fictional,
      goods: [],
      balances: [],
      income: all(rows.income),
      spending: all(rows.spending),
      reallocations: all(rows.reallocations),
      // The giver of a transfer is the fund in whose file it stands.
      transfers: rows.transfers.map((row) => ({ ...named(row), book: row.book })),
      received: rows.received.map((row) => ({ ...named(row), book: row.book })),
    } as unknown as PublicFund;
  });
  return { ...base, asOf, points: [], volunteers: [], funds: new Map(funds.map((fund) => [fund.id, fund])) };
}

type Row = { retracted_on?: string | undefined; at: { line?: number } };
