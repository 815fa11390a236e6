import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkData } from '../check.ts';
import { publish } from '../domain/public.ts';
import { recordScore, scoresOf } from '../domain/score.ts';
import { valuesOf } from '../domain/values.ts';
import { reworded } from '../domain/wording.ts';
import type { Both } from '../issues/issue.ts';
import { hashBytes, hashData, hashSite } from '../read/hashes.ts';
import { readLast } from '../read/snapshots.ts';
import { snapshotFolder } from '../schemas/kinds.ts';
import { appendEntry, type Entry, folderOf, readChain, writeChain } from '../snapshot/chain.ts';
import { listRoot, writeList } from '../snapshot/list.ts';
import { type Purge, purgeValue, valuesRoot, writeValues } from '../snapshot/values.ts';
import type { Reworded } from '../snapshot/wording.ts';

/** What is recorded: a checked data folder, the site that was built from it, and the version of the program. */
export type SnapshotOrder = { data: string; built: string; version: string };

/** Appends an entry for a site that was built from these data, or says why there is none to append. Both folders have been checked by the caller's build or are checked here. */
export function takeSnapshot({ data, built, version }: SnapshotOrder): Entry | Both {
  recoverSnapshot(data);
  const { portal, summary, snapshots } = checkData(data);
  if (summary.errors) return { zh: '数据有错误，没有记快照', en: 'the data have errors: no snapshot' };
  const [files, pages] = [hashData(data), hashSite(built)];
  const roots = { data_root: listRoot(files), site_root: listRoot(pages) };
  const last = snapshots.chain.at(-1);
  if (builtFrom(built) !== roots.data_root)
    return { zh: `${built} 不是用现在的数据建的，先运行 npm run build`, en: `${built} was not built from these data` };
  if (last && last.data_root === roots.data_root && last.site_root === roots.site_root)
    return { zh: `与第 ${last.number} 次快照完全相同，不用再记`, en: `the same as snapshot ${last.number}` };
  if (last && last.date > portal.asOf)
    return { zh: `数据截至日 ${portal.asOf} 早于上次快照的 ${last.date}`, en: `as_of is older than the last snapshot` };
  const site = publish(portal);
  const values = valuesOf(site);
  const scores = Object.fromEntries([...scoresOf(site)].map(([fund, score]) => [fund, recordScore(score)]));
  const text = writeValues(values);
  const { root, count } = valuesRoot(values);
  const chain = appendEntry(snapshots.chain, {
    date: portal.asOf,
    ...roots,
    data_files: files.length,
    site_files: pages.length,
    values_root: root,
    values: count,
    values_hash: hashBytes(Buffer.from(text)),
    version,
  });
  const lists = {
    'data.sha256': writeList(files),
    'site.sha256': writeList(pages),
    'values.json': text,
    'scores.json': `${JSON.stringify(scores)}\n`,
    ...(last && snapshots.values && { 'wording.json': wordingText(reworded(snapshots.values, last.date, site)) }),
  };
  write(join(data, snapshotFolder), chain, lists);
  return chain.at(-1) as Entry;
}

/** One change a line. */
function wordingText(list: readonly Reworded[]): string {
  return `[\n${list.map((one) => ` ${JSON.stringify(one)}`).join(',\n')}\n]\n`;
}

/** The data root that a built site prints; undefined where it prints none. */
export function builtFrom(built: string): string | undefined {
  const path = join(built, 'data', 'index.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).data_root : undefined;
}

/** Finishes or undoes what a killed command left behind: an entry is either whole or not there. */
export function recoverSnapshot(data: string): void {
  const folder = join(data, snapshotFolder);
  if (!existsSync(folder)) return;
  const path = join(folder, 'chain.json');
  const length = existsSync(path) ? (readChain(readFileSync(path, 'utf8')) ?? []).length : 0;
  for (const name of readdirSync(folder)) {
    const number = /^\.(\d{4,})$/.exec(name)?.[1];
    if (number === undefined) continue;
    if (Number(number) === length) renameSync(join(folder, name), join(folder, number));
    else rmSync(join(folder, name), { recursive: true });
  }
}

/** Takes a private value out of the values of the last snapshot: its hash stands in its place, and the list of purges tells of it. */
export function purge(data: string, order: Omit<Purge, 'hash'>): Purge | Both {
  const folder = join(data, snapshotFolder);
  const path = join(folder, 'chain.json');
  const entry = existsSync(path) ? (readChain(readFileSync(path, 'utf8')) as Entry[] | undefined)?.at(-1) : undefined;
  const values = entry && readLast(folder, entry, []);
  if (!entry || !values) return { zh: '没有可用的快照', en: 'there is no sound snapshot' };
  const done = purgeValue(values, order);
  if (!done) return { zh: '上次快照里没有这个值', en: 'the last snapshot has no such value' };
  const own = join(folder, folderOf(entry.number));
  const list = join(own, 'purged.json');
  const before: Purge[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  const { file, record, field, reason, approved_by_role, on } = order;
  const made: Purge = { file, record, field, hash: done.hash, reason, approved_by_role, on };
  writeWhole(list, `${JSON.stringify([...before, made], null, 1)}\n`);
  writeWhole(join(own, 'values.json'), writeValues(done.values));
  return made;
}

/** The entry counts from the moment at which the chain names it; its folder is ready before and gets its name after. */
function write(folder: string, chain: readonly Entry[], lists: Readonly<Record<string, string>>): void {
  const name = folderOf(chain.length);
  mkdirSync(join(folder, `.${name}`), { recursive: true });
  for (const [file, text] of Object.entries(lists)) writeFileSync(join(folder, `.${name}`, file), text);
  writeWhole(join(folder, 'chain.json'), writeChain(chain));
  renameSync(join(folder, `.${name}`), join(folder, name));
  // Only the values of the last entry are compared with.
  if (chain.length > 1) rmSync(join(folder, folderOf(chain.length - 1), 'values.json'), { force: true });
}

function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}
