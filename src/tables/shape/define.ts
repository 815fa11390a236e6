import type { TablePart } from '../../domain/portal/address.ts';
import type { Site } from '../../domain/published/public.ts';
import type { Both } from '../../issues/both.ts';
import type { Subject } from '../../texts/tables.ts';
import type { Cell } from './cell.ts';
import { type Makers, makers, type Reader } from './column.ts';
import type { Page, Shown } from './shown.ts';
import { type Column, pieceName, type Table } from './table.ts';

/** What a column is to a reader: the key that names the row, the amount, the day, how it stands, or something smaller. Phones are printed from it. */
export type Role = 'key' | 'amount' | 'day' | 'state' | 'small';

/** A column on a page. Without `show` it prints the column of the files with the key `of`, by its kind. */
export type PageColumn<Row> = {
  of?: string;
  head: string;
  role: Role;
  /** Figures, set to the right; what `of` says is a number or an amount is one anyway. */
  num?: boolean;
  show?: (row: Row) => Shown;
  /** The head is for screen readers only. */
  hide?: boolean;
  /** On phones it takes the whole width. */
  wide?: boolean;
};

/**
 * A line of sums: its label stands in the key column, `cells` under the columns of these places, from 0. `of`: what the total above holds;
 * `sub`: a line between the rows; `rest`: it stands for so many rows of the file.
 */
export type SumLine = {
  label: Shown;
  cells: Readonly<Record<number, Shown>>;
  look?: 'of' | 'sub' | undefined;
  rest?: number;
};

/** How a page prints the rows of one subject. */
export type Layout<Row> = {
  caption: string;
  /** The caption repeats the heading above, so only screen readers get it. */
  quiet?: boolean;
  /** On phones: label beside value, values in columns, or four short ones in a row. */
  fold?: 'stack' | 'fold' | 'four';
  columns: readonly PageColumn<Row>[];
  /** Anchor of a row. */
  id?: (row: Row) => string | undefined;
  /** Look of a row: `void` is retracted. */
  look?: (row: Row) => string | undefined;
  /** Lines below the rows that are none themselves. */
  more?: readonly SumLine[];
  foot?: readonly SumLine[];
  /** Only some rows of the file are shown. */
  excerpt?: boolean;
};

/** Whose rows a table holds: all who have any, the column that names them in front of the others, and how the file of one is called. */
export type Owner<Of> = {
  all: (site: Site) => readonly Of[];
  /** Its id; a page over all of them has none. */
  id: (of: Of) => string | undefined;
  column?: Reader<string>;
  /** Folder of the files of one owner. */
  part?: TablePart;
};

/** A published table, said once: its columns for files and programs, and how pages print it. */
export type Definition<Row, Of> = {
  name: string;
  title: Both;
  /** Where it stands on the data page. */
  subject: Subject;
  /** What one row is, in a sentence. */
  says?: Both;
  owner: Owner<Of>;
  /** Columns that tell the rows of one owner apart. */
  key: readonly string[];
  rows: (site: Site, of: Of) => readonly Row[];
  /** All rows with the ids of their owners, where they are not those of each owner one after the other. */
  every?: (site: Site) => readonly (readonly [owner: string, row: Row])[];
  columns: (make: Makers<Row>) => readonly Reader<Row>[];
  /** Column that parts the rows of an owner further, one file for each value; `piece` is the value that a page shows. */
  by?: string;
  piece?: (of: Of) => string;
  /** The file of a place holds the rows of the places below it too. */
  below?: boolean;
  page?: (page: Page, rows: readonly Row[], of: Of) => Layout<Row>;
};

/** A cell as it is printed. `label` stands beside it on phones. */
export type PrintedCell = { shown: Shown; role: Role; num: boolean; label: string | undefined; wide: boolean };

/** A row as it is printed. */
export type PrintedRow = {
  id?: string | undefined;
  look?: string | undefined;
  rest?: number | undefined;
  cells: readonly PrintedCell[];
};

/** A table as it is printed, for whatever prints it. `data` is the address of its files. */
export type Printed = {
  caption: string;
  quiet: boolean | undefined;
  fold: 'stack' | 'fold' | 'four' | undefined;
  excerpt: boolean | undefined;
  heads: readonly { label: string; num: boolean; hide: boolean; role: Role }[];
  rows: readonly PrintedRow[];
  foot: readonly PrintedRow[];
  data: string;
};

