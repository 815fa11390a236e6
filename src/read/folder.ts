import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { addFile, type FileContent, type Folder, isIgnored } from '../folder/folder.ts';
import type { Kept } from '../folder/kept.ts';
import { isSpreadsheet } from '../folder/name.ts';
import { snapshotFolder } from '../schemas/other-paths.ts';
import { keptByMark } from './marks.ts';

/**
 * Reads a data folder from the disk. Nothing outside it is read, and no link is followed out of it or into another folder. `kept`: what was read before, for a
 * command that reads again and again.
 */
export function readFolder(root: string, kept?: Kept): Folder {
  const found: Folder = { files: [], assets: [], aside: [], issues: [], kept, content: diskContent(root, kept) };
  // What is read here gives the reason of the system where it cannot be.
  const real = realpathSync(root);
  const told: Folder = {
    ...found,
    content: (file, limit) => attempt(file, found, () => readBytes(join(real, file), limit, kept)),
  };
  walk(real, '', told);
  return found;
}

/** The files below a folder of the disk. */
export function diskContent(root: string, kept?: Kept): FileContent {
  return (file, limit) => {
    try {
      return readBytes(join(root, file), limit, kept);
    } catch {
      return undefined;
    }
  };
}

function readBytes(path: string, limit: number, kept?: Kept): ReturnType<FileContent> {
  const stat = statSync(path);
  return stat.size > limit ? { size: stat.size } : keptByMark(kept, 'bytes', path, stat, () => readFileSync(path));
}

function walk(root: string, folder: string, found: Folder): void {
  const entries = attempt(folder, found, () => readdirSync(join(root, folder), { withFileTypes: true })) ?? [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    // Snapshots are no facts: they are read on their own.
    if (folder === '' && entry.name === snapshotFolder) continue;
    const file = folder ? `${folder}/${entry.name}` : entry.name;
    const issue = (code: 'file-link' | 'file-unreadable', why: string) =>
      found.issues.push({ code, file, params: { found: why } });
    if (isIgnored(entry.name)) {
      if (entry.isFile()) found.aside.push(file);
    } else if (isSpreadsheet(file)) addFile(found, file);
    else if (entry.isDirectory()) walk(root, file, found);
    else if (entry.isSymbolicLink() && !isFileInside(root, join(root, file))) issue('file-link', entry.name);
    else if (!entry.isFile() && !entry.isSymbolicLink()) issue('file-unreadable', 'not a file');
    else addFile(found, file);
  }
}

/** The result, or undefined with a problem that gives the reason of the system. */
function attempt<T>(file: string, found: Folder, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    found.issues.push({ code: 'file-unreadable', file, params: { found: reason } });
    return undefined;
  }
}

function isFileInside(root: string, path: string): boolean {
  try {
    const inside = relative(root, realpathSync(path));
    return inside !== '..' && !inside.startsWith(`..${sep}`) && statSync(path).isFile();
  } catch {
    return false;
  }
}
