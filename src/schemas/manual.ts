import type { z } from 'zod';
import { type FieldKind, type FieldMeta, fieldMeta } from './field.ts';
import { type Kind, kindNames, kinds, pathsOf, type Shape } from './kinds.ts';
import type { Privacy } from './publication.ts';
import type { TableEntry } from './table-entry.ts';

/** One field as the manual shows it. `key` is its path in a YAML file (`agreements[].fee.percent`) or the CSV column. */
export type FieldEntry = {
  key: string;
  zh: string;
  en: string;
  kind: FieldKind;
  required: boolean;
  aliases: readonly string[];
  choices: Readonly<Record<string, string>>;
  /** Whether its value is not published: always, or under a condition. */
  privacy: Privacy | undefined;
} & Pick<FieldMeta, 'fact' | 'to' | 'within' | 'table'>;

/** The part of the address that leads to a field on the page of its kind. */
export function fieldAnchor(key: string): string {
  return key.replaceAll('[]', '').replaceAll('.', '-');
}

/** The same of a path as a problem tells it (`[0].period`, `votes[1].for`, `name.en`): of the field, or of the one around it; undefined where there is none. */
export function anchorAt(kind: Kind, path: string): string | undefined {
  const steps = path
    .replace(/\[\d*\]/g, '')
    .split('.')
    .filter(Boolean);
  const known = new Set(fieldsOfKind(kind).map(({ key }) => fieldAnchor(key)));
  return steps.map((_, index) => steps.slice(0, steps.length - index).join('-')).find((anchor) => known.has(anchor));
}

/** One kind of file: its place, how it holds its records, and its fields. */
type FileEntry = {
  kind: Kind;
  path: string;
  /** The same file at the top of the data folder. */
  root: string | undefined;
  shape: Shape;
  words: { zh: string; en: string };
  fields: FieldEntry[];
};

/** The manual of every file that staff may write, from the schemas that check it. */
export function manual(): FileEntry[] {
  return kindNames.map((kind) => {
    const { path, shape, words } = kinds[kind];
    const root = pathsOf(kind)[1];
    return { kind, path, root, shape, words, fields: [...fieldsOfKind(kind)] };
  });
}

/** Every field of a kind, at any depth. */
export function fieldsOfKind(kind: Kind): readonly FieldEntry[] {
  const known = read.get(kind) ?? fieldsOf(kinds[kind].schema, '', true);
  read.set(kind, known);
  return known;
}

const read = new Map<Kind, readonly FieldEntry[]>();

/** A list in a document whose items are a table: its kind, and what the keys of its fields begin with (`committee.members[].`). */
export type ListEntry = { kind: Kind; prefix: string; entry: TableEntry };

/** Every such list, by the name of its table. */
export function listTables(): ReadonlyMap<string, ListEntry> {
  lists ??= new Map(
    kindNames.flatMap((kind) =>
      fieldsOfKind(kind).flatMap(({ key, table }) =>
        table ? [[table.name, { kind, prefix: `${key}[].`, entry: table }] as const] : [],
      ),
    ),
  );
  return lists;
}

let lists: ReadonlyMap<string, ListEntry> | undefined;

function fieldsOf(schema: z.ZodObject, prefix: string, required: boolean): FieldEntry[] {
  return Object.entries(schema.shape).flatMap(([name, field]) =>
    fieldEntries(field as z.ZodType, prefix + name, required),
  );
}

function fieldEntries(field: z.ZodType, key: string, reachable: boolean): FieldEntry[] {
  const meta = fieldMeta(field);
  const inner = below(field);
  const required = reachable && field.def.type !== 'optional';
  const entry: FieldEntry = {
    key,
    zh: meta?.zh ?? key,
    en: meta?.en ?? key,
    kind: meta?.kind ?? 'text',
    required,
    aliases: meta?.aliases ?? [],
    choices: meta?.choices ?? {},
    privacy: meta?.privacy,
    ...(meta?.fact ? { fact: meta.fact } : {}),
    ...(meta?.to ? { to: meta.to } : {}),
    ...(meta?.within ? { within: meta.within } : {}),
    ...(meta?.table ? { table: meta.table } : {}),
  };
  // Bilingual text is one entry: its two languages are explained once.
  if (entry.kind === 'both') return [entry];
  if ('element' in inner.def) {
    const item = below(inner.def.element as z.ZodType);
    if (item.def.type === 'object' && fieldMeta(item)?.kind !== 'both')
      return [entry, ...fieldsOf(item as z.ZodObject, `${key}[].`, required)];
    return [{ ...entry, choices: fieldMeta(item)?.choices ?? {} }];
  }
  return inner.def.type === 'object' ? [entry, ...fieldsOf(inner as z.ZodObject, `${key}.`, required)] : [entry];
}

function below(field: z.ZodType): z.ZodType {
  const { def } = field as unknown as { def: { type: string; innerType?: z.ZodType } };
  return def.type === 'optional' && def.innerType ? below(def.innerType) : field;
}