/** What is known of a table from outside: all rows for files and programs, those of one owner for its page. */
export type Entry<Of> = { whole: (site: Site) => Table; print: (page: Page, of: Of) => Printed };

/** Makes the one table that files, programs and pages share. */
export function define<Row, Of>(table: Definition<Row, Of>): Entry<Of> {
  return { whole: (site) => whole(table, site), print: (page, of) => print(table, page, of) };
}

/** Every row of every owner, for files and programs. */
function whole<Row, Of>(table: Definition<Row, Of>, site: Site): Table {
  const { name, title, subject, says, owner, key, by, below } = table;
  const columns = table.columns(makers);
  const front = owner.column;
  const every =
    table.every?.(site) ??
    owner.all(site).flatMap((of) => table.rows(site, of).map((row) => [owner.id(of) ?? '', row] as const));
  return {
    ...{ name, title, subject, key: front ? [front.key, ...key] : key },
    ...(says ? { says } : {}),
    ...(owner.part && front ? { parts: { [owner.part]: front.key } } : {}),
    ...(below ? { below } : {}),
    ...(by ? { by } : {}),
    columns: [...(front ? [withoutRead(front)] : []), ...columns.map(withoutRead)],
    rows: every.map(([of, row]): Cell[] => [
      ...(front ? [front.read(of)] : []),
      ...columns.map(({ read }) => read(row)),
    ]),
  };
}

function withoutRead<T>({ read: _, ...column }: Reader<T>): Column {
  return column;
}

/** The rows of one owner as its page shows them. */
export function print<Row, Of>(
  table: Pick<Definition<Row, Of>, 'name' | 'owner' | 'rows' | 'columns' | 'piece' | 'page'>,
  page: Page,
  of: Of,
): Printed {
  const { name, owner, piece } = table;
  const rows = table.rows(page.site, of);
  const layout = table.page?.(page, rows, of);
  if (!layout) throw new Error(`table ${name} has no page`);
  const readers = table.columns(makers);
  const columns = layout.columns.map((column) => ({ ...column, ...filled(name, readers, column) }));
  const cells = (shown: (at: number) => Shown) =>
    columns.map(({ role, num, head, wide = false }, at): PrintedCell => {
      const own = shown(at);
      return { shown: own, role, num, wide, label: layout.fold && own !== undefined ? head : undefined };
    });
  const sums = ({ label, cells: own, look, rest }: SumLine): PrintedRow => ({
    ...{ look, rest },
    cells: cells((at) => (columns[at]?.role === 'key' ? label : own[at])),
  });
  const { caption, quiet, fold, excerpt } = layout;
  const id = owner.id(of);
  return {
    ...{ caption, quiet, fold, excerpt },
    heads: columns.map(({ head, num, hide = false, role }) => ({ label: head, num, hide, role })),
    rows: [
      ...rows.map((row) => ({
        ...{ id: layout.id?.(row), look: layout.look?.(row) },
        cells: cells((at) => columns[at]?.show(row)),
      })),
      ...(layout.more ?? []).map(sums),
    ],
    foot: (layout.foot ?? []).map(sums),
    data: page.to.table(piece ? pieceName(name, piece(of)) : name, id === undefined ? undefined : owner.part, id),
  };
}

/** What a page column leaves to the column of the files. */
function filled<Row>(
  name: string,
  columns: readonly Reader<Row>[],
  { of, num, show }: PageColumn<Row>,
): { num: boolean; show: (row: Row) => Shown } {
  const reader = columns.find(({ key }) => key === of);
  if (of !== undefined && !reader) throw new Error(`table ${name} has no column ${of}`);
  const english = columns.find(({ key }) => key === `${of}_en`);
  const read = (row: Row): Shown => {
    const cell = reader?.read(row);
    if (cell === undefined) return undefined;
    if (reader?.kind === 'money') return { fen: cell as number };
    return english ? { words: { zh: cell as string, en: english.read(row) as string | undefined } } : cell;
  };
  return { num: num ?? (reader?.kind === 'money' || reader?.kind === 'number'), show: show ?? read };
}
