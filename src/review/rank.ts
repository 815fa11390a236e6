import type { Site } from '../domain/published/public.ts';
import { ranked, rankRound } from '../domain/round/ranking.ts';

/** A place in a ranking: 1 is the best; `total` in hundredths of a point. */
type Rank = { rank: number; total: number };

/** An entry of a round whose rank or total is another one; absent where it had or has none. */
export type RankChange = { round: string; home: string; entry: string; old?: Rank; new?: Rank };

/** Ranks and totals that changed, round by round in the order of the ranking. */
export function rankChanges(before: Site, after: Site): RankChange[] {
  const rounds = new Map([...after.rounds, ...before.rounds]);
  return [...rounds.values()].flatMap(({ id, home }) => {
    const [old, now] = [ranksIn(before, id), ranksIn(after, id)];
    const entries = new Set([...now.keys(), ...old.keys()]);
    return [...entries].flatMap((entry): RankChange[] => {
      const [was, is] = [old.get(entry), now.get(entry)];
      if (was?.rank === is?.rank && was?.total === is?.total) return [];
      return [{ round: id, home, entry, ...(was && { old: was }), ...(is && { new: is }) }];
    });
  });
}

function ranksIn(site: Site, id: string): Map<string, Rank> {
  const round = site.rounds.get(id);
  if (round?.coverage !== 'ledger') return new Map();
  return new Map(ranked(rankRound(round)).map(({ entry, rank, total }) => [entry.id, { rank, total }]));
}
