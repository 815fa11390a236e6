import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { isStrangeName } from '../parse/kind.ts';
import { readFolder } from '../read/folder.ts';
import type { ChangeSet } from '../write/change.ts';
import { changeData, undoLast } from '../write/history.ts';
import { resumeChanges } from '../write/resume.ts';

/** Largest file that is handed over or taken, and largest sum of them, in bytes. */
const largest = { file: 32 * 1024 * 1024, all: 256 * 1024 * 1024 };

/** By this a change of the staff desk is known again. */
const what = 'staff desk';

/** Why a change was not made; `file` is in the way. */
export type RefusedChange = {
  refused: 'form' | 'file' | 'meanwhile' | 'nothing' | 'edited' | 'published';
  file: string;
};

/** The files of a data folder as a zip: what is read and what is attached. Snapshots and what stands beside the contract are left out. */
export function zipOf(data: string): Uint8Array {
  const { files, assets, content } = readFolder(data);
  const attached = assets.flatMap((file): [string, Uint8Array][] => {
    const bytes = content(file, largest.file);
    return bytes instanceof Uint8Array ? [[file, bytes]] : [];
  });
  const entries = [...files.map(({ file, bytes }): [string, Uint8Array] => [file, bytes]), ...attached];
  return zipSync(Object.fromEntries(entries), { level: 0 });
}

/**
 * Writes what the staff desk changed, all of it or nothing. `body` is a zip with each file as it was under `before/` and as it shall be under `after/`; one
 * that is only before is taken away, one that is only after is new.
 */
export function writeChange(data: string, body: Uint8Array): ChangeSet | RefusedChange {
  const sides = unpacked(body);
  if (!sides) return { refused: 'form', file: '' };
  const names = [...new Set([...sides.before.keys(), ...sides.after.keys()])];
  const strange = names.find((file) => !isWritable(data, file));
  if (strange !== undefined) return { refused: 'file', file: strange };
  resumeChanges(data);
  const files = names.map((file) => ({ file, before: sides.before.get(file), after: sides.after.get(file) }));
  try {
    return changeData(data, { what, files });
  } catch (error) {
    const file = names.find((name) => (error as Error).message.startsWith(`${name} `));
    if (file === undefined) throw error;
    return { refused: 'meanwhile', file };
  }
}

/** Takes back what the staff desk wrote last. */
export function undoWritten(data: string): ChangeSet | RefusedChange {
  const undone = undoLast(data, (name) => name === what);
  if (!undone) return { refused: 'nothing', file: '' };
  if ('number' in undone) return undone;
  return { refused: undone.published ? 'published' : 'edited', file: undone.edited[0] ?? '' };
}

/** Both sides of every file of a change; undefined where it is none. */
function unpacked(body: Uint8Array): Record<'before' | 'after', Map<string, Uint8Array>> | undefined {
  const sides = { before: new Map<string, Uint8Array>(), after: new Map<string, Uint8Array>() };
  let sum = 0;
  try {
    const entries = unzipSync(body, {
      filter: ({ originalSize }) => {
        sum += originalSize;
        return sum <= largest.all;
      },
    });
    for (const [name, bytes] of Object.entries(entries)) {
      const [, side, file] = /^(before|after)\/(.+)$/s.exec(name) ?? [];
      if (!side || !file) return undefined;
      sides[side as keyof typeof sides].set(file, bytes);
    }
  } catch {
    return undefined;
  }
  return sum > largest.all || sides.before.size + sides.after.size === 0 ? undefined : sides;
}

/** Whether a file is one of the contract, in this folder and not elsewhere by a link. */
function isWritable(data: string, file: string): boolean {
  if (isStrangeName(file)) return false;
  const root = realpathSync(data);
  let above = dirname(join(root, file));
  // The nearest folder that is there already.
  while (above !== root && !isThere(above)) above = dirname(above);
  const inside = relative(root, realpathSync(above));
  if (inside === '..' || inside.startsWith(`..${sep}`)) return false;
  const path = join(root, file);
  return !isThere(path) || lstatSync(path).isFile();
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
