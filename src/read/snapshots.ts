import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Both, Draft } from '../issues/issue.ts';
import { nearest } from '../issues/nearest.ts';
import { snapshotFolder, snapshotPaths } from '../schemas/kinds.ts';
import { type ChainFault, checkChain, type Entry, folderOf, lineOfEntry, readChain } from '../snapshot/chain.ts';
import { type Purge, purgedIn, readValues, type Values, valuesRoot } from '../snapshot/values.ts';
import { hashBytes } from './hashes.ts';

/** The snapshots of a data folder: the chain, the values of its last entry, all purges, and what is wrong. `texts` are for positions. */
export type Snapshots = {
  chain: Entry[];
  values: Values | undefined;
  purges: Purge[];
  issues: Draft[];
  texts: ReadonlyMap<string, string>;
};

/** Reads the snapshots that lie at the top of a data folder; none where there is no such folder. */
export function readSnapshots(root: string): Snapshots {
  const folder = join(root, snapshotFolder);
  if (!existsSync(folder)) return { chain: [], values: undefined, purges: [], issues: [], texts: new Map() };
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
  if (!entries) return { chain: [], values: undefined, purges: [], issues: [broken('chain.json', noChain)], texts };
  const faults = checkChain(entries).map(
    ({ index, fault }): Draft => ({
      ...broken('chain.json', chainWords(index + 1, fault)),
      position: { line: lineOfEntry(index), column: 3 },
    }),
  );
  const chain = faults.length ? [] : (entries as Entry[]);
  const issues = [...faults, ...strange(names, entries.length)];
  if (faults.length) return { chain, values: undefined, purges: [], issues, texts };
  const purges = chain.flatMap((entry) => readPurges(folder, entry, issues));
  const last = chain.at(-1);
  return { chain, values: last && readLast(folder, last, issues), purges, issues, texts };
}

/** Reads the values of an entry, and proves that they are those that were hashed; an issue is added where they are not. */
export function readLast(folder: string, entry: Entry, issues: Draft[]): Values | undefined {
  const name = `${folderOf(entry.number)}/values.json`;
  const path = join(folder, name);
  const bytes = existsSync(path) ? readFileSync(path) : undefined;
  const values = bytes && readValues(bytes.toString('utf8'));
  if (
    bytes &&
    values &&
    (hashBytes(bytes) === entry.values_hash || isWhole(values, entry, readPurges(folder, entry, [])))
  )
    return values;
  issues.push(broken(name, valuesWords(entry.number)));
  return undefined;
}

/** After a purge: the root still holds, and each value that went is named in the list of purges. */
function isWhole(values: Values, entry: Entry, purges: readonly Purge[]): boolean {
  const { root, count } = valuesRoot(values);
  const listed = new Map(purges.map(({ file, record, field, hash }) => [`${file}#${record}#${field}`, hash]));
  const gone = purgedIn(values);
  return (
    root === entry.values_root && count === entry.values && [...gone].every(([at, hash]) => listed.get(at) === hash)
  );
}

function readPurges(folder: string, { number }: Entry, issues: Draft[]): Purge[] {
  const name = `${folderOf(number)}/purged.json`;
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

const purgeKeys = ['file', 'record', 'field', 'hash', 'reason', 'approved_by_role', 'on'] as const;

function isPurge(value: unknown): value is Purge {
  return (
    typeof value === 'object' && value !== null && purgeKeys.every((key) => typeof (value as Purge)[key] === 'string')
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

const cutWords = (number: string): Both => ({
  zh: `有第 ${Number(number)} 次快照的文件夹，快照链里却没有这一条，链尾被去掉了`,
  en: `There is a folder of snapshot ${Number(number)}, but the chain has no such entry: its end was cut off`,
});

/** What a fault of an entry means, for people. */
export function chainWords(number: number, fault: ChainFault): Both {
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
  } as const satisfies Record<ChainFault, Both>;
  const { zh, en } = words[fault];
  return { zh: `快照链第 ${number} 条${zh}`, en: `Entry ${number} of the chain of snapshots ${en}` };
}
