import type { Site } from '../../domain/published/public.ts';
import type { Both } from '../../issues/both.ts';
import type { Subject } from '../../schemas/table-entry.ts';
import type { Area } from './area.ts';
import { makers, type RecordColumn } from './column.ts';
import { portal } from './owner.ts';
import { type Excerpt, type Printable, type Printed, print } from './print.ts';
import type { Page } from './shown.ts';
import { makeSource, type Source } from './source.ts';
import type { Column, Table } from './table.ts';

/** A published table, said once: its columns for files and programs, and how pages print it. */
export type Definition<Row, Of> = Printable<Row, Of> & {
  title: Both;
  /** Where it stands on the data page. */
  subject: Subject;
  /** What one row is, in a sentence. */
  says?: Both;
  /** Its place among the tables of its subject. */
  rank?: number;
  /** Columns that tell the rows of one owner apart; none where nothing does. */
  key?: readonly string[];
  /** Whose files it has, each with the column that holds their id; without it those of the owner. */
  parts?: Table['parts'];
  /** All rows of some owners with their ids, where they are not those of each one after the other. */
  every?: (site: Site, all: readonly Of[]) => readonly (readonly [owner: string, row: Row])[];
};

/** What is known of a table from outside: its rows for files and programs, those of one owner for its page. */
type Entry<Of, Row = never> = Source & { print: (page: Page, of: Of, excerpt?: Excerpt<Row>) => Printed };

/** Makes the one table that files, programs and pages share. */
export function defineTable<Row, Of>(table: Definition<Row, Of>): Entry<Of, Row> {
  const { name, title, subject, says, rank, owner, key } = table;
  const front = owner.column;
  const whose = owner.own ?? front?.key;
  const parts = table.parts ?? (owner.part && whose ? { [owner.part]: whose } : undefined);
  const about = { name, title, ...(parts ? { parts } : {}), ...(says ? { says } : {}) };
  const tell = (site: Site) => {
    const columns = table.columns(makers, site);
    return {
      head: {
        ...{ ...about, subject },
        ...(key ? { key: front ? [front.key, ...key] : key } : {}),
        ...(rank ? { rank } : {}),
        columns: [...(front ? [withoutRead(front)] : []), ...columns.map(withoutRead)],
      },
      read: ([of, row]: readonly [string, Row]) => [
        ...(front ? [front.read(of)] : []),
        ...columns.map(({ read }) => read(row)),
      ],
    };
  };
  const records = (site: Site, area: Area) => {
    const all = owner.all(site, area);
    return (
      table.every?.(site, all) ??
      all.flatMap((of) => table.rows(site, of).map((row) => [owner.id(of) ?? '', row] as const))
    );
  };
  return {
    ...makeSource({ ...about, ...(owner.all === (portal.all as unknown) ? { over: true } : {}) }, tell, records),
    print: (page, of, excerpt) => print(table, page, of, excerpt),
  };
}

function withoutRead<T>({ read: _, ...column }: RecordColumn<T>): Column {
  return column;
}
