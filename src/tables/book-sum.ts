import { periodDays } from '../domain/common/day.ts';
import { bookOf, yearsOf } from '../domain/ledger/book.ts';
import { bookMonths, monthBook, pagedBooks } from '../domain/ledger/paging.ts';
import { totalsOf } from '../domain/ledger/totals.ts';
import type { PublicFund, Site } from '../domain/published/public.ts';
import { fundWords } from '../texts/fund.ts';
import { fill, localize, monthTitle } from '../texts/text.ts';
import { defineTable } from './shape/define.ts';
import { ledgerFunds, type TableOwner } from './shape/owner.ts';

/** A year of a fund. */
type Year = { fund: PublicFund; year: string };

const years: TableOwner<Year> = {
  ...ledgerFunds,
  all: (site, area) =>
    ledgerFunds.all(site, area).flatMap((fund) => yearsOf(site, fund).map((year) => ({ fund, year }))),
  id: ({ fund }) => fund.id,
};

const items = {
  opening: { zh: '期初', en: 'Opening' },
  income: { zh: '收入', en: 'Income' },
  spending: { zh: '支出', en: 'Spending' },
} as const;

type Sum = { period: string; item: keyof typeof items; fen: number };

/** What the pages of the account books add up: each year, and the months of a long book. */
export const bookSums = defineTable({
  name: 'book_sum',
  title: { zh: '账本小结', en: 'Account book summaries' },
  subject: 'money',
  owner: years,
  key: ['period', 'item'],
  rows: (site, { fund, year }) => sumsOf(year, bookOf(site, fund, year)),
  // All years stand above the months.
  every: (site, all) => {
    const of = (rows: (year: Year) => Sum[]) =>
      all.flatMap((one) => rows(one).map((row) => [one.fund.id, row] as const));
    return [...of(({ fund, year }) => sumsOf(year, bookOf(site, fund, year))), ...of((one) => monthRows(site, one))];
  },
  columns: ({ always, text, code, money }) => [
    always(text('period', '年度或月份', 'Year or month', (row) => row.period)),
    code('item', '摘要', 'Item', items, (row) => row.item),
    money('amount', '金额', 'Amount', (row) => row.fen),
  ],
});

function sumsOf(period: string, book: { opening: number; in: number; out: number }): Sum[] {
  return [
    { period, item: 'opening', fen: book.opening },
    { period, item: 'income', fen: book.in },
    { period, item: 'spending', fen: book.out },
  ];
}

function monthRows(site: Site, { fund, year }: Year): Sum[] {
  if (!isLong(site, { fund, year })) return [];
  const book = bookOf(site, fund, year);
  return bookMonths(book).flatMap((month) => sumsOf(`${year}-${month.month}`, monthBook(book, month)));
}

function isLong(site: Site, { fund, year }: Year): boolean {
  return pagedBooks(site).has(`${fund.id}/${year}`);
}

/** The sums of a book quarter by quarter, adding up to the year. */
export const quarterSums = defineTable({
  name: 'quarter',
  title: { zh: '账本各季度小结', en: 'Account book summaries by quarter' },
  subject: 'money',
  owner: years,
  key: ['quarter'],
  shows: ({ year }) => ({ year }),
  rows: (site, { fund, year }) =>
    bookOf(site, fund, year).quarters.map(({ name }) => ({
      ...totalsOf([fund], periodDays(name)),
      ...{ year, quarter: name },
    })),
  columns: ({ always, text, money }) => [
    always(text('year', '年度', 'Year', (row) => row.year)),
    always(text('quarter', '季度', 'Quarter', (row) => row.quarter)),
    money('opening', '期初', 'Opening', (row) => row.opening),
    money('income', '收入', 'Income', (row) => row.income),
    money('received', '其他基金划入', 'From other funds', (row) => row.transfers_in),
    money('spending', '支出', 'Spending', (row) => row.spending),
    money('given', '划给其他基金', 'To other funds', (row) => row.transfers_out),
    money('advanced', '其中由人垫付', 'Of spending, paid by others', (row) => row.advanced),
    money('repaid', '归还垫付款', 'Advances repaid', (row) => row.repaid),
    money('closing', '期末', 'Closing', (row) => row.closing),
  ],
  page: ({ locale }, rows, { year }) => {
    const words = localize(fundWords, locale);
    const small = (of: string, head: string) => ({ of, head, role: 'small', add: true }) as const;
    // A fund that neither gives to others nor gets from them, and for which nobody ever paid, has no columns for it.
    const seldom = (of: string, head: string, fen: (row: (typeof rows)[number]) => number) =>
      rows.some(fen) ? [small(of, head)] : [];
    return {
      caption: fill(words.quartersCaption, { year }),
      fold: 'fold',
      columns: [
        { head: words.quarter, role: 'key', show: (row) => words[`q${row.quarter.slice(-1)}` as 'q1'] },
        { of: 'opening', head: words.opening, role: 'small' },
        small('income', words.income),
        ...seldom('received', words.received, (row) => row.transfers_in),
        small('spending', words.spending),
        ...seldom('given', words.given, (row) => row.transfers_out),
        ...seldom('advanced', words.advanced, (row) => row.advanced),
        ...seldom('repaid', words.repaidOut, (row) => row.repaid),
        { of: 'closing', head: words.closingHead, role: 'amount' },
      ],
      total: words.total,
    };
  },
});

/** The months of a long account book and the way to the page of each. */
export const monthSums = defineTable({
  name: 'month',
  title: { zh: '较长账本各月小结', en: 'Long account books: summaries by month' },
  subject: 'money',
  owner: { ...years, all: (site, area) => years.all(site, area).filter((year) => isLong(site, year)) },
  key: ['month'],
  shows: ({ year }) => ({ year }),
  rows: (site, { fund, year }) => bookMonths(bookOf(site, fund, year)).map((month) => ({ ...month, year })),
  columns: ({ always, text, number, money }) => [
    always(text('year', '年度', 'Year', (row) => row.year)),
    always(text('month', '月份', 'Month', (row) => `${row.year}-${row.month}`)),
    number('rows', '笔数', 'Rows', (row) => row.lines.length),
    money('opening', '期初', 'Opening', (row) => row.opening),
    money('in', '收入', 'In', (row) => row.in),
    money('out', '支出', 'Out', (row) => row.out),
    money('closing', '期末', 'Closing', (row) => row.closing),
  ],
  page: ({ locale, to }, _, { fund, year }) => {
    const words = localize(fundWords, locale);
    return {
      caption: words.monthsTitle,
      quiet: true,
      fold: 'fold',
      columns: [
        {
          head: words.month,
          role: 'key',
          link: ({ month }) => to.month(fund.id, year, month),
          show: ({ month }) => monthTitle(year, month, locale),
        },
        { of: 'rows', head: words.rowCount, role: 'small' },
        { of: 'opening', head: words.opening, role: 'small' },
        { of: 'in', head: words.income, role: 'small' },
        { of: 'out', head: words.spending, role: 'small' },
        { of: 'closing', head: words.closingHead, role: 'amount' },
      ],
    };
  },
});
