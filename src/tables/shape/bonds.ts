import { type FieldEntry, manual } from '../../schemas/manual.ts';
import type { Cell } from './cell.ts';
import type { Column, Table } from './table.ts';

/**
 * How a table hangs together with others. A row id is used once within its fund, place or round only, and what points at it is often blank:
 * both together make keys of two columns that many programs cannot follow. So each table whose ids need their `scope` has a column `calc_key`
 * (`<scope>/<id>`), and each column that points into it a twin, `calc_<column>`, with such a key.
 */
export type Bond = {
  /** Where the manual describes the columns: a kind of file, and the list in it (`round criteria[].`). */
  manual?: string;
  /** Columns that tell every row apart. */
  key?: readonly string[];
  /** The column in whose value alone an id is unique. */
  scope?: string;
  /** Columns that hold the key of another table. */
  to?: Readonly<Record<string, string>>;
  /** Columns that hold an id of another table within a scope of this row: table, column of the scope. */
  within?: Readonly<Record<string, readonly [table: string, scope: string]>>;
  /** Columns that say true or false without being fields of a file. */
  flags?: readonly string[];
};

/** A table with its keys, references, choices and duties; one of which nothing is known stays as it is. */
export function bind(table: Table, bond: Bond | undefined): Table {
  return bond ? withTwins(withKey(described(table, bond), bond), bond) : table;
}

function described(table: Table, { manual: name, key = [], scope, to = {}, flags = [] }: Bond): Table {
  const fields = name ? fieldsOf(name) : undefined;
  const must = new Set(scope ? [scope, 'id'] : key);
  const columns = table.columns.map((column): Column => {
    const field = fields?.get(column.key);
    const target = to[column.key];
    return {
      ...column,
      ...(field ? { field: field.kind, ...choicesOf(field) } : {}),
      ...(flags.includes(column.key) ? { field: 'flag' } : {}),
      ...(must.has(column.key) || field?.required || column.required ? { required: true } : {}),
      ...(target ? { to: target } : {}),
    };
  });
  return { ...table, columns, ...(key.length > 0 ? { key } : {}) };
}

function withKey(table: Table, { scope }: Bond): Table {
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

function withTwins(table: Table, { within = {} }: Bond): Table {
  const twins = Object.entries(within).map(([key, [to, scope]]) => {
    const [over, own] = [at(table, scope), at(table, key)];
    const { zh, en } = table.columns[own] as Column;
    const column: Column = { key: `calc_${key}`, kind: 'text', zh: `${zh}（全站编号）`, en: `${en} (key)`, to };
    return { over, own, column };
  });
  const keysOf = (row: readonly Cell[]) =>
    twins.map(({ over, own }) => (row[own] === undefined ? undefined : `${row[over]}/${row[own]}`));
  return {
    ...table,
    columns: [...table.columns, ...twins.map(({ column }) => column)],
    rows: twins.length > 0 ? table.rows.map((row) => [...row, ...keysOf(row)]) : table.rows,
  };
}

function at({ name, columns }: Table, key: string): number {
  const index = columns.findIndex((column) => column.key === key);
  if (index < 0) throw new Error(`table ${name} has no column ${key}`);
  return index;
}

function choicesOf({ choices }: FieldEntry): Pick<Column, 'choices'> {
  return Object.keys(choices).length > 0 ? { choices } : {};
}

/** The fields that the manual tells of, by the name of their column. */
function fieldsOf(name: string): Map<string, FieldEntry> {
  const [kind, list = ''] = name.split(' ');
  files ??= manual();
  const fields = files.find((file) => file.kind === kind)?.fields ?? [];
  return new Map(
    fields
      .filter(({ key }) => key.startsWith(list) && !key.slice(list.length).includes('.'))
      .filter(({ privacy }) => privacy !== 'private')
      // A bilingual text or a list is many things in a file, and plain text in a cell.
      .filter(({ kind }) => !['both', 'list', 'group'].includes(kind))
      .map((field) => [field.key.slice(list.length), field]),
  );
}

let files: ReturnType<typeof manual> | undefined;
