import { type Book, type BookLine, bookOf, yearsOf } from '../../domain/ledger/book.ts';
import { bankDay, isBanked } from '../../domain/ledger/movement.ts';
import { bookMonths, type Month, pagedBooks } from '../../domain/ledger/paging.ts';
import { readRestriction } from '../../domain/ledger/restriction.ts';
import type { PublicFund } from '../../domain/published/public.ts';
import type { Kind } from '../../schemas/kinds.ts';
import { lineNames } from '../../texts/movement.ts';
import type { Frame } from './frame.ts';
import { documentLink, type Links, pageOf, tableLink } from './link.ts';
import { type ApiValue, recordValue } from './record.ts';
import { type ApiResource, type Content, type Document, ofEach } from './resource.ts';
import { amount, array, bool, day, integer, object, oneOf, ref, refAs, type Schema, string, titled } from './shape.ts';

/** The kinds of record that a line of a book can have. */
const records = ['Income', 'Spending', 'Transfer', 'Reallocation'] as const;

/** The account books: one document a year, and one a month where a year has more than 500 rows. */
export const ledgerResources: readonly ApiResource[] = [
  {
    name: 'ledger',
    path: '/funds/{fund}/ledger/{year}.json',
    group: 'place',
    title: { zh: '账本（一年）', en: 'Account book of a year' },
    text: {
      zh: '逐笔列出，每笔之后都有余额。一笔的网页是本文件的 links.page 加上 # 和行编号，另有网页的写在该笔的 links 里。超过 500 笔的年份按月分开，这里只有各月合计和链接。',
      en: 'Row by row with the balance after each. The page of a row is links.page of this document with # and the id of the row; where it is another, the row has links of its own. A year of more than 500 rows is split by month; then this holds sums and links.',
    },
    schema: 'LedgerDocument',
    content: { ...bookSchemas('年度', 'Year', { 'lines?': lines('Line') }), months: lines('Month') },
    ...ofEach('funds', (frame, fund) =>
      yearsOf(frame.site, fund).map((year) => ({
        values: { fund: fund.id, year },
        make: () => yearContent(frame, fund, year),
      })),
    ),
  },
  {
    name: 'ledgerMonth',
    path: '/funds/{fund}/ledger/{year}-{month}.json',
    group: 'place',
    title: { zh: '账本（一个月）', en: 'Account book of a month' },
    text: { zh: '一年超过 500 笔时，每月一个文件。', en: 'One document a month where a year has more than 500 rows.' },
    schema: 'LedgerMonthDocument',
    content: bookSchemas('年度', 'Year', {
      month: string('月', 'Month', { pattern: '^(0[1-9]|1[0-2])$' }),
      lines: lines('Line'),
    }),
    ...ofEach('funds', (frame, fund) => yearsOf(frame.site, fund).flatMap((year) => monthDocuments(frame, fund, year))),
  },
];

function lines(name: 'Line' | 'Month'): Schema {
  return name === 'Line' ? array(ref('Line'), '账目', 'Lines') : array(ref('Month'), '各月', 'Months');
}

/** Schemas of a line and of the sums of a month. */
export const ledgerSchemas: Readonly<Record<string, Schema>> = {
  Line: object(
    {
      kind: oneOf('种类', 'Kind', lineKinds()),
      on: day('到账日期', 'Day on which the account moved'),
      'in?': amount('收入', 'In', true),
      'out?': amount('支出', 'Out', true),
      'moved?': amount('用途调整', 'Moved between purposes'),
      balance: amount('余额', 'Balance after it', true),
      pot: ref('Pot'),
      'to_pot?': refAs('Pot', '转入用途', 'To purpose'),
      record: {
        ...titled('记录', 'Record'),
        anyOf: records.map(ref),
      },
      'links?': ref('Links'),
    },
    titled('一笔账', 'Line of an account book'),
  ),
  Pot: object(
    { 'restriction?': string('用途限定', 'Restriction'), name: ref('Text') },
    titled('资金用途', 'Purpose: what the money may be used for'),
  ),
  Month: object(
    {
      month: string('月', 'Month', { pattern: '^(0[1-9]|1[0-2])$' }),
      opening: amount('期初', 'Opening', true),
      in: amount('收入', 'In', true),
      out: amount('支出', 'Out', true),
      closing: amount('期末', 'Closing', true),
      count: integer('笔数', 'Lines'),
      'links?': ref('Links'),
    },
    titled('一个月', 'Month'),
  ),
};

function lineKinds(): BookLine['kind'][] {
  return ['income', 'spending', 'transfer_in', 'transfer_out', 'reallocation', 'advance', 'repayment'];
}

function bookSchemas(zh: string, en: string, more: Record<string, Schema>): Record<string, Schema> {
  return {
    fund: string('基金', 'Fund'),
    coverage: string('数据范围', 'Coverage', { const: 'ledger' }),
    fictional: bool('虚构', 'Fictional'),
    standing: ref('Standing'),
    year: string(zh, en, { pattern: '^\\d{4}$' }),
    opening: amount('期初', 'Opening', true),
    in: amount('收入', 'In', true),
    out: amount('支出', 'Out', true),
    closing: amount('期末', 'Closing', true),
    count: integer('笔数', 'Lines'),
    ...more,
    retracted: array({ anyOf: records.map(ref) }, '已撤回，不计', 'Taken back, counting nothing'),
    in_kind: array(ref('Income'), '实物和服务，不入账', 'Goods and services, outside the account'),
  };
}

