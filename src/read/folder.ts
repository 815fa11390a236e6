import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Draft } from '../issues/issue.ts';

/** A file of the data folder: its path with `/`, and its bytes. */
export type FolderFile = { file: string; bytes: Uint8Array };

/** Largest file that is read, in bytes. Larger tables are split by year. */
export const sizeLimit = 32 * 1024 * 1024;

/** All files below a data folder in alphabetical order. Nothing outside it is read, and nothing is followed out of it. */
export function readFolder(root: string): { files: FolderFile[]; assets: string[]; issues: Draft[] } {
  const found: Found = { files: [], assets: [], issues: [] };
  walk(realpathSync(root), '', found);
  return found;
}

type Found = { files: FolderFile[]; assets: string[]; issues: Draft[] };

function walk(root: string, folder: string, found: Found): void {
  for (const name of readdirSync(join(root, folder)).toSorted()) {
    if (name.startsWith('.') || name === 'Thumbs.db' || name === 'README.md') continue;
    const file = folder ? `${folder}/${name}` : name;
    const path = join(root, file);
    if (lstatSync(path).isSymbolicLink() && !isInside(root, path)) {
      found.issues.push({ code: 'file-link', file, params: { found: name } });
      continue;
    }
    if (statSync(path).isDirectory()) {
      walk(root, file, found);
      continue;
    }
    if (/^places\/[^/]+\/files\//.test(file)) found.assets.push(file);
    else readOne(path, file, found);
  }
}

function readOne(path: string, file: string, found: Found): void {
  const { size } = statSync(path);
  if (size > sizeLimit) {
    const mega = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
    found.issues.push({ code: 'file-too-large', file, params: { found: mega(size), limit: mega(sizeLimit) } });
    return;
  }
  try {
    found.files.push({ file, bytes: readFileSync(path) });
  } catch (error) {
    found.issues.push({
      code: 'file-unreadable',
      file,
      params: { found: (error as NodeJS.ErrnoException).code ?? 'unknown' },
    });
  }
}

function isInside(root: string, path: string): boolean {
  try {
    const inside = relative(root, realpathSync(path));
    return inside !== '..' && !inside.startsWith(`..${sep}`);
  } catch {
    return false;
  }
}
