import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/common/day.ts';
import { sum } from '../../src/domain/common/money.ts';
import { bookOf, yearsOf } from '../../src/domain/ledger/book.ts';
import {
  bookMonths,
  bookParts,
  idSpans,
  lineAnchor,
  maySpan,
  monthBook,
  pagedBooks,
  pagesOf,
} from '../../src/domain/ledger/paging.ts';
import { addresses } from '../../src/domain/portal/address.ts';
import { waysOf } from '../../src/domain/portal/parting.ts';
import { ledgersUnder } from '../../src/domain/portal/rollup.ts';
import type { PublicFund, Site } from '../../src/domain/published/public.ts';
import { loadSite } from '../../src/site.ts';

const site = loadSite();
const funds = ledgersUnder(site, 'demo');

/** The first fund with so many gifts in 2025 and nothing else. */
function busy(gifts: number): { fund: PublicFund; site: Site } {
  const [first] = funds;
  const [gift] = first?.income ?? [];
  if (!first || !gift) throw new Error('the demonstration has gifts');
  const income = Array.from({ length: gifts }, (_, index) => ({
    ...gift,
    id: `G-${index}`,
    date: addDays('2025-01-05', index % 350),
    banked_on: undefined,
    amount: 100 + index,
    restriction: undefined,
    reverses: undefined,
    retracted_on: undefined,
    at: { file: 'income.csv', line: index + 2 },
  }));
  const none = { spending: [], transfers: [], received: [], reallocations: [], balances: [] };
  const fund = { ...first, ...none, opening_balance: { on: '2024-11-01', total: 5 }, income } as PublicFund;
  return { fund, site: { ...site, funds: new Map([[fund.id, fund]]) } };
}

describe('the months of an account book', () => {
  it('follow one another and add up to the year', () => {
    for (const fund of funds)
      for (const year of yearsOf(site, fund)) {
        const book = bookOf(site, fund, year);
        const months = bookMonths(book);
        let balance = book.opening;
        for (const month of months) {
          expect(month.opening).toBe(balance);
          expect(month.opening + month.in - month.out).toBe(month.closing);
          expect(monthBook(book, month).quarters[0]?.lines).toEqual(month.lines);
          balance = month.closing;
        }
        expect(balance).toBe(book.closing);
        expect(sum(months.map(({ lines }) => lines.length))).toBe(book.lines);
      }
  });

  it('have pages where the year has more than five hundred rows', () => {
    const { fund, site: large } = busy(501);
    const book = `${fund.id}/2025`;
    expect(pagedBooks(busy(500).site).has(book)).toBe(false);
    expect([...pagedBooks(large)]).toEqual([[book, 1]]);
    expect(bookMonths(bookOf(large, fund, '2025'))).toHaveLength(12);
  });
});

