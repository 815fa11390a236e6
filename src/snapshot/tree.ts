import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { hashNode, hashOf, isHash } from './hash.ts';

/** Merkle root over leaves in their order, as hex; a node without a partner moves up unchanged. Of no leaves: the hash of nothing. */
export function treeRoot(leaves: readonly Uint8Array[]): string {
  let level = leaves;
  while (level.length > 1) level = above(level);
  return level[0] ? bytesToHex(level[0]) : hashOf('');
}

/** The partners that lead from a leaf up to the root, lowest first, as hex. */
export function proofPath(leaves: readonly Uint8Array[], index: number): string[] {
  const way: string[] = [];
  let [level, at] = [leaves, index];
  while (level.length > 1) {
    const partner = level[at ^ 1];
    if (partner) way.push(bytesToHex(partner));
    level = above(level);
    at >>= 1;
  }
  return way;
}

/** The root computed from a leaf, its place among `size` leaves and its way; undefined where the way does not fit that place. */
export function rootFromPath(
  leaf: Uint8Array,
  index: number,
  size: number,
  way: readonly string[],
): string | undefined {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return undefined;
  let [node, at, step] = [leaf, index, 0];
  for (let wide = size; wide > 1; wide = Math.ceil(wide / 2)) {
    const alone = at === wide - 1 && wide % 2 === 1;
    if (!alone) {
      const partner = way[step++];
      if (!isHash(partner)) return undefined;
      node = at % 2 ? hashNode(hexToBytes(partner), node) : hashNode(node, hexToBytes(partner));
    }
    at = Math.floor(at / 2);
  }
  return step === way.length ? bytesToHex(node) : undefined;
}

function above(level: readonly Uint8Array[]): Uint8Array[] {
  const next: Uint8Array[] = [];
  for (let at = 0; at < level.length; at += 2) {
    const [left, right] = [level[at] as Uint8Array, level[at + 1]];
    next.push(right ? hashNode(left, right) : left);
  }
  return next;
}
