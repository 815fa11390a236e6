import { comparable } from '../schemas/plain.ts';
import type { LedgerKind } from './ledger.ts';
import type { ColumnRole } from './role.ts';
import type { ImportCell } from './sheet.ts';

/** A side of an account; which of them is income is for people to say. */
export type Side = 'debit' | 'credit';

const incoming = /^(?:收|收入|收款|入|入账|进|转入|存入|来账|\+|in|income|received?)$/;
const outgoing = /^(?:支|支出|付|付款|出|出账|转出|支取|往账|[-−]|out|expense|paid|spending)$/;
const debit = /^(?:借|借方|d|dr|debit)$/;
const credit = /^(?:贷|贷方|c|cr|credit)$/;

/** Which direction an amount had. */
export function directionOf(
  role: ColumnRole,
  amount: number,
  direction: ImportCell | undefined,
  side: Side | undefined,
): LedgerKind | 'direction-unclear' | 'side-unknown' {
  if (role === 'income' || role === 'spending') return role;
  if (role === 'debit' || role === 'credit') return side ? (role === side ? 'income' : 'spending') : 'side-unknown';
  if (!direction) return amount > 0 ? 'income' : 'spending';
  const word = comparable(direction.text);
  if (incoming.test(word)) return 'income';
  if (outgoing.test(word)) return 'spending';
  const named = debit.test(word) ? 'debit' : credit.test(word) ? 'credit' : undefined;
  if (!named) return 'direction-unclear';
  return side ? (named === side ? 'income' : 'spending') : 'side-unknown';
}

/** Where a source writes a sign before everything that it spent, the sign says what the column says. */
export function upright<T extends { kind: LedgerKind; fen: number }>(lines: readonly T[]): T[] {
  const spent = lines.filter(({ kind }) => kind === 'spending');
  const signed = spent.length > 0 && spent.every(({ fen }) => fen < 0);
  return signed ? lines.map((line) => (line.kind === 'spending' ? { ...line, fen: -line.fen } : line)) : [...lines];
}

const paid =
  /^(?:.*(?:成功|已完成|已支付|已付款|已到账|已收款|已入账|完成|正常|有效)|success|succeeded|paid|completed?|settled|ok)$/;
const unpaid =
  /^(?:.*(?:失败|关闭|未支付|未付款|待支付|待付款|已取消|取消|无效|作废|撤销)|closed|failed|pending|cancell?ed|unpaid|void)$/;

/** Whether a row was paid at all. What was paid back, in part or whole, is for people to say. */
export function paidState(cell: ImportCell | undefined): 'paid' | 'not-paid' | 'unclear' {
  const word = comparable(cell?.text ?? '');
  if (word === '' || word === '-' || word === '/') return 'paid';
  if (/退款|退回|refund/.test(word)) return 'unclear';
  if (unpaid.test(word)) return 'not-paid';
  return paid.test(word) ? 'paid' : 'unclear';
}
