import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { snapshotFolder } from '../schemas/other-paths.ts';
import { type ChainEntry, entryFolder } from '../snapshot/chain.ts';

/** The self-scores of the funds at an earlier snapshot, as they were kept; what cannot be read is as if it were not there. */
export type PastScores = { number: number; date: string; funds: Readonly<Record<string, unknown>> };

/**
 * The scores of earlier days, the oldest first. Entries of the present as-of day are left out: the pages are the same before and after a snapshot is taken of them.
 * Of several entries of one day the last one counts.
 */
export function readScores(data: string, chain: readonly ChainEntry[], asOf: string): PastScores[] {
  const days = new Map(chain.filter(({ date }) => date < asOf).map((entry) => [entry.date, entry]));
  return [...days.values()].flatMap(({ number, date }): PastScores[] => {
    const path = join(data, snapshotFolder, entryFolder(number), 'scores.json');
    if (!existsSync(path)) return [];
    try {
      const funds: unknown = JSON.parse(readFileSync(path, 'utf8'));
      return typeof funds === 'object' && funds !== null ? [{ number, date, funds: funds as PastScores['funds'] }] : [];
    } catch {
      return [];
    }
  });
}
