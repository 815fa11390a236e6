import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { snapshotFolder } from '../schemas/kinds.ts';
import { type FileHash, listRoot, orderFiles } from '../snapshot/list.ts';
import { isIgnored } from './folder.ts';

/** Every file below a folder with the SHA-256 of its bytes, in order; `skips` leaves files and whole folders out by their path. */
export function hashFolder(root: string, skips: (path: string, name: string) => boolean): FileHash[] {
  const found: FileHash[] = [];
  const walk = (folder: string) => {
    for (const { name } of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${name}` : name;
      if (skips(path, name)) continue;
      if (statSync(join(root, path)).isDirectory()) walk(path);
      else found.push({ path, hash: hashBytes(readFileSync(join(root, path))) });
    }
  };
  walk('');
  return orderFiles(found);
}

/** SHA-256 of bytes by the system, for large files. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The data files, photos and papers included: all but the snapshots and what systems leave behind. */
export function hashData(root: string): FileHash[] {
  return hashFolder(root, (path, name) => path === snapshotFolder || isIgnored(name));
}

/** The published files: all but what tells of the snapshots themselves. */
export function hashSite(root: string): FileHash[] {
  return hashFolder(root, (path) => path === 'verify' || path === 'en/verify');
}

/** Hash over the data files, which every page and export prints. */
export function dataRoot(root: string): string {
  return listRoot(hashData(root));
}
