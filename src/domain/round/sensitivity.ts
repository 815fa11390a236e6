import { type EntryResult, type Judged, ranked, rankRound, type Weights, weightsOf } from './ranking.ts';
import { criteriaAt, rankingStage } from './round.ts';

/** A change of the weights: one criterion up or down by so many points with the others in proportion, or all alike. */
type Change = { kind: 'points'; criterion: string; points: number } | { kind: 'equal' };

/** What would have been with other weights. All ids are those of entries. */
export type SensitivityOutcome = {
  change: Change;
  /** Entries whose rank would be another, the best first by the real ranking. */
  moved: { entry: string; from: number; to: number }[];
  gain: string[];
  lose: string[];
  passes: string[];
  fails: string[];
};

const steps = [10, 5, -5, -10] as const;

/**
 * What other weights would have changed. As many entries as were awarded by rank would be awarded again; entries that were awarded or passed over with a
 * published reason stay as they are.
 */
export function sensitivityOf(round: Judged): SensitivityOutcome[] {
  const real = rankRound(round);
  return changesOf(round).map(([change, weights]) => compare(change, real, rankRound(round, weights)));
}

function changesOf(round: Judged): (readonly [Change, Weights])[] {
  const weights = weightsOf(round);
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0n);
  const criteria = criteriaAt(round, rankingStage(round));
  if (criteria.length < 2 || all === 0n) return [];
  const changes = criteria.flatMap(({ id }) =>
    steps.flatMap((points): (readonly [Change, Weights])[] => {
      const shifted = shift(weights, all, id, points);
      return shifted ? [[{ kind: 'points', criterion: id, points }, shifted]] : [];
    }),
  );
  return [...changes, [{ kind: 'equal' }, new Map(criteria.map(({ id }) => [id, 1n]))]];
}

/**
 * The weights with one moved by points of a hundred and the others in proportion; exact, because it multiplies instead of dividing. Undefined where a weight
 * would be negative.
 */
function shift(weights: Weights, all: bigint, criterion: string, points: number): Weights | undefined {
  const own = weights.get(criterion) ?? 0n;
  const next = own + (all * BigInt(points)) / 100n;
  const [rest, left] = [all - own, all - next];
  if (next < 0n || left < 0n || rest === 0n) return undefined;
  return new Map([...weights].map(([id, weight]) => [id, id === criterion ? next * rest : weight * left]));
}

function compare(change: Change, real: readonly EntryResult[], other: readonly EntryResult[]): SensitivityOutcome {
  const after = new Map(other.map((result) => [result.entry.id, result]));
  const moved = ranked(real).flatMap(({ entry, rank }) => {
    const to = after.get(entry.id)?.rank;
    return to === undefined || to === rank ? [] : [{ entry: entry.id, from: rank, to }];
  });
  const open = (result: EntryResult) => !result.entry.override_reason;
  const awarded = real.filter((result) => open(result) && (result.entry.awarded ?? 0) > 0).map(({ entry }) => entry.id);
  const order = new Map(ranked(real).map(({ entry }, index) => [entry.id, index]));
  const next = ranked(other)
    .filter((result) => open(result) && result.passed !== false)
    // Where a shared rank stands at the edge, the real order decides.
    .toSorted((a, b) => a.rank - b.rank || (order.get(a.entry.id) ?? 0) - (order.get(b.entry.id) ?? 0))
    .slice(0, awarded.length)
    .map(({ entry }) => entry.id);
  const turned = (passed: boolean) =>
    ranked(real)
      .filter(({ entry, passed: before }) => before === !passed && after.get(entry.id)?.passed === passed)
      .map(({ entry }) => entry.id);
  return {
    change,
    moved,
    gain: next.filter((id) => !awarded.includes(id)),
    lose: awarded.filter((id) => !next.includes(id)),
    passes: turned(true),
    fails: turned(false),
  };
}
