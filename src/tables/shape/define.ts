import type { Site } from '../../domain/published/public.ts';
import type { Both } from '../../issues/both.ts';
import type { Subject } from '../../schemas/table-entry.ts';
import type { Cell } from './cell.ts';
import { makers, type RecordColumn } from './column.ts';
import { type Excerpt, type Printable, type Printed, print } from './print.ts';
import type { Page } from './shown.ts';
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
  /** All rows with the ids of their owners, where they are not those of each owner one after the other. */
  every?: (site: Site) => readonly (readonly [owner: string, row: Row])[];
  /** Column that parts the rows of an owner further, one file for each value. */
  by?: string;
};

/** What is known of a table from outside: all rows for files and programs, those of one owner for its page. */
export type Entry<Of, Row = never> = {
  whole: (site: Site) => Table;
  print: (page: Page, of: Of, excerpt?: Excerpt<Row>) => Printed;
};

/** Makes the one table that files, programs and pages share. */
export function defineTable<Row, Of>(table: Definition<Row, Of>): Entry<Of, Row> {
  return { whole: (site) => whole(table, site), print: (page, of, excerpt) => print(table, page, of, excerpt) };
}

/** Every row of every owner, for files and programs. */
function whole<Row, Of>(table: Definition<Row, Of>, site: Site): Table {
  const { name, title, subject, says, rank, owner, key, by } = table;
  const columns = table.columns(makers, site);
  const front = owner.column;
  const whose = owner.own ?? front?.key;
  const parts = table.parts ?? (owner.part && whose ? { [owner.part]: whose } : undefined);
  const every =
    table.every?.(site) ??
    owner.all(site).flatMap((of) => table.rows(site, of).map((row) => [owner.id(of) ?? '', row] as const));
  return {
    ...{ name, title, subject },
    ...(key ? { key: front ? [front.key, ...key] : key } : {}),
    ...(says ? { says } : {}),
    ...(rank ? { rank } : {}),
    ...(parts ? { parts } : {}),
    ...(owner.below ? { below: true } : {}),
    ...(by ? { by } : {}),
    columns: [...(front ? [withoutRead(front)] : []), ...columns.map(withoutRead)],
    rows: every.map(([of, row]): Cell[] => [
      ...(front ? [front.read(of)] : []),
      ...columns.map(({ read }) => read(row)),
    ]),
  };
}

function withoutRead<T>({ read: _, ...column }: RecordColumn<T>): Column {
  return column;
}
