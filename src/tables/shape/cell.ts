/** A cell before it is written: text, a number, or nothing known. */
export type Cell = string | number | undefined;

/** The value of a column → its cell; amounts stay integer fen. Blank and unknown are the same. */
export function cellOf(value: unknown): Cell {
  if (value === '' || value === undefined) return undefined;
  return typeof value === 'number' ? value : String(value);
}
