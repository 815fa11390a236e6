import { z } from 'zod';
import { commonColumns, paymentColumns } from './common.ts';
import { fact, guardedField, several } from './declare.ts';
import { choice, date, money, optional, reference, row, text } from './field.ts';

/** Words for who paid for the fund. */
const payerTypes = {
  person: '个人',
  organization: '单位',
  group: '居民组织',
  unstated: '未说明',
} as const;

/** `advances.csv`: what somebody paid for the fund and is owed. A debt of the fund, never money in its account. */
export const advanceSchema = z.strictObject({
  id: row(),
  /** Day on which it was paid. */
  date: fact(date('日期', 'Date', '垫付日期')),
  amount: money('金额', 'Amount', '垫付金额', '金额(元)', '金额（元）'),
  /** Public form of the name: a person without recorded consent is masked. */
  payer_display: guardedField('payment', text('垫付人', 'Paid by', '垫付人（公示名）')),
  payer_type: guardedField('payment', choice('垫付人类型', 'Payer type', payerTypes)),
  /** The payments in the ledger that it covered, separated by `;`: they did not leave the account. Blank where the purchase is booked only when it is repaid. */
  spending: optional(reference('垫付的支出', 'Payments covered', '对应支出')),
  /** The payments by which the fund repaid it, separated by `;`; blank while it is owed. */
  repaid_by: several(optional(text('归还的支出', 'Repaid by', '归还支出'))),
  ...commonColumns,
  ...paymentColumns,
});
