import { readFileSync } from 'node:fs';
import type { Both } from '../issues/both.ts';
import type { ChainEntry } from '../snapshot/chain.ts';
import { kept } from './kept.ts';
import { publishable } from './publishable.ts';

/** A site that may be public, the snapshot that it shows, the data folder and its chain. */
export type Ready = { site: string; entry: ChainEntry; data: string; chain: readonly ChainEntry[] };

/** The built site, or that of a kept archive, which is unpacked into `into`; or why it may not be public. */
export function readySite(
  data: string,
  from: { site: string } | { archive: string; into: string },
): Ready | { faults: Both[] } {
  if ('archive' in from) {
    const found = kept(data, readFileSync(from.archive), from.into);
    return 'faults' in found ? found : { ...found, data };
  }
  const found = publishable(data, from.site);
  return 'faults' in found ? found : { ...found, ...from, data, entry: found.chain.at(-1) as ChainEntry };
}
