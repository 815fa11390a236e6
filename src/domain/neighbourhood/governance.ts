import { compare } from '../../issues/order.ts';
import type { Sourced } from '../../schemas/kinds.ts';
import { periodDays } from '../common/day.ts';
import { derived } from '../common/derived.ts';
import type { Site } from '../published/public.ts';
import { type Meeting, meetingsAt } from './meeting.ts';

/** How a place governs itself: its votes, bodies, organisations of residents, rooms, what was said, and what is counted beside the books. What was taken back is not among them. */
export type Governance = {
  ballots: readonly Sourced<'ballot'>[];
  bodies: readonly Sourced<'body'>[];
  groups: readonly Sourced<'resident_group'>[];
  spaces: readonly Sourced<'space'>[];
  feedback: readonly Sourced<'feedback'>[];
  measures: readonly Sourced<'measure'>[];
};

const byPlace = derived('governance by place', (site: Site): ReadonlyMap<string, Governance> => {
  const of = <T extends { home: string }>(rows: readonly T[], isBack: (row: T) => unknown) =>
    Map.groupBy(
      rows.filter((row) => !isBack(row)),
      ({ home }) => home,
    );
  const lists = {
    ballots: of(site.ballots, ({ retracted }) => retracted),
    bodies: of(site.bodies, ({ retracted }) => retracted),
    groups: of(site.groups, ({ retracted_on }) => retracted_on),
    spaces: of(site.spaces, ({ retracted_on }) => retracted_on),
    feedback: of(site.feedback, ({ retracted_on }) => retracted_on),
    measures: of(site.measures, ({ retracted_on }) => retracted_on),
  };
  const homes = [...site.places.keys()].filter((id) => Object.values(lists).some((list) => list.has(id)));
  return new Map(homes.map((id): [string, Governance] => [id, newestFirst(lists, id)]));
});

function newestFirst(lists: { [K in keyof Governance]: ReadonlyMap<string, Governance[K]> }, id: string): Governance {
  return {
    ballots: (lists.ballots.get(id) ?? []).toSorted((a, b) => compare(b.called, a.called)),
    bodies: lists.bodies.get(id) ?? [],
    groups: lists.groups.get(id) ?? [],
    spaces: lists.spaces.get(id) ?? [],
    feedback: (lists.feedback.get(id) ?? []).toSorted((a, b) => compare(b.on, a.on)),
    measures: (lists.measures.get(id) ?? []).toSorted((a, b) => compare(b.period, a.period)),
  };
}

/** What a place has of it; undefined where it has nothing. */
export function governanceOf(site: Site, place: string): Governance | undefined {
  return byPlace(site).get(place);
}

/** The places that have any of it. */
export function governedPlaces(site: Site): string[] {
  return [...byPlace(site).keys()];
}

/** What residents said of each project, the newest first. */
export const feedbackOn = derived('feedback by project', (site: Site) =>
  Map.groupBy(
    site.feedback.filter(({ retracted_on }) => !retracted_on).toSorted((a, b) => compare(b.on, a.on)),
    ({ project }) => project ?? '',
  ),
);

/** The meetings of a body, the newest first, and those whole periods of its rhythm since it was formed in which it did not meet. */
type Sessions = { held: readonly Meeting[]; missed: readonly string[]; due: number };

const months = { month: 1, quarter: 3, half_year: 6, year: 12 } as const;

/** The calendar of a body up to a day: a period counts when it is whole, over, and none of the meetings that name the body lies in it. Periods are named as `2026-09`, `2026-Q3`, `2026-H2`, `2026`. */
export function sessionsOf(site: Site, body: Sourced<'body'>): Sessions {
  const held = meetingsAt(
    site,
    [...site.places.values()].filter(({ id }) => id === body.home),
  ).filter((meeting) => meeting.body === body.id);
  if (!body.meets) return { held, missed: [], due: 0 };
  const last = body.ended && body.ended < site.asOf ? body.ended : site.asOf;
  const periods = wholePeriods(body.formed, last, months[body.meets]);
  const missed = periods.filter(({ from, to }) => !held.some(({ date }) => date >= from && date <= to));
  return { held, missed: missed.map(({ name }) => name), due: periods.length };
}

type Period = { name: string; from: string; to: string };

/** Periods of so many months that begin on or after one day and end on or before another. */
function wholePeriods(first: string, last: string, length: number): Period[] {
  const found: Period[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++)
    for (let month = 1; month <= 12; month += length) {
      const from = `${year}-${pad(month)}-01`;
      const { to } = periodDays(`${year}-${pad(month + length - 1)}`);
      if (from >= first && to <= last) found.push({ name: nameOf(year, month, length), from, to });
    }
  return found;
}

function nameOf(year: number, month: number, length: number): string {
  if (length === 12) return String(year);
  if (length === 6) return `${year}-H${month === 1 ? 1 : 2}`;
  return length === 3 ? `${year}-Q${(month + 2) / 3}` : `${year}-${pad(month)}`;
}

function pad(month: number): string {
  return String(month).padStart(2, '0');
}
