import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Both } from '../issues/both.ts';
import type { Draft } from '../issues/issue.ts';
import { nearest } from '../issues/nearest.ts';
import { snapshotFolder, snapshotPaths } from '../schemas/other-paths.ts';
import {
  type ChainEntry,
  type ChainFault,
  checkChain,
  entryFolder,
  lineOfEntry,
  readChain,
} from '../snapshot/chain.ts';
import { keyedHash } from '../snapshot/nonces.ts';
import { type PublishedValues, type Purge, readValues } from '../snapshot/values.ts';
import { sideFaults } from './chain-extras.ts';
import { isProved, purgeFaults } from './published.ts';
import { type Secrets, secretMark } from './secrets.ts';

/** The snapshots of a data folder: the chain, the values of its last entry, all purges, and what is wrong. `texts` are for positions. */
export type Snapshots = {
  chain: ChainEntry[];
  values: PublishedValues | undefined;
  purges: Purge[];
  issues: Draft[];
  texts: ReadonlyMap<string, string>;
  /** Whether the secrets are there by which the last entry was hashed; without them its values cannot be proved. */
  secrets: 'fit' | 'missing' | 'other';
};

/** Reads the snapshots of a data folder; none where there is no such folder. */
export function readSnapshots(root: string, given: Secrets | undefined): Snapshots {
  const folder = join(root, snapshotFolder);
  const none: Snapshots = { chain: [], values: undefined, purges: [], issues: [], texts: new Map(), secrets: 'fit' };
  if (!existsSync(folder)) return none;
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => !name.startsWith('.'))
    .toSorted();
  const text = names.includes('chain.json') ? readFileSync(join(folder, 'chain.json'), 'utf8') : undefined;
  const entries = text === undefined ? undefined : readChain(text);
  const chainFile = `${snapshotFolder}/chain.json`;
  const texts = new Map(text === undefined ? [] : [[chainFile, text]]);
  if (!entries) return { ...none, issues: [broken('chain.json', noChain)], texts };
  const faults = checkChain(entries).map(
    ({ index, fault }): Draft => ({
      ...broken('chain.json', chainWords(index + 1, fault)),
      position: { line: lineOfEntry(index), column: 3 },
    }),
  );
  const chain = faults.length ? [] : (entries as ChainEntry[]);
  const issues = [...faults, ...strange(names, entries.length)];
  if (faults.length) return { ...none, chain, issues, texts };
  const purges = chain.flatMap((entry) => readPurges(folder, entry, issues));
  const last = chain.at(-1);
  if (!last) return { ...none, issues, texts };
  const secrets = fits(last, given);
  if (secrets !== 'fit') issues.push(unproved(last, secrets));
  // The keys that may sign can be added to before the next entry names them.
  const there = existsSync(join(folder, entryFolder(last.number)));
  const beside = there ? sideFaults(folder, last).filter((path) => path !== 'allowed_signers') : [];
  issues.push(...beside.map((path) => broken(path, sideWords(path))));
  const key = secrets === 'fit' ? given : undefined;
  return { chain, values: readLast(folder, last, issues, key), purges, issues, texts, secrets };
}

/** Whether the secrets are those by which an entry was hashed. */
function fits({ keyed }: ChainEntry, given: Secrets | undefined): Snapshots['secrets'] {
  if (!keyed) return 'fit';
  if (!given) return 'missing';
  return keyedHash(given.key, secretMark) === keyed.secret ? 'fit' : 'other';
}

/** Reads the values of an entry, and proves that they are those that were hashed, where that can be proved; an issue is added where they are not. */
export function readLast(
  folder: string,
  entry: ChainEntry,
  issues: Draft[],
  secrets: Secrets | undefined,
): PublishedValues | undefined {
  const name = `${entryFolder(entry.number)}/values.json`;
  const path = join(folder, name);
  const bytes = existsSync(path) ? readFileSync(path) : undefined;
  const values = bytes && readValues(bytes.toString('utf8'));
  const purges = readPurges(folder, entry, []);
  if (!bytes || !values || !isProved(bytes, values, entry, purges, secrets)) {
    issues.push(broken(name, valuesWords(entry.number)));
    return undefined;
  }
  const wrong = purgeFaults(values, purges, entry, secrets);
  if (wrong) issues.push(broken(`${entryFolder(entry.number)}/purged.json`, purgeWords(entry.number)));
  return values;
}

