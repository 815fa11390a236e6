import type { Line } from './line.ts';
import type { ImportTask, Known, Own } from './result.ts';
import type { SheetRow } from './sheet.ts';

/** Each data row with its fingerprint: the same cells for the second time are another row. */
export function printed(rows: readonly { sheet: string; line: Line }[], { fingerprint }: ImportTask): Own[] {
  const counts = new Map<string, number>();
  return rows.map(({ sheet, line }) => {
    const cells = rawOf(line.row);
    const raw = cells.join('\u001F');
    const occurrence = (counts.get(raw) ?? 0) + 1;
    counts.set(raw, occurrence);
    return { sheet, line, print: fingerprint(cells, occurrence) };
  });
}

function rawOf({ cells }: SheetRow): string[] {
  const texts = cells.map(({ text: own }) => own.trim());
  while (texts.at(-1) === '') texts.pop();
  return texts;
}

/** Rows that earlier imports took. What is only remembered counts where the ledger still has a row like it: nobody knows whether it was ever handed in. */
export function takenBefore(rows: readonly Own[], { taken, remembered, ledger }: ImportTask): Set<Own> {
  const held = heldIn(ledger);
  return new Set(rows.filter((row) => taken.has(row.print) || (remembered?.has(row.print) && held(row))));
}

/** Rows that look like another one: all cells alike within the source, or of a day, an amount and a direction that the ledger has already. */
export function doublesOf(rows: readonly Own[], { ledger }: ImportTask): Own[] {
  const seen = new Set<string>();
  const held = heldIn(ledger);
  return rows.filter((row) => {
    const raw = rawOf(row.line.row).join('\u001F');
    const again = seen.has(raw);
    seen.add(raw);
    return held(row) || again;
  });
}

/** Whether a ledger has a row of that day, amount and direction; each row of it answers for one. */
function heldIn(ledger: readonly Known[]): (row: Own) => boolean {
  const counts = new Map<string, number>();
  for (const { kind, on, fen } of ledger)
    counts.set(`${kind} ${on} ${fen}`, (counts.get(`${kind} ${on} ${fen}`) ?? 0) + 1);
  return ({ line: { kind, on, fen } }) => {
    const key = `${kind} ${on} ${Math.abs(fen)}`;
    const left = counts.get(key) ?? 0;
    counts.set(key, left - 1);
    return left > 0;
  };
}
