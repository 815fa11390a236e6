import { periodDays } from '../domain/common/day.ts';
import { periodReports } from '../domain/disclosure/period-report.ts';
import { incomeByCategory, spendingByCategory, sumLines, totalsOf } from '../domain/ledger/totals.ts';
import type { PublicFund } from '../domain/published/public.ts';
import { joint } from '../texts/joint.ts';
import { reportWords } from '../texts/period-report.ts';
import { localize } from '../texts/text.ts';
import { defineTable } from './shape/define.ts';
import { ledgerFunds, type TableOwner } from './shape/owner.ts';

/** A quarter or year of which a fund has published a report. */
type Reported = { fund: PublicFund; period: string };

const reported: TableOwner<Reported> = {
  ...ledgerFunds,
  all: (site, area) =>
    ledgerFunds.all(site, area).flatMap((fund) => periodReports(fund).map(({ period }) => ({ fund, period }))),
  id: ({ fund }) => fund.id,
};

const items = {
  opening: { zh: '期初', en: 'Opening' },
  income: { zh: '收入', en: 'Income' },
  received: { zh: '其他基金划入', en: 'From other funds' },
  spending: { zh: '支出', en: 'Spending' },
  given: { zh: '划给其他基金', en: 'To other funds' },
  advanced: { zh: '由人垫付', en: 'Paid by others' },
  repaid: { zh: '归还垫付款', en: 'Advances repaid' },
} as const;

const sides = { income: items.income, spending: items.spending } as const;

/** The account sum of each reported quarter and year; what is left at the end is their sum. */
export const reportSums = defineTable({
  name: 'report_sum',
  title: { zh: '已公示期间的收支', en: 'Reported periods' },
  subject: 'disclosure',
  owner: reported,
  key: ['period', 'item'],
  rows: (_, { fund, period }) =>
    sumLines(totalsOf([fund], periodDays(period))).flatMap(({ item, fen }) =>
      item === 'closing' ? [] : [{ period, item, fen }],
    ),
  columns: ({ always, text, code, money }) => [
    always(text('period', '期间', 'Period', (row) => row.period)),
    code('item', '摘要', 'Item', items, (row) => row.item),
    money('amount', '金额', 'Amount', (row) => row.fen),
  ],
});

/** The categories of each reported quarter and year, as the account book has them: income, then spending, the largest first. */
export const reportCategories = defineTable({
  name: 'report_category',
  title: { zh: '已公示期间的收支类别', en: 'Reported periods by category' },
  subject: 'disclosure',
  owner: reported,
  key: ['period', 'side', 'category'],
  shows: ({ period }) => ({ period }),
  rows: (_, { fund, period }) => {
    const days = periodDays(period);
    return [
      ...incomeByCategory([fund], days).map((total) => ({ period, side: 'income' as const, ...total })),
      ...spendingByCategory([fund], days).map((total) => ({ period, side: 'spending' as const, ...total })),
    ];
  },
  columns: ({ always, text, code, number, money }) => [
    always(text('period', '期间', 'Period', (row) => row.period)),
    code('side', '收支', 'Side', sides, (row) => row.side),
    always(text('category', '类别', 'Category', (row) => row.code)),
    number('rows', '笔数', 'Rows', (row) => row.rows),
    money('amount', '金额', 'Amount', (row) => row.fen),
  ],
  page: ({ locale, site }) => {
    const words = localize(reportWords, locale);
    const terms = { income: site.incomeTerms, spending: site.spendingTerms };
    return {
      ...{ caption: words.categories, quiet: true },
      columns: [
        {
          of: 'category',
          head: words.category,
          role: 'key',
          show: ({ side, code }) =>
            sides[side][locale] + joint.colon[locale] + (terms[side].get(code)?.[locale] ?? code),
        },
        { of: 'rows', head: words.count, role: 'small' },
        { of: 'amount', head: words.amount, role: 'amount' },
      ],
    };
  },
});
