import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hashFolder } from '../read/hashes.ts';
import { entryFolder } from '../snapshot/chain.ts';
import { assetsOf, behindFaults, chainIn } from './back.ts';
import type { Ready } from './ready.ts';
import type { Store } from './store.ts';
import type { Outcome } from './to-host.ts';

/** What an upload does: files in the order in which they are written, and the files that go at the end. */
type StorePlan = { put: string[]; remove: string[] };

/**
 * What has to be written and removed so that a store holds a site. A store cannot switch: what pages ask for comes first, pages come after it, the entry pages
 * last; what is no longer there goes when all is written. `there` and `here` are the MD5 of the files by path; `spared` are not removed yet.
 */
export function planStore(
  there: ReadonlyMap<string, string>,
  here: ReadonlyMap<string, string>,
  spared: ReadonlySet<string> = new Set(),
): StorePlan {
  const changed = [...here].filter(([path, hash]) => there.get(path) !== hash).map(([path]) => path);
  return {
    put: changed.toSorted((a, b) => stepOf(a) - stepOf(b) || (a < b ? -1 : 1)),
    remove: [...there.keys()].filter((path) => !here.has(path) && !spared.has(path)).toSorted(),
  };
}

/** Hashed files, other files, pages, entry pages. */
function stepOf(path: string): number {
  if (/^(?:assets|files)\//.test(path)) return 0;
  if (!path.endsWith('.html')) return 1;
  return /^(?:en\/)?index\.html$/.test(path) ? 3 : 2;
}

/** Puts a site into a store. Killed in the middle it leaves earlier entry pages, and the next run completes it. */
export async function publishInStore(
  store: Store,
  { site, entry, data, chain }: Ready,
  dry: boolean,
): Promise<Outcome> {
  const there = await store.list();
  const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
  try {
    await fetchTold(store, there, folder);
    const faults = behindFaults(folder, data, chain);
    if (faults.length) return { faults };
    const here = new Map(hashFolder(site, () => false, md5).map(({ path, hash }) => [path, hash]));
    const { put, remove } = planStore(there, here, new Set(assetsOf(folder)));
    const lines = [...put.map((path) => `put ${path}`), ...remove.map((path) => `remove ${path}`)];
    const done = {
      zh: `第 ${entry.number} 次快照的网站：写入 ${put.length} 个文件，删去 ${remove.length} 个`,
      en: `the site of snapshot ${entry.number}: ${put.length} files written, ${remove.length} removed`,
    };
    if (dry) return { done: [{ zh: `会这样：${done.zh}`, en: `would be: ${done.en}` }], lines };
    for (const step of Map.groupBy(put, stepOf).values())
      await eachOf(step, (path) => store.put(path, new Uint8Array(readFileSync(join(site, path)))));
    await eachOf(remove, (path) => store.remove(path));
    return { done: [done] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Fetches the files by which the public site tells of its snapshots. */
async function fetchTold(store: Store, there: ReadonlyMap<string, string>, folder: string): Promise<void> {
  const take = async (path: string) => {
    const bytes = there.has(path) ? await store.get(path) : undefined;
    if (!bytes) return;
    const file = join(folder, path.slice('verify/'.length));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  };
  await take('verify/chain.json');
  const chain = chainIn(folder);
  for (const { number } of chain) await take(`verify/${entryFolder(number)}/purged.json`);
  const last = chain.at(-1);
  if (last) await take(`verify/${entryFolder(last.number)}/site.sha256`);
}

/** Does something to all of some paths, a few at a time. */
async function eachOf(paths: readonly string[], use: (path: string) => Promise<void>): Promise<void> {
  const waiting = [...paths];
  const worker = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await use(path);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

/** The hash by which a store tells whether it has a file; nothing rests on it. */
function md5(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex');
}
