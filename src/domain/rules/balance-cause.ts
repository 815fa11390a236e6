import { addDays, daysBetween } from '../common/day.ts';
import type { LedgerEntry } from '../ledger/ledger.ts';

/** A guessed cause of a difference, bank minus ledger in integer fen, and the rows that may have it. */
export type Guess = {
  cause: 'duplicate' | 'transposed' | 'other_day' | 'missing';
  entries: readonly LedgerEntry[];
  fen: number;
};

/** Days before and after a statement in which a row may have been entered under a wrong day or month. */
const near = 62;

/** What may have happened in a window of entries up to a statement. `all` are the fund's entries, `day` is that of the statement. */
export function guess(
  difference: number,
  window: readonly LedgerEntry[],
  all: readonly LedgerEntry[],
  day: string,
): Guess {
  const found = (cause: Guess['cause'], entries: readonly LedgerEntry[]): Guess => ({
    cause,
    entries,
    fen: difference,
  });
  const twins = twinsOf(window, -difference);
  if (twins.length) return found('duplicate', twins.slice(0, 1));
  // The statement is right and the ledger wrong: the row's true amount is its amount plus the difference.
  const swapped = window.filter(({ fen }) => difference % 9 === 0 && isTransposed(fen, fen + difference));
  if (swapped.length) return found('transposed', swapped.slice(0, 3));
  const [from, to] = [addDays(day, -near), addDays(day, near)];
  const moved = [
    ...all.filter(({ kind, on, fen }) => kind !== 'opening' && on > day && on <= to && fen === difference),
    ...window.filter(({ on, fen }) => on >= from && fen === -difference),
  ].toSorted((a, b) => Math.abs(daysBetween(a.on, day)) - Math.abs(daysBetween(b.on, day)));
  return moved.length ? found('other_day', moved.slice(0, 3)) : found('missing', []);
}

/** Rows of that amount that have a twin of the same day and kind before them. */
function twinsOf(window: readonly LedgerEntry[], fen: number): LedgerEntry[] {
  const seen = new Set<string>();
  return window.filter((entry) => {
    if (entry.fen !== fen) return false;
    const key = `${entry.on} ${entry.kind}`;
    return seen.has(key) || !seen.add(key);
  });
}

/** Two neighbouring digits changed places. */
function isTransposed(written: number, meant: number): boolean {
  if (Math.sign(written) !== Math.sign(meant)) return false;
  const [a, b] = [String(Math.abs(written)), String(Math.abs(meant))];
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
