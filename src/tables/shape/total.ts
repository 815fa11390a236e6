import type { FootLine } from './layout.ts';

/** A line of sums below at least so many rows. `row` holds every sum; only what names a row may be left to the first, since the label stands there. */
export function totalOf<Row>(
  rows: readonly Row[],
  { row, ...line }: Omit<FootLine<Row>, 'row'> & { row: Partial<Row> },
  least = 2,
): FootLine<Row>[] {
  const [first] = rows;
  return first !== undefined && rows.length >= least ? [{ ...line, row: { ...first, ...row } }] : [];
}
