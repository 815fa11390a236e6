import type { TablePart } from '../domain/address.ts';
import type { Site } from '../domain/public.ts';
import type { Table } from './table.ts';
import { allTables } from './tables.ts';

const known = new WeakMap<Site, readonly Table[]>();

/** Every table of the portal over all subjects, made once. */
export function catalogue(site: Site): readonly Table[] {
  const tables = known.get(site) ?? allTables(site);
  known.set(site, tables);
  return tables;
}

/** The rows of every subject that has any, as tables of their own: `{ part: 'funds', id: 'demo-a', table }`. */
export function parts(site: Site): { part: TablePart; id: string; table: Table }[] {
  return catalogue(site).flatMap((table) =>
    Object.entries(table.parts ?? {}).flatMap(([part, column]) => {
      const at = table.columns.findIndex(({ key }) => key === column);
      if (at < 0) throw new Error(`table ${table.name} has no column ${column}`);
      return [...Map.groupBy(table.rows, (row) => row[at])].flatMap(([id, rows]) =>
        typeof id === 'string' ? [{ part: part as TablePart, id, table: { ...table, rows } }] : [],
      );
    }),
  );
}
