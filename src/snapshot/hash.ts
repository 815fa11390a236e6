import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of bytes or of a text in UTF-8, as 64 lower-case hex digits. Large files are hashed where they are read, by the system. */
export function hashOf(content: Uint8Array | string): string {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
}

/** Whether a text is a SHA-256 as it is written everywhere here. */
export function isHash(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);
}

/** Hash of a file in a tree. It binds the path, and its first byte makes it different from that of a node. */
export function hashLeaf(path: string, hash: string): Uint8Array {
  const name = utf8ToBytes(path);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, name.length);
  return sha256(concatBytes(leafMark, length, name, hexToBytes(hash)));
}

/** Hash of two nodes side by side. */
export function hashNode(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(concatBytes(nodeMark, left, right));
}

const leafMark = new Uint8Array([0]);
const nodeMark = new Uint8Array([1]);
