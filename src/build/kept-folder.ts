import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { hashFolder } from '../read/hashes.ts';
import { writeList } from '../snapshot/list.ts';
import { isAlive, whileLocked } from './lock.ts';

/** How many folders are kept: the present one, and others to which somebody may go back. */
const most = 3;

/**
 * A folder that is made once and kept under the name of what it is made of. One process makes it while others wait; one that is damaged is made again, and what
 * a killed process left is cleared away. `make` fills the folder that it is given; throws what that throws.
 */
export async function keptFolder(root: string, name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(root, name);
  const lock = `${folder}.lock`;
  mkdirSync(root, { recursive: true });
  for (;;) {
    if (isWhole(folder)) {
      // The one that was asked for last is dropped last.
      utimesSync(folder, new Date(), new Date());
      return folder;
    }
    await whileLocked(lock, async () => {
      if (isWhole(folder)) return;
      const made = `${folder}.${process.pid}`;
      try {
        rmSync(made, { recursive: true, force: true });
        mkdirSync(made);
        await make(made);
        writeFileSync(join(made, sums), sumsOf(made));
        rmSync(folder, { recursive: true, force: true });
        renameSync(made, folder);
        dropOld(root);
      } finally {
        rmSync(made, { recursive: true, force: true });
      }
    });
  }
}

/** List of the files of a folder with their hashes. */
const sums = 'sums.sha256';

function isWhole(folder: string): boolean {
  const list = join(folder, sums);
  return existsSync(list) && readFileSync(list, 'utf8') === sumsOf(folder);
}

function sumsOf(folder: string): string {
  return writeList(hashFolder(folder, (path) => path === sums));
}

/** Removes the oldest folders, and what processes that are gone left of theirs. */
function dropOld(root: string): void {
  const names = readdirSync(root).filter((name) => !name.endsWith('.lock'));
  const kept = names
    .filter((name) => !name.includes('.'))
    .toSorted((a, b) => statSync(join(root, b)).mtimeMs - statSync(join(root, a)).mtimeMs);
  const left = names.filter((name) => name.includes('.') && !isAlive(Number(name.split('.')[1])));
  for (const name of [...kept.slice(most), ...left]) rmSync(join(root, name), { recursive: true, force: true });
}
