import { isHash } from './hash.ts';

/** What every publication leaves for ever: roots over the data files, over all published files and over the published values; `date` is the as-of day of the data. */
export type ChainEntry = {
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
  /** What the first format lacks. */
  keyed?: Keyed;
};

/**
 * Part of an entry since the second format: everything that is not published is hashed with a secret, and the entry names its signer and the files beside it.
 */
type Keyed = {
  /** Root over the codes that pages print, and how many pages have one. */
  pages_root: string;
  pages: number;
  /** Root over the files beside the entries: self-scores, purges, signatures of earlier entries, the keys that may sign. */
  side_root: string;
  side_files: number;
  /** Tells whether secrets are those by which data and values were hashed, and nothing else. */
  secret: string;
  /** Fingerprint of the key that signs this entry, or `none`. */
  signer: string;
  /** Lists of earlier entries that are no longer published, and why. */
  withdrawn: Withdrawn[];
};

/** A list of an earlier entry, as `0001/data.sha256`, and the reason on one line. */
export type Withdrawn = { list: string; why: string };

/** An entry before it has its place in the chain. */
export type Made = Omit<ChainEntry, 'number' | 'previous' | 'hash'>;

/** The text of which an entry's hash is made; `printf` and `sha256sum` give the same. */
export function entryText(entry: Omit<ChainEntry, 'hash'>): string {
  const { number, date, version, previous, keyed } = entry;
  return [
    `sunshine-portal snapshot ${keyed ? 2 : 1}`,
    `number ${number}`,
    `date ${date}`,
    `data ${entry.data_files} ${entry.data_root}`,
    `site ${entry.site_files} ${entry.site_root}`,
    `values ${entry.values} ${entry.values_root} ${entry.values_hash}`,
    ...(keyed ? keyedText(keyed) : []),
    `version ${version}`,
    `previous ${previous}`,
    '',
  ].join('\n');
}

function keyedText(keyed: Keyed): string[] {
  return [
    `pages ${keyed.pages} ${keyed.pages_root}`,
    `side ${keyed.side_files} ${keyed.side_root}`,
    `secret ${keyed.secret}`,
    `signer ${keyed.signer}`,
    ...keyed.withdrawn.map(({ list, why }) => `withdrawn ${list} ${why}`),
  ];
}

/** Whether a value has all parts of an entry, and nothing else. */
export function isEntry(value: unknown): value is ChainEntry {
  if (!isGroup(value)) return false;
  const { keyed, ...entry } = value;
  return (
    hasOnly(entry, [...hashes, ...counts, 'date', 'version']) &&
    hashes.every((key) => isHash(entry[key])) &&
    counts.every((key) => isCount(entry[key])) &&
    /^\d{4}-\d{2}-\d{2}$/.test(String(entry.date)) &&
    /^[\w.+-]+$/.test(String(entry.version)) &&
    (!('keyed' in value) || isKeyed(keyed, Number(entry.number)))
  );
}

const hashes = ['data_root', 'site_root', 'values_root', 'values_hash', 'previous', 'hash'];
const counts = ['number', 'data_files', 'site_files', 'values'];

function isKeyed(value: unknown, number: number): value is Keyed {
  if (!isGroup(value) || !hasOnly(value, keyedParts)) return false;
  return (
    [value.pages_root, value.side_root, value.secret].every(isHash) &&
    [value.pages, value.side_files].every(isCount) &&
    /^(?:none|SHA256:[A-Za-z0-9+/]{43})$/.test(String(value.signer)) &&
    Array.isArray(value.withdrawn) &&
    value.withdrawn.every((one) => isWithdrawn(one, number))
  );
}

const keyedParts = ['pages_root', 'pages', 'side_root', 'side_files', 'secret', 'signer', 'withdrawn'];

/** Whether a withdrawn list is one of an earlier entry, with a reason on one line. */
function isWithdrawn(value: unknown, number: number): value is Withdrawn {
  if (!isGroup(value) || !hasOnly(value, ['list', 'why'])) return false;
  const of = /^(\d{4,})\/(?:data|site|pages)\.sha256$/.exec(String(value.list))?.[1];
  return Number(of) >= 1 && Number(of) < number && typeof value.why === 'string' && /^[^\r\n]+$/.test(value.why);
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function hasOnly(value: Record<string, unknown>, names: readonly string[]): boolean {
  return Object.keys(value).length === names.length && names.every((name) => name in value);
}
