import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Both } from '../issues/issue.ts';
import { hashBytes, hashData, hashSite } from '../read/hashes.ts';
import { readSnapshots } from '../read/snapshots.ts';
import { snapshotFolder } from '../schemas/kinds.ts';
import { type Entry, folderOf, writeChain } from '../snapshot/chain.ts';
import { compareLists, type FileHash, isSame, listRoot, readList } from '../snapshot/list.ts';
import { checkProof, type ProofFault, readProof } from '../snapshot/proof.ts';
import { canSign, signerOf } from './sign.ts';

/** One thing that was looked at, and whether it holds; `entry` is the number of the snapshot it belongs to. */
export type Finding = { holds: boolean; entry?: number; text: Both };

/** What to look at: the data folder with its snapshots, a built site, and the keys that may sign. */
export type VerifyOrder = { data: string; site?: string | undefined; signers?: string | undefined };

/** Does offline what the page does in the browser: the chain, the lists of every entry, the signatures, the data and the site against the last entry. */
export function verify({ data, site, signers }: VerifyOrder): Finding[] {
  const { chain, issues } = readSnapshots(data);
  const broken = issues.map(({ params }): Finding => ({ holds: false, text: bothOf(params?.why ?? params?.found) }));
  const last = chain.at(-1);
  if (!last)
    return broken.length ? broken : [{ holds: true, text: { zh: '还没有快照', en: 'There is no snapshot yet' } }];
  const keys = signers ?? join(data, snapshotFolder, 'allowed_signers');
  return [
    ...broken,
    {
      holds: true,
      text: { zh: `快照链有 ${chain.length} 条，首尾相接`, en: `The chain of ${chain.length} holds together` },
    },
    ...chain.flatMap((entry) => [...lists(data, entry), ...signature(data, entry, keys)]),
    ...against(last, listOf(data, last, 'data'), hashData(data), { zh: '数据文件', en: 'Data files' }),
    ...(site ? ofSite(data, site, chain, last) : []),
  ];
}

/** In which snapshot a file stands, the newest first, by the bytes it has. */
export function verifyFile(data: string, file: string): Finding {
  const hash = hashBytes(readFileSync(file));
  for (const entry of readSnapshots(data).chain.toReversed()) {
    const found = listOf(data, entry, 'site')?.find((one) => one.hash === hash);
    if (found) {
      const text = {
        zh: `与第 ${entry.number} 次快照（${entry.date}）的 ${found.path} 一致`,
        en: `Same as ${found.path} in snapshot ${entry.number} (${entry.date})`,
      };
      return { holds: true, entry: entry.number, text };
    }
  }
  return { holds: false, text: { zh: `没有哪次快照有这个文件（${hash}）`, en: `No snapshot has this file (${hash})` } };
}

/** Whether a proof file holds against the chain. */
export function verifyProof(data: string, file: string): Finding {
  const proof = readProof(readFileSync(file, 'utf8'));
  const fault = checkProof(proof, readSnapshots(data).chain);
  if (fault || !proof) return { holds: false, text: proofWords[fault ?? 'format'] };
  const { leaf, entry } = proof;
  const text = {
    zh: `${leaf.path} 在第 ${entry.number} 次快照（${entry.date}）里，原样未动`,
    en: `${leaf.path} stands in snapshot ${entry.number} (${entry.date}) as the proof says`,
  };
  return { holds: true, entry: entry.number, text };
}

/** Why a proof does not hold, for people. */
export const proofWords = {
  format: { zh: '这不是凭证文件', en: 'This is no proof file' },
  way: {
    zh: '凭证里的文件推不到那次快照，凭证被改过',
    en: 'The file does not lead to that snapshot: the proof was altered',
  },
  entry: {
    zh: '凭证里的快照与自己的指纹不符，凭证被改过',
    en: 'The snapshot in the proof does not fit its own hash: the proof was altered',
  },
  gone: {
    zh: '公布的快照链里没有这一条了，链被截短过',
    en: 'The published chain has no such entry any more: it was cut',
  },
  other: {
    zh: '公布的快照链里这一条变了，链被换过',
    en: 'The published chain has another entry in its place: it was replaced',
  },
} as const satisfies Record<ProofFault, Both>;

