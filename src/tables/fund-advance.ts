import { advancesOf, owedOf } from '../domain/ledger/advance.ts';
import { bankDay } from '../domain/ledger/movement.ts';
import { fundWords } from '../texts/fund.ts';
import { localize } from '../texts/text.ts';
import { defineTable } from './shape/define.ts';
import { ledgerFunds } from './shape/owner.ts';

/** What others paid for a fund, what it gave back, and what it still owes. */
export const fundAdvances = defineTable({
  name: 'fund_advance',
  title: { zh: '各基金垫付和归还', en: 'Advances and repayments, by fund' },
  subject: 'money',
  owner: ledgerFunds,
  key: ['id'],
  rows: (_, fund) => advancesOf(fund).list.map((advance) => ({ ...advance.row, owed: owedOf(advance) })),
  columns: ({ always, text, date, money }) => [
    always(text('id', '编号', 'Id', (row) => row.id)),
    date('date', '垫付日期', 'Date', (row) => row.date),
    text('payer_display', '垫付人', 'Paid by', (row) => row.payer_display),
    text('spending', '垫付的支出', 'Payment covered', (row) => row.spending),
    money('amount', '金额', 'Amount', (row) => row.amount),
    money('repaid', '已还', 'Repaid', (row) => row.amount - row.owed),
    money('owed', '未还', 'Still owed', (row) => row.owed),
  ],
  page: ({ locale, to }, _, fund) => {
    const words = localize(fundWords, locale);
    const covered = new Map(fund.spending.map((row) => [row.id, to.row(fund.id, bankDay(row), row.id)]));
    return {
      caption: words.paidByOthers,
      fold: 'stack',
      id: (row) => row.id,
      columns: [
        { of: 'date', head: words.date, role: 'day' },
        { of: 'payer_display', head: words.payer, role: 'key', chinese: true },
        {
          head: words.covered,
          role: 'small',
          link: (row) => covered.get(row.spending ?? ''),
          show: (row) => (covered.has(row.spending ?? '') ? row.spending : words.uncovered),
        },
        { of: 'amount', head: words.amount, role: 'amount' },
        { of: 'repaid', head: words.repaid, role: 'small' },
        { of: 'owed', head: words.owed, role: 'small' },
      ],
    };
  },
});
