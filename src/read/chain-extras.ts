import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ChainEntry, entryFolder } from '../snapshot/chain.ts';
import { type FileHash, listRoot, orderFiles, readList } from '../snapshot/list.ts';
import { hashBytes } from './hashes.ts';

/**
 * The files beside the entries of a chain that are in no other list: self-scores, purges and signatures of earlier entries, and the keys that may sign.
 * `number` is that of the entry that lists them; its own purges and signature come later.
 */
export function hashSide(folder: string, number: number): FileHash[] {
  const names = Array.from({ length: number }, (_, index) => index + 1).flatMap((of) => [
    `${entryFolder(of)}/scores.json`,
    `${entryFolder(of)}/wording.json`,
    ...(of < number ? [`${entryFolder(of)}/purged.json`, `${entryFolder(of)}/entry.sig`] : []),
  ]);
  const there = ['allowed_signers', ...names].filter((name) => existsSync(join(folder, name)));
  return orderFiles(there.map((path) => ({ path, hash: hashBytes(readFileSync(join(folder, path))) })));
}

/** Files beside the last entry that are not as it lists them; `list` where the list itself is missing or was altered. */
export function sideFaults(folder: string, last: ChainEntry): string[] {
  if (!last.keyed) return [];
  const own = `${entryFolder(last.number)}/side.sha256`;
  const listed = existsSync(join(folder, own)) ? readList(readFileSync(join(folder, own), 'utf8')) : 0;
  if (
    typeof listed === 'number' ||
    listed.length !== last.keyed.side_files ||
    listRoot(listed) !== last.keyed.side_root
  )
    return [own];
  const [before, now] = [listed, hashSide(folder, last.number)].map(
    (files) => new Map(files.map(({ path, hash }) => [path, hash])),
  );
  return [...new Set([...(before?.keys() ?? []), ...(now?.keys() ?? [])])].filter(
    (path) => before?.get(path) !== now?.get(path),
  );
}

/** Whether any entry has a signature beside it. */
export function hasSignature(folder: string): boolean {
  return (
    existsSync(folder) &&
    readdirSync(folder).some((name) => /^\d{4,}$/.test(name) && existsSync(join(folder, name, 'entry.sig')))
  );
}
