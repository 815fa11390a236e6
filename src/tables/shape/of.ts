import { id, type Reader } from './column.ts';
import type { Table } from './table.ts';

/** The column of the fund that a row belongs to. */
export function fundColumn<T extends { fund: string }>(): Reader<T> {
  return id('fund', 'fund', '基金', 'Fund', (row: T) => row.fund);
}

/** A table whose rows belong to funds; `by` parts the file of a fund further. */
export function byFund(table: Table, key: readonly string[], by?: string): Table {
  return { ...table, key: ['fund', ...key], parts: { funds: 'fund' }, ...(by ? { by } : {}) };
}
