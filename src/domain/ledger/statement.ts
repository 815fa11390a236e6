import { addDays, monthEnd, monthsBetween } from '../common/day.ts';
import { dayOf } from '../portal/reach.ts';
import { yearToDate } from '../portal/rollup.ts';
import { hasCome } from '../portal/today.ts';
import type { PublicFund, Site } from '../published/public.ts';
import { correctedStatements } from './fund.ts';
import { balanceAt, entriesOf, type LedgerRows } from './ledger.ts';
import type { Period } from './totals.ts';

/** How the book stood to the bank: agreed, agreed after a correction, does not agree, or no statement was published. */
export type BankState = 'agree' | 'corrected' | 'mismatch' | 'none';

/** One comparison: integer fen; `bank` is absent in a month without a statement. */
export type BankRow = { on: string; book: number; bank?: number; state: BankState };

/** Rows of a fund with its bank statements. */
export type BalanceFund = LedgerRows & {
  coverage: string;
  balances: readonly { date: string; balance: number; retracted_on?: string | undefined }[];
};

/** From the day on which the books of a fund open to the day up to which they reach, or to the last month end since that has come without a statement. */
export function wholeOf(site: Site, fund: PublicFund): Period {
  const from = fund.opening_balance?.on ?? yearToDate(site).from;
  let to = dayOf([fund]) ?? from;
  const next = () => monthEnd(addDays(to, 1).slice(0, 7));
  while (hasCome(site, next())) to = next();
  return { from, to };
}

/** Every comparison of a fund over all its years. */
export function comparisonsOf(site: Site, fund: PublicFund): BankRow[] {
  return comparisonsIn(fund, wholeOf(site, fund), correctedStatements(site, fund));
}

/**
 * Every statement of a period, and the end of every whole month that has none; nothing before the first entry. `corrected` names the statement days that agreed
 * only after a correction.
 */
export function comparisonsIn(fund: BalanceFund, period: Period, corrected: readonly string[]): BankRow[] {
  const entries = entriesOf(fund);
  const first = entries[0]?.on;
  if (first === undefined || first > period.to) return [];
  const { to } = period;
  const opensLater = first > period.from;
  const from = opensLater ? first : period.from;
  const statements = fund.balances.filter(({ date, retracted_on }) => !retracted_on && date >= from && date <= to);
  const covered = new Set(statements.map(({ date }) => date.slice(0, 7)));
  const missing = monthsBetween(from, to)
    .filter((month) => !covered.has(month))
    .map(monthEnd)
    .filter((day) => day <= to);
  const late = new Set(corrected);
  return [
    ...statements.map(({ date, balance }): BankRow => {
      const book = balanceAt(entries, date);
      const state = book !== balance ? 'mismatch' : late.has(date) ? 'corrected' : 'agree';
      return { on: date, book, bank: balance, state };
    }),
    ...missing.map((on): BankRow => ({ on, book: balanceAt(entries, on), state: 'none' })),
  ].sort((a, b) => (a.on < b.on ? -1 : 1));
}
