import { compare } from '../../issues/order.ts';
import type { Origin } from '../../schemas/kinds.ts';
import { memoize } from '../common/memoize.ts';
import type { Fund } from '../portal/portal.ts';
import { type AdvanceRow, advancesOf } from './advance.ts';
import { arrivalDay, bankDay, isBanked, netOf, openingParts } from './movement.ts';

/** What moved money into, out of, or within a fund. */
export type EntryKind =
  | 'opening'
  | 'income'
  | 'spending'
  | 'transfer_in'
  | 'transfer_out'
  | 'reallocation'
  /** Somebody else paid a row of spending: this entry cancels it, for the account did not move. */
  | 'advance'
  /** The account repaid what somebody else had paid. */
  | 'repayment';

/**
 * One movement of one restriction; every row becomes one or two of these. Integer fen, positive in, negative out, on the day the account moved. A
 * reallocation is two entries that sum to zero.
 */
export type LedgerEntry = {
  on: string;
  fen: number;
  restriction: string;
  kind: EntryKind;
  id: string;
  at: Origin['at'];
};

/** The rows of a fund of which entries are made; a published fund has them as well. */
export type LedgerRows = Pick<Fund, 'id' | 'opening_balance' | 'at'> & {
  income: readonly (MoneyRow & { method: string })[];
  spending: readonly MoneyRow[];
  transfers: readonly TransferRow[];
  received: readonly TransferRow[];
  reallocations: readonly (Row & Restrictions)[];
  advances?: readonly (Row & AdvanceRow)[];
};

/** A row of income or spending, as far as sums need it. */
export type MoneyRow = Row & {
  category: string;
  banked_on?: string | undefined;
  restriction?: string | undefined;
  reverses?: string | undefined;
};

type Row = { id: string; date: string; amount: number; retracted_on?: string | undefined; at: Origin['at'] };
type Restrictions = { from_restriction?: string | undefined; to_restriction?: string | undefined };
type TransferRow = Row &
  Restrictions & { kind: string; book: string; to_fund: string; received_on?: string | undefined };

/**
 * All entries of a fund in bank order: day, then file, then line. Goods, services, pledges and retracted rows are not among them.
 * Worked out once for each fund, whose rows never change once they are joined.
 */
export const entriesOf = memoize((fund: LedgerRows): readonly LedgerEntry[] => listEntries(fund).sort(compareEntries));

function listEntries(fund: LedgerRows): LedgerEntry[] {
  const entries: LedgerEntry[] = openingEntries(fund);
  const push = (row: Row, on: string, fen: number, restriction: string | undefined, kind: EntryKind) => {
    if (!row.retracted_on) entries.push({ on, fen, restriction: restriction ?? '', kind, id: row.id, at: row.at });
  };
  for (const row of fund.income)
    if (isBanked(row.method)) push(row, bankDay(row), netOf(row), row.restriction, 'income');
  for (const row of fund.reallocations) {
    push(row, row.date, -row.amount, row.from_restriction, 'reallocation');
    push(row, row.date, row.amount, row.to_restriction, 'reallocation');
  }
  const { list, repayments } = advancesOf(fund);
  for (const { row, covered } of list) if (covered) push(row, covered.on, covered.fen, covered.restriction, 'advance');
  for (const row of fund.spending)
    push(
      row,
      bankDay(row),
      -netOf(row),
      row.restriction,
      repayments.has(row.reverses ?? row.id) ? 'repayment' : 'spending',
    );
  for (const row of fund.transfers) push(row, row.date, -row.amount, row.from_restriction, 'transfer_out');
  for (const row of fund.received) push(row, arrivalDay(row), row.amount, row.to_restriction, 'transfer_in');
  return entries;
}

/** After every entry: nothing is recorded before it has happened, so what holds at the end of this day holds now. */
export const lastDay = '9999-12-31';

/** Balance in fen of a fund, or of one of its restrictions, now or at the end of an earlier day. */
export function balanceAt(entries: readonly LedgerEntry[], day = lastDay, restriction?: string): number {
  let fen = 0;
  for (const entry of entries)
    if (entry.on <= day && (restriction === undefined || entry.restriction === restriction)) fen += entry.fen;
  return fen;
}

/** Balance in fen of every restriction, now or at the end of an earlier day; restrictions that never moved are absent. */
export function restrictionsAt(entries: readonly LedgerEntry[], day = lastDay): Map<string, number> {
  const restrictions = new Map<string, number>();
  for (const entry of entries)
    if (entry.on <= day) restrictions.set(entry.restriction, (restrictions.get(entry.restriction) ?? 0) + entry.fen);
  return restrictions;
}

/** Balance in integer fen at the end of every day on which something moved, in order of days. */
export function balanceLine(entries: readonly LedgerEntry[]): { on: string; fen: number }[] {
  const line: { on: string; fen: number }[] = [];
  let fen = 0;
  for (const [index, entry] of entries.entries()) {
    fen += entry.fen;
    if (entries[index + 1]?.on !== entry.on) line.push({ on: entry.on, fen });
  }
  return line;
}

function openingEntries(fund: LedgerRows): LedgerEntry[] {
  const opening = fund.opening_balance;
  if (!opening) return [];
  return openingParts(opening).map(([restriction, fen]) => ({
    on: opening.on,
    fen,
    restriction,
    kind: 'opening',
    id: 'opening',
    at: fund.at,
  }));
}

/** The opening balance comes before everything else of its day. */
function compareEntries(a: LedgerEntry, b: LedgerEntry): number {
  return (
    compare(a.on, b.on) ||
    Number(b.kind === 'opening') - Number(a.kind === 'opening') ||
    compare(a.at.file, b.at.file) ||
    (a.at.line ?? 0) - (b.at.line ?? 0)
  );
}