describe('the pages of an account book', () => {
  it('hold a hundred and twenty-five rows each, and carry forward what adds up to the book', () => {
    for (const gifts of [0, 1, 125, 126, 250, 499]) {
      const { fund, site: one } = busy(gifts);
      const book = bookOf(one, fund, '2025');
      const pages = pagesOf(book);
      expect(pages).toHaveLength(Math.max(1, Math.ceil(gifts / 125)));
      expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1));
      expect(pages.map(({ last }) => last)).toEqual(pages.map((_, index) => index === pages.length - 1));
      let carried = { in: 0, out: 0, balance: book.opening };
      for (const page of pages) {
        expect(page.before).toEqual(carried);
        const lines = page.quarters.flatMap((quarter) => quarter.lines);
        const moved = sum(lines.map((line) => line.in ?? 0));
        carried = { in: carried.in + moved, out: 0, balance: carried.balance + moved };
        expect(page.after).toEqual(carried);
      }
      expect(carried).toEqual({ in: book.in, out: book.out, balance: book.closing });
      const quarters = pages.flatMap((page) => page.quarters);
      expect(quarters.flatMap(({ lines }) => lines)).toEqual(book.quarters.flatMap(({ lines }) => lines));
      expect(quarters.flatMap(({ closes }) => closes ?? [])).toEqual(book.quarters);
    }
  });

  it.each([300, 12_000])('are told by the address of each of %i rows', (gifts) => {
    const { fund, site: one } = busy(gifts);
    const paged = pagedBooks(one);
    const to = addresses('/', 'zh', waysOf(one));
    const book = bookOf(one, fund, '2025');
    const months = paged.has(`${fund.id}/2025`)
      ? bookMonths(book).map((month) => ({ ...month, ...monthBook(book, month) }))
      : [];
    const parts = months.length > 0 ? months : [{ month: '', ...book }];
    for (const part of parts) {
      const at = part.month ? to.month(fund.id, '2025', part.month) : to.year(fund.id, '2025');
      for (const { number, quarters } of pagesOf(part))
        for (const { lines } of quarters)
          for (const line of lines)
            expect(to.row(fund.id, line.on, lineAnchor(line))).toBe(`${to.bookPage(at, number)}#${line.id}`);
    }
    expect(gifts > 500).toBe(months.length > 0);
    const further = parts.flatMap(({ month, ...part }) =>
      pagesOf(part).flatMap(({ number }) => [month, number > 1 ? `p${number}` : ''].filter(Boolean).join('/') || []),
    );
    expect(further.length).toBeGreaterThan(1);
    expect(bookParts(one).find(({ year }) => year === '2025')?.parts).toEqual(further);
  });

  it('are listed without the books as the books have them', () => {
    for (const { fund, year, parts } of bookParts(site))
      if (!pagedBooks(site).has(`${fund.id}/${year}`))
        expect(parts).toEqual(
          pagesOf(bookOf(site, fund, year)).flatMap(({ number }) => (number > 1 ? `p${number}` : [])),
        );
  });

  it('are found by the number of a row', () => {
    const spans = idSpans(['S2026-0012', 'S2026-0080', 'I-9', 'other-fund-T-3', 'odd']);
    for (const id of ['S2026-0012', 'S2026-0040', 'S2026-0080', 'I-9', 'other-fund-T-3', 'odd'])
      expect(maySpan(spans, id), id).toBe(true);
    for (const id of ['S2026-0081', 'S2026-0011', 'I-10', 'T-3', 'toString', '', 'S2025-0040'])
      expect(maySpan(spans, id), id).toBe(false);
  });
});

describe('the address of a row', () => {
  const paged = new Map([
    ['garden-fund/2025', 1],
    ['garden-fund/2025/03/I-8', 2],
    ['garden-fund/2026/I-4', 3],
  ]);
  it('is on the page of its month in a long book, else on that of its year', () => {
    const to = addresses('/portal/', 'en', { paged, volumes: new Map(), books: new Map() });
    expect(to.row('garden-fund', '2025-03-09', 'I-1')).toBe('/portal/en/funds/garden-fund/2025/03/#I-1');
    expect(to.row('garden-fund', '2026-03-09', 'I-2')).toBe('/portal/en/funds/garden-fund/2026/#I-2');
    expect(to.row('garden-fund', '2025-03-09', 'I-8')).toBe('/portal/en/funds/garden-fund/2025/03/p2/#I-8');
    expect(to.row('garden-fund', '2026-03-09', 'I-4')).toBe('/portal/en/funds/garden-fund/2026/p3/#I-4');
    expect(to.row('garden-fund', '2025', 'I-3')).toBe('/portal/en/funds/garden-fund/2025/#I-3');
  });
});

it('a month in which nothing but a row that was taken back stood has its page too', () => {
  const made = busy(700);
  const [gift] = made.fund.income;
  if (!gift) throw new Error('there are gifts');
  const back = {
    ...gift,
    id: 'G-back',
    date: '2025-11-15',
    retracted_on: '2025-12-01',
    at: { file: 'x.csv', line: 2 },
  };
  const income = [...made.fund.income.filter(({ date }) => date < '2025-11-01'), back];
  const fund = { ...made.fund, income };
  const book = bookOf({ ...made.site, funds: new Map([[fund.id, fund]]) }, fund, '2025');
  const last = bookMonths(book).at(-1);
  expect(last).toMatchObject({ month: '11', opening: book.closing, in: 0, out: 0, closing: book.closing, lines: [] });
  expect(last && monthBook(book, last).retracted.map(({ id }) => id)).toEqual(['G-back']);
});
