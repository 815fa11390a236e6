import type { Draft } from '../../issues/issue.ts';
import { compare } from '../../issues/order.ts';
import { signedYuan, yuan } from '../common/money.ts';
import { entriesOf, type LedgerEntry } from '../ledger/ledger.ts';
import { type Fund, isSound } from '../portal/portal.ts';
import { guess } from './balance-cause.ts';
import { eachFund } from './each-fund.ts';
import { place } from './place.ts';
import { sinceText, suspectText } from './suspect.ts';

/** Identity 2: each statement equals the computed balance. The message names the last statement that agreed, the first suspect row, and a guessed cause. */
export const checkBank = eachFund((common, fund) => (isSound(common, fund) ? checkFund(fund) : []));

type Line = Fund['balances'][number];

function checkFund(fund: Fund): Draft[] {
  const entries = entriesOf(fund);
  const opening = fund.opening_balance?.on ?? '';
  const lines = fund.balances
    .filter(({ date, retracted_on }) => !retracted_on && date >= opening)
    .toSorted((a, b) => compare(a.date, b.date));
  const found: Draft[] = [];
  let state: State = { good: undefined, last: undefined, known: 0 };
  let [ledger, next] = [0, 0];
  for (const line of lines) {
    for (; next < entries.length && (entries[next] as LedgerEntry).on <= line.date; next++)
      ledger += (entries[next] as LedgerEntry).fen;
    const difference = line.balance - ledger;
    // One wrong row moves every later balance by the same amount: it is told once.
    if (difference !== 0 && difference !== state.known) found.push(mismatch(line, ledger, state, entries));
    state = { good: difference === 0 ? line.date : state.good, last: line.date, known: difference };
  }
  return found;
}

/** The last statement that agreed, the last one at all (ISO days), and the difference (integer fen) that was reported there. */
type State = { good: string | undefined; last: string | undefined; known: number };

function mismatch(line: Line, ledger: number, { good, last, known }: State, entries: readonly LedgerEntry[]): Draft {
  const difference = line.balance - ledger;
  const window = entries.filter(
    ({ kind, on }) => kind !== 'opening' && on <= line.date && (last === undefined || on > last),
  );
  return {
    ...place({ id: line.date, at: line.at }, 'balance'),
    code: 'balance-mismatch',
    params: {
      on: line.date,
      bank: yuan(line.balance),
      ledger: signedYuan(ledger),
      difference: signedYuan(difference),
      since: sinceText(good, known && last ? { on: last, fen: known } : undefined, window[0]),
      suspects: suspectText(guess(difference - known, window, entries, line.date)),
    },
  };
}
