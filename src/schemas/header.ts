import { fieldMeta } from './field.ts';
import { type Kind, kinds } from './kinds.ts';
import { withoutMarks } from './mark.ts';
import { kindOf } from './path.ts';
import { comparable } from './plain.ts';

const tables = new Map<Kind, Map<string, string>>();

/** The English key of a CSV header, which may be written in Chinese; undefined for an unknown one. */
export function headerKey(kind: Kind, header: string): string | undefined {
  let table = tables.get(kind);
  if (!table) {
    table = new Map();
    for (const [key, field] of Object.entries(kinds[kind].schema.shape)) {
      const meta = fieldMeta(field);
      for (const name of [key, meta?.zh, ...(meta?.aliases ?? [])]) if (name) table.set(comparable(name), key);
    }
    // The names by which messages call the columns; another column may have such a name for its key.
    for (const [key, field] of Object.entries(kinds[kind].schema.shape)) {
      const name = comparable(fieldMeta(field)?.en ?? key);
      if (!table.has(name)) table.set(name, key);
    }
    tables.set(kind, table);
  }
  return table.get(comparable(withoutMarks(header)));
}

/**
 * A table with the English keys of its columns as header; values stay, and so does any other file. An unknown name, and one whose key the header already has,
 * stays as well: the mistake that an example shows must remain.
 */
export function withEnglishHeader(file: string, text: string): string {
  const kind = file.endsWith('.csv') ? kindOf(file)?.kind : undefined;
  if (!kind) return text;
  const lines = text.split('\n').map((line) => line.split(/([,;\t，；|])/));
  const named = lines.map((parts) => parts.filter((part) => headerKey(kind, part)).length);
  const head = named.indexOf(Math.max(...named));
  return lines.map((parts, index) => (index === head ? inEnglish(kind, parts) : parts).join('')).join('\n');
}

function inEnglish(kind: Kind, parts: readonly string[]): string[] {
  const taken = new Set(parts);
  return parts.map((part) => {
    const key = /^[\p{Script=Han}()（）]+$/u.test(part) ? headerKey(kind, part) : undefined;
    if (!key || taken.has(key)) return part;
    taken.add(key);
    return key;
  });
}
