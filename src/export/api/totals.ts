import { type Totals, totalsOf, yearPeriod } from '../../domain/ledger/totals.ts';
import type { PublicFund } from '../../domain/published/public.ts';
import type { Value } from './record.ts';
import { count, date, money, object, type Schema, text, titled } from './shape.ts';

/** The sums of a year over one fund or several; what moved among them is counted once. The running year ends on the day up to which the data are complete. */
export function totalsValue(funds: readonly PublicFund[], year: string, asOf: string): Value {
  const period = yearPeriod(year);
  const to = period.to > asOf ? asOf : period.to;
  const { incomeRows: income_rows, spendingRows: spending_rows, ...sums }: Totals = totalsOf(funds, { ...period, to });
  return { year, from: period.from, to, ...sums, income_rows, spending_rows };
}

/** `opening + income − spending + transfers_in − transfers_out + advanced − repaid = closing`. */
export const totalsSchema: Schema = object(
  {
    year: text('年度', 'Year', { pattern: '^\\d{4}$' }),
    from: date('起', 'From'),
    to: date('止', 'To'),
    opening: money('期初', 'Opening', true),
    income: money('收入', 'Income', true),
    spending: money('支出', 'Spending', true),
    transfers_in: money('其他基金划入', 'From other funds', true),
    transfers_out: money('划给其他基金', 'To other funds', true),
    advanced: money('其中由人垫付', 'Of spending, paid by others', true),
    repaid: money('归还垫付款', 'Advances repaid', true),
    closing: money('期末', 'Closing', true),
    internal: money('相互划转（不计入合计）', 'Transfers among them, not added', true),
    under_way: money('已划出、未到账', 'Under way at the end', true),
    income_rows: count('收入笔数', 'Income rows'),
    spending_rows: count('支出笔数', 'Spending rows'),
  },
  titled('年度合计', 'Totals of a year'),
);
