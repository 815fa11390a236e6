import type { Round } from '../portal/portal.ts';
import {
  type Criterion,
  countedEntries,
  criteriaAt,
  isRecused,
  type JudgeScore,
  type RoundEntry,
  rankingStage,
  scoresAt,
} from './round.ts';

/** The fields of a round that decide its ranking. */
export type Judged = Pick<
  Round,
  'criteria' | 'judges' | 'entries' | 'scores' | 'aggregation' | 'trim_from' | 'tie_break' | 'pass_mark'
>;

/** One judge on one entry. `total` is in hundredths of a point, out of 100 points; absent where the judge is recused or the scores have gaps. */
export type ScoreSheet = {
  judge: string;
  /** Raw score by criterion. */
  scores: ReadonlyMap<string, number>;
  total: number | undefined;
  state: 'counted' | 'trimmed' | 'recused' | 'incomplete';
};

/** The result of one entry. All numbers are in hundredths of a point. */
export type EntryResult = {
  entry: RoundEntry;
  sheets: ScoreSheet[];
  /** Mean of the counted sheets, rounded half up; absent where nobody judged it. */
  mean: number | undefined;
  bonus: number;
  total: number | undefined;
  /** Mean score of each criterion over the counted sheets. */
  means: ReadonlyMap<string, number>;
  passed: boolean | undefined;
  /** 1 is the best; equal ones share a rank. Withdrawn entries and those without a total have none. */
  rank: number | undefined;
  /** Entries with the same total, and the criterion that decided between them where one did. */
  tie: { others: string[]; by: string | undefined } | undefined;
};

/** Weights as exact integers of any common measure; only their proportions count. */
export type Weights = ReadonlyMap<string, bigint>;

/** Recomputes the ranking of a round; results are in the order of its entries. `weights` other than those of the round show what would have been. */
export function rankRound(round: Judged, weights: Weights = weightsOf(round)): EntryResult[] {
  const criteria = criteriaAt(round, rankingStage(round));
  const scores = Map.groupBy(scoresAt(round, rankingStage(round)), ({ entry }) => entry);
  const results = countedEntries(round).map((entry) =>
    judgeEntry(round, criteria, weights, entry, scores.get(entry.id) ?? []),
  );
  return placeResults(round, results);
}

/** The weights as the round sets them, in millionths of a point. */
export function weightsOf(round: Pick<Round, 'criteria'>): Weights {
  return new Map(criteriaAt(round, rankingStage(round)).map(({ id, weight = 0 }) => [id, micro(weight)]));
}

/** Results with a rank, the best first; equal ones in the order of the entries. */
export function ranked(results: readonly EntryResult[]): (EntryResult & { rank: number; total: number })[] {
  return results
    .filter((result): result is EntryResult & { rank: number; total: number } => result.rank !== undefined)
    .toSorted((a, b) => a.rank - b.rank);
}

/** A number with at most six decimals as an exact integer of millionths. */
export function micro(value: number): bigint {
  return BigInt(Math.round(value * 1_000_000));
}

/** A fraction rounded half up to a whole number, away from zero below it. */
export function roundHalf(numerator: bigint, denominator: bigint): number {
  const size = numerator < 0n ? -numerator : numerator;
  const whole = Number((2n * size + denominator) / (2n * denominator));
  return numerator < 0n && whole !== 0 ? -whole : whole;
}

/** A sheet with its exact total: hundredths of a point times `scale`. */
type Exact = ScoreSheet & { exact: bigint };

function judgeEntry(
  round: Judged,
  criteria: readonly Criterion[],
  weights: Weights,
  entry: RoundEntry,
  scores: readonly JudgeScore[],
): EntryResult {
  const { sheets, scale } = sheetsOf(round, criteria, weights, entry, scores);
  const counted = trim(round, sheets);
  const sum = counted.reduce((total, { exact }) => total + exact, 0n);
  const mean = counted.length === 0 ? undefined : roundHalf(sum, scale * BigInt(counted.length));
  const bonus = roundHalf(micro(entry.bonus ?? 0), 10_000n);
  const total = mean === undefined ? undefined : mean + bonus;
  return {
    entry,
    sheets: sheets.map(({ exact: _, ...sheet }) => sheet),
    mean,
    bonus,
    total,
    means: new Map(criteria.map(({ id }) => [id, meanOf(counted, id)])),
    passed:
      total === undefined || round.pass_mark === undefined
        ? undefined
        : total * 10_000 >= Number(micro(round.pass_mark)),
    rank: undefined,
    tie: undefined,
  };
}

