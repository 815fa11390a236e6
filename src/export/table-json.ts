import type { TablePart } from '../domain/portal/address.ts';
import type { Table } from '../tables/shape/table.ts';

const unit = 'fen (CNY 0.01)';

/** A table for programs: what its columns are, and the cells of each row in their order. What is not known is null, money is integer fen. */
export function tableJson({ name, title, columns, rows }: Table, asOf: string): string {
  return `${JSON.stringify({ table: name, title, as_of: asOf, money_unit: unit, columns, rows })}\n`;
}

/**
 * Every table of one subject for programs, by its name. The columns have their keys and kinds alone: what they mean, the pages of the columns tell. `asOf` is the day
 * of the books behind them; a subject without books has none.
 */
export function subjectJson(part: TablePart, id: string, tables: readonly Table[], asOf: string | undefined): string {
  const own = tables.map(({ name, title, columns, rows }) => [
    name,
    { title, columns: columns.map(({ key, kind }) => ({ key, kind })), rows },
  ]);
  return `${JSON.stringify({ part, id, as_of: asOf, money_unit: unit, tables: Object.fromEntries(own) })}\n`;
}
