import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashBytes, hashFolder } from '../read/hashes.ts';
import { snapshotFolder } from '../schemas/other-paths.ts';
import { type ChainEntry, entryFolder, withdrawnLists } from '../snapshot/chain.ts';
import { compareLists, type FileHash } from '../snapshot/list.ts';
import type { Verdict } from './verdict.ts';

/** Names of the files of an entry that the site shows as they lie in the data folder. */
export const servedNames = [
  'data.sha256',
  'site.sha256',
  'pages.sha256',
  'side.sha256',
  'entry.sig',
  'purged.json',
] as const;

/** Files that tell of the snapshots as a whole. */
export const servedHeads = ['chain.json', 'allowed_signers'] as const;

/**
 * What a site has under `verify/`: no list holds it, because it tells of the lists. The files are those of the data folder byte by byte; the pages and the head
 * are compared with what was built again. Nothing may be there besides.
 */
export function servedFiles(
  data: string,
  site: string,
  chain: readonly ChainEntry[],
  rebuilt: string | undefined,
): Verdict[] {
  const gone = withdrawnLists(chain);
  const names = [
    ...servedHeads,
    ...chain.flatMap(({ number }) => servedNames.map((name) => `${entryFolder(number)}/${name}`)),
  ].filter((name) => !gone.has(name));
  const copies: FileHash[] = names
    .map((name) => ({ name, path: join(data, snapshotFolder, name) }))
    .filter(({ path }) => existsSync(path))
    .map(({ name, path }) => ({ path: `verify/${name}`, hash: hashBytes(readFileSync(path)) }));
  const known = new Set(copies.map(({ path }) => path));
  const made = rebuilt ? hashVerify(rebuilt).filter(({ path }) => !known.has(path)) : [];
  const there = hashVerify(site);
  const pages = there.filter(({ path }) => isPage(path));
  const found = compareLists([...copies, ...(rebuilt ? made : pages)], there);
  const faults = (['removed', 'changed', 'added'] as const).flatMap((kind) =>
    found[kind].map((path) => fault(kind, path)),
  );
  return [...faults, ...(faults.length ? [] : [rebuilt ? compared(there.length) : notCompared])];
}

/** Made by the build from the chain, not copied. */
function isPage(path: string): boolean {
  return /^(?:en\/)?verify\/index\.html$|^verify\/head\.txt$/.test(path);
}

function hashVerify(root: string): FileHash[] {
  return ['verify', 'en/verify'].flatMap((folder) =>
    existsSync(join(root, folder))
      ? hashFolder(join(root, folder), () => false).map(({ path, hash }) => ({ path: `${folder}/${path}`, hash }))
      : [],
  );
}

function fault(kind: 'removed' | 'changed' | 'added', path: string): Verdict {
  const words = {
    removed: { zh: '缺少', en: 'is missing from' },
    changed: { zh: '不该是这样：', en: 'is not as it must be in' },
    added: { zh: '多出', en: 'was added to' },
  };
  return {
    holds: false,
    text: { zh: `网站的核对文件${words[kind].zh}${path}`, en: `${path} ${words[kind].en} what tells of the snapshots` },
  };
}

function compared(count: number): Verdict {
  return {
    holds: true,
    text: {
      zh: `网站的核对页和清单 ${count} 个，与重新生成的一致`,
      en: `The ${count} files that tell of the snapshots are as they were built again`,
    },
  };
}

const notCompared: Verdict = {
  holds: undefined,
  text: {
    zh: '核对页 verify/index.html 没有核对（不重新建站就核对不了）',
    en: 'The page verify/index.html was not checked (that needs a second build)',
  },
};
