import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Both } from '../issues/both.ts';
import { sideFaults } from '../read/chain-extras.ts';
import { hashData, hashSite } from '../read/hashes.ts';
import { readSecrets, type Secrets } from '../read/secrets.ts';
import { readSnapshots } from '../read/snapshots.ts';
import { snapshotFolder } from '../schemas/other-paths.ts';
import { type ChainEntry, entryFolder, withdrawnLists, writeChain } from '../snapshot/chain.ts';
import { compareLists, type FileHash, isUnchanged, listRoot, readList } from '../snapshot/list.ts';
import { servedFiles } from './served.ts';
import { checkSignatures } from './signatures.ts';
import type { Verdict } from './verdict.ts';

/**
 * What to look at: the data folder with its snapshots, a built site, the keys that may sign, and the same site as it was built again just now, by which the pages
 * that tell of the snapshots are compared.
 */
type VerifyOrder = {
  data: string;
  site?: string | undefined;
  signers?: string | undefined;
  rebuilt?: string | undefined;
};

/** Does offline what the page does in the browser: the chain, the lists of every entry, the signatures, the data and the site against the last entry. */
export function verify({ data, site, signers, rebuilt }: VerifyOrder): Verdict[] {
  // Whether the example serves is told by the entry that was hashed with it.
  const secrets = readSecrets(data, true);
  const { chain, issues, secrets: state } = readSnapshots(data, secrets);
  const broken = issues
    .filter(({ code }) => code !== 'secrets-missing')
    .map(({ params }): Verdict => ({ holds: false, text: bothOf(params?.why ?? params?.found) }));
  const last = chain.at(-1);
  if (!last)
    return broken.length ? broken : [{ holds: true, text: { zh: '还没有快照', en: 'There is no snapshot yet' } }];
  return [
    ...broken,
    { holds: true, text: wholeText(chain) },
    ...chain.flatMap((entry) => lists(data, entry, chain)),
    ...checkSignatures(data, chain, signers),
    ...beside(data, last),
    ...ofData(data, last, secrets, state),
    ...(site ? ofSite(data, site, chain, rebuilt) : []),
  ];
}

function wholeText(chain: readonly ChainEntry[]): Both {
  const { hash } = chain.at(-1) as ChainEntry;
  return {
    zh: `快照链有 ${chain.length} 条，首尾相接，最新快照指纹 ${hash}`,
    en: `The chain of ${chain.length} holds together, its head is ${hash}`,
  };
}

function lists(data: string, entry: ChainEntry, chain: readonly ChainEntry[]): Verdict[] {
  const gone = withdrawnLists(chain);
  const kinds = ['data', 'site', ...(entry.keyed ? (['pages'] as const) : [])] as const;
  return kinds.flatMap((kind): Verdict[] => {
    const name = `${entryFolder(entry.number)}/${kind}.sha256`;
    const taken = gone.get(name);
    if (taken) return [withdrawn(data, name, entry.number, taken)];
    const list = storedList(data, entry, kind);
    const right = list && listRoot(list) === rootOf(entry, kind).root && list.length === rootOf(entry, kind).count;
    if (right) return [];
    const text = {
      zh: `第 ${entry.number} 次快照的文件清单 ${name} 不见了，或者被改动过`,
      en: `The list of files ${name} of snapshot ${entry.number} is missing or was altered`,
    };
    return [{ holds: false, entry: entry.number, text }];
  });
}

function withdrawn(data: string, name: string, entry: number, { by, why }: { by: number; why: string }): Verdict {
  if (existsSync(join(data, snapshotFolder, name)))
    return {
      holds: false,
      entry,
      text: {
        zh: `清单 ${name} 已由第 ${by} 次快照撤回，却又放回来了`,
        en: `The list ${name} was withdrawn by snapshot ${by}, and lies here again`,
      },
    };
  const text = {
    zh: `清单 ${name} 已由第 ${by} 次快照撤回，不再核对：${why}`,
    en: `The list ${name} was withdrawn by snapshot ${by} and is not checked: ${why}`,
  };
  return { holds: true, entry, text };
}

type ListKind = 'data' | 'site' | 'pages';

