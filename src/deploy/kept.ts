import { join } from 'node:path';
import { checkData } from '../check.ts';
import type { Both } from '../issues/both.ts';
import type { ChainEntry } from '../snapshot/chain.ts';
import { unpackSite } from './archive.ts';
import { backFaults, chainIn } from './back.ts';
import { leakFaults } from './publishable.ts';

/** A kept archive that may be put up again, unpacked, with the snapshot that it shows; or why it may not. */
type Kept = { site: string; chain: ChainEntry[]; entry: ChainEntry } | { faults: Both[] };

/** Unpacks a kept archive into a folder and asks whether its site may be public again: whole, of this portal, not from before a purge, and with nothing in it that the guard finds today. */
export function kept(data: string, bytes: Uint8Array, into: string): Kept {
  const site = unpackSite(bytes, into);
  if (!site) return { faults: [damaged] };
  const checked = checkData(data);
  const { chain } = checked.snapshots;
  const told = join(site, 'verify');
  const faults = [...backFaults(told, data, chain), ...leakFaults(checked, site)];
  return faults.length ? { faults } : { site, chain, entry: chainIn(told).at(-1) as ChainEntry };
}

const damaged: Both = {
  zh: '这不是 npm run release 写出的压缩包，或者里面的文件被改动过',
  en: 'this is no archive of npm run release, or a file in it was changed',
};
