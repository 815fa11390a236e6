import { type ChainEntry, entryText, isEntry } from './chain.ts';
import { hashLeaf, hashOf, isHash } from './hash.ts';
import { type FileHash, listProofPath } from './list.ts';
import { rootFromPath } from './tree.ts';

/** A small file that proves later that a published file was in a snapshot: the file, the way up the tree, and the whole entry. */
export type Proof = {
  format: 'sunshine-portal proof 1';
  leaf: FileHash;
  /** Place of the file among all files of the entry (0-based). */
  index: number;
  /** Partners on the way up to the root, lowest first. */
  way: string[];
  /** The snapshot itself; at the time of the proof its hash was the head of the chain. */
  entry: ChainEntry;
  /** The bytes of the file in base64, where the proof includes them, so that they can be read again later. */
  content?: string;
};

const format = 'sunshine-portal proof 1';

/** Why a proof does not hold: the first step that fails. */
export type ProofFault =
  /** not a proof file at all */
  | 'format'
  /** the bytes that it carries are not those of the file */
  | 'content'
  /** file and way do not lead to the root of the entry */
  | 'way'
  /** the entry was changed */
  | 'entry'
  /** the published chain has no such entry any more */
  | 'gone'
  /** the published chain has another entry of this number */
  | 'other';

/** The proof of one published file; undefined where the entry has no such file. `files` is the whole list of the entry, in order. */
export function makeProof(
  files: readonly FileHash[],
  path: string,
  entry: ChainEntry,
  content?: Uint8Array,
): Proof | undefined {
  const index = files.findIndex((file) => file.path === path);
  const leaf = files[index];
  return (
    leaf && {
      format,
      leaf,
      index,
      way: listProofPath(files, index),
      entry,
      ...(content === undefined ? {} : { content: toBase64(content) }),
    }
  );
}

/** The proof as a file. */
export function writeProof(proof: Proof): string {
  return `${JSON.stringify(proof, null, 1)}\n`;
}

/** Reads a proof file; undefined where it is none. */
export function readProof(text: string): Proof | undefined {
  try {
    const value = JSON.parse(text) as Partial<Proof> | null;
    const { leaf } = value ?? {};
    const whole =
      value?.format === format &&
      typeof leaf?.path === 'string' &&
      isHash(leaf.hash) &&
      Number.isSafeInteger(value.index) &&
      Array.isArray(value.way) &&
      (value.content === undefined || /^[A-Za-z0-9+/]*=*$/.test(String(value.content))) &&
      isEntry(value.entry);
    return whole ? (value as Proof) : undefined;
  } catch {
    return undefined;
  }
}

/** Checks a proof against the published chain, which itself has been checked. Nothing where it holds. */
export function checkProof(proof: Proof | undefined, chain: readonly ChainEntry[]): ProofFault | undefined {
  if (!proof) return 'format';
  const { leaf, index, way, entry, content } = proof;
  if (content !== undefined && hashOf(fromBase64(content)) !== leaf.hash) return 'content';
  if (rootFromPath(hashLeaf(leaf.path, leaf.hash), index, entry.site_files, way) !== entry.site_root) return 'way';
  if (entry.hash !== hashOf(entryText(entry))) return 'entry';
  const published = chain[entry.number - 1];
  if (!published) return 'gone';
  return published.hash === entry.hash ? undefined : 'other';
}

function toBase64(bytes: Uint8Array): string {
  return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
