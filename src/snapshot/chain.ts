import { hashOf, isHash } from './hash.ts';

/** What one publication leaves for ever: roots over the data files, over all published files and over the published values; `date` is the as-of day of the data. */
export type Entry = {
  number: number;
  date: string;
  /** Merkle root over the data files, and how many there are. */
  data_root: string;
  data_files: number;
  /** The same over the published pages and downloads. */
  site_root: string;
  site_files: number;
  /** The same over the records whose published values may not change silently. */
  values_root: string;
  values: number;
  /** Hash of the file of the values as it was first written: a quick look for every check; after a purge the root alone holds. */
  values_hash: string;
  /** Version of the program that made the pages. */
  version: string;
  /** Hash of the entry before; 64 zeros at the first. */
  previous: string;
  hash: string;
};

/** Why an entry is wrong: it lacks something, is not the next one, does not name the one before, is older than it, or was changed after it was hashed. */
export type ChainFault = 'shape' | 'number' | 'previous' | 'date' | 'hash';

/** The hash before the first entry. */
export const origin = '0'.repeat(64);

/** The text of which an entry's hash is made; `printf` and `sha256sum` give the same. */
export function entryText(entry: Omit<Entry, 'hash'>): string {
  const { number, date, version, previous } = entry;
  return [
    'sunshine-portal snapshot 1',
    `number ${number}`,
    `date ${date}`,
    `data ${entry.data_files} ${entry.data_root}`,
    `site ${entry.site_files} ${entry.site_root}`,
    `values ${entry.values} ${entry.values_root} ${entry.values_hash}`,
    `version ${version}`,
    `previous ${previous}`,
    '',
  ].join('\n');
}

/** The chain with one more entry. */
export function appendEntry(
  chain: readonly Entry[],
  made: Omit<Entry, 'number' | 'previous' | 'hash'>,
): [...Entry[], Entry] {
  const last = chain.at(-1);
  const entry = { number: (last?.number ?? 0) + 1, ...made, previous: last?.hash ?? origin };
  return [...chain, { ...entry, hash: hashOf(entryText(entry)) }];
}

/** What is wrong with a chain: `index` of the entry (0-based) and why. An entry is told once, and not for what is wrong with its neighbour. */
export function checkChain(entries: readonly unknown[]): { index: number; fault: ChainFault }[] {
  return entries.flatMap((entry, index) => {
    const fault = faultOf(entry, entries[index - 1], index);
    return fault ? [{ index, fault }] : [];
  });
}

function faultOf(entry: unknown, before: unknown, index: number): ChainFault | undefined {
  if (!isEntry(entry)) return 'shape';
  if (entry.number !== index + 1) return 'number';
  // What was done to the entry before is told there: its stated hash or its true one will do.
  const names = !isEntry(before) ? [index === 0 ? origin : entry.previous] : [before.hash, hashOf(entryText(before))];
  if (!names.includes(entry.previous)) return 'previous';
  if (entry.hash !== hashOf(entryText(entry))) return 'hash';
  return isEntry(before) && entry.date < before.date ? 'date' : undefined;
}

/** Whether a value has all parts of an entry, and nothing else. */
export function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Record<string, unknown>;
  const keys = Object.keys(entry);
  return (
    keys.length === hashes.length + counts.length + 2 &&
    hashes.every((key) => isHash(entry[key])) &&
    counts.every((key) => Number.isSafeInteger(entry[key]) && Number(entry[key]) >= 0) &&
    /^\d{4}-\d{2}-\d{2}$/.test(String(entry.date)) &&
    /^[\w.+-]+$/.test(String(entry.version))
  );
}

const hashes = ['data_root', 'site_root', 'values_root', 'values_hash', 'previous', 'hash'];
const counts = ['number', 'data_files', 'site_files', 'values'];

/** The file of a chain: one entry a line, so that each has a line of its own. */
export function writeChain(entries: readonly Entry[]): string {
  return `[\n${entries.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n')}\n]\n`;
}

/** The line of an entry in that file (1-based). */
export const lineOfEntry = (index: number) => index + 2;

/** Reads a chain; undefined where it is no list. Its entries are not checked yet. */
export function readChain(text: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What is signed for an entry. */
export function signedText({ number, hash }: Pick<Entry, 'number' | 'hash'>): string {
  return `sunshine-portal snapshot ${number} ${hash}\n`;
}

/** The folder of an entry, relative to that of the chain: `0001`. */
export function folderOf(number: number): string {
  return String(number).padStart(4, '0');
}
