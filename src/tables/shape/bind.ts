import type { Cell } from './cell.ts';
import type { Column, Table } from './table.ts';

/**
 * A table with the keys of its rows and of those they refer to. A row id is used once within its fund, place or round only, and what points at it is often blank:
 * both together make keys of two columns that many programs cannot follow. So each table whose ids need their `scope` has a column `calc_key`
 * (`<scope>/<id>`), and each column that points into it a twin, `calc_<column>`, with such a key.
 */
export function bind(table: Table): Table {
  return withTwins(withKey(table));
}

function withKey({ scope, ...table }: Table): Table {
  if (!scope) return table;
  const [over, id] = [at(table, scope), at(table, 'id')];
  const column: Column = {
    key: 'calc_key',
    kind: 'text',
    zh: '全站编号',
    en: 'Key in the whole portal',
    required: true,
  };
  return {
    ...table,
    key: ['calc_key'],
    columns: [...table.columns, column],
    rows: table.rows.map((row) => [...row, `${row[over]}/${row[id]}`]),
  };
}

function withTwins(table: Table): Table {
  const twins = table.columns.flatMap(({ key, zh, en, to, within }, own) => {
    if (!to || !within) return [];
    const column: Column = { key: `calc_${key}`, kind: 'text', zh: `${zh}（全站编号）`, en: `${en} (key)`, to };
    return [{ over: at(table, within), own, column }];
  });
  if (twins.length === 0) return table;
  const keysOf = (row: readonly Cell[]) =>
    twins.map(({ over, own }) => (row[own] === undefined ? undefined : `${row[over]}/${row[own]}`));
  const columns = table.columns.map(({ within, to, ...column }) => (to && !within ? { ...column, to } : column));
  return {
    ...table,
    columns: [...columns, ...twins.map(({ column }) => column)],
    rows: table.rows.map((row) => [...row, ...keysOf(row)]),
  };
}

function at({ name, columns }: Table, key: string): number {
  const index = columns.findIndex((column) => column.key === key);
  if (index < 0) throw new Error(`table ${name} has no column ${key}`);
  return index;
}
