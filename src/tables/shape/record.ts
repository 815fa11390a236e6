import { once } from '../../domain/common/once.ts';
import type { Site } from '../../domain/published/public.ts';
import { listOwner, scopeOf } from '../../schemas/home.ts';
import { type Kind, type KindEntry, keyFields, kinds } from '../../schemas/kinds.ts';
import { type FieldEntry, fieldsOfKind, listTables } from '../../schemas/manual.ts';
import type { TableEntry } from '../../schemas/table-entry.ts';
import type { Area } from './area.ts';
import { type Cell, cellOf } from './cell.ts';
import { bilingualColumns, type RecordColumn } from './column.ts';
import { makeSource, type Source } from './source.ts';
import type { Column, ColumnKind, Table } from './table.ts';

/** A column of a table of records: a field by its name; a field under other words, or read in another way; or what no field says. */
export type Said<T> =
  | (keyof T & string)
  | { of: string; zh?: string; en?: string; read?: (record: T) => Cell }
  | RecordColumn<T>;

/** The records of a table in an area. */
type Records<T> = (area: Area, site: Site) => readonly T[];

/** Whose files a table has, and whether it tells of the portal as a whole. */
type About = Pick<Source, 'parts' | 'over'>;

/** The table of a kind of documents. */
export function ofKind<T>(kind: Kind, records: Records<T>, columns: readonly Said<T>[], about: About = {}): Source {
  return ofEntry(kind, { name: kind, ...tableEntryOf(kind) }, records, columns, about);
}

/** One of several tables of a kind. */
export function ofEntry<T>(
  kind: Kind,
  { name, ...entry }: TableEntry & { name: string },
  records: Records<T>,
  columns: readonly Said<T>[],
  about: About = {},
): Source {
  const key = entry.repeats ? [] : keyFields(kind);
  const more = key.length > 0 ? { key } : {};
  return source(name, entry, about, more, records, () => columnsOf(columns, fieldsAt(kind), key));
}

/** The table of a list in documents; each row has the id of its document under the name of its kind: `fund`, `round`. `key`: what tells rows without an id apart. */
export function ofList<T extends object>(
  name: string,
  records: Records<T>,
  columns: readonly Said<T>[],
  { key = [], ...about }: About & { key?: readonly string[] } = {},
): Source {
  const list = listTables().get(name);
  if (!list) throw new Error(`no list is the table ${name}`);
  const owner = listOwner(list);
  const { zh, en } = kinds[owner].words;
  const column: RecordColumn<T> = {
    ...{ key: owner, kind: 'text', zh, en: capital(en), to: owner },
    read: (record) => (record as Record<string, string>)[owner],
  };
  const scope = scopeOf(name);
  const must = scope ? [scope, 'id'] : key;
  const more = { ...(scope ? { scope } : {}), ...(key.length > 0 ? { key } : {}) };
  return source(name, list.entry, about, more, records, () =>
    columnsOf([column, ...columns], fieldsAt(list.kind, list.prefix), must),
  );
}

/** What a kind says of its table. */
export function tableEntryOf(kind: Kind): TableEntry {
  const { table: entry } = kinds[kind] as KindEntry;
  if (!entry) throw new Error(`kind ${kind} is no table`);
  return entry;
}

/** What a field says of a column: how it is written, its choices, and what it refers to; `own` begins the name of the column that tells the fund, round or place of the row. */
export function describedColumn(column: Column, field: FieldEntry, own = ''): Column {
  const { kind, to } = field;
  const scope = to && scopeOf(to);
  const within = field.within ?? (scope && own + scope);
  return {
    ...column,
    // A text in two languages or a list is many things in a file, and plain text in a cell.
    ...(many.has(kind) ? {} : fieldPart(field)),
    ...(to && !many.has(kind) ? { to, ...(within ? { within } : {}) } : {}),
  };
}

function fieldPart({ kind, choices, required }: FieldEntry): Partial<Column> {
  return {
    field: kind,
    ...(Object.keys(choices).length > 0 ? { choices } : {}),
    ...(required ? { required } : {}),
  };
}

/** The kind of the column of a field. */
export function columnKind(kind: FieldEntry['kind']): ColumnKind {
  if (kind === 'money' || kind === 'date') return kind;
  return kind === 'count' || kind === 'quantity' || kind === 'percent' ? 'number' : 'text';
}

const many: ReadonlySet<string> = new Set(['both', 'list', 'group']);

function source<T>(
  name: string,
  { title, subject, says, rank }: TableEntry,
  { parts, over }: About,
  more: Pick<Table, 'scope' | 'key'>,
  records: Records<T>,
  columns: () => readonly RecordColumn<T>[],
): Source {
  const about = { name, title, says, ...(parts ? { parts } : {}) };
  const tell = once(() => {
    const readers = columns();
    return {
      head: {
        ...{ ...about, ...more, subject },
        ...(rank ? { rank } : {}),
        columns: readers.map(({ read: _, ...column }) => column),
      },
      read: (record: T) => readers.map(({ read }) => read(record)),
    };
  });
  return makeSource({ ...about, ...(over ? { over } : {}) }, tell, (site, area) => records(area, site));
}

function columnsOf<T>(
  columns: readonly Said<T>[],
  fields: ReadonlyMap<string, FieldEntry>,
  must: readonly string[],
): RecordColumn<T>[] {
  return columns
    .flatMap((column) => readersOf(column, fields))
    .map((reader): RecordColumn<T> => {
      const field = fields.get(reader.key);
      const column = field ? describedColumn(reader, field) : reader;
      const { to, ...rest } = column;
      const made = must.includes(reader.key) ? { ...rest, required: true, ...(to ? { to } : {}) } : column;
      return { ...made, read: reader.read };
    });
}

function readersOf<T>(said: Said<T>, fields: ReadonlyMap<string, FieldEntry>): RecordColumn<T>[] {
  if (typeof said === 'object' && 'key' in said) return [said];
  const { of, ...own } = typeof said === 'string' ? { of: said } : said;
  const field = fields.get(of) ?? (of === 'id' ? anId : undefined);
  if (!field) throw new Error(`no field ${of}`);
  const { kind, zh, en } = { ...field, ...own };
  const value = (record: T) => (record as Record<string, unknown>)[of];
  if (kind === 'both') return bilingualColumns(of, zh, en, value as Parameters<typeof bilingualColumns<T>>[3]);
  const read = 'read' in own && own.read ? own.read : (record: T) => cell(value(record));
  return [{ key: of, kind: columnKind(kind), zh, en, read }];
}

/** Documents whose id is the name of their file. */
const anId = { kind: 'id', zh: '编号', en: 'Id' } as const;

function cell(value: unknown): Cell {
  return cellOf(Array.isArray(value) ? value.join('; ') : value);
}

/** The published fields of a kind, or of a list in it, by their own names. */
function fieldsAt(kind: Kind, prefix = ''): ReadonlyMap<string, FieldEntry> {
  const own = fieldsOfKind(kind).filter(({ key }) => key.startsWith(prefix) && !key.slice(prefix.length).includes('.'));
  return new Map(
    own.filter(({ privacy }) => privacy !== 'private').map((field) => [field.key.slice(prefix.length), field]),
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