/** One sheet per judge. `scale` is the common denominator that keeps every total exact: score ÷ maximum × weight, summed, out of the sum of the weights. */
function sheetsOf(
  round: Judged,
  criteria: readonly Criterion[],
  weights: Weights,
  entry: RoundEntry,
  scores: readonly JudgeScore[],
): { sheets: Exact[]; scale: bigint } {
  const maxima = criteria.reduce((product, { max = 0 }) => product * micro(max), 1n);
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0n);
  const usable = maxima > 0n && all > 0n;
  const sheets = (round.judges ?? []).map((judge): Exact => {
    const own = new Map(
      scores.filter((score) => score.judge === judge.id).map(({ criterion, score }) => [criterion, score]),
    );
    if (isRecused(judge, entry.id))
      return { judge: judge.id, scores: new Map(), total: undefined, state: 'recused', exact: 0n };
    if (!usable || criteria.length === 0 || criteria.some(({ id }) => !own.has(id)))
      return { judge: judge.id, scores: own, total: undefined, state: 'incomplete', exact: 0n };
    const exact = criteria.reduce(
      (sum, { id, max = 0 }) => sum + micro(own.get(id) ?? 0) * (weights.get(id) ?? 0n) * (maxima / micro(max)),
      0n,
    );
    return {
      judge: judge.id,
      scores: own,
      total: roundHalf(exact * 10_000n, maxima * all),
      state: 'counted',
      exact: exact * 10_000n,
    };
  });
  return { sheets, scale: maxima * all };
}

/** Leaves the highest and the lowest total out where the round says so; of equal ones the judge with the earlier number goes. */
function trim(round: Judged, sheets: Exact[]): Exact[] {
  const counted = sheets
    .filter(({ state }) => state === 'counted')
    .toSorted((a, b) => (a.exact === b.exact ? (a.judge < b.judge ? -1 : 1) : a.exact < b.exact ? -1 : 1));
  if (round.aggregation !== 'trimmed' || counted.length < Math.max(3, round.trim_from ?? 3)) return counted;
  const [low, ...rest] = counted as [Exact, ...Exact[]];
  const high = rest.find(({ exact }) => exact === rest.at(-1)?.exact) as Exact;
  low.state = 'trimmed';
  high.state = 'trimmed';
  return counted.filter(({ state }) => state === 'counted');
}

function meanOf(sheets: readonly ScoreSheet[], criterion: string): number {
  if (sheets.length === 0) return 0;
  const sum = sheets.reduce((total, { scores }) => total + micro(scores.get(criterion) ?? 0), 0n);
  return roundHalf(sum, 10_000n * BigInt(sheets.length));
}

/** Gives ranks: by total, then by the criteria of the tie-break; what is still equal shares its rank. */
function placeResults(round: Judged, results: readonly EntryResult[]): EntryResult[] {
  const keys = (result: EntryResult) => [
    result.total ?? 0,
    ...(round.tie_break ?? []).map((criterion) => result.means.get(criterion) ?? 0),
  ];
  const rankable = results.filter(({ entry, total }) => entry.status === 'in' && total !== undefined);
  return results.map((result): EntryResult => {
    if (!rankable.includes(result)) return result;
    const own = keys(result);
    const better = rankable.filter((other) => compareKeys(keys(other), own) > 0);
    const others = rankable.filter((other) => other !== result && other.total === result.total);
    const by = others.length === 0 ? undefined : decider(round, own, others.map(keys));
    return {
      ...result,
      rank: better.length + 1,
      tie: others.length === 0 ? undefined : { others: others.map(({ entry }) => entry.id), by },
    };
  });
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index === -1 ? 0 : (a[index] as number) - (b[index] as number);
}

/** The first criterion of the tie-break in which equal totals differ. */
function decider(round: Judged, own: readonly number[], others: readonly (readonly number[])[]): string | undefined {
  const index = own.findIndex((value, at) => others.some((other) => other[at] !== value));
  return index < 1 ? undefined : round.tie_break?.[index - 1];
}

/** Hundredths of a point as points: `8750` → `87.5`; undefined stays undefined. */
export function pointsFromHundredths(hundredths: number | undefined): number | undefined {
  return hundredths === undefined ? undefined : hundredths / 100;
}
