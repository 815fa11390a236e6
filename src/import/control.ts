import type { Line, Skip } from './line.ts';
import type { ColumnRole } from './role.ts';

/** A totals row of the source that the rows above it do not give, integer fen. */
type Wrong = { number: number; column: ColumnRole; found: number; expected: number };

/** What the totals rows of a source say of the rows above them: how many figures were compared, and which differ. */
export type Controls = { compared: number; wrong: readonly Wrong[] };

/**
 * Compares every totals row with the rows since the last one and with all rows from the beginning: 小计, 本月合计 and 本年累计 are each one of these.
 * A figure that is neither is wrong. Totals rows are never movements.
 */
export function checkControls(lines: readonly Line[], skipped: readonly Skip[]): Controls {
  const totals = skipped.filter(({ reason }) => reason === 'total').toSorted((a, b) => a.row.number - b.row.number);
  // Of one column for both directions the total is gross or net.
  const sumsIn = (from: number, to: number, column: ColumnRole): number[] => {
    const own = lines.filter(({ row }) => row.number > from && row.number < to);
    const written = own.reduce((sum, { figures }) => sum + (figures.get(column) ?? 0), 0);
    return column === 'amount'
      ? [written, own.reduce((sum, { kind, fen }) => sum + (kind === 'income' ? fen : -fen), 0)]
      : [written];
  };
  let compared = 0;
  const wrong: Wrong[] = [];
  for (const [index, { row, fen }] of totals.entries())
    for (const [column, found] of fen) {
      if (column === 'balance') continue;
      // A year's total counts from any total before it: pages and months may begin anew.
      const starts = [0, ...totals.slice(0, index).map((before) => before.row.number)];
      const sums = starts.flatMap((start) => sumsIn(start, row.number, column));
      // Totals that stand above their rows, as in some exports.
      const below = sumsIn(row.number, Number.POSITIVE_INFINITY, column);
      compared++;
      if (![...sums, ...below].includes(found))
        wrong.push({ number: row.number, column, found, expected: sums[0] ?? 0 });
    }
  return { compared, wrong };
}
