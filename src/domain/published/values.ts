import { calledFields, type Kind, keyFields, kindNames, type Sourced } from '../../schemas/kinds.ts';
import { rowsOf } from '../../schemas/owned.ts';
import { originOf } from '../../schemas/path.ts';
import type { Fields, PublishedValues } from '../../snapshot/values.ts';
import { isBreach } from '../disclosure/breach.ts';
import { keptValues, protectedOf } from './protected.ts';
import type { Site } from './public.ts';

/** A published record of any kind. `name` identifies it within its place or fund; `short` does so where it is unique. */
export type PublishedRecord = { kind: Kind; record: Sourced<Kind>; name: string; short: string };

/** Every published record with a name that stays the same when rows move to another line or file. */
export function publishedRecords(site: Site): PublishedRecord[] {
  const used = new Map<string, number>();
  return [...published(site), ...settings(site)].flatMap(([kind, records]) =>
    records.map((record): PublishedRecord => {
      const name = nameOf(kind, record);
      const key = recordKey(kind, record.at.file, name);
      const times = (used.get(key) ?? 0) + 1;
      used.set(key, times);
      const numbered = (text: string) => (times === 1 ? text : `${text}~${times}`);
      return { kind, record, name: numbered(name), short: numbered(nameOf(kind, record, calledFields(kind))) };
    }),
  );
}

/** A function that finds a formerly published record among the present ones, by its full name, or by a short name that only one record has. */
export function finderOf(
  records: readonly PublishedRecord[],
): (former: Pick<Former, 'kind' | 'file' | 'name' | 'fields'>) => PublishedRecord | undefined {
  const full = new Map(records.map((told) => [recordKey(told.kind, told.record.at.file, told.name), told]));
  const short = Map.groupBy(records, (told) => recordKey(told.kind, told.record.at.file, told.short));
  return ({ kind, file, name, fields }) => {
    // A name that was too short once was numbered in the order of rows; the day tells more.
    const bare = name.replace(/~\d+$/, '');
    const lacking = keyFields(kind)
      .filter((field) => !calledFields(kind).includes(field))
      .map((field) => fields[field]);
    const longer = [bare, ...lacking].join('/');
    const alone = short.get(recordKey(kind, file, bare));
    return (
      full.get(recordKey(kind, file, name)) ??
      full.get(recordKey(kind, file, longer)) ??
      (alone?.length === 1 ? alone[0] : alone?.find((told) => saysAll(told, fields)))
    );
  };
}

/** Whether a record has all the values that were published of another, and perhaps more. */
function saysAll({ kind, record }: PublishedRecord, fields: Fields): boolean {
  const now = fieldsOf(kind, record);
  return Object.entries(fields).every(([key, value]) => now[key] === value);
}

/** A record as it was published: its file, kind, name and values, and the place and fund of its file. */
export type Former = { file: string; kind: Kind; name: string; fields: Fields; home: string; book: string };

/** The records in the stored values of a publication. */
export function formerOf(values: PublishedValues): Former[] {
  return Object.entries(values).flatMap(([file, records]) => {
    const { home, book } = originOf(file);
    return Object.entries(records).map(([key, fields]) => {
      const space = key.indexOf(' ');
      return { file, home, book, kind: key.slice(0, space) as Kind, name: key.slice(space + 1), fields };
    });
  });
}

/** The published values that may not change silently, by file and `<kind> <name>`. */
export function valuesOf(site: Site): PublishedValues {
  const values: { [file: string]: { [record: string]: Fields } } = {};
  for (const { kind, record, name } of publishedRecords(site)) {
    const file = record.at.file;
    values[file] ??= {};
    values[file][`${kind} ${name}`] = fieldsOf(kind, record);
  }
  return Object.fromEntries(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The protected fields of one record. */
export function fieldsOf(kind: Kind, record: object): Fields {
  if (kind === 'explanation') return saidOf(record as Sourced<'explanation'>);
  if (kind !== 'correction') return keptValues(protectedOf(kind), record);
  const { fund, old, new: now, reason, approved_by_role } = record as Sourced<'correction'>;
  const said = { fund, old, new: now, reason: reason.zh, approved_by_role: approved_by_role.zh };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Fields;
}

/** The protected values of an explanation of a breach; of its texts the Chinese ones. */
function saidOf({ fund, round, field, happened, why, action, by_role }: Sourced<'explanation'>): Fields {
  const said = { fund, round, field, happened: happened?.zh, why: why?.zh, action: action?.zh, by_role: by_role.zh };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Fields;
}

/**
 * The key by which a record is found again when its row moved to another file of the same place or fund. Rows of revenue are identified within their project,
 * terms within their list.
 */
function recordKey(kind: Kind, file: string, name: string): string {
  const { home, book } = originOf(file);
  return [kind, home, book, kind === 'revenue' || kind === 'term' ? file : '', name].join(' ');
}

/** The key fields of a record. Those that a correction need not name count only where they have a value. */
function toldApartBy(kind: Kind, record: object): readonly string[] {
  const called = calledFields(kind);
  const row = record as Record<string, unknown>;
  return keyFields(kind).filter((field) => called.includes(field) || row[field] !== undefined);
}

/** The name of a record: its id, or else its key fields joined by slashes, as corrections write them. */
export function nameOf(kind: Kind, record: Sourced<Kind>, fields = toldApartBy(kind, record)): string {
  const row = record as unknown as Record<string, unknown>;
  const named = fields.length === 0 || (fields.length === 1 && (fields[0] === 'id' || kind === 'term'));
  if (named || (kind === 'event' && !/\[\d+\]$/.test(record.id))) return record.id;
  return [...(kind === 'score' ? [] : [kind]), ...fields.map((field) => String(row[field] ?? ''))].join('/');
}

/** Records that are settings and no facts: the portal and its terms. */
export function settings({ records }: Site): [Kind, readonly Sourced<Kind>[]][] {
  return [
    ['portal', records.portal],
    ['term', records.term],
  ];
}

/** All published facts by kind, in the order of files and lines. Of explanations only those of a breach are facts. */
export function published({ records, funds, rounds }: Site): [Kind, readonly Sourced<Kind>[]][] {
  const held = { ...records, ...rowsOf('fund', funds.values()), ...rowsOf('round', rounds.values()) };
  return kindNames
    .filter((kind) => !['portal', 'term', 'withheld'].includes(kind))
    .map((kind) => [kind, kind === 'explanation' ? held.explanation.filter(isBreach) : held[kind]]);
}
