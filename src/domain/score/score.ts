import { compare } from '../../issues/order.ts';
import type { Sourced } from '../../schemas/kinds.ts';
import { derived } from '../common/derived.ts';
import { split } from '../common/money.ts';
import { type Duty, nextDuty } from '../disclosure/clock.ts';
import { dutiesFor } from '../disclosure/duties.ts';
import type { PublicFund, Site } from '../published/public.ts';
import { basicItems } from './basic.ts';
import { financeItems } from './finance.ts';
import { governanceItems } from './governance.ts';
import { type Finding, type ScoreCriterion, type ScoreGroup, type ScoreItem, scoreGroupIds } from './item.ts';
import { projectItems } from './projects.ts';
import { residentItems } from './residents.ts';
import { type Time, timeOf } from './time.ts';

/** The criteria: one hundred points in five groups. */
export const items: readonly ScoreItem[] = [
  ...basicItems,
  ...governanceItems,
  ...financeItems,
  ...projectItems,
  ...residentItems,
];

/** What holds where a portal sets no `score` rule: the points of the table, and from where each level begins. */
export const defaults = {
  weights: Object.fromEntries(
    scoreGroupIds.map((group) => [
      group,
      items.filter((item) => item.group === group).reduce((sum, { points }) => sum + points, 0),
    ]),
  ) as Record<ScoreGroup, number>,
  bands: [95, 90, 85, 80, 60],
} as const;

/** An item as it was found. `points` and `earned` in tenths of a point; `late` is the delay that costs. */
export type ScoreLine = {
  item: ScoreCriterion;
  found: Finding;
  points: number;
  earned: number;
  time: Time;
  late: Duty | undefined;
};

/** Tenths of points: what a group could earn where its items apply, and what it earned. */
export type GroupScore = { group: ScoreGroup; points: number; applicable: number; earned: number };

/** How long a level holds: to the day before which nothing more falls due, or it ended with a duty that was not met. */
type Term = { state: 'valid'; until: Duty | undefined } | { state: 'expired'; since: Duty };

/**
 * The self-score of a fund. All points in tenths; `tenths` is earned out of applicable, out of 1000, rounded down.
 * `level` counts from 1, the best; none below the last band.
 */
export type Score = {
  fund: string;
  lines: ScoreLine[];
  parts: GroupScore[];
  points: number;
  applicable: number;
  earned: number;
  tenths: number;
  level: number | undefined;
  term: Term;
};

/** What was found, before points are given. */
export type ScoredItem = Pick<ScoreLine, 'item' | 'found' | 'time' | 'late'>;

type Rule = Sourced<'portal'>['rules']['score'];

/** The scores of all funds whose rows are published. A fund of which only reports are known has none. */
export const scoresOf = derived(
  'scores',
  (site: Site): ReadonlyMap<string, Score> =>
    new Map(
      [...site.funds.values()].flatMap((fund) => {
        const score = scoreOf(site, fund);
        return score ? [[fund.id, score] as const] : [];
      }),
    ),
);

/** The self-score of one fund; none where it has no ledger, or has not begun. */
export function scoreOf(site: Site, fund: PublicFund): Score | undefined {
  if (fund.coverage !== 'ledger' || fund.status === 'preparing') return undefined;
  const rule = site.settings.rules.score;
  const counted = addUp(
    items.map((item) => examine(site, fund, item)),
    rule,
  );
  if (counted.applicable === 0) return undefined;
  const tenths = Math.floor((counted.earned * 1000) / counted.applicable);
  return { fund: fund.id, ...counted, tenths, level: levelOf(tenths, rule), term: termOf(site, fund) };
}

function examine(site: Site, fund: PublicFund, { find, ...item }: ScoreItem): ScoredItem {
  return { item, found: find(site, fund), ...timeOf(dutiesFor(site, [fund]), item.duties ?? [], site.asOf) };
}

/** Gives the points: present × timeliness × access, each line rounded down to a tenth, so that the printed lines add up. */
export function addUp(
  findings: readonly ScoredItem[],
  rule?: Rule,
): Pick<Score, 'lines' | 'parts' | 'points' | 'applicable' | 'earned'> {
  const lines = scoreGroupIds.flatMap((group) => {
    const own = findings.filter(({ item }) => item.group === group);
    const points = pointsOf(own, rule?.weights?.[group] ?? defaults.weights[group]);
    return own.map((finding, index) => lineOf(finding, points[index] as number));
  });
  const parts = scoreGroupIds.map((group) => ({ group, ...sums(lines.filter(({ item }) => item.group === group)) }));
  return { lines, parts, ...sums(lines) };
}

