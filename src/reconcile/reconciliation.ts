import { addDays, daysBetween } from '../domain/common/day.ts';
import { sum } from '../domain/common/money.ts';
import { type Matched, matchRows } from './match.ts';
import type { BankedRow, BankSide, BookedRow, BookSide } from './row.ts';

/**
 * Why a row stands on one side alone. `transit`: under way at the end; `fee`, `interest`: the bank booked it and the ledger did not; `unbooked`: the ledger
 * lacks it; `unbanked`: the bank lacks it; `mistyped`: the amounts differ; `doubled`: the side has it twice.
 */
export type Cause = 'transit' | 'fee' | 'interest' | 'unbooked' | 'unbanked' | 'mistyped' | 'doubled';

/** A line of the reconciliation: `fen` (integer, signed) is added to the balance of `side`. `bank` and `book` are the rows that it stands for. */
export type Item = {
  side: 'book' | 'bank';
  fen: number;
  cause: Cause;
  bank: readonly BankedRow[];
  book: readonly BookedRow[];
};

/**
 * A bank reconciliation on a day (ISO), integer fen. `adjusted.book + difference = adjusted.bank`, always. `difference` is what no row explains: what differed
 * before the statement begins. `settled`: nothing is left to be found out.
 */
export type Reconciliation = {
  as_of: string;
  from: string;
  balance: { book: number; bank: number };
  rows: { book: number; bank: number; matched: number };
  items: readonly Item[];
  adjusted: { book: number; bank: number };
  difference: number;
  settled: boolean;
};

/** Causes that an accountant lets stand. */
const fine: ReadonlySet<Cause> = new Set(['transit', 'fee', 'interest']);

/** Reconciles a ledger with a statement at the end of a day. `days`: for how long a row may be under way. */
export function reconcile(
  book: BookSide,
  bank: BankSide,
  { asOf, days }: { asOf: string; days: number },
): Reconciliation {
  const told = bank.rows.filter(({ on }) => on <= asOf);
  const from = told[0]?.on ?? asOf;
  const before = book.rows.filter(({ on }) => on < from);
  const during = book.rows.filter(({ on }) => on >= from && on <= asOf);
  const atStart = book.opening + sum(before.map(({ fen }) => fen));
  const open = bank.opening - atStart;
  const { carried, known } = bridge(open, before, during, told, { from, days });
  const matched = matchRows(told, [...carried, ...during.filter((row) => !known.has(row))], days);
  const balance = {
    book: atStart + sum(during.map(({ fen }) => fen)),
    bank: bank.opening + sum(told.map(({ fen }) => fen)),
  };
  const items = itemsOf(matched, asOf, days);
  const adjust = (side: Item['side']) =>
    balance[side] + sum(items.filter((item) => item.side === side).map(({ fen }) => fen));
  const adjusted = { book: adjust('book'), bank: adjust('bank') };
  const difference = adjusted.bank - adjusted.book;
  return {
    ...{ as_of: asOf, from, balance, items, adjusted, difference },
    rows: { book: during.length + carried.length, bank: told.length, matched: matched.matches.length },
    settled: difference === 0 && items.every(({ cause }) => fine.has(cause)),
  };
}

/**
 * What explains that the balances differed when the statement begins: rows of the ledger from the days before that the bank did not have yet (`carried`), and
 * rows that the ledger has since and the bank had before (`known`). Nothing where nothing explains it, or more than one choice does.
 */
function bridge(
  open: number,
  before: readonly BookedRow[],
  during: readonly BookedRow[],
  bank: readonly BankedRow[],
  { from, days }: { from: string; days: number },
): { carried: readonly BookedRow[]; known: ReadonlySet<BookedRow> } {
  const none = { carried: [], known: new Set<BookedRow>() };
  if (open === 0) return none;
  const near = before.filter(({ on }) => on >= addDays(from, -days));
  const first = matchRows(bank, during, days);
  // What was under way then has come since.
  const come = matchRows(first.bank, near, days).matches.flatMap(({ book }) => book);
  if (come.length > 0 && sum(come.map(({ fen }) => fen)) === -open) return { ...none, carried: come };
  const late = first.book.filter(({ on }) => on <= addDays(from, days));
  const parts = [...near.map((row) => ({ row, fen: -row.fen })), ...late.map((row) => ({ row, fen: row.fen }))];
  for (const size of [1, 2, 3]) {
    const found = choices(parts.slice(-most), size, open);
    if (found.length > 1) return none;
    const [chosen] = found;
    if (!chosen) continue;
    const rows = new Set(chosen.map(({ row }) => row));
    return { carried: near.filter((row) => rows.has(row)), known: new Set(late.filter((row) => rows.has(row))) };
  }
  return none;
}

/** So many rows are tried at most. */
const most = 60;

/** Every choice of so many parts that gives the sum; two are enough to know that there is more than one. */
function choices<Part extends { fen: number }>(parts: readonly Part[], size: number, fen: number): Part[][] {
  if (size === 0) return fen === 0 ? [[]] : [];
  const found: Part[][] = [];
  for (const [index, part] of parts.entries()) {
    for (const rest of choices(parts.slice(index + 1), size - 1, fen - part.fen)) found.push([part, ...rest]);
    if (found.length > 1) break;
  }
  return found;
}

/** The lines of the reconciliation, in the order of their days. */
function itemsOf({ matches, mistyped, bank, book }: Matched, asOf: string, days: number): Item[] {
  const near = (on: string) => daysBetween(on, asOf) <= days;
  const sameAs = (one: { on: string; fen: number }) => (other: { on: string; fen: number }) =>
    one.on === other.on && one.fen === other.fen;
  const [ours, theirs] = [matches.flatMap((match) => match.book), matches.map((match) => match.bank)];
  const ofBank = bank.map((one): Item => {
    const rows = { bank: [one], book: [] };
    if (theirs.some(sameAs(one))) return { side: 'bank', fen: -one.fen, cause: 'doubled', ...rows };
    const cause = one.sort ?? (near(one.on) ? 'transit' : 'unbooked');
    return { side: 'book', fen: one.fen, cause, ...rows };
  });
  const ofBook = book.map((own): Item => {
    const rows = { bank: [], book: [own] };
    if (ours.some(sameAs(own))) return { side: 'book', fen: -own.fen, cause: 'doubled', ...rows };
    return { side: 'bank', fen: own.fen, cause: near(own.on) ? 'transit' : 'unbanked', ...rows };
  });
  const wrong = mistyped.map(
    (pair): Item => ({
      ...{ side: 'book', fen: pair.bank.fen - pair.book.fen, cause: 'mistyped', bank: [pair.bank], book: [pair.book] },
    }),
  );
  return [...ofBank, ...ofBook, ...wrong].toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}

const dayOf = ({ bank, book }: Item) => bank[0]?.on ?? book[0]?.on ?? '';
