import type { Site } from '../../domain/published/public.ts';
import type { Area } from './area.ts';
import { bind } from './bind.ts';
import type { Cell } from './cell.ts';
import type { Table } from './table.ts';

/** A table without its rows. */
type Head = Omit<Table, 'rows'>;

/** A published table before any row of it is made. */
export type Source = Pick<Table, 'name' | 'title' | 'parts' | 'says'> & {
  /** Its rows tell of the portal as a whole and belong to no place. */
  over?: boolean;
  head: (site: Site) => Head;
  /** How many rows it has of an area, without making their cells. */
  count: (site: Site, area: Area) => number;
  /** The table with its rows of an area. */
  of: (site: Site, area: Area) => Table;
};

/** Makes a table from the records of an area: `tell` gives its head and how to read the cells of a record. */
export function makeSource<T>(
  about: Pick<Source, 'name' | 'title' | 'parts' | 'says' | 'over'>,
  tell: (site: Site) => { head: Head; read: (record: T) => Cell[] },
  records: (site: Site, area: Area) => readonly T[],
): Source {
  return {
    ...about,
    head: (site) => {
      const { rows: _, ...head } = bind({ ...tell(site).head, rows: [] });
      return head;
    },
    count: (site, area) => records(site, area).length,
    of: (site, area) => {
      const { head, read } = tell(site);
      return bind({ ...head, rows: records(site, area).map(read) });
    },
  };
}
