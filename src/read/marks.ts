import { createHash } from 'node:crypto';
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files by their paths, each with a mark that changes whenever something is written into it. */
export type Marks = ReadonlyMap<string, string>;

/** The mark of a file: what the system notes of it, without a look inside. The last part is when it was changed, in milliseconds. */
export function markOf(folder: string, path: string): string {
  const { ino, size, mtimeMs, ctimeMs } = lstatSync(join(folder, path));
  return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
}

/** The marks of all files of a folder; `skips` leaves whole folders out by their name. */
export function marksOf(root: string, skips: (name: string) => boolean = () => false): Marks {
  const marks = new Map<string, string>();
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isSymbolicLink()) marks.set(path, elsewhere);
      else if (!entry.isDirectory()) marks.set(path, markOf(root, path));
      else if (!skips(entry.name)) walk(path);
    }
  };
  walk('');
  return marks;
}

/** Of a link: what it leads to may change unseen, at any time. */
const elsewhere = `link ${Number.POSITIVE_INFINITY}`;

/** What all the marks of some folders say in one word: the same as long as nothing in them was written, added or taken away. */
export function stateOf(folders: readonly Marks[]): string {
  const lines = folders.map((marks) => [...marks].map((one) => one.join('\n')).toSorted());
  return createHash('sha256').update(JSON.stringify(lines)).digest('hex');
}

/**
 * Whether every mark is old enough to tell of each later change. The clocks of file systems go in steps, the longest of two seconds: of a file that was written
 * within the last step another change may leave no trace.
 */
export function isSettled(folders: readonly Marks[], now: number): boolean {
  return folders.every((marks) => [...marks.values()].every((mark) => Number(mark.split(' ').at(-1)) < now - step));
}

/** In milliseconds. */
const step = 2000;
