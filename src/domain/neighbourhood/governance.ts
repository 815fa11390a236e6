import { compare } from '../../issues/order.ts';
import type { Sourced } from '../../schemas/kinds.ts';
import { monthEnd, monthsBetween, quarterOf } from '../common/day.ts';
import { derived } from '../common/derived.ts';
import { byId } from '../portal/portal.ts';
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

/** Each ballot and each body by its id. */
export const ballotsById = derived('ballots by id', ({ ballots }: Site) => byId(ballots));
export const bodiesById = derived('bodies by id', ({ bodies }: Site) => byId(bodies));

/** What partners took on at each meeting. */
export const claimsAt = derived('agreements by meeting', (site: Site) =>
  Map.groupBy(
    site.agreements.filter(({ retracted_on }) => !retracted_on),
    ({ meeting }) => meeting ?? '',
  ),
);

/** The meetings of a body, the newest first, and those whole periods of its rhythm since it was formed in which it did not meet. */
type Sessions = { held: readonly Meeting[]; missed: readonly string[]; due: number };

/** The name of the period of a month, and how many months such a period has. */
const rhythm = {
  month: { of: (month: string) => month, months: 1 },
  quarter: { of: quarterOf, months: 3 },
  half_year: { of: (month: string) => `${month.slice(0, 4)}-H${month.slice(5) <= '06' ? 1 : 2}`, months: 6 },
  year: { of: (month: string) => month.slice(0, 4), months: 12 },
} as const;

/** The calendar of a body up to a day: a period counts when it is whole, over, and none of the meetings that name the body lies in it. Periods are named as `2026-09`, `2026-Q3`, `2026-H2`, `2026`. */
export function sessionsOf(site: Site, body: Sourced<'body'>): Sessions {
  const held = meetingsAt(site, [{ id: body.home }]).filter((meeting) => meeting.body === body.id);
  if (!body.meets) return { held, missed: [], due: 0 };
  const { of, months } = rhythm[body.meets];
  const last = body.ended && body.ended < site.asOf ? body.ended : site.asOf;
  const past = monthsBetween(body.formed, last).filter(
    (month) => `${month}-01` >= body.formed && monthEnd(month) <= last,
  );
  const whole = [...Map.groupBy(past, of)].filter(([, own]) => own.length === months).map(([name]) => name);
  const met = new Set(held.map(({ date }) => of(date.slice(0, 7))));
  return { held, missed: whole.filter((name) => !met.has(name)), due: whole.length };
}
