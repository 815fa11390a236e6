import type { Table } from '../tables/shape/table.ts';

/** The table for programs: what is not known is absent, money is integer fen. */
export function tableJson(table: Table, asOf: string): string {
  const { name, title, columns, rows } = table;
  const records = rows.map((row) =>
    Object.fromEntries(columns.flatMap(({ key }, index) => (row[index] === undefined ? [] : [[key, row[index]]]))),
  );
  return `${JSON.stringify({ table: name, title, as_of: asOf, money_unit: 'fen (CNY 0.01)', columns, rows: records })}\n`;
}
