import { hashLeaf, isHash } from './hash.ts';
import { proofPath, treeRoot } from './tree.ts';

/** A file by its path with `/`, and the SHA-256 of its bytes. */
export type FileHash = { path: string; hash: string };

/** Paths that are in one list only, or whose bytes differ. */
type Difference = { added: string[]; removed: string[]; changed: string[] };

/** Files in the order of the bytes of their paths, as `LC_ALL=C sort` has them. */
export function orderFiles(files: readonly FileHash[]): FileHash[] {
  return files.toSorted((a, b) => comparePaths(a.path, b.path));
}

/** Merkle root over files that are in order. */
export function listRoot(files: readonly FileHash[]): string {
  return treeRoot(files.map(({ path, hash }) => hashLeaf(path, hash)));
}

/** The partners on the way from one of the files up to the root, as hex. */
export function listProofPath(files: readonly FileHash[], index: number): string[] {
  return proofPath(
    files.map(({ path, hash }) => hashLeaf(path, hash)),
    index,
  );
}

/** The list as a file that `sha256sum -c` reads. */
export function writeList(files: readonly FileHash[]): string {
  return files.map(({ path, hash }) => `${hash}  ${path}\n`).join('');
}

/** Reads such a file back; the number of the first wrong line (1-based) where it is not one, or not in order. */
export function readList(text: string): FileHash[] | number {
  const lines = text.split('\n');
  if (lines.pop() !== '') return lines.length + 1;
  const files: FileHash[] = [];
  for (const [index, line] of lines.entries()) {
    const file = { hash: line.slice(0, 64), path: line.slice(66) };
    const before = files[index - 1];
    const fits = isHash(file.hash) && line.slice(64, 66) === '  ' && file.path !== '';
    if (!fits || (before && comparePaths(before.path, file.path) >= 0)) return index + 1;
    files.push(file);
  }
  return files;
}

/** What differs between an earlier list and a later one, in the order of paths. */
export function compareLists(before: readonly FileHash[], after: readonly FileHash[]): Difference {
  const [old, now] = [before, after].map((list) => new Map(list.map(({ path, hash }) => [path, hash])));
  const paths = (list: readonly FileHash[], keep: (file: FileHash) => boolean) =>
    orderFiles(list.filter(keep)).map(({ path }) => path);
  return {
    added: paths(after, ({ path }) => !old?.has(path)),
    removed: paths(before, ({ path }) => !now?.has(path)),
    changed: paths(after, ({ path, hash }) => old?.has(path) === true && old.get(path) !== hash),
  };
}

/** Whether two lists are the same. */
export function isUnchanged({ added, removed, changed }: Difference): boolean {
  return added.length + removed.length + changed.length === 0;
}

/** By code points, which is the order of the bytes in UTF-8. */
function comparePaths(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at++)
    if (a.charCodeAt(at) !== b.charCodeAt(at)) return (a.codePointAt(at) ?? 0) - (b.codePointAt(at) ?? 0);
  return a.length - b.length;
}
