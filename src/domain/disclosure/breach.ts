import { compare } from '../../issues/order.ts';
import type { Bilingual } from '../../schemas/field.ts';
import type { Sourced } from '../../schemas/kinds.ts';
import { derived } from '../common/derived.ts';
import { byRecord } from '../common/list.ts';
import { ownerOf, type RecordOwner } from '../portal/owner.ts';
import type { Site } from '../published/public.ts';

/** An explanation of something that was done against a rule. Once published it remains. */
export type Breach = Sourced<'explanation'> & { happened: Bilingual; why: Bilingual; action: Bilingual };

/** Whether an explanation is about something done against a rule, and not about something that only looks wrong. */
export function isBreach(explanation: Sourced<'explanation'>): explanation is Breach {
  return explanation.happened !== undefined;
}

/** What was done against a rule at one place, fund, project, application, round or meeting; the newest first. */
export function breachesFor(site: Site, of: RecordOwner & { place?: string }): Breach[] {
  const { place, ...owner } = of;
  const [[key, id] = []] = Object.entries(owner) as [keyof RecordOwner, string][];
  return all(site)
    .filter(({ breach, ...owned }) => (place ? breach.home === place : key !== undefined && owned[key] === id))
    .map(({ breach }) => breach);
}

/** Every breach of a portal, the newest first. */
export function allBreaches(site: Site): Breach[] {
  return all(site).map(({ breach }) => breach);
}

/** Whether an explanation says that a row of a ledger was not done by the rules. */
export function isAgainst(site: Site, { home, book, id }: { home: string; book: string; id: string }): boolean {
  const list = named(site).get(home)?.get(id) ?? [];
  return list.some(({ fund }) => fund === undefined || fund === book);
}

const named = derived('breaches by place', (site: Site) => byRecord(allBreaches(site)));

const all = derived('breaches', (site: Site) =>
  site.explanations
    .filter(isBreach)
    .map((breach) => ({ breach, ...ownerOf(site, breach) }))
    .toSorted((a, b) => compare(b.breach.on, a.breach.on)),
);
