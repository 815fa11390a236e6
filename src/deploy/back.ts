import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Both } from '../issues/both.ts';
import { readPurges } from '../read/snapshots.ts';
import { snapshotFolder } from '../schemas/other-paths.ts';
import { type ChainEntry, entryFolder, readChain, withdrawnLists } from '../snapshot/chain.ts';
import { readList } from '../snapshot/list.ts';
import type { Purge } from '../snapshot/values.ts';

/**
 * Why a site that was published once may not be put up again; empty where it may. `told` is its folder `verify`, `data` the data folder with `chain`, its sound
 * chain. What was purged since then would come back with it: every purge and every list that was taken back must be known to it.
 */
export function backFaults(told: string, data: string, chain: readonly ChainEntry[]): Both[] {
  const own = chainIn(told);
  if (!own.length) return [untold];
  return strangeTo(chain, own) ? [foreign] : purgedSince(told, data, chain);
}

/** What was purged or taken back since a site of this portal was published; empty where nothing was. */
export function purgedSince(told: string, data: string, chain: readonly ChainEntry[]): Both[] {
  const at = chainIn(told).length;
  const purges = chain.flatMap((entry) => lacking(told, data, entry));
  const lists = [...withdrawnLists(chain)].filter(([, { by }]) => at < by);
  return [
    ...purges.map(({ number, purge }) => purgedText(at, number, purge)),
    ...lists.map(([list, { by }]) => withdrawnText(at, list, by)),
  ];
}

/** Why nothing may take the place of the public site: it has publications or purges of which this data folder does not know, so the folder is an old copy. `told` is its folder `verify`. */
export function behindFaults(told: string, data: string, chain: readonly ChainEntry[]): Both[] {
  const there = chainIn(told);
  const folder = join(data, snapshotFolder);
  if (strangeTo(chain, there)) return [behind(there.length, chain.length)];
  const unknown = there.filter(
    (entry) => purgesBeyond(readPurges(told, entry, []), readPurges(folder, entry, [])).length,
  );
  return unknown.length ? [behindPurge] : [];
}

/**
 * The scripts and sheets of a public site, by its own list. Whoever opened a page of it before the switch may still ask for one: they keep their place for one
 * more publication. They hold no data, and their names carry the hash of their bytes.
 */
export function assetsOf(told: string): string[] {
  const last = chainIn(told).at(-1);
  const path = last && join(told, entryFolder(last.number), 'site.sha256');
  const list = path && existsSync(path) ? readList(readFileSync(path, 'utf8')) : [];
  return typeof list === 'number' ? [] : list.map((one) => one.path).filter((one) => /^assets\/[\w.@-]+$/.test(one));
}

/** The chain that a site tells; empty where it tells none. */
export function chainIn(told: string): ChainEntry[] {
  const path = join(told, 'chain.json');
  return (existsSync(path) ? (readChain(readFileSync(path, 'utf8')) as ChainEntry[] | undefined) : undefined) ?? [];
}

/** Whether some chain is no beginning of ours. */
function strangeTo(ours: readonly ChainEntry[], theirs: readonly ChainEntry[]): boolean {
  return theirs.some((entry, index) => JSON.stringify(entry) !== JSON.stringify(ours[index]));
}

/** The purges of an entry that a site does not know. */
function lacking(told: string, data: string, entry: ChainEntry): { number: number; purge: Purge }[] {
  const known = readPurges(told, entry, []);
  const all = readPurges(join(data, snapshotFolder), entry, []);
  return purgesBeyond(all, known).map((purge) => ({ number: entry.number, purge }));
}

function purgesBeyond(all: readonly Purge[], known: readonly Purge[]): Purge[] {
  const seen = new Set(known.map((one) => JSON.stringify(one)));
  return all.filter((one) => !seen.has(JSON.stringify(one)));
}

const untold: Both = {
  zh: '这份网站没有快照链，说不出是哪一次公布的',
  en: 'this site has no chain of snapshots and does not tell which publication it is',
};

const foreign: Both = {
  zh: '这份网站的快照链不是本数据文件夹的：它属于别的门户，或者数据文件夹是旧副本',
  en: 'the chain of this site is not that of this data folder: it is of another portal, or the data folder is an old copy',
};

const behind = (there: number, here: number): Both => ({
  zh: `线上网站有 ${there} 次快照，这个数据文件夹只有 ${here} 次，或者对不上：先把数据文件夹更新到最新`,
  en: `the public site has ${there} snapshots and this data folder has ${here}, or others: bring the data folder up to date first`,
});

const behindPurge: Both = {
  zh: '线上网站有这个数据文件夹不知道的清除记录：先把数据文件夹更新到最新',
  en: 'the public site tells of a purge that this data folder does not know: bring the data folder up to date first',
};

/** Where the value was is not told: whoever reads this needs only to know that there is one. */
function purgedText(at: number, number: number, { on }: Purge): Both {
  return {
    zh: `这是第 ${at} 次快照的网站，早于 ${on} 的清除（第 ${number} 次快照）：放回去，清除掉的个人信息又会公布`,
    en: `this is the site of snapshot ${at}, from before the purge of ${on} (snapshot ${number}): what was purged would be public again`,
  };
}

function withdrawnText(at: number, list: string, by: number): Both {
  return {
    zh: `这是第 ${at} 次快照的网站，第 ${by} 次快照已经撤回 ${list}：放回去，撤回的内容又会公布`,
    en: `this is the site of snapshot ${at}, and snapshot ${by} took ${list} back: what was taken back would be public again`,
  };
}
