import type { Draft } from '../../issues/issue.ts';
import { sum, yuan } from '../common/money.ts';
import { entriesOf, type LedgerEntry } from '../ledger/ledger.ts';
import { restrictionName } from '../ledger/restriction.ts';
import { type Fund, isSound } from '../portal/portal.ts';
import { isSubstituted } from '../published/substitute.ts';
import { type Common, eachFund } from './each-fund.ts';
import { place } from './place.ts';

/** Identity 1: neither a fund nor one of its restrictions is below zero at the end of a day. One problem for each, at the row that causes it. */
export const checkBalances = eachFund((common, fund) => (isSound(common, fund) ? checkFund(common, fund) : []));

function checkFund(portal: Common, fund: Fund): Draft[] {
  const opening = fund.opening_balance;
  const restricted = sum(Object.values(opening?.restricted ?? {}));
  if (opening && restricted > opening.total)
    return [
      {
        ...place(fund, 'opening_balance', 'restricted'),
        code: 'opening-overdrawn',
        params: { found: yuan(restricted), limit: yuan(opening.total) },
      },
    ];
  const entries = entriesOf(fund);
  const total = firstBreach(entries, fund.rules_from);
  return [
    ...checkEarly(fund, entries),
    ...(total ? [negative(total, fund.rules_from)] : checkRestrictions(portal, fund, entries)),
  ];
}

function negative({ entry, fen }: Breach, since = ''): Draft {
  if (entry.on < since)
    return {
      ...entryPlace(entry),
      code: 'advance-unrecorded',
      params: { on: since, found: yuan(fen), short: yuan(-fen) },
    };
  return { ...entryPlace(entry), code: 'balance-negative', params: { on: entry.on, found: yuan(fen) } };
}

function checkRestrictions(portal: Common, fund: Fund, entries: readonly LedgerEntry[]): Draft[] {
  // Of published data: payments whose restriction is withheld count as unrestricted, whatever restriction they took from.
  const redacted = fund.spending.some(isSubstituted);
  return [...Map.groupBy(entries, ({ restriction }) => restriction)].flatMap(([restriction, list]): Draft[] => {
    if (redacted && restriction === '') return [];
    const breach = firstBreach(list, fund.rules_from);
    if (!breach) return [];
    const { entry, fen } = breach;
    const params = {
      restriction: restrictionName(restriction, fund.purposes, portal.projects),
      on: entry.on,
      found: yuan(fen),
    };
    return [{ ...entryPlace(entry), code: 'pot-negative', params }];
  });
}

/** Rows and statements from before the day on which the ledger begins. */
function checkEarly(fund: Fund, entries: readonly LedgerEntry[]): Draft[] {
  const opening = fund.opening_balance?.on;
  if (!opening) return [];
  const tell = (found: string) => ({ code: 'row-before-opening', params: { found, opening } }) as const;
  // The two halves of a reallocation are one row.
  const early = new Map(entries.filter(({ on }) => on < opening).map((entry) => [entry.at, entry]));
  return [
    ...[...early.values()].map((entry) => ({ ...entryPlace(entry, dayField(entry)), ...tell(entry.on) })),
    ...fund.balances
      .filter(({ date, retracted_on }) => date < opening && !retracted_on)
      .map((line) => ({ ...place({ id: line.date, at: line.at }, 'date'), ...tell(line.date) })),
  ];
}

function dayField({ kind }: LedgerEntry): string {
  if (kind === 'transfer_in') return 'received_on';
  return kind === 'income' || kind === 'spending' || kind === 'repayment' ? 'banked_on' : 'date';
}

type Breach = { entry: LedgerEntry; fen: number };

/**
 * Of the first day that ends below zero: the row from which the balance stayed below. In books older than the rules somebody paid before the money came, and
 * nobody wrote down who; from the day of the rules on that must be settled or recorded as an advance.
 */
function firstBreach(entries: readonly LedgerEntry[], since = ''): Breach | undefined {
  let fen = 0;
  let crossing: LedgerEntry | undefined;
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index] as LedgerEntry;
    if (fen >= 0 && fen + entry.fen < 0) crossing = entry;
    fen += entry.fen;
    const next = entries[index + 1]?.on;
    const told = next === undefined || next > since;
    if (fen < 0 && next !== entry.on && told) return { entry: crossing ?? entry, fen };
  }
  return undefined;
}

/** File, line and field of the row of an entry, for a problem. */
function entryPlace(entry: LedgerEntry, field = 'amount'): Pick<Draft, 'file' | 'record'> & Partial<Draft> {
  return place({ id: entry.id, at: entry.at }, entry.kind === 'opening' ? 'opening_balance' : field);
}
