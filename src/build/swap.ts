import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { isAlive, isLocked } from './lock.ts';

/** List of all lists of pages for search engines; by it a folder is known as a built site. */
export const sitemapIndex = 'sitemap-index.xml';

/**
 * An empty folder for a new site, beside the published one, so that both lie on the same file system and a rename is enough; each process has one of its own.
 */
export function asideFolder(out: string): string {
  const aside = asideOf(out);
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  return aside;
}

/** Refuses to replace a folder that is not a published site: a mistyped PORTAL_OUT must not delete anything. */
export function assertOurs(out: string): void {
  const taken = existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, sitemapIndex));
  const around = `${process.cwd()}${sep}`.startsWith(`${out}${sep}`);
  if (taken || around) throw new Error(`${out}：这个文件夹里不是建好的网站，没有动它 (not a built site: left alone)`);
}

/**
 * Puts a finished site in the place of the published one. Between the two renames nothing is published for an instant; a process killed
 * there leaves the earlier site under its old name, and `recover` puts it back.
 */
export function publishFolder(aside: string, out: string): void {
  const old = sibling(out, 'old');
  rmSync(old, { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, old);
  renameSync(aside, out);
  rmSync(old, { recursive: true, force: true });
}

/**
 * Puts only what has changed into the published site: the files of a folder beside it, which take the place of those of their names, and `gone`, which are taken
 * away. From one rename on it will be carried out whole; where the process is killed there, `recover` goes on.
 */
export function publishChanges(aside: string, out: string, gone: readonly string[]): void {
  writeFileSync(join(aside, goneList), JSON.stringify(gone));
  renameSync(aside, sibling(out, 'moves'));
  finishMoves(out);
}

/** Beside the changed files, the list of those that go. */
const goneList = '.gone.json';

function finishMoves(out: string): void {
  const moves = sibling(out, 'moves');
  const list = join(moves, goneList);
  if (!existsSync(list)) return;
  for (const path of JSON.parse(readFileSync(list, 'utf8')) as string[]) {
    rmSync(join(out, path), { force: true });
    dropEmpty(out, dirname(path));
  }
  for (const entry of readdirSync(moves, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(moves.length + 1);
    if (entry.isDirectory() || path === goneList) continue;
    const target = join(out, path);
    mkdirSync(dirname(target), { recursive: true });
    renameSync(join(moves, path), target);
  }
  // The list goes last: without it nothing is left to be done.
  rmSync(list);
  rmSync(moves, { recursive: true });
}

/** A folder without files is none of the site. */
function dropEmpty(out: string, folder: string): void {
  if (folder === '.' || !existsSync(join(out, folder)) || readdirSync(join(out, folder)).length > 0) return;
  rmdirSync(join(out, folder));
  dropEmpty(out, dirname(folder));
}

/** Undoes what a killed build left behind: the earlier site comes back, half-built ones go; changes that were begun are finished. Called first by every command that needs the folder. */
export function recover(out: string): void {
  mkdirSync(dirname(out), { recursive: true });
  // A process that is publishing just now finishes by itself.
  if (isLocked(lockOf(out))) return;
  finishMoves(out);
  rmSync(sibling(out, 'moves'), { recursive: true, force: true });
  restore(out);
  const stale = sibling(out, 'next-');
  dropStale(dirname(stale), basename(stale));
}

/** Removes what a build of this process leaves, published or not. An earlier site that was being replaced comes back. */
export function clearAway(out: string): void {
  rmSync(asideOf(out), { recursive: true, force: true });
  if (!isLocked(lockOf(out))) restore(out);
}

/** The earlier site comes back where no newer one stands. */
function restore(out: string): void {
  const old = sibling(out, 'old');
  if (!existsSync(old)) return;
  if (existsSync(out)) rmSync(old, { recursive: true });
  else renameSync(old, out);
}

/** Removes half-built folders of processes that are gone. */
function dropStale(folder: string, prefix: string): void {
  for (const name of readdirSync(folder))
    if (name.startsWith(prefix) && !isAlive(Number(name.slice(prefix.length))))
      rmSync(join(folder, name), { recursive: true, force: true });
}

function asideOf(out: string): string {
  return sibling(out, `next-${process.pid}`);
}

/** The lock under which a site is published: one process does so at a time. */
export function lockOf(out: string): string {
  return sibling(out, 'lock');
}

/** Names a folder, on the disk of the site, for what a build keeps beside a site; without it that is the folder in which the site lies. */
export const besideFolder = 'PORTAL_BESIDE';

/** A folder beside that of the site: what is kept of it, what is not whole yet. */
export function sibling(out: string, suffix: string): string {
  return join(process.env[besideFolder] || dirname(out), `.${basename(out)}-${suffix}`);
}
