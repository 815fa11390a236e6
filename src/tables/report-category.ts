import { periodDays } from '../domain/common/day.ts';
import { periodReports } from '../domain/disclosure/period-report.ts';
import { incomeByCategory, spendingByCategory } from '../domain/ledger/totals.ts';
import type { PublicFund } from '../domain/published/public.ts';
import { reportWords } from '../texts/period-report.ts';
import { localize } from '../texts/text.ts';
import { defineTable } from './shape/define.ts';
import { ledgerFunds, type TableOwner } from './shape/owner.ts';

const sides = {
  income: { zh: '收入', en: 'Income' },
  spending: { zh: '支出', en: 'Spending' },
} as const;

/** What came in or went out in a period of which a fund has published a report. */
type Side = { fund: PublicFund; period: string; side: keyof typeof sides };

const reported: TableOwner<Side> = {
  ...ledgerFunds,
  all: (site, area) =>
    ledgerFunds
      .all(site, area)
      .flatMap((fund) =>
        periodReports(fund).flatMap(({ period }) =>
          (['income', 'spending'] as const).map((side) => ({ fund, period, side })),
        ),
      ),
  id: ({ fund }) => fund.id,
};

/** The categories of each reported quarter and year, as the account book has them. */
export const reportCategories = defineTable({
  name: 'report_category',
  title: { zh: '已公示期间的收支类别', en: 'Reported periods by category' },
  subject: 'disclosure',
  owner: reported,
  key: ['period', 'side', 'category'],
  shows: ({ period, side }) => ({ period, side }),
  rows: (_, { fund, period, side }) =>
    (side === 'income' ? incomeByCategory : spendingByCategory)([fund], periodDays(period)).map(
      ({ code: category, fen, rows }) => ({ period, side, category, fen, rows }),
    ),
  columns: ({ always, text, code, number, money }) => [
    always(text('period', '期间', 'Period', (row) => row.period)),
    code('side', '收支', 'Side', sides, (row) => row.side),
    always(text('category', '类别', 'Category', (row) => row.category)),
    number('rows', '笔数', 'Rows', (row) => row.rows),
    money('amount', '金额', 'Amount', (row) => row.fen),
  ],
  page: ({ locale, site }, _, { side }) => {
    const words = localize(reportWords, locale);
    const terms = side === 'income' ? site.incomeTerms : site.spendingTerms;
    return {
      caption: words[side],
      quiet: true,
      columns: [
        {
          of: 'category',
          head: words[side],
          role: 'key',
          show: ({ category }) => terms.get(category)?.[locale] ?? category,
        },
        { of: 'rows', head: words.count, role: 'small' },
        { of: 'amount', head: words.amount, role: 'amount' },
      ],
    };
  },
});
