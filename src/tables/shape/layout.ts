import type { ShownValue } from './shown.ts';

/** What a column is to a reader: the key that names the row, the amount, the day, how it stands, or something smaller. Phones are printed from it. */
export type Role = 'key' | 'amount' | 'day' | 'state' | 'small';

/** A column on a page. Without `show` it prints the column of the files with the key `of`, by its kind. */
export type PageColumn<Row> = {
  of?: string;
  head: string;
  role: Role;
  /** Figures, set to the right; what `of` says is a number or an amount is one anyway. */
  num?: boolean;
  show?: (row: Row) => ShownValue;
  /** What stands where the column of the files is blank. */
  blank?: ShownValue;
  /** Its words are Chinese, whatever the page's language. */
  chinese?: boolean;
  /** Where the cell leads. */
  link?: (row: Row) => string | undefined;
  /** Rows one below the other for which it gives the same share one cell. */
  share?: (row: Row) => string;
  /** The line of the layout's `total` adds up the column of the files. */
  add?: boolean;
  /** Stands beside the cell on phones where the head is too long. */
  label?: string;
  /** The head is for screen readers only. */
  hide?: boolean;
  /** On phones it takes the whole width. */
  wide?: boolean;
  /** On phones it needs no label: it says itself what it is, or repeats what stands beside it. */
  bare?: boolean;
  /** Look of its cells: of all, those of sums too, or of some rows. */
  look?: string | ((row: Row) => string | undefined);
  /** The sign beside the head that tells what the column is in a bar. */
  sign?: 'box' | 'filled';
};

/**
 * A line that is no row: its label reaches to the key column, `cells` stand under the columns with these keys (`of`) or places, from 0, on phones with
 * `labels` of their own where the head does not fit them. `of`: what the total above holds; `sub`: a line between the rows; `rest`: it stands for so many rows of the file.
 * The columns without a cell print `row`, a record that holds the sums; `over`: the label goes over all columns.
 */
export type FootLine<Row = never> = {
  label: ShownValue;
  over?: boolean;
  row?: Row;
  cells?: Readonly<Record<string | number, ShownValue>>;
  labels?: Readonly<Record<string, string>>;
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
  /** So many rows are printed; the others stand in the file. */
  first?: number;
  /** A line above a row. */
  above?: (row: Row, index: number) => FootLine<Row> | undefined;
  /** What takes the place of all cells of a row but its key. */
  instead?: (row: Row) => ShownValue;
  /** Lines below the rows that are none themselves. */
  more?: readonly FootLine<Row>[];
  /** Label of the first line of the foot, which adds up the columns with `add`. */
  total?: string | undefined;
  foot?: readonly FootLine<Row>[];
  /** Only some rows of the file are shown. */
  excerpt?: boolean;
};
