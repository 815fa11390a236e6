import type { TablePart } from '../domain/address.ts';
import type { Site } from '../domain/public.ts';
import { withAbove } from '../domain/roll.ts';
import type { Cell } from './csv.ts';
import type { Table } from './table.ts';
import { allTables } from './tables.ts';

const known = new WeakMap<Site, readonly Table[]>();

/** Every table of the portal over all subjects, made once. */
export function catalogue(site: Site): readonly Table[] {
  const tables = known.get(site) ?? allTables(site);
  known.set(site, tables);
  return tables;
}

/** The rows of one subject, as a table of their own. */
export type Part = { part: TablePart; id: string; table: Table };

/** The rows of every subject that has any: `{ part: 'funds', id: 'demo-a', table }`. */
export function parts(site: Site): Part[] {
  return catalogue(site).flatMap((table) =>
    Object.entries(table.parts ?? {}).flatMap(([part, column]) => {
      const at = table.columns.findIndex(({ key }) => key === column);
      if (at < 0) throw new Error(`table ${table.name} has no column ${column}`);
      const groups = new Map<string, Table['rows'][number][]>();
      for (const row of table.rows)
        for (const id of subjectsOf(site, table, row[at])) {
          const rows = groups.get(id);
          if (rows) rows.push(row);
          else groups.set(id, [row]);
        }
      return [...groups].map(([id, rows]) => ({ part: part as TablePart, id, table: { ...table, rows } }));
    }),
  );
}

function subjectsOf(site: Site, table: Table, id: Cell): string[] {
  if (typeof id !== 'string') return [];
  return table.below ? withAbove(site, id).map((place) => place.id) : [id];
}
