import { type ChainEntry, entryFolder, withdrawnLists } from './chain.ts';
import type { Withdrawn } from './entry.ts';

/** Why a list cannot be taken back: there is none of that name, it was before (by which entry), or the reason is missing. */
export type Refusal = { why: 'unknown' | 'reason' } | { why: 'before'; by: number };

/**
 * The lists that the next entry withdraws when one is named. The hashes of pages and the codes that pages print are made of the same bytes, and either lets a
 * reader try out what a page said, so they go together.
 */
export function withdrawal(chain: readonly ChainEntry[], { list, why }: Withdrawn): Withdrawn[] | Refusal {
  const reason = why.replace(/\s+/g, ' ').trim();
  if (reason === '') return { why: 'reason' };
  const entry = chain.find(({ number }) => list.startsWith(`${entryFolder(number)}/`));
  const own = entry && listsOf(entry).find((names) => names.includes(list));
  if (!own) return { why: 'unknown' };
  const gone = withdrawnLists(chain);
  const before = gone.get(list);
  if (before) return { why: 'before', by: before.by };
  return own.filter((name) => !gone.has(name)).map((name) => ({ list: name, why: reason }));
}

/** The lists of an entry, those together that are hashes of the same bytes. */
function listsOf({ number, keyed }: ChainEntry): string[][] {
  const folder = entryFolder(number);
  return [[`${folder}/data.sha256`], [`${folder}/site.sha256`, ...(keyed ? [`${folder}/pages.sha256`] : [])]];
}
