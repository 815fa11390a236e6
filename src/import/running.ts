import type { Line, Skip } from './line.ts';

/** A row beside which another balance stands than the rows before it give, integer fen. */
type Off = { number: number; found: number; expected: number };

/** How the running balance of a source agrees with its rows. `order`: whether the oldest row stands first. */
export type Running = { order: 'oldest-first' | 'newest-first'; checked: number; off: readonly Off[] };

/** Checks the running balance of every row against the one before it; undefined where the source has none for two rows at least. */
export function checkRunning(lines: readonly Line[], skipped: readonly Skip[]): Running | undefined {
  // A balance carried over from the page or the year before is the first one to go by.
  const carried = skipped.flatMap(({ row, reason, fen }) =>
    reason === 'carried' && fen.has('balance') ? [{ number: row.number, fen: 0, balance: fen.get('balance') }] : [],
  );
  const rows = [
    ...carried,
    ...lines.map(({ row, kind, fen, figures }) => ({
      ...{ number: row.number, fen: kind === 'income' ? fen : -fen, balance: figures.get('balance') },
    })),
  ]
    .filter((row): row is { number: number; fen: number; balance: number } => row.balance !== undefined)
    .toSorted((a, b) => a.number - b.number);
  if (rows.length < 2 || rows.length < lines.length / 2) return undefined;
  const down = offsOf(rows);
  const up = offsOf(rows.toReversed());
  const best =
    up.length < down.length
      ? { order: 'newest-first' as const, off: up }
      : { order: 'oldest-first' as const, off: down };
  return { ...best, checked: rows.length - 1 };
}

function offsOf(rows: readonly { number: number; fen: number; balance: number }[]): Off[] {
  return rows.slice(1).flatMap((row, index) => {
    const expected = (rows[index] as (typeof rows)[number]).balance + row.fen;
    return row.balance === expected ? [] : [{ number: row.number, found: row.balance, expected }];
  });
}
