import { hashOf, isHash } from './hash.ts';
import { type FileHash, listRoot, orderFiles } from './list.ts';
import { keyedHash, type Nonces, nonceOf } from './nonces.ts';

/** A published value: a text, a number (fen, counts), yes or no, and groups and lists of them. */
export type PlainValue = string | number | boolean | PlainValue[] | { [key: string]: PlainValue };

/** The fields of a record whose published values may not change silently. */
export type Fields = { [key: string]: PlainValue };

/** The records of the data folder by file and id. */
export type PublishedValues = { [file: string]: { [record: string]: Fields } };

/** Stored in place of a private value that was purged: its hash, by which the chain still holds. */
type Purged = { purged: string };

/** The record of a purge: what was taken out after a snapshot, by which role, when and why; the value itself is nowhere. */
export type Purge = {
  file: string;
  /** The record and the path of the value in it, as `votes[0].on`; neither where all that the file held by then is meant. */
  record?: string;
  field?: string;
  hash: string;
  reason: string;
  approved_by_role: string;
  on: string;
  /** Keyed hash over all of it; an edited or invented purge has another. The first format has none. */
  seal?: string;
};

/** The text that a purge is sealed by. */
export function purgeText({ file, record, field, hash, reason, approved_by_role, on }: Purge): string {
  return JSON.stringify([file, record, field, hash, reason, approved_by_role, on]);
}

/** How a value is hashed, by its record and its place in it; undefined where its nonce was forgotten. */
type HashValue = (record: string, path: string, text: string) => string | undefined;

/** As the first format hashed: whoever guesses a value can prove the guess. */
export const hashBare: HashValue = (_, __, text) => hashOf(text);

/** As the values of an entry are hashed since: each by a nonce of its own. */
export function hashKeyed(nonces: Nonces, number: number): HashValue {
  return (record, path, text) => {
    const nonce = nonceOf(nonces, `${number} ${record}`, path);
    return nonce && keyedHash(nonce, text);
  };
}

/** Root over the values, and the number of records. Replacing a value by its hash does not change it; undefined where a nonce is missing. */
export function valuesRoot(values: PublishedValues, hash: HashValue): { root: string | undefined; count: number } {
  const leaves = Object.entries(values).flatMap(([file, records]) =>
    Object.entries(records).map(([record, fields]) => {
      const path = `${file}#${record}`;
      return { path, hash: hashFields(fields, (way, text) => hash(path, way, text)) };
    }),
  );
  const whole = leaves.filter((leaf): leaf is FileHash => leaf.hash !== undefined);
  return { root: whole.length === leaves.length ? listRoot(orderFiles(whole)) : undefined, count: leaves.length };
}

/** The places of all values of a record. */
export function placesIn(fields: Fields): string[] {
  return leavesOf(fields, '', () => '').map(([path]) => path);
}

/** The file of the values: one record a line, so that each has a line of its own. */
export function writeValues(values: PublishedValues): string {
  const files = Object.entries(values).map(([file, records]) => {
    const lines = Object.entries(records).map(([id, fields]) => `  ${JSON.stringify(id)}: ${JSON.stringify(fields)}`);
    return ` ${JSON.stringify(file)}: {\n${lines.join(',\n')}\n }`;
  });
  return `{\n${files.join(',\n')}\n}\n`;
}

/** Reads that file; undefined where it is none. */
export function readValues(text: string): PublishedValues | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const whole =
      isGroup(value) && Object.values(value).every((file) => isGroup(file) && Object.values(file).every(isGroup));
    return whole ? (value as PublishedValues) : undefined;
  } catch {
    return undefined;
  }
}

/** Puts the hash of a value in its place. Undefined where there is no such value, or where it has gone already. */
export function purgeValue(
  values: PublishedValues,
  { file, record, field }: Required<Pick<Purge, 'file' | 'record' | 'field'>>,
  hashBy: HashValue,
): { values: PublishedValues; hash: string } | undefined {
  // By its one name: the hash is bound to it.
  if (!placesIn(values[file]?.[record] ?? {}).includes(field)) return undefined;
  const copy = structuredClone(values);
  const steps = stepsOf(field);
  const last = steps.pop();
  const group = steps.reduce<unknown>(
    (part, step) => (own(part, step) ? (part as Record<string, unknown>)[step] : undefined),
    copy[file]?.[record],
  );
  if (last === undefined || !own(group, last)) return undefined;
  const value = (group as Fields)[last] as PlainValue;
  if (typeof value === 'object') return undefined;
  const hash = hashBy(`${file}#${record}`, field, textOf(value));
  if (hash === undefined) return undefined;
  (group as Fields)[last] = { purged: hash };
  return { values: copy, hash };
}

/** Whether a value was replaced by its hash. */
export function isPurged(value: unknown): value is Purged {
  return isGroup(value) && Object.keys(value).length === 1 && isHash(value.purged);
}

/** Every value that was replaced by its hash, as `<file>#<record>#<field>` with the hash. */
export function purgedIn(values: PublishedValues): Map<string, string> {
  const found = new Map<string, string>();
  // Few records have one: a look at the text spares the walk through all others.
  for (const [file, records] of Object.entries(values))
    for (const [record, fields] of Object.entries(records))
      if (JSON.stringify(fields).includes('"purged"'))
        for (const [path, hash, gone] of leavesOf(fields, '', () => ''))
          if (gone) found.set(`${file}#${record}#${path}`, hash as string);
  return found;
}

function hashFields(fields: Fields, hash: HashText): string | undefined {
  const leaves = leavesOf(fields, '', hash).map(([path, hash]) => [path, hash] as const);
  if (leaves.some(([, hash]) => hash === undefined)) return undefined;
  return hashOf(JSON.stringify(leaves.toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

type HashText = (path: string, text: string) => string | undefined;
type Leaf = [path: string, hash: string | undefined, gone: boolean];

/** Values by their path, each as its hash; an empty list or group counts as a value. */
function leavesOf(value: PlainValue, path: string, hash: HashText): Leaf[] {
  if (isPurged(value)) return [[path, value.purged, true]];
  if (typeof value !== 'object') return [[path, hash(path, textOf(value)), false]];
  const parts = Array.isArray(value)
    ? value.map((part, index) => [`${path}[${index}]`, part] as const)
    : Object.entries(value).map(([key, part]) => [path ? `${path}.${key}` : key, part] as const);
  return parts.length
    ? parts.flatMap(([way, part]) => leavesOf(part, way, hash))
    : [[path, hash(path, textOf(value)), false]];
}

/** What is hashed of a value. */
function textOf(value: PlainValue): string {
  return `value ${JSON.stringify(value)}`;
}

/** `votes[0].on` as `votes`, `0`, `on`. */
function stepsOf(field: string): string[] {
  return field.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
}

function own(part: unknown, step: string): boolean {
  return typeof part === 'object' && part !== null && Object.hasOwn(part, step);
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
