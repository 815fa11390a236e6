import { entryFolder } from '../snapshot/chain.ts';
import { checkProof, makeProof, type Proof, writeProof } from '../snapshot/proof.ts';
import { hashFile, loadChain, loadList } from './verify-store.ts';

/** Why no proof can be given: the chain does not hold, there is none, or the file is not as the last snapshot recorded it. */
type NoProof = 'chain' | 'none' | 'differs';

/**
 * The proof of a file of this site, with its bytes, against the last snapshot: whoever keeps it can show later that this was published. `base` is the address of
 * the site, `path` that of the file below it.
 */
async function proofOf(base: string, path: string): Promise<Proof | NoProof> {
  const { store, fault } = await loadChain(base);
  const entry = store.chain.at(-1);
  if (fault !== undefined) return 'chain';
  if (!entry) return 'none';
  const response = await fetch(base + path, { cache: 'no-store' });
  const bytes = await response.arrayBuffer();
  const files = await loadList(store, entry, 'site');
  const proof = makeProof(files, path, entry, new Uint8Array(bytes));
  const same = proof && response.ok && (await hashFile(bytes)) === proof.leaf.hash;
  return same && !checkProof(proof, store.chain) ? proof : 'differs';
}

/** What is said of the saving of a proof. */
type Words = Readonly<Record<'kept' | 'keepFailed' | 'keepChain' | 'keepNone' | 'keepDiffers', string>>;

/** Saves the proof of a file in one go, and says what came of it. */
export async function keepProof(base: string, path: string, words: Words, say: (text: string) => void): Promise<void> {
  const made = await proofOf(base, path).catch(() => 'failed' as const);
  if (typeof made !== 'string') saveProof(made);
  const said = { chain: words.keepChain, none: words.keepNone, differs: words.keepDiffers, failed: words.keepFailed };
  say(typeof made === 'string' ? said[made] : words.kept);
}

/** Saves a proof as a file; `name` tells what it is about. */
export function saveProof(proof: Proof, name: string = proof.leaf.path): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([writeProof(proof)], { type: 'application/json' }));
  link.download = `proof-${entryFolder(proof.entry.number)}-${name.replaceAll(/[^\w.-]+/g, '-')}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
