import { bytesToHex, randomBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import type { FolderChecked } from '../../check-folder.ts';
import type { ImportMemory } from '../imported.ts';

type OwnPortal = Pick<FolderChecked, 'portal'>;

const schema = z.object({ key: z.string().regex(/^[0-9a-f]{64}$/), prints: z.array(z.string()) });

/** What this browser remembers of imports into a portal; a new key and nothing else where there is none. */
export function recall(checked: OwnPortal): ImportMemory {
  try {
    const { key, prints } = schema.parse(JSON.parse(localStorage.getItem(nameOf(checked)) ?? ''));
    return { key, prints: new Set(prints) };
  } catch {
    // Nothing was kept, or storage is forbidden: then the key holds for this visit.
    return { key: bytesToHex(randomBytes(32)), prints: new Set() };
  }
}

/** Puts a memory in place of the earlier one, an empty one with its key; returns what is remembered from now on. */
export function remember(checked: OwnPortal, { key, prints }: ImportMemory): ImportMemory {
  try {
    if (prints.size === 0) localStorage.removeItem(nameOf(checked));
    else localStorage.setItem(nameOf(checked), JSON.stringify({ key, prints: [...prints] }));
    return { key, prints };
  } catch {
    // Forbidden, or full: what was kept before is all there is.
    return { key, prints: recall(checked).prints };
  }
}

function nameOf({ portal }: OwnPortal): string {
  return `imports ${portal.settings?.base_url ?? ''}`;
}
