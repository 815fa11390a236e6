import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { snapshotFolder } from '../schemas/other-paths.ts';
import { type ChainEntry, entryFolder } from '../snapshot/chain.ts';
import type { Reworded, WordingOf } from '../snapshot/wording.ts';

/** What was changed without a correction up to each snapshot, the newest first; what cannot be read is as if it were not there. */
export function readWording(data: string, chain: readonly ChainEntry[]): WordingOf[] {
  return chain.toReversed().flatMap(({ number, date }): WordingOf[] => {
    const path = join(data, snapshotFolder, entryFolder(number), 'wording.json');
    if (!existsSync(path)) return [];
    try {
      const list: unknown = JSON.parse(readFileSync(path, 'utf8'));
      return Array.isArray(list) && list.length > 0 && list.every(isReworded) ? [{ number, date, list }] : [];
    } catch {
      return [];
    }
  });
}

function isReworded(value: unknown): value is Reworded {
  const keys = ['file', 'record', 'field'] as const;
  return (
    typeof value === 'object' && value !== null && keys.every((key) => typeof (value as Reworded)[key] === 'string')
  );
}