function rootOf(entry: ChainEntry, kind: ListKind): { root: string | undefined; count: number | undefined } {
  if (kind === 'pages') return { root: entry.keyed?.pages_root, count: entry.keyed?.pages };
  return { root: entry[`${kind}_root`], count: entry[`${kind}_files`] };
}

/** A list of an entry; undefined where there is none that can be read. */
export function storedList(data: string, entry: ChainEntry, kind: ListKind): FileHash[] | undefined {
  const path = join(data, snapshotFolder, entryFolder(entry.number), `${kind}.sha256`);
  const list = existsSync(path) ? readList(readFileSync(path, 'utf8')) : 0;
  return typeof list === 'number' ? undefined : list;
}

/** The list of signers is the only file beside the entries that the check of the data leaves to this command. */
function beside(data: string, last: ChainEntry): Verdict[] {
  const changed = sideFaults(join(data, snapshotFolder), last).includes('allowed_signers');
  const text = {
    zh: `可以签名的公钥 allowed_signers 与第 ${last.number} 次快照记下的不同`,
    en: `The list allowed_signers is not the one that snapshot ${last.number} recorded`,
  };
  return changed ? [{ holds: false, entry: last.number, text }] : [];
}

function ofData(
  data: string,
  last: ChainEntry,
  secrets: Secrets | undefined,
  state: 'fit' | 'missing' | 'other',
): Verdict[] {
  const what = { zh: '数据文件', en: 'Data files' };
  const list = storedList(data, last, 'data');
  if (!last.keyed) return against(last, list, hashData(data), what);
  if (state === 'fit') return against(last, list, hashData(data, secrets?.nonces.files), what);
  return [
    state === 'missing'
      ? {
          holds: undefined,
          entry: last.number,
          text: {
            zh: '没有密钥，数据文件和公布值没有核对',
            en: 'Without the secrets the data files and the published values were not checked',
          },
        }
      : {
          holds: false,
          entry: last.number,
          text: {
            zh: `密钥不是第 ${last.number} 次快照用的那一套，数据文件和公布值没有核对`,
            en: `The secrets are not those of snapshot ${last.number}: the data files and the published values were not checked`,
          },
        },
  ];
}

function ofSite(data: string, site: string, chain: readonly ChainEntry[], rebuilt: string | undefined): Verdict[] {
  const last = chain.at(-1) as ChainEntry;
  const path = join(site, 'verify', 'chain.json');
  const told = existsSync(path) && readFileSync(path, 'utf8') === writeChain(chain);
  const text = {
    zh: '网站上的快照链与数据文件夹里的不同，请重新建站',
    en: 'The site has another chain than the data folder: build it again',
  };
  return [
    ...(told ? [] : [{ holds: false, text }]),
    ...servedFiles(data, site, chain, rebuilt),
    ...against(last, storedList(data, last, 'site'), hashSite(site), { zh: '网站文件', en: 'Files of the site' }),
  ];
}

/** What is there now against what the last entry lists. */
function against(
  last: ChainEntry,
  before: readonly FileHash[] | undefined,
  now: readonly FileHash[],
  what: Both,
): Verdict[] {
  if (!before) return [];
  const found = compareLists(before, now);
  const { number: entry, date } = last;
  const same = {
    zh: `${what.zh} ${now.length} 个，与第 ${entry} 次快照（${date}）一致`,
    en: `${what.en}: ${now.length}, as in snapshot ${entry} (${date})`,
  };
  if (isUnchanged(found)) return [{ holds: true, entry, text: same }];
  const words = {
    added: { zh: '多出', en: 'added' },
    removed: { zh: '缺少', en: 'missing' },
    changed: { zh: '不同', en: 'changed' },
  };
  return (['removed', 'changed', 'added'] as const).flatMap((kind) =>
    found[kind].map((path): Verdict => {
      const text = {
        zh: `${what.zh}与第 ${entry} 次快照相比${words[kind].zh}：${path}`,
        en: `${what.en} against snapshot ${entry}, ${words[kind].en}: ${path}`,
      };
      return { holds: false, entry, text };
    }),
  );
}

function bothOf(value: string | number | Both | undefined): Both {
  return typeof value === 'object' ? value : { zh: String(value), en: String(value) };
}
