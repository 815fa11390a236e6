import { createHash, createHmac } from 'node:crypto';
import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { isIgnored } from '../folder/folder.ts';
import type { Kept } from '../folder/kept.ts';
import { snapshotFolder } from '../schemas/other-paths.ts';
import { type FileHash, listRoot, orderFiles } from '../snapshot/list.ts';
import { type Nonces, nonceOf } from '../snapshot/nonces.ts';
import { hashPage } from '../snapshot/page.ts';
import { keptByMark } from './marks.ts';
import type { Secrets } from './secrets.ts';

/**
 * Every file below a folder with its hash, in order; `skips` leaves files and whole folders out by their path. SHA-256 without a key unless `hash` is given.
 */
export function hashFolder(
  root: string,
  skips: (path: string, name: string) => boolean,
  hash: (bytes: Uint8Array, path: string) => string = hashBytes,
  keep: <T>(file: string, stat: Stats, work: () => T) => T = (_file, _stat, work) => work(),
): FileHash[] {
  const found: FileHash[] = [];
  const walk = (folder: string) => {
    for (const { name } of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${name}` : name;
      if (skips(path, name)) continue;
      const file = join(root, path);
      const stat = statSync(file);
      if (stat.isDirectory()) walk(path);
      else found.push({ path, hash: keep(file, stat, () => hash(readFileSync(file), path)) });
    }
  };
  walk('');
  return orderFiles(found);
}

/** SHA-256 of bytes by the system, for large files. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Keyed hash of bytes by the system. */
export function hashKeyedBytes(bytes: Uint8Array, nonce: string): string {
  return createHmac('sha256', Buffer.from(nonce, 'hex')).update(bytes).digest('hex');
}

/**
 * The data files, photos and papers included: all but the snapshots and what systems leave behind. Each is hashed by a nonce of its own, for most of a file is
 * published elsewhere, and whoever has its plain hash can try out the rest. Without nonces as the first format did it.
 */
export function hashData(root: string, nonces?: Nonces, kept?: Kept): FileHash[] {
  const skips = (path: string, name: string) => path === snapshotFolder || isIgnored(name);
  const hash = nonces && ((bytes: Uint8Array, path: string) => hashKeyedBytes(bytes, nonceOf(nonces, path) ?? ''));
  // With other nonces every hash is another one.
  const step = kept ? `hash ${hashBytes(Buffer.from(JSON.stringify(nonces ?? '')))}` : '';
  return hashFolder(root, skips, hash, (file, stat, work) => keptByMark(kept, step, file, stat, work));
}

/** The published files with their hashes, without those under `verify/`, which tell of the snapshots. */
export function hashSite(root: string): FileHash[] {
  return hashFolder(root, isVerify);
}

/** The pages that print a code, with the hash of which it is the beginning. */
export function hashPages(root: string): FileHash[] {
  const skips = (path: string, name: string) => isVerify(path) || (/\.\w+$/.test(name) && !name.endsWith('.html'));
  const code = (bytes: Uint8Array) => hashPage(Buffer.from(bytes).toString('utf8'))?.hash ?? '';
  return hashFolder(root, skips, code).filter(({ hash }) => hash !== '');
}

function isVerify(path: string): boolean {
  return path === 'verify' || path === 'en/verify';
}

/** Hash over the data files, which exports print; blank without secrets, for then it would let anybody try out what is withheld. */
export function dataRoot(root: string, secrets: Secrets | undefined, kept?: Kept): string {
  return secrets ? listRoot(hashData(root, secrets.nonces.files, kept)) : '';
}
