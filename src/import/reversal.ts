import type { ImportTask, Known, Own } from './result.ts';

/** What a row takes back: a row of the source, or one that the ledger has already. */
export type Original = { own: Own } | { known: Known };

/**
 * Finds for every row below zero the one that it takes back: that which people named, else the one whose voucher its summary names, else the only earlier
 * one of its direction with just its amount.
 * `open` are those for which there is none or more than one.
 */
export function reversalsOf(rows: readonly Own[], task: ImportTask): { originals: Map<Own, Original>; open: Own[] } {
  const originals = new Map<Own, Original>();
  const open: Own[] = [];
  const used = new Set<Own>();
  for (const own of rows.filter(({ line }) => line.fen < 0)) {
    const named = task.reverses?.get(own.line.row.number);
    const candidates = rows.filter(
      (one) =>
        one.line.kind === own.line.kind &&
        one.line.on <= own.line.on &&
        one.line.fen >= -own.line.fen &&
        !used.has(one),
    );
    const exact = candidates.filter(({ line }) => line.fen === -own.line.fen);
    const known = task.ledger.find(({ id, kind }) => id === named && kind === own.line.kind);
    const told = candidates.filter(
      ({ line }) => line.text('number') !== '' && own.line.text('note').includes(line.text('number')),
    );
    const likely = told.length === 1 ? told : exact;
    const found = named
      ? candidates.find(({ line }) => String(line.row.number) === named)
      : likely.length === 1
        ? likely[0]
        : undefined;
    if (found) used.add(found);
    if (known) originals.set(own, { known });
    else if (found) originals.set(own, { own: found });
    else open.push(own);
  }
  return { originals, open };
}
