import type { EntryResult } from './ranking.ts';
import { roundHalf } from './ranking.ts';

/** How one judge scored: totals in hundredths of a point, over the entries that this judge scored. */
export type Habit = {
  judge: string;
  entries: number;
  recused: string[];
  mean: number;
  min: number;
  lower: number;
  median: number;
  upper: number;
  max: number;
  /** Mean difference from the mean of the other judges on the same entries, in hundredths of a point; undefined where nobody else scored them. */
  difference: number | undefined;
};

/** How each judge scored, in the order of the round's list. Judges who scored nothing are left out. */
export function habitsOf(results: readonly EntryResult[], judges: readonly { id: string }[]): Habit[] {
  return judges.flatMap(({ id }): Habit[] => {
    const sheets = results.map(({ sheets }) => sheets.find(({ judge }) => judge === id));
    const totals = sheets.flatMap((sheet) => sheet?.total ?? []).toSorted((a, b) => a - b);
    if (totals.length === 0) return [];
    const sum = totals.reduce((all, total) => all + total, 0);
    return [
      {
        judge: id,
        entries: totals.length,
        recused: results.flatMap(({ entry }, index) => (sheets[index]?.state === 'recused' ? [entry.id] : [])),
        mean: roundHalf(BigInt(sum), BigInt(totals.length)),
        min: totals[0] as number,
        lower: quartile(totals, 1),
        median: quartile(totals, 2),
        upper: quartile(totals, 3),
        max: totals.at(-1) as number,
        difference: differenceOf(results, id),
      },
    ];
  });
}

/** Quartile of sorted whole numbers with linear interpolation, as spreadsheets do it (QUARTILE.INC). */
export function quartile(sorted: readonly number[], quarter: 1 | 2 | 3): number {
  const position = (sorted.length - 1) * quarter;
  const at = Math.floor(position / 4);
  const [low, part] = [sorted[at] as number, position % 4];
  const high = sorted[at + 1] ?? low;
  return roundHalf(BigInt(4 * low + part * (high - low)), 4n);
}

function differenceOf(results: readonly EntryResult[], judge: string): number | undefined {
  let [numerator, denominator, entries] = [0n, 1n, 0n];
  for (const { sheets } of results) {
    const own = sheets.find((sheet) => sheet.judge === judge)?.total;
    const totals = sheets.flatMap(({ total }) => total ?? []);
    const others = BigInt(totals.length - 1);
    if (own === undefined || others < 1n) continue;
    const apart = BigInt(totals.length * own - totals.reduce((sum, total) => sum + total, 0));
    // One common denominator keeps the sum of unlike fractions exact.
    const factor = denominator % others === 0n ? 1n : others;
    numerator = numerator * factor + apart * ((denominator * factor) / others);
    denominator *= factor;
    entries++;
  }
  return entries === 0n ? undefined : roundHalf(numerator, denominator * entries);
}
