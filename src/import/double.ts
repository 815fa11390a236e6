import type { Line } from './line.ts';
import type { ImportTask, Own } from './result.ts';
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

/** Rows that look like another one: all cells alike within the source, or of a day, an amount and a direction that the ledger has already. */
export function doublesOf(rows: readonly Own[], { ledger }: ImportTask): Own[] {
  const seen = new Set<string>();
  const held = new Map<string, number>();
  for (const { kind, on, fen } of ledger) held.set(`${kind} ${on} ${fen}`, (held.get(`${kind} ${on} ${fen}`) ?? 0) + 1);
  return rows.filter(({ line }) => {
    const raw = rawOf(line.row).join('\u001F');
    const again = seen.has(raw);
    seen.add(raw);
    const key = `${line.kind} ${line.on} ${Math.abs(line.fen)}`;
    const left = held.get(key) ?? 0;
    if (left > 0) held.set(key, left - 1);
    return again || left > 0;
  });
}
