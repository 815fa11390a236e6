import type { Draft } from '../issues/issue.ts';
import { snapshotFolder } from '../schemas/other-paths.ts';
import type { Kept } from './kept.ts';
import { isSpreadsheet } from './name.ts';

/** A file of the data folder: its path with `/`, and its bytes. */
export type FolderFile = { file: string; bytes: Uint8Array };

/**
 * What is in a data folder, in alphabetical order. `assets` are photos and documents, `aside` what systems leave behind: named, not read. `content` gives
 * what these hold.
 */
export type Folder = {
  files: FolderFile[];
  assets: string[];
  aside: string[];
  issues: Draft[];
  content: FileContent;
  /** What was read of its files before, where it is read again and again. */
  kept?: Kept | undefined;
};

/** The bytes of a file of a data folder; its size alone, in bytes, where it is larger than `limit`; undefined where it cannot be read. */
export type FileContent = (file: string, limit: number) => Uint8Array | { size: number } | undefined;

const mega = 1024 * 1024;

/** Largest file that is read, in bytes: larger tables are split by year, and a YAML file is written by hand. */
const sizeLimit = (file: string) => (file.endsWith('.csv') ? 32 * mega : mega);

/** A data folder that is in memory, as a browser has it. Snapshots are no facts and are passed over. */
export function folderOf(files: ReadonlyMap<string, Uint8Array>): Folder {
  const content: FileContent = (file, limit) => {
    const bytes = files.get(file);
    return bytes && bytes.length > limit ? { size: bytes.length } : bytes;
  };
  const found: Folder = { files: [], assets: [], aside: [], issues: [], content };
  for (const file of [...files.keys()].toSorted((a, b) => (byFolder(a) < byFolder(b) ? -1 : 1)))
    if (!file.startsWith(`${snapshotFolder}/`)) addFile(found, file);
  return found;
}

/** The folder as it would be with these texts in their files. */
export function withTexts(folder: Folder, texts: ReadonlyMap<string, string>): Folder {
  const written = [...texts].map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) }));
  const files = [...folder.files.filter(({ file }) => !texts.has(file)), ...written];
  return { ...folder, files: files.toSorted((a, b) => (byFolder(a.file) < byFolder(b.file) ? -1 : 1)) };
}

/** In the order of a walk through folders, where the end of a name comes before every sign that may follow. */
const byFolder = (file: string) => file.replaceAll('/', '\u0000');

/** Adds a file to a folder, where it belongs by its path. */
export function addFile(found: Folder, file: string): void {
  const steps = file.split('/');
  if (steps.slice(0, -1).some(isIgnored)) return;
  const name = steps.at(-1) as string;
  if (isIgnored(name)) found.aside.push(file);
  else if (isSpreadsheet(file)) found.issues.push({ code: 'file-spreadsheet', file, params: { found: name } });
  else if (/^places\/[^/]+\/files\//.test(file)) found.assets.push(file);
  else addRead(found, file);
}

function addRead(found: Folder, file: string): void {
  const limit = sizeLimit(file);
  const read = found.content(file, limit);
  if (read instanceof Uint8Array) found.files.push({ file, bytes: read });
  else if (read) {
    const params = { found: Math.ceil(read.size / mega), limit: limit / mega };
    found.issues.push({ code: 'file-too-large', file, params });
  }
}

/** What systems and office programs leave behind. */
export function isIgnored(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || ['Thumbs.db', 'desktop.ini', 'README.md'].includes(name);
}
