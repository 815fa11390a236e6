import { type Book, bookOf, quarterPeriod, yearsOf } from '../domain/ledger/book.ts';
import { type Month, monthBook, monthsOf, pagedBooks } from '../domain/ledger/paging.ts';
import { type Totals, totalsOf } from '../domain/ledger/totals.ts';
import type { PublicFund, Site } from '../domain/published/public.ts';
import { code, make, money, number, type Reader, text } from './shape/column.ts';
import { byFund, fundColumn } from './shape/of.ts';
import type { Table } from './shape/table.ts';

/** What the pages of the account books add up: each year, its quarters, and the months of a long book. */
export function bookTables(site: Site, funds: readonly PublicFund[]): Table[] {
  const books = funds.flatMap((fund) =>
    yearsOf(fund, site.asOf).map((year) => ({ fund: fund.id, own: fund, book: bookOf(site, fund, year) })),
  );
  const long = books
    .filter(({ fund, book }) => pagedBooks(site).has(`${fund}/${book.year}`))
    .flatMap(({ fund, book }) => monthsOf(book).map((month) => ({ ...month, fund, year: book.year, book })));
  const periods = [
    ...books.map(({ fund, book }) => ({ fund, period: book.year, book })),
    ...long.map(({ fund, year, book, ...month }) => ({
      ...{ fund, period: `${year}-${month.month}`, book: monthBook(book, month) },
    })),
  ];
  const quarters = books.flatMap(({ fund, own, book }) =>
    book.quarters.map(({ name }) => ({
      ...totalsOf([own], quarterPeriod(name, site.asOf)),
      ...{ fund, year: book.year, quarter: name },
    })),
  );
  return [sumTable(periods), quarterTable(quarters), monthTable(long)];
}

const items = {
  opening: { zh: '期初', en: 'Opening' },
  income: { zh: '收入', en: 'Income' },
  spending: { zh: '支出', en: 'Spending' },
} as const;

function sumTable(periods: readonly { fund: string; period: string; book: Book }[]): Table {
  const rows = periods.flatMap(({ fund, period, book }) => [
    { fund, period, item: 'opening' as const, fen: book.opening },
    { fund, period, item: 'income' as const, fen: book.in },
    { fund, period, item: 'spending' as const, fen: book.out },
  ]);
  const table = make('book_sum', '账本小结', 'Account book summaries', rows, [
    fundColumn(),
    periodColumn('period', '年度或月份', 'Year or month', (row) => row.period),
    code('item', '摘要', 'Item', items, (row) => row.item),
    money('amount', '金额', 'Amount', (row) => row.fen),
  ]);
  return byFund(table, ['period', 'item'], 'period');
}

function quarterTable(rows: readonly (Totals & { fund: string; year: string; quarter: string })[]): Table {
  const table = make('quarter', '账本各季度小结', 'Account book summaries by quarter', rows, [
    fundColumn(),
    periodColumn('year', '年度', 'Year', (row) => row.year),
    periodColumn('quarter', '季度', 'Quarter', (row) => row.quarter),
    money('opening', '期初', 'Opening', (row) => row.opening),
    money('income', '收入', 'Income', (row) => row.income),
    money('received', '其他基金划入', 'From other funds', (row) => row.transfers_in),
    money('spending', '支出', 'Spending', (row) => row.spending),
    money('given', '划给其他基金', 'To other funds', (row) => row.transfers_out),
    money('advanced', '其中由人垫付', 'Of spending, paid by others', (row) => row.advanced),
    money('repaid', '归还垫付款', 'Advances repaid', (row) => row.repaid),
    money('closing', '期末', 'Closing', (row) => row.closing),
  ]);
  return byFund(table, ['quarter'], 'year');
}

function monthTable(rows: readonly (Month & { fund: string; year: string })[]): Table {
  const table = make('month', '较长账本各月小结', 'Long account books: summaries by month', rows, [
    fundColumn(),
    periodColumn('year', '年度', 'Year', (row) => row.year),
    periodColumn('month', '月份', 'Month', (row) => `${row.year}-${row.month}`),
    number('rows', '笔数', 'Rows', (row) => row.lines.length),
    money('opening', '期初', 'Opening', (row) => row.opening),
    money('in', '收入', 'In', (row) => row.in),
    money('out', '支出', 'Out', (row) => row.out),
    money('closing', '期末', 'Closing', (row) => row.closing),
  ]);
  return byFund(table, ['month'], 'year');
}

function periodColumn<T>(key: string, zh: string, en: string, read: (row: T) => string): Reader<T> {
  return { ...text(key, zh, en, read), required: true };
}
