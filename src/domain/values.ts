import type { Kind, Sourced } from '../schemas/kinds.ts';
import type { Fields, Values } from '../snapshot/values.ts';
import { keep, protectedOf } from './protected.ts';
import type { Site } from './public.ts';

/** A record that is published, of whatever kind. */
export type Told = {
  kind: Kind;
  record: Sourced<Kind> /** What it is called within its place or fund. */;
  name: string;
};

/** Every published record with a name that stays the same when rows move to another line or file. */
export function recordsOf(site: Site): Told[] {
  const used = new Map<string, number>();
  return published(site).flatMap(([kind, records]) =>
    records.map((record): Told => {
      const name = nameOf(kind, record);
      const key = recordKey(kind, record.at.file, name);
      const times = (used.get(key) ?? 0) + 1;
      used.set(key, times);
      return { kind, record, name: times === 1 ? name : `${name}~${times}` };
    }),
  );
}

/** The published values of a portal that may not change silently, by file and `<kind> <name>`. */
export function valuesOf(site: Site): Values {
  const values: { [file: string]: { [record: string]: Fields } } = {};
  for (const { kind, record, name } of recordsOf(site)) {
    const file = record.at.file;
    values[file] ??= {};
    values[file][`${kind} ${name}`] = fieldsOf(kind, record);
  }
  return Object.fromEntries(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The protected fields of one record. */
export function fieldsOf(kind: Kind, record: object): Fields {
  if (kind !== 'correction') return keep(protectedOf(kind), record);
  const { fund, old, new: now, reason, approved_by_role } = record as Sourced<'correction'>;
  const said = { fund, old, new: now, reason: reason.zh, approved_by_role: approved_by_role.zh };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Fields;
}

/** By what a record is found again: rows may move to another file of their place or fund. Rows of a revenue table are named within their project. */
export function recordKey(kind: Kind, file: string, name: string): string {
  const [, home = '', book = ''] = /^places\/([^/]+)\/(?:(?:funds|rounds)\/([^/]+)\/)?/.exec(file) ?? [];
  return [kind, home, book, kind === 'revenue' ? file : '', name].join(' ');
}

/** Rows without an id go by what tells them apart, with slashes, as corrections call them. */
function nameOf(kind: Kind, record: Sourced<Kind>): string {
  const parts = keys[kind];
  const row = record as unknown as Record<string, unknown>;
  if (!parts || (kind === 'event' && !/\[\d+\]$/.test(record.id))) return record.id;
  return [...(kind === 'score' ? [] : [kind]), ...parts.map((part) => String(row[part] ?? ''))].join('/');
}

const keys: Partial<Record<Kind, readonly string[]>> = {
  score: ['entry', 'judge', 'criterion'],
  balance: ['date'],
  volunteer: ['team', 'period'],
  history: ['kind', 'id', 'state', 'on'],
  report: ['kind', 'period'],
  event: ['on', 'kind'],
  correction: ['record', 'field', 'on'],
};

/** All published facts by kind, in the order of files and lines. */
export function published(site: Site): [Kind, readonly Sourced<Kind>[]][] {
  const [funds, rounds] = [[...site.funds.values()], [...site.rounds.values()]];
  const lists: [Kind, Iterable<object>][] = [
    ['custodian', site.custodians.values()],
    ['campaign', site.campaigns.values()],
    ['place', site.places.values()],
    ['fund', funds],
    ['income', funds.flatMap(({ income }) => income)],
    ['spending', funds.flatMap(({ spending }) => spending)],
    ['transfer', funds.flatMap(({ transfers }) => transfers)],
    ['reallocation', funds.flatMap(({ reallocations }) => reallocations)],
    ['pledge', funds.flatMap(({ pledges }) => pledges)],
    ['balance', funds.flatMap(({ balances }) => balances)],
    ['goods', funds.flatMap(({ goods }) => goods)],
    ['query', funds.flatMap(({ queries }) => queries)],
    ['event', funds.flatMap(({ events }) => events)],
    ['report', funds.flatMap(({ reports }) => reports)],
    ['application', site.applications.values()],
    ['project', site.projects.values()],
    ['revenue', site.revenue],
    ['aggregate', site.aggregates],
    ['correction', site.corrections],
    ['partner', site.partners],
    ['resource', site.resources],
    ['need', site.needs],
    ['agreement', site.agreements],
    ['activity', site.activities],
    ['wish', site.wishes],
    ['point', site.points],
    ['scheme', site.schemes.values()],
    ['meeting', site.meetings.values()],
    ['survey', site.surveys],
    ['volunteer', site.volunteers],
    ['history', site.history],
    ['round', rounds],
    ['entry', rounds.flatMap(({ entries }) => entries)],
    ['score', rounds.flatMap(({ scores }) => scores)],
  ];
  return lists.map(([kind, list]) => [kind, [...list] as Sourced<Kind>[]]);
}
