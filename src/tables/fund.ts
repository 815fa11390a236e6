import { comparisonsOf } from '../domain/ledger/statement.ts';
import { sumLines, totalsOf } from '../domain/ledger/totals.ts';
import { yearToDate } from '../domain/portal/rollup.ts';
import { chartWords } from '../texts/charts.ts';
import { defineTable } from './shape/define.ts';
import { ledgerFunds } from './shape/owner.ts';
import { aboveTotal, sumColumns } from './shape/sum.ts';
import { pick } from './shape/words.ts';

/** The account sum of a fund, this year so far. */
export const fundSums = defineTable({
  name: 'fund_sum',
  title: { zh: '各基金本年账目小结', en: 'This year’s account summary, by fund' },
  subject: 'money',
  owner: ledgerFunds,
  key: ['item'],
  rows: (site, fund) => aboveTotal(sumLines(totalsOf([fund], yearToDate(site)))),
  columns: () => sumColumns(),
});

/** What the books of a fund hold at the end of each month, beside what its bank holds. */
export const reconciliations = defineTable({
  name: 'fund_reconciliation',
  title: { zh: '各基金月末账面余额与银行余额', en: 'Book and bank balances at month end, by fund' },
  subject: 'money',
  owner: ledgerFunds,
  key: ['date'],
  rows: comparisonsOf,
  columns: ({ always, date, money, code }) => [
    always(date('date', '日期', 'Date', (row) => row.on)),
    money('book', '账面余额', 'Book balance', (row) => row.book),
    money('bank', '银行余额', 'Bank balance', (row) => row.bank),
    money('difference', '差额', 'Difference', (row) => (row.bank === undefined ? undefined : row.book - row.bank)),
    code('result', '结果', 'Result', results, (row) => row.state),
  ],
});

const results = pick(chartWords, 'agree', 'corrected', 'mismatch', 'none');
