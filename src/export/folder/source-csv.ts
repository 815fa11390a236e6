import { fieldMeta } from '../../schemas/field.ts';
import { type Kind, kinds, type Sourced } from '../../schemas/kinds.ts';
import { type Cell, cellOf } from '../../tables/shape/cell.ts';
import { toCsv } from '../csv.ts';

/**
 * The rows of a table as its text, with the columns that the data file has, in the order of the schema. Where the file has a blank line there is one, so
 * that every row keeps its place: rows without an id are known by it.
 */
export function sourceCsv(kind: Kind, rows: readonly Sourced<Kind>[]): string {
  const known = new Set(rows.flatMap((row) => Object.keys(row)));
  const fields = Object.entries(kinds[kind].schema.shape).filter(([key, field]) =>
    rows.length > 0 ? known.has(key) : field.def.type !== 'optional',
  );
  const money = fields.map(([, field]) => fieldMeta(field)?.kind === 'money');
  const keys = fields.map(([key]) => key);
  const lines: Cell[][] = [];
  let line = 2;
  for (const row of rows) {
    for (; line < (row.at.line ?? line); line++) lines.push([]);
    const cells = keys.map((key) => cellOf((row as unknown as Record<string, unknown>)[key]));
    lines.push(cells);
    line += 1 + breaks(cells);
  }
  return toCsv(keys, lines, money);
}

/** Line breaks within the cells of a row. */
function breaks(cells: readonly Cell[]): number {
  return cells.reduce<number>(
    (sum, cell) => sum + (typeof cell === 'string' ? (cell.match(/\r\n|\r|\n/g)?.length ?? 0) : 0),
    0,
  );
}
