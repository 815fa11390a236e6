import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Draft } from '../issues/issue.ts';
import { snapshotFolder } from '../schemas/other-paths.ts';
import { isSpreadsheet } from './name.ts';

/** A file of the data folder: its path with `/`, and its bytes. */
export type FolderFile = { file: string; bytes: Uint8Array };

/** Everything below a data folder in alphabetical order. `assets` are photos and documents, `aside` what systems leave behind: named, not read. */
type Folder = { files: FolderFile[]; assets: string[]; aside: string[]; issues: Draft[] };

const mega = 1024 * 1024;

/** Largest file that is read, in bytes: larger tables are split by year, and a YAML file is written by hand. */
const sizeLimit = (file: string) => (file.endsWith('.csv') ? 32 * mega : mega);

/** Reads a data folder. Nothing outside it is read, and no link is followed out of it or into another folder. */
export function readFolder(root: string): Folder {
  const found: Folder = { files: [], assets: [], aside: [], issues: [] };
  walk(realpathSync(root), '', found);
  return found;
}

function walk(root: string, folder: string, found: Folder): void {
  const entries = attempt(folder, found, () => readdirSync(join(root, folder), { withFileTypes: true })) ?? [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    // Snapshots are no facts: they are read on their own.
    if (folder === '' && entry.name === snapshotFolder) continue;
    const file = folder ? `${folder}/${entry.name}` : entry.name;
    if (isIgnored(entry.name)) {
      if (entry.isFile()) found.aside.push(file);
      continue;
    }
    const path = join(root, file);
    if (isSpreadsheet(file)) found.issues.push({ code: 'file-spreadsheet', file, params: { found: entry.name } });
    else if (entry.isDirectory()) walk(root, file, found);
    else if (entry.isSymbolicLink() && !isFileInside(root, path))
      found.issues.push({ code: 'file-link', file, params: { found: entry.name } });
    else if (!entry.isFile() && !entry.isSymbolicLink())
      found.issues.push({ code: 'file-unreadable', file, params: { found: 'not a file' } });
    else if (/^places\/[^/]+\/files\//.test(file)) found.assets.push(file);
    else readOne(path, file, found);
  }
}

/** What systems and office programs leave behind. */
export function isIgnored(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || ['Thumbs.db', 'desktop.ini', 'README.md'].includes(name);
}

function readOne(path: string, file: string, found: Folder): void {
  const size = attempt(file, found, () => statSync(path).size) ?? 0;
  const limit = sizeLimit(file);
  if (size > limit) {
    const params = { found: Math.ceil(size / mega), limit: limit / mega };
    found.issues.push({ code: 'file-too-large', file, params });
    return;
  }
  const bytes = attempt(file, found, () => readFileSync(path));
  if (bytes) found.files.push({ file, bytes });
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
