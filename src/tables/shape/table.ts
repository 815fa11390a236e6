import type { TablePart } from '../../domain/portal/address.ts';
import type { Both } from '../../issues/both.ts';
import type { FieldKind } from '../../schemas/field.ts';
import type { Subject } from '../../schemas/table-entry.ts';
import type { Cell } from './cell.ts';

/** Kind of a column: money is integer fen inside and in JSON, yuan in CSV. */
export type ColumnKind = 'text' | 'money' | 'date' | 'number';

/** A column of a published table, with its name in both languages. */
export type Column = {
  key: string;
  kind: ColumnKind;
  zh: string;
  en: string;
  /** Every row has it. */
  required?: boolean;
  /** Codes of a closed list, with their Chinese words. */
  choices?: Readonly<Record<string, string>>;
  /** The table whose key stands here (its one key column, else `id`); blank cells refer to nothing. */
  to?: string;
  /** The column of the fund, round or place within which alone that key is unique. */
  within?: string;
  /** How the data files write it, where that says more than the kind: a whole number, true or false, a month … */
  field?: FieldKind;
};

/** A published table: the same rows as on the pages. */
export type Table = {
  name: string;
  title: Both;
  /** Where it stands on the data page. */
  subject?: Subject;
  /** What one row is, in a sentence. */
  says?: Both;
  /** Its place among the tables of its subject. */
  rank?: number;
  /** The column in whose value alone an id is unique. */
  scope?: string;
  /** Columns that tell every row apart. */
  key?: readonly string[];
  /** Subjects that have their rows as a file of their own too, each with the column that holds their id: `{ funds: 'fund' }` gives `/data/funds/<id>/<name>.csv`. */
  parts?: Readonly<Partial<Record<TablePart, string>>>;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
};

/** What is told of a table without its rows, but for their number where it is known. */
export type TableHead = Omit<Table, 'rows'> & { count?: number };
