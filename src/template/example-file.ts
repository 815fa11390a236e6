import type { CodeLists } from '../domain/portal/code-list.ts';
import type { Both } from '../issues/both.ts';
import { csvRows } from '../parse/csv.ts';
import { readYaml } from '../parse/yaml.ts';
import { headerKey } from '../schemas/header.ts';
import type { Kind } from '../schemas/kinds.ts';
import { type FieldEntry, fieldsOfKind } from '../schemas/manual.ts';
import { kindOf } from '../schemas/path.ts';

/** A value as it is written; `word` is what a code of the portal means. */
type ExampleCell = { text: string; word?: string | undefined };

/** A file of an example as people fill it in: the heads and rows of a table, or the fields of each record by their names in a form. */
type ExampleFile = { kind: Kind } & (
  | { heads: Both[]; rows: ExampleCell[][] }
  | { records: { name: Both; cell: ExampleCell }[][] }
);

/** Reads a file of an example. `lists` are the code lists of the portal. */
export function exampleFile(path: string, text: string, lists: CodeLists): ExampleFile {
  const kind = kindOf(path)?.kind;
  if (!kind) throw new Error(`no file of the data folder: ${path}`);
  return { kind, ...(path.endsWith('.csv') ? tableOf(kind, text, lists) : recordsOf(kind, path, text, lists)) };
}

function tableOf(kind: Kind, text: string, lists: CodeLists) {
  const [head = [], ...rows] = [...csvRows(text)].map(({ cells }) => cells);
  const columns = head.map((name) => fieldsOfKind(kind).find(({ key }) => key === headerKey(kind, name)));
  return {
    heads: head.map((zh, index) => ({ zh, en: columns[index]?.en ?? zh })),
    rows: rows.map((cells) => cells.map((cell, index) => cellOf(columns[index], cell, lists))),
  };
}

function recordsOf(kind: Kind, path: string, text: string, lists: CodeLists) {
  const { value } = readYaml(path, text);
  const records = (Array.isArray(value) ? value : [value]).map((record) =>
    leaves(record, '').map(([key, found]) => {
      const field = fieldsOfKind(kind).find((one) => one.key === key);
      return { name: nameOf(kind, key), cell: cellOf(field, found, lists) };
    }),
  );
  return { records };
}

function cellOf(field: FieldEntry | undefined, value: string, lists: CodeLists): ExampleCell {
  const word = lists[field?.to ?? '']?.find(({ code }) => code === value)?.zh;
  return { text: field?.choices[value] ?? value, ...(word ? { word } : {}) };
}

/** Every plain value of a record, under the key by which the manual calls its field. */
function leaves(value: unknown, key: string): [key: string, value: string][] {
  if (typeof value === 'string') return [[key, value]];
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, `${key}[]`));
  return Object.entries(value ?? {}).flatMap(([name, inner]) => leaves(inner, key ? `${key}.${name}` : name));
}

/** The name of a field behind the names of the groups around it. */
function nameOf(kind: Kind, key: string): Both {
  const steps = key.split('.');
  const names = steps.flatMap((step, index) => {
    const path = [...steps.slice(0, index), step.replace('[]', '')].join('.');
    return fieldsOfKind(kind).filter((field) => field.key === path);
  });
  return { zh: names.map(({ zh }) => zh).join(' · '), en: names.map(({ en }) => en).join(' · ') };
}