/** The weight of a group among its items, in tenths of points. */
function pointsOf(findings: readonly ScoredItem[], weight: number): number[] {
  const points = findings.map(({ item }) => item.points);
  return points.length > 0 ? split(weight * 10, points) : [];
}

function lineOf(finding: ScoredItem, points: number): ScoreLine {
  const { found, time } = finding;
  const earned = found.state === 'present' ? Math.floor((points * time * found.access) / 100) : 0;
  return { ...finding, points, earned };
}

function sums(lines: readonly ScoreLine[]): Omit<GroupScore, 'group'> {
  const sum = (of: (line: ScoreLine) => number) => lines.reduce((total, line) => total + of(line), 0);
  return {
    points: sum(({ points }) => points),
    applicable: sum(({ points, found }) => (found.state === 'inapplicable' ? 0 : points)),
    earned: sum(({ earned }) => earned),
  };
}

/** The level of a score in tenths: 1 from the highest band on. */
export function levelOf(tenths: number, rule?: Rule): number | undefined {
  const index = bandsOf(rule).findIndex((band) => tenths >= band * 10);
  return index < 0 ? undefined : index + 1;
}

/** From where each level begins, in points, the best first. */
export function bandsOf(rule?: Rule): number[] {
  return [...(rule?.bands ?? defaults.bands)].sort((a, b) => b - a);
}

/** A level holds until something more falls due; where a due day passed in silence it ended on that day. */
function termOf(site: Site, fund: PublicFund): Term {
  const duties = dutiesFor(site, [fund]);
  const since = duties.filter(({ state }) => state === 'overdue').toSorted((a, b) => compare(a.due, b.due))[0];
  return since ? { state: 'expired', since } : { state: 'valid', until: nextDuty(duties) };
}

/** Lines that lost points, the most first. */
export function linesWithLoss({ lines }: Score): ScoreLine[] {
  return lines
    .filter(({ found, points, earned }) => found.state !== 'inapplicable' && earned < points)
    .toSorted((a, b) => b.points - b.earned - (a.points - a.earned));
}

/** What is kept of a score: the day of the data, tenths in all and by item; an item that did not apply is absent. The present score has no day before it is published. */
export type ScoreRecord = { on?: string | undefined; tenths: number; items: Readonly<Record<string, number>> };

/** A score as it is kept with what is published on a day. */
export function recordScore({ tenths, lines }: Score, on?: string): ScoreRecord {
  const applying = lines.filter(({ found }) => found.state !== 'inapplicable');
  return { on, tenths, items: Object.fromEntries(applying.map(({ item, earned }) => [item.id, earned])) };
}

/** Reads a score that was kept; undefined where it is none. */
export function readRecord(value: unknown): ScoreRecord | undefined {
  const { on, tenths, items: kept } = (value ?? {}) as Partial<ScoreRecord>;
  const whole = typeof on === 'string' && Number.isInteger(tenths) && typeof kept === 'object' && kept !== null;
  return whole && Object.values(kept).every(Number.isInteger) ? (value as ScoreRecord) : undefined;
}

/** The scores of a fund as they were kept with earlier publications, the oldest first, and the present one, which has no day yet. */
export function scoreRecords(
  past: readonly { funds: Readonly<Record<string, unknown>> }[],
  score: Score,
): ScoreRecord[] {
  return [...past.flatMap(({ funds }) => readRecord(funds[score.fund]) ?? []), recordScore(score)];
}

/** How a figure changed. `came` and `left`: the item applies now, or no longer does. */
type Way = 'up' | 'down' | 'same' | 'came' | 'left';

/** How a score changed: the sum, and every item that is not the same, in the order of the table; items of older tables follow. */
export function scoreChange(
  before: ScoreRecord,
  now: ScoreRecord,
): { way: Way; tenths: number; items: { id: string; way: Way; tenths: number }[] } {
  const known = new Set(items.map(({ id }) => id));
  const older = [...Object.keys(before.items), ...Object.keys(now.items)].filter((id) => !known.has(id)).toSorted();
  const tenths = now.tenths - before.tenths;
  const changed = [...known, ...new Set(older)].map((id) => changeOf(id, before.items[id], now.items[id]));
  return { way: wayOf(tenths), tenths, items: changed.filter(({ way }) => way !== 'same') };
}

function changeOf(id: string, before: number | undefined, now: number | undefined) {
  const tenths = (now ?? 0) - (before ?? 0);
  if (before === now) return { id, way: 'same' as const, tenths: 0 };
  return {
    id,
    way: before === undefined ? ('came' as const) : now === undefined ? ('left' as const) : wayOf(tenths),
    tenths,
  };
}

function wayOf(tenths: number): Way {
  return tenths > 0 ? 'up' : tenths < 0 ? 'down' : 'same';
}
