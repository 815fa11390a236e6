import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';

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

/** Undoes what a killed build left behind: the earlier site comes back, half-built ones go. Called first by every command that needs the folder. */
export function recover(out: string): void {
  mkdirSync(dirname(out), { recursive: true });
  restore(out);
  dropStale(dirname(out), basename(sibling(out, 'next-')));
}

/** Removes what a build of this process leaves, published or not. An earlier site that was being replaced comes back. */
export function clearAway(out: string): void {
  rmSync(asideOf(out), { recursive: true, force: true });
  restore(out);
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

function sibling(out: string, suffix: string): string {
  return join(dirname(out), `.${basename(out)}-${suffix}`);
}

/** Whether a process is there. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
