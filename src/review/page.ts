import { arrivalDay, bankDay } from '../domain/ledger/movement.ts';
import { type Addresses, addresses } from '../domain/portal/address.ts';
import { waysOf } from '../domain/portal/parting.ts';
import { withAbove } from '../domain/portal/rollup.ts';
import type { Site } from '../domain/published/public.ts';
import type { PublishedRecord } from '../domain/published/values.ts';
import { type KindEntry, kinds } from '../schemas/kinds.ts';
import type { DutyChange } from './duty.ts';
import type { GiftChange } from './gift.ts';
import type { RankChange } from './rank.ts';
import type { Pair } from './record.ts';
import type { StatementChange } from './statement.ts';
import type { SumChange } from './sum.ts';

type Changes = {
  sums: readonly SumChange[];
  ranks: readonly RankChange[];
  duties: readonly DutyChange[];
  gifts: readonly GiftChange[];
  statements: readonly StatementChange[];
};

/**
 * Addresses of the Chinese pages on which something changes, from the root of the site; each has its English one. That the day of the data moves shows on
 * every page and is not counted.
 */
export function touchedPages(before: Site, after: Site, pairs: readonly Pair[], changes: Changes): string[] {
  const pages = new Set<string>();
  for (const { before: old, after: now } of pairs) {
    if (old) for (const page of pagesOf(before, old)) pages.add(page);
    if (now) for (const page of pagesOf(after, now)) pages.add(page);
  }
  const to = linksOf(after);
  const owners = {
    portal: () => to.home(),
    place: (id: string) => to.place(id),
    fund: (id: string) => to.fund(id),
    project: (id: string) => to.project(id),
  };
  for (const { owner } of changes.sums) pages.add(owners[owner.kind](owner.id));
  for (const { round } of changes.ranks) pages.add(to.round(round));
  for (const { duty } of changes.duties) for (const page of [to.fund(duty.fund), to.disclosure()]) pages.add(page);
  if (changes.gifts.length > 0) pages.add(to.trace());
  for (const { home } of changes.statements) pages.add(home ? to.place(home) : to.disclosure());
  if (pages.size > 0) for (const page of [to.home(), to.changes()]) pages.add(page);
  return [...pages].toSorted();
}

const linksOf = (site: Site): Addresses => addresses('/', 'zh', waysOf(site));

type Row = {
  date?: string;
  banked_on?: string;
  received_on?: string;
  to_fund?: string;
  project?: string;
  application?: string;
};

function pagesOf(site: Site, { kind, record }: PublishedRecord): string[] {
  const to = linksOf(site);
  const row = record as Row;
  const { topic } = kinds[kind] as KindEntry;
  const { id, home, book } = record;
  const ledger = ['income', 'spending', 'transfer', 'reallocation', 'advance', 'goods', 'balance'].includes(kind);
  const day = row.date === undefined ? undefined : bankDay({ ...row, date: row.date });
  const inBook = (fund: string, on: string | undefined) =>
    ledger && on ? [to.row(fund, on, '').replace(/#.*/, '')] : [];
  return [
    ...withAbove(site, home).map((place) => to.place(place.id)),
    ...(site.funds.has(book) ? [to.fund(book), ...inBook(book, day)] : []),
    ...(row.to_fund && site.funds.has(row.to_fund) && day
      ? [to.fund(row.to_fund), ...inBook(row.to_fund, arrivalDay({ ...row, date: day }))]
      : []),
    ...(site.rounds.has(book) ? [to.round(book)] : []),
    ...(row.project && site.projects.has(row.project) ? [to.project(row.project)] : []),
    ...(row.application && site.applications.has(row.application) ? [to.application(row.application)] : []),
    ...(topic ? [to.topic(topic), ...(home ? [to.topicAt(home, topic)] : [])] : []),
    ...ownPage(to, kind, id, record.at.file),
  ];
}

function ownPage(to: Addresses, kind: PublishedRecord['kind'], id: string, file: string): string[] {
  switch (kind) {
    case 'fund':
      return [to.fund(id), to.score(id)];
    case 'project':
      return [to.project(id)];
    case 'revenue':
      return [to.project(/([^/]+)\.revenue\.csv$/.exec(file)?.[1] ?? '')];
    case 'application':
      return [to.application(id)];
    case 'round':
      return [to.round(id)];
    case 'meeting':
      return [to.meeting(id)];
    case 'place':
      return [to.places(), to.place(id)];
    case 'report':
    case 'event':
    case 'query':
      return [to.disclosure()];
    default:
      return [];
  }
}