function isPaged({ site }: Frame, fund: PublicFund, year: string): boolean {
  return pagedBooks(site).has(`${fund.id}/${year}`);
}

function yearContent(frame: Frame, fund: PublicFund, year: string): Content {
  const book = bookOf(frame.site, fund, year);
  const paged = isPaged(frame, fund, year);
  const months = bookMonths(book);
  const years = yearsOf(frame.site, fund);
  const at = years.indexOf(year);
  const [first] = months;
  const links: Links = {
    fund: documentLink(frame, 'funds', fund.id),
    prev: ledgerAddress(frame, fund, years[at + 1]),
    next: ledgerAddress(frame, fund, years[at - 1]),
    first: paged && first ? ledgerAddress(frame, fund, `${year}-${first.month}`) : undefined,
    page: pageOf(frame, (to) => to.year(fund.id, year)),
    tables: [yearTable(frame, fund, year)],
  };
  const body = {
    ...bookBody(frame, fund, book, year),
    lines: paged
      ? undefined
      : book.quarters.flatMap((quarter) => quarter.lines).map((line) => lineValue(frame, fund, line)),
    months: months.map((month) => monthValue(frame, fund, year, month, paged)),
  };
  return { links, body };
}

function monthDocuments(frame: Frame, fund: PublicFund, year: string): Document[] {
  if (!isPaged(frame, fund, year)) return [];
  const book = bookOf(frame.site, fund, year);
  const months = bookMonths(book);
  const address = (month: Month | undefined) => month && ledgerAddress(frame, fund, `${year}-${month.month}`);
  return months.map((month, index) => ({
    values: { fund: fund.id, year, month: month.month },
    make: () => ({
      links: {
        fund: documentLink(frame, 'funds', fund.id),
        ledger: ledgerAddress(frame, fund, year),
        first: address(months[0]),
        prev: address(months[index - 1]),
        next: address(months[index + 1]),
        last: address(months.at(-1)),
        page: pageOf(frame, (to) => to.month(fund.id, year, month.month)),
      },
      body: {
        ...bookBody(frame, fund, { ...book, ...month, lines: month.lines.length }, `${year}-${month.month}`),
        year,
        month: month.month,
        lines: month.lines.map((line) => lineValue(frame, fund, line)),
      },
    }),
  }));
}

function bookBody(frame: Frame, fund: PublicFund, book: Book, period: string): ApiValue {
  const within = (row: { date: string; banked_on?: string | undefined }) => bankDay(row).startsWith(period);
  return {
    fund: fund.id,
    coverage: fund.coverage,
    fictional: fund.fictional,
    standing: fund.fictional ? 'fictional' : 'ledger',
    year: book.year,
    opening: book.opening,
    in: book.in,
    out: book.out,
    closing: book.closing,
    count: book.lines,
    retracted: book.retracted
      .filter(({ on }) => on.startsWith(period))
      .map(({ kind, row }) => recordValue(frame, rowKinds[kind], row)),
    in_kind: fund.income
      .filter((row) => !isBanked(row.method) && !row.retracted_on && within(row))
      .map((row) => recordValue(frame, 'income', row)),
  };
}

const rowKinds = {
  income: 'income',
  spending: 'spending',
  transfer_in: 'transfer',
  transfer_out: 'transfer',
  reallocation: 'reallocation',
  advance: 'advance',
  repayment: 'spending',
} as const satisfies Record<BookLine['kind'], Kind>;

function lineValue(frame: Frame, fund: PublicFund, line: BookLine): ApiValue {
  const { kind, on, in: came, out, moved, balance, row, id } = line;
  const names = lineNames(frame.site, line);
  return {
    kind,
    on,
    in: came,
    out,
    moved,
    balance,
    pot: { ...named(line.restriction), name: names.restriction },
    to_pot: names.toRestriction && { ...named(line.toRestriction), name: names.toRestriction },
    record: recordValue(frame, rowKinds[kind], row),
    // Else it is the page of the document, with the id behind `#`. A row that came from another fund is called there by that fund's name too.
    links:
      kind === 'transfer_in' ? { page: pageOf(frame, (to) => to.row(fund.id, on, `${row.book}-${id}`)) } : undefined,
  };
}

/** Unrestricted money has no restriction: the key is absent. */
function named(restriction: string | undefined): { restriction?: string | undefined } {
  return readRestriction(restriction).kind === 'free' ? {} : { restriction };
}

function monthValue(frame: Frame, fund: PublicFund, year: string, month: Month, paged: boolean): ApiValue {
  const { lines: own, ...sums } = month;
  const self = paged ? { links: { self: ledgerAddress(frame, fund, `${year}-${month.month}`) } } : {};
  return { ...sums, count: own.length, ...self };
}

/** The document of a year or month of a fund. */
export function ledgerAddress({ zh }: Frame, { id }: PublicFund, period: string | undefined): string | undefined {
  return period && zh.api(`funds/${id}/ledger/${period}.json`);
}

function yearTable({ zh }: Frame, fund: PublicFund, year: string) {
  return tableLink(year, { zh: `${year} 年账本`, en: `Account book ${year}` }, zh.table(year, 'funds', fund.id));
}
