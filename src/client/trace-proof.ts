import type { ChainEntry } from '../snapshot/chain.ts';
import type { Loaded } from './trace-find.ts';
import { hashFile, loadChain, loadList } from './verify-store.ts';

/** Whether files are those of the last snapshot: `newer` where the site was built after it, `none` where there is none to compare with. */
export type LoadedProof = { state: 'same' | 'altered' | 'newer'; number: number; day: string } | { state: 'none' };

/**
 * Compares what was loaded with the list of the last snapshot. `base` is the root of the site, `dataRoot` what its pages say of their data. Rejects where the
 * chain or the list cannot be loaded or does not hold.
 */
export async function checkLoaded(base: string, dataRoot: string, files: readonly Loaded[]): Promise<LoadedProof> {
  const { store, fault } = await loadChain(base);
  if (store.chain.length === 0 || fault !== undefined) return { state: 'none' };
  const entry = store.chain.at(-1) as ChainEntry;
  const list = await loadList(store, entry, 'site');
  const known = new Map(list.map(({ path, hash }) => [path, hash]));
  const hashes = await Promise.all(
    files.map(async ({ name, bytes }) => known.get(`trace/${name}`) === (await hashFile(bytes))),
  );
  const told = { number: entry.number, day: entry.date };
  if (hashes.every(Boolean)) return { state: 'same', ...told };
  return { state: entry.data_root === dataRoot ? 'altered' : 'newer', ...told };
}
