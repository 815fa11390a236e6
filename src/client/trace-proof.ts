import { checkChain, type Entry, folderOf, readChain } from '../snapshot/chain.ts';
import { listRoot, readList } from '../snapshot/list.ts';
import type { Loaded } from './trace-find.ts';

/** Whether files are those of the last snapshot: `newer` where the site was built after it, `none` where there is none to compare with. */
export type LoadedProof = { state: 'same' | 'altered' | 'newer'; number: number; day: string } | { state: 'none' };

/** Compares what was loaded with the list of the last snapshot. `base` is the root of the site, `dataRoot` what its pages say of their data. */
export async function checkLoaded(base: string, dataRoot: string, files: readonly Loaded[]): Promise<LoadedProof> {
  const entries = readChain(await text(`${base}verify/chain.json`));
  if (!entries || entries.length === 0 || checkChain(entries).length > 0) return { state: 'none' };
  const entry = entries.at(-1) as Entry;
  const list = readList(await text(`${base}verify/${folderOf(entry.number)}/site.sha256`));
  if (typeof list === 'number' || listRoot(list) !== entry.site_root) return { state: 'none' };
  const known = new Map(list.map(({ path, hash }) => [path, hash]));
  const hashes = await Promise.all(
    files.map(async ({ name, bytes }) => known.get(`trace/${name}`) === (await hashOf(bytes))),
  );
  const told = { number: entry.number, day: entry.date };
  if (hashes.every(Boolean)) return { state: 'same', ...told };
  return { state: entry.data_root === dataRoot ? 'altered' : 'newer', ...told };
}

async function text(address: string): Promise<string> {
  const answer = await fetch(address);
  return answer.ok ? answer.text() : '';
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
