import { latest } from '../../domain/common/day.ts';
import { type Totals, totalsOf, yearPeriod } from '../../domain/ledger/totals.ts';
import { dayOf } from '../../domain/portal/reach.ts';
import { thisYear } from '../../domain/portal/today.ts';
import type { PublicFund, Site } from '../../domain/published/public.ts';
import type { ApiValue } from './record.ts';
import { amount, day, integer, object, type Schema, string, titled } from './shape.ts';

/** The sums of a year over one fund or several; what moved among them is counted once. The running year ends on the day of their books. */
export function totalsValue(site: Site, funds: readonly PublicFund[], year: string): ApiValue {
  const period = yearPeriod(year);
  const to = year === thisYear(site) ? latest([dayOf(funds), period.from]) : period.to;
  const { incomeRows: income_rows, spendingRows: spending_rows, ...sums }: Totals = totalsOf(funds, period);
  return { year, from: period.from, to, ...sums, income_rows, spending_rows };
}

/** `opening + income − spending + transfers_in − transfers_out + advanced − repaid = closing`. */
export const totalsSchema: Schema = object(
  {
    year: string('年度', 'Year', { pattern: '^\\d{4}$' }),
    from: day('起', 'From'),
    to: day('止', 'To'),
    opening: amount('期初', 'Opening', true),
    income: amount('收入', 'Income', true),
    spending: amount('支出', 'Spending', true),
    transfers_in: amount('其他基金划入', 'From other funds', true),
    transfers_out: amount('划给其他基金', 'To other funds', true),
    advanced: amount('其中由人垫付', 'Of spending, paid by others', true),
    repaid: amount('归还垫付款', 'Advances repaid', true),
    closing: amount('期末', 'Closing', true),
    internal: amount('相互划转（不计入合计）', 'Transfers among them, not added', true),
    under_way: amount('已划出、未到账', 'Under way at the end', true),
    income_rows: integer('收入笔数', 'Income rows'),
    spending_rows: integer('支出笔数', 'Spending rows'),
  },
  titled('年度合计', 'Totals of a year'),
);
