import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { type Kept, keptOf } from '../folder/kept.ts';

/** Files by their paths, each with a mark that changes whenever something is written into it. */
export type Marks = ReadonlyMap<string, string>;

/** The mark of a file of a folder. */
export function fileMark(folder: string, path: string): string {
  return markIn(lstatSync(join(folder, path)));
}

/** What the system notes of a file, without a look inside. The last part is when it was changed, in milliseconds. */
function markIn({ ino, size, mtimeMs, ctimeMs }: Stats): string {
  return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
}

/** The marks of all files of a folder; `skips` leaves whole folders out by their name. */
export function marksOf(root: string, skips: (name: string) => boolean = () => false): Marks {
  const marks = new Map<string, string>();
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isSymbolicLink()) marks.set(path, elsewhere);
      else if (!entry.isDirectory()) marks.set(path, fileMark(root, path));
      else if (!skips(entry.name)) walk(path);
    }
  };
  walk('');
  return marks;
}

/** Of a link: what it leads to may change unseen, at any time. */
const elsewhere = `link ${Number.POSITIVE_INFINITY}`;

/** What all the marks of some folders say in one word: the same as long as nothing in them was written, added or taken away. */
export function stateOfMarks(folders: readonly Marks[]): string {
  const lines = folders.map((marks) => [...marks].map((one) => one.join('\n')).toSorted());
  return createHash('sha256').update(JSON.stringify(lines)).digest('hex');
}

/** Whether every mark is old enough to tell of each later change. */
export function isSettled(folders: readonly Marks[], now: number): boolean {
  return folders.every((marks) => [...marks.values()].every((mark) => isOld(Number(mark.split(' ').at(-1)), now)));
}

/**
 * Whether a change is so old that a later one leaves another mark. The clocks of file systems go in steps, the longest of two seconds: within one step another
 * change may leave no trace.
 */
function isOld(changed: number, now: number): boolean {
  return changed < now - 2000;
}

/** The result of `work` for a file, from before where its mark is the same. `stat` was asked before the file was read. */
export function keptByMark<Value>(
  kept: Kept | undefined,
  step: string,
  path: string,
  stat: Stats,
  work: () => Value,
): Value {
  if (!isOld(stat.ctimeMs, Date.now())) return work();
  return keptOf(kept, step, { file: path, source: markIn(stat) }, work);
}
