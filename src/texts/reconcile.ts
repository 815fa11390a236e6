import type { Both } from '../issues/both.ts';
import type { Cause } from '../reconcile/reconciliation.ts';
import type { Words } from './text.ts';

/** Words of the bank reconciliation, as accountants call its parts. */
export const reconcileWords = {
  title: { zh: '余额调节表', en: 'Reconciliation' },
  internal: { zh: '内部资料，不公开', en: 'Working paper, not for publication' },
  fund: { zh: '基金：{name}', en: 'Fund: {name}' },
  asOf: { zh: '截至 {day}（对账单从 {from} 起）', en: 'As of {day} (statement from {from})' },
  unit: { zh: '单位：元', en: 'Yuan' },
  book: { zh: '账面余额', en: 'Balance of the ledger' },
  bank: { zh: '对账单余额', en: 'Balance of the statement' },
  bookIn: { zh: '加：银行已收、账面未收', en: 'Add: in the statement, not in the ledger' },
  bookOut: { zh: '减：银行已付、账面未付', en: 'Less: paid by the bank, not in the ledger' },
  bookWrong: { zh: '更正：账面差错', en: 'Mistakes of the ledger' },
  bankIn: { zh: '加：账面已收、银行未收', en: 'Add: in the ledger, not in the statement' },
  bankOut: { zh: '减：账面已付、银行未付', en: 'Less: paid by the ledger, not by the bank' },
  bankWrong: { zh: '更正：对账单差错', en: 'Mistakes of the statement' },
  adjusted: { zh: '调节后余额', en: 'Adjusted balance' },
  difference: { zh: '差额（查不出来源）', en: 'Difference that no row explains' },
  none: { zh: '（无）', en: '(none)' },
  bankRow: { zh: '第{row}行', en: 'row {row}' },
  matched: {
    zh: '对账单 {bank} 行，账面 {book} 行，对上 {matched} 笔。',
    en: 'Statement rows: {bank}; ledger rows: {book}; agreed: {matched}.',
  },
  equal: { zh: '两边余额相等。', en: 'Both balances are equal.' },
  agreed: { zh: '调节后相等，未达账项都有来源。', en: 'Equal after adjustment; every item is explained.' },
  open: {
    zh: '还没有对上，标 ✗ 的要查清：账面漏记的补记，记错的更正，银行记错的请银行更正。',
    en: 'Not agreed yet. Find out what is marked ✗: book what is missing, correct what is wrong, ask the bank about its own.',
  },
  opening: {
    zh: '对账单开头的余额就和账面差 {fen} 元：先对上一期的账。',
    en: 'The balances differ by {fen} before the statement begins: reconcile the period before first.',
  },
  prepared: { zh: '制表：', en: 'Prepared by:' },
  reviewed: { zh: '复核：', en: 'Reviewed by:' },
  noBalance: {
    zh: '对账单里没有余额列，请写期末余额：--balance 2960.21',
    en: 'The statement has no column of balances: say the closing balance, --balance 2960.21',
  },
  noRows: { zh: '截至 {day}，对账单里一行也没有。', en: 'The statement has no row up to {day}.' },
  notEqual: {
    zh: '余额不相等，没有写入 balances.csv。',
    en: 'The balances are not equal; nothing was written to balances.csv.',
  },
  there: { zh: 'balances.csv 里已有 {day} 的余额 {fen}。', en: 'balances.csv has a balance of {day} already: {fen}.' },
  wrong: { zh: '写上以后会有新的错误，没有写：', en: 'Written, it would make new errors; nothing was written:' },
  written: { zh: '已写入 {file}。撤销：--undo', en: 'Written to {file}. To take it back: --undo' },

  side: { zh: '调节', en: 'Adjusts' },
  cause: { zh: '原因', en: 'Cause' },
  day: { zh: '日期', en: 'Day' },
  amount: { zh: '金额', en: 'Amount' },
  sheetRow: { zh: '对账单行号', en: 'Statement row' },
  ledgerRow: { zh: '账面编号', en: 'Ledger row' },
  place: { zh: '文件和行', en: 'File and line' },
  summary: { zh: '摘要', en: 'Summary' },
  ledgerSide: { zh: '账面', en: 'Ledger' },
  bankSide: { zh: '对账单', en: 'Statement' },
} as const satisfies Words;

/** Why a row stands on one side alone. */
export const causeText: Readonly<Record<Cause, Both>> = {
  transit: { zh: '在途', en: 'under way' },
  fee: { zh: '手续费未入账', en: 'fee not booked' },
  interest: { zh: '利息未入账', en: 'interest not booked' },
  unbooked: { zh: '账面漏记', en: 'missing in the ledger' },
  unbanked: { zh: '银行迟迟未达', en: 'overdue at the bank' },
  mistyped: { zh: '数字写错', en: 'mistyped' },
  doubled: { zh: '重复', en: 'doubled' },
};
