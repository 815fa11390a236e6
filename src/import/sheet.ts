/** What a cell held before it became text. `formula` has no stored result; `error` is what a broken formula left. */
type CellKind = 'blank' | 'text' | 'number' | 'day' | 'formula' | 'error';

/** A cell as text: a number in plain digits, a date as ISO day. `merged`: the value stands in the cell above, with which it is merged. */
export type ImportCell = { text: string; kind: CellKind; merged?: boolean };

/** A row of a sheet, hidden ones too; `number` is the one that spreadsheet programs show. */
export type SheetRow = { number: number; cells: readonly ImportCell[] };

/** A sheet; rows without any value are left out. */
export type SourceSheet = { name: string; hidden: boolean; rows: readonly SheetRow[] };

/** Why a file cannot be read as a sheet. */
export type RefusalCode = 'password' | 'too-large' | 'damaged' | 'empty' | 'encoding' | 'picture';

/** A file of sheets, or why it is none. */
export type Workbook = { sheets: readonly SourceSheet[] };
export type Refused = { refused: RefusalCode; found: string };

/** A cell without value. */
export const blank: ImportCell = { text: '', kind: 'blank' };

/** A cell of a text file. */
export function textCell(text: string): ImportCell {
  return text.trim() === '' ? blank : { text, kind: 'text' };
}