/** The list of purges of an entry; an issue is added where it cannot be read. */
export function readPurges(folder: string, { number }: ChainEntry, issues: Draft[]): Purge[] {
  const name = `${entryFolder(number)}/purged.json`;
  if (!existsSync(join(folder, name))) return [];
  try {
    const list: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    if (Array.isArray(list) && list.every(isPurge)) return list;
  } catch {
    // Told below, like a list that is none.
  }
  issues.push(broken(name, { zh: `${name} 读不出来`, en: `${name} cannot be read` }));
  return [];
}

const purgeKeys = ['file', 'hash', 'reason', 'approved_by_role', 'on'] as const;

function isPurge(value: unknown): value is Purge {
  if (typeof value !== 'object' || value === null) return false;
  const purge = value as Purge;
  return (
    purgeKeys.every((key) => typeof purge[key] === 'string') &&
    typeof purge.record === typeof purge.field &&
    ['string', 'undefined'].includes(typeof purge.field)
  );
}

/** Files that no snapshot has, and folders of entries that the chain does not have: it was cut. */
function strange(names: readonly string[], length: number): Draft[] {
  const known = new Set<string>(snapshotPaths.map((path) => path.replace('<number>', '0000')));
  const cut = new Set<string>();
  return names.flatMap((name): Draft[] => {
    const number = /^(\d{4,})\//.exec(name)?.[1];
    if (!known.has(name.replace(/^\d{4,}\//, '0000/'))) {
      const bare = name.split('/').at(-1) as string;
      const all = snapshotPaths.map((path) => path.split('/').at(-1) as string);
      return [
        {
          code: 'file-unknown',
          file: `${snapshotFolder}/${name}`,
          params: { found: bare, nearest: nearest(bare, all) },
        },
      ];
    }
    if (number === undefined || (Number(number) >= 1 && Number(number) <= length) || cut.has(number)) return [];
    cut.add(number);
    return [broken('chain.json', cutWords(number))];
  });
}

function unproved({ number }: ChainEntry, secrets: 'missing' | 'other'): Draft {
  return {
    code: 'secrets-missing',
    file: `${snapshotFolder}/chain.json`,
    params: { number, why: secretWords[secrets] },
  };
}

const secretWords = {
  missing: { zh: '没有密钥文件夹', en: 'There is no folder of secrets' },
  other: { zh: '密钥不是当时用的那一套', en: 'The secrets are not those of that time' },
} as const;

function broken(name: string, why: Both): Draft {
  return { code: 'snapshot-broken', file: `${snapshotFolder}/${name}`, params: { why } };
}

const noChain: Both = {
  zh: '快照链 chain.json 不见了，或者读不出来',
  en: 'The chain of snapshots, chain.json, is missing or cannot be read',
};

const valuesWords = (number: number): Both => ({
  zh: `第 ${number} 次快照的公布值 values.json 不见了，或者被改动过`,
  en: `The published values of snapshot ${number}, values.json, are missing or were altered`,
});

const purgeWords = (number: number): Both => ({
  zh: `第 ${number} 次快照的清除记录 purged.json 被改动过，或者与公布值对不上`,
  en: `The list of purges of snapshot ${number}, purged.json, was altered or does not fit the published values`,
});

const sideWords = (name: string): Both => ({
  zh: `${name} 被改动、删去或加进来过`,
  en: `${name} was altered, taken away or put in`,
});

const cutWords = (number: string): Both => ({
  zh: `有第 ${Number(number)} 次快照的文件夹，快照链里却没有这一条，链尾被去掉了`,
  en: `There is a folder of snapshot ${Number(number)}, but the chain has no such entry: its end was cut off`,
});

/** What a fault of an entry means, for people. */
function chainWords(number: number, fault: ChainFault): Both {
  const words = {
    shape: { zh: '缺少内容，或者写法不对', en: 'lacks a part or is not written right' },
    number: {
      zh: '编号接不上，有一条被去掉、重复或换了位置',
      en: 'is not the next one: an entry was dropped, repeated or moved',
    },
    previous: {
      zh: '与前一条的指纹接不上，这一条或前一条被换过',
      en: 'does not name the one before: this or that one was replaced',
    },
    date: { zh: '日期早于前一条', en: 'is older than the one before' },
    hash: { zh: '与自己的指纹不符，内容被改过', en: 'does not fit its own hash: it was altered' },
    format: {
      zh: '用的是旧写法，旧写法不记签名人，被换过',
      en: 'is in the old form, which names no signer: it was replaced',
    },
    unsigned: {
      zh: '没有签名，而前面已有签名的快照',
      en: 'is not signed, although an earlier one is',
    },
  } as const satisfies Record<ChainFault, Both>;
  const { zh, en } = words[fault];
  return { zh: `快照链第 ${number} 条${zh}`, en: `Entry ${number} of the chain of snapshots ${en}` };
}