function lists(data: string, entry: Entry): Finding[] {
  return (['data', 'site'] as const).flatMap((kind): Finding[] => {
    const list = listOf(data, entry, kind);
    const right = list && list.length === entry[`${kind}_files`] && listRoot(list) === entry[`${kind}_root`];
    if (right) return [];
    const name = `${folderOf(entry.number)}/${kind}.sha256`;
    const text = {
      zh: `第 ${entry.number} 次快照的文件清单 ${name} 不见了，或者被改动过`,
      en: `The list of files ${name} of snapshot ${entry.number} is missing or was altered`,
    };
    return [{ holds: false, entry: entry.number, text }];
  });
}

/** A list of an entry; undefined where there is none that can be read. */
function listOf(data: string, entry: Entry, kind: 'data' | 'site'): FileHash[] | undefined {
  const path = join(data, snapshotFolder, folderOf(entry.number), `${kind}.sha256`);
  const list = existsSync(path) ? readList(readFileSync(path, 'utf8')) : 0;
  return typeof list === 'number' ? undefined : list;
}

function signature(data: string, entry: Entry, signers: string): Finding[] {
  const path = join(data, snapshotFolder, folderOf(entry.number), 'entry.sig');
  if (!existsSync(path)) return [];
  const { number } = entry;
  if (!canSign())
    return [
      {
        holds: false,
        entry: number,
        text: { zh: '没有 ssh-keygen，签名没有核对', en: 'There is no ssh-keygen: signatures were not checked' },
      },
    ];
  const who = signerOf(entry, readFileSync(path, 'utf8'), signers);
  const text = who
    ? { zh: `第 ${number} 次快照由 ${who} 签名`, en: `Snapshot ${number} is signed by ${who}` }
    : {
        zh: `第 ${number} 次快照的签名不对，或者签名人不在名单里`,
        en: `The signature of snapshot ${number} is wrong, or its key is not on the list`,
      };
  return [{ holds: who !== undefined, entry: number, text }];
}

function ofSite(data: string, site: string, chain: readonly Entry[], last: Entry): Finding[] {
  const path = join(site, 'verify', 'chain.json');
  const told = existsSync(path) && readFileSync(path, 'utf8') === writeChain(chain);
  const chained: Finding = {
    holds: false,
    text: {
      zh: '网站上的快照链与数据文件夹里的不同，请重新建站',
      en: 'The site has another chain than the data folder: build it again',
    },
  };
  return [
    ...(told ? [] : [chained]),
    ...against(last, listOf(data, last, 'site'), hashSite(site), { zh: '网站文件', en: 'Files of the site' }),
  ];
}

/** What is there now against what the last entry lists. */
function against(
  last: Entry,
  before: readonly FileHash[] | undefined,
  now: readonly FileHash[],
  what: Both,
): Finding[] {
  if (!before) return [];
  const found = compareLists(before, now);
  const { number: entry, date } = last;
  if (isSame(found))
    return [
      {
        holds: true,
        entry,
        text: {
          zh: `${what.zh} ${now.length} 个，与第 ${entry} 次快照（${date}）一致`,
          en: `${what.en}: ${now.length}, as in snapshot ${entry} (${date})`,
        },
      },
    ];
  const words = {
    added: { zh: '多出', en: 'added' },
    removed: { zh: '缺少', en: 'missing' },
    changed: { zh: '不同', en: 'changed' },
  };
  return (['removed', 'changed', 'added'] as const).flatMap((kind) =>
    found[kind].map(
      (path): Finding => ({
        holds: false,
        entry,
        text: {
          zh: `${what.zh}与第 ${entry} 次快照相比${words[kind].zh}：${path}`,
          en: `${what.en} against snapshot ${entry}, ${words[kind].en}: ${path}`,
        },
      }),
    ),
  );
}

function bothOf(value: string | number | Both | undefined): Both {
  return typeof value === 'object' ? value : { zh: String(value), en: String(value) };
}
