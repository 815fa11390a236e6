import { compare } from '../../issues/order.ts';
import type { Sourced } from '../../schemas/kinds.ts';
import { periodDays } from '../common/day.ts';
import { derived } from '../common/derived.ts';
import { thousandths } from '../common/quantity.ts';
import type { Site } from '../published/public.ts';

type Row = Sourced<'volunteer'>;

/** A sum that knows from how many rows something was missing: what was not recorded is not 0. */
export type PartialSum = { sum: number; known: number; missing: number };

/** What teams did: services, hours and people served, added over rows that are not taken back. */
export type Service = Record<'services' | 'hours' | 'served', PartialSum>;

/** A team of a place: what it did period by period, the newest first, and how many it was at the end. */
export type Team = {
  team: string;
  home: string;
  field: string | undefined;
  formed: string | undefined;
  members: number | undefined;
  rows: Row[];
  service: Service;
};

/** Teams in the order of their first rows. */
export function teamsOf(rows: readonly Row[]): Team[] {
  const kept = rows.filter(({ retracted_on }) => !retracted_on);
  return [...Map.groupBy(kept, ({ home, team }) => `${home} ${team}`).values()].map((own) => {
    const sorted = own.toSorted((a, b) => compare(periodDays(b.period).to, periodDays(a.period).to));
    const last = <K extends 'members' | 'field' | 'formed'>(key: K) =>
      sorted.find((row) => row[key] !== undefined)?.[key];
    return {
      team: (sorted[0] as Row).team,
      home: (sorted[0] as Row).home,
      field: last('field'),
      formed: last('formed'),
      members: last('members'),
      rows: sorted,
      service: serviceOf(sorted),
    };
  });
}

/** Teams of some places, in the order of the places. */
export function teamsAt(site: Site, places: readonly { id: string }[]): Team[] {
  return places.flatMap(({ id }) => teamsBy(site).get(id) ?? []);
}

const teamsBy = derived('teams by place', (site: Site) => Map.groupBy(teamsOf(site.volunteers), ({ home }) => home));

/** Adds up rows. */
export function serviceOf(rows: readonly Row[]): Service {
  const add = (key: keyof Service): PartialSum => {
    const known = rows.flatMap((row) => (row.retracted_on || row[key] === undefined ? [] : [row[key]]));
    const missing = rows.filter((row) => !row.retracted_on && row[key] === undefined).length;
    return { sum: thousandths(known.reduce((total, value) => total + value, 0)), known: known.length, missing };
  };
  return { services: add('services'), hours: add('hours'), served: add('served') };
}

/** Rows by period, the newest period first. */
export function periodsOf(rows: readonly Row[]): { period: string; rows: Row[]; service: Service }[] {
  const kept = rows.filter(({ retracted_on }) => !retracted_on);
  return [...Map.groupBy(kept, ({ period }) => period)]
    .map(([period, own]) => ({ period, rows: own, service: serviceOf(own) }))
    .toSorted((a, b) => compare(periodDays(b.period).to, periodDays(a.period).to) || compare(a.period, b.period));
}

/** Members of several teams, where they are known. */
export function membersOf(teams: readonly Team[]): PartialSum {
  const known = teams.flatMap(({ members }) => (members === undefined ? [] : [members]));
  return {
    sum: known.reduce((total, count) => total + count, 0),
    known: known.length,
    missing: teams.length - known.length,
  };
}
