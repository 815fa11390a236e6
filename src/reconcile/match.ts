import { daysBetween } from '../domain/common/day.ts';
import { sum } from '../domain/common/money.ts';
import type { BankedRow, BookedRow } from './row.ts';

/** A sum of the statement and the rows of the ledger that are it. */
type Match = { bank: BankedRow; book: readonly BookedRow[] };

/** An amount that one side has otherwise than the other: digits changed places, or the point did. */
type Mistyped = { bank: BankedRow; book: BookedRow };

/** Rows that are the same on both sides, rows that seem to be mistyped, and the rest of each side. */
export type Matched = {
  matches: readonly Match[];
  mistyped: readonly Mistyped[];
  bank: readonly BankedRow[];
  book: readonly BookedRow[];
};

/**
 * Matches a statement and a ledger: sums of several rows where the ledger says so, then the same amount on the same day, then the same amount within so many
 * days, the nearest first; of what is left, amounts that differ as mistyped ones do.
 */
export function matchRows(bank: readonly BankedRow[], book: readonly BookedRow[], days: number): Matched {
  const [banks, books] = [new Set(bank), new Set(book)];
  const matches: Match[] = [];
  const take = (one: BankedRow, own: readonly BookedRow[]) => {
    matches.push({ bank: one, book: own });
    banks.delete(one);
    for (const row of own) books.delete(row);
  };
  const groups = Map.groupBy(
    book.filter(({ group }) => group !== undefined),
    ({ group }) => group,
  );
  for (const own of groups.values()) {
    const fen = sum(own.map((row) => row.fen));
    const [first] = own;
    const found = first && own.length > 1 ? nearestOf(banks, (one) => one.fen === fen, first.on, days) : undefined;
    if (found) take(found, own);
  }
  for (const limit of [0, days]) {
    const amounts = Map.groupBy(banks, ({ fen }) => fen);
    for (const [one, own] of pairsOf(books, ({ fen }) => amounts.get(fen) ?? [], limit))
      if (banks.has(one) && books.has(own)) take(one, [own]);
  }
  const mistyped: Mistyped[] = [];
  const alike = ({ fen }: BookedRow) => [...banks].filter((one) => isMistyped(one.fen, fen));
  for (const [one, own] of pairsOf(books, alike, days))
    if (banks.has(one) && books.delete(own)) {
      banks.delete(one);
      mistyped.push({ bank: one, book: own });
    }
  return { matches, mistyped, bank: [...banks], book: [...books] };
}

function nearestOf(
  banks: ReadonlySet<BankedRow>,
  fits: (one: BankedRow) => boolean,
  on: string,
  days: number,
): BankedRow | undefined {
  return [...banks]
    .filter((one) => fits(one) && apart(one.on, on) <= days)
    .toSorted((a, b) => apart(a.on, on) - apart(b.on, on))[0];
}

/** Pairs of rows that fit by their amounts and whose days are not too far apart, the nearest first. */
function pairsOf(
  books: ReadonlySet<BookedRow>,
  fitting: (own: BookedRow) => readonly BankedRow[],
  days: number,
): [BankedRow, BookedRow][] {
  return [...books]
    .flatMap((own) => fitting(own).map((one) => ({ one, own, days: apart(one.on, own.on) })))
    .filter((pair) => pair.days <= days)
    .toSorted((a, b) => a.days - b.days)
    .map(({ one, own }) => [one, own]);
}

const apart = (a: string, b: string) => Math.abs(daysBetween(a, b));

/** Whether one amount became the other by two neighbouring digits that changed places, or by the point. */
function isMistyped(fen: number, other: number): boolean {
  if (Math.sign(fen) !== Math.sign(other)) return false;
  const [a, b] = [fen, other].map((one) => String(Math.abs(one)));
  if (fen * 10 === other || other * 10 === fen || fen * 100 === other || other * 100 === fen) return true;
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  return at >= 0 && a.slice(at + 2) === b.slice(at + 2) && a[at] === b[at + 1] && a[at + 1] === b[at];
}
