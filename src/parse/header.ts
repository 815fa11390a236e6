import { fieldMeta } from '../schemas/field.ts';
import { type Kind, kinds } from '../schemas/kinds.ts';
import { withoutMarks } from '../schemas/mark.ts';
import { plain } from '../schemas/plain.ts';

const tables = new Map<Kind, Map<string, string>>();

/** The English key of a CSV header, which may be written in Chinese; undefined for an unknown one. */
export function headerKey(kind: Kind, header: string): string | undefined {
  let table = tables.get(kind);
  if (!table) {
    table = new Map();
    for (const [key, field] of Object.entries(kinds[kind].schema.shape)) {
      const meta = fieldMeta(field);
      for (const name of [key, meta?.zh, ...(meta?.aliases ?? [])]) if (name) table.set(plain(name), key);
    }
    // The names by which messages call the columns; another column may have such a name for its key.
    for (const [key, field] of Object.entries(kinds[kind].schema.shape)) {
      const name = plain(fieldMeta(field)?.en ?? key);
      if (!table.has(name)) table.set(name, key);
    }
    tables.set(kind, table);
  }
  return table.get(plain(withoutMarks(header)));
}

/** Letter of a spreadsheet column: 0 → A, 26 → AA. */
export function sheetColumn(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : sheetColumn(Math.floor(index / 26) - 1) + letter;
}
