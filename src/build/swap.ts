import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where a new site is built: beside the published folder, so that both lie on the same file system and a rename is enough. */
export function asideFolder(out: string): string {
  return sibling(out, `next-${process.pid}`);
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
  const old = sibling(out, 'old');
  if (existsSync(old)) {
    if (existsSync(out)) rmSync(old, { recursive: true });
    else renameSync(old, out);
  }
  const prefix = basename(sibling(out, 'next-'));
  for (const name of readdirSync(dirname(out)))
    if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length))))
      rmSync(join(dirname(out), name), { recursive: true, force: true });
}

function sibling(out: string, suffix: string): string {
  return join(dirname(out), `.${basename(out)}-${suffix}`);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
