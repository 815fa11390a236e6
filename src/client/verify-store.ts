import { type ChainEntry, checkChain, entryFolder, readChain, withdrawnLists } from '../snapshot/chain.ts';
import { hashOf } from '../snapshot/hash.ts';
import { type FileHash, listRoot, readList } from '../snapshot/list.ts';

/** The published chain and its lists, as far as they were loaded. `base` is the address of the site. */
export type ChainStore = { base: string; chain: ChainEntry[]; lists: Map<string, Promise<FileHash[]>> };

/** Kinds of lists that a site publishes. */
type ListKind = 'data' | 'site' | 'pages';

/** A list that does not fit its entry; the number of the entry. */
export const listMismatch = Symbol('altered');

/** Loads the chain. `fault` is the 0-based place of the first entry that does not hold. */
export async function loadChain(
  base: string,
): Promise<{ store: ChainStore; count: number; fault: number | undefined }> {
  const entries = readChain(await (await get(`${base}verify/chain.json`)).text());
  const fault = entries ? checkChain(entries)[0]?.index : 0;
  return {
    store: { base, chain: (entries ?? []) as ChainEntry[], lists: new Map() },
    count: entries?.length ?? 0,
    fault,
  };
}

/** Whether a later entry took a list back. */
export function isListWithdrawn({ chain }: ChainStore, entry: ChainEntry, kind: ListKind): boolean {
  return withdrawnLists(chain).has(nameOf(entry, kind));
}

/** A list of an entry, once it is proved to be the one that was hashed. */
export function loadList({ base, lists }: ChainStore, entry: ChainEntry, kind: ListKind): Promise<FileHash[]> {
  const name = nameOf(entry, kind);
  const known = lists.get(name);
  if (known) return known;
  const loading = get(`${base}verify/${name}`).then(async (response) => {
    const list = readList(await response.text());
    const { root, count } = rootOf(entry, kind);
    if (typeof list === 'number' || list.length !== count || listRoot(list) !== root)
      throw { [listMismatch]: entry.number };
    return list;
  });
  lists.set(name, loading);
  return loading;
}

/** A file of the site as the host gives it now, not as the browser kept it. */
export async function get(address: string): Promise<Response> {
  const response = await fetch(address, { cache: 'no-store' });
  if (!response.ok) throw new Error(address);
  return response;
}

/** SHA-256 by the browser; where a page came without encryption browsers refuse, and the same is worked out here. */
export async function hashFile(bytes: ArrayBuffer): Promise<string> {
  if (!globalThis.crypto?.subtle) return hashOf(new Uint8Array(bytes));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function nameOf({ number }: ChainEntry, kind: ListKind): string {
  return `${entryFolder(number)}/${kind}.sha256`;
}

function rootOf(entry: ChainEntry, kind: ListKind): { root: string | undefined; count: number | undefined } {
  if (kind === 'pages') return { root: entry.keyed?.pages_root, count: entry.keyed?.pages };
  return { root: entry[`${kind}_root`], count: entry[`${kind}_files`] };
}
