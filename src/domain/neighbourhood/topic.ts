import { type KindEntry, kindNames, kinds } from '../../schemas/kinds.ts';
import { type LifeTopic, lifeTopics } from '../../schemas/portal.ts';
import { derived } from '../common/derived.ts';
import { withAbove, withBelow } from '../portal/rollup.ts';
import type { PublicPlace, Site } from '../published/public.ts';
import { governanceOf } from './governance.ts';

/** Ids of places that have data of their own on a topic: rows, documents, or reported figures. */
const owners = derived('places by topic', (site: Site): Record<LifeTopic, ReadonlySet<string>> => {
  const own = Object.fromEntries(Object.keys(lifeTopics).map((topic) => [topic, []])) as unknown as Record<
    LifeTopic,
    string[]
  >;
  for (const kind of kindNames) {
    const { topic }: KindEntry = kinds[kind];
    if (topic) own[topic].push(...site.records[kind].map(({ home }) => home));
  }
  for (const { topic, home } of site.aggregates) if (topic) own[topic].push(home);
  return Object.fromEntries(Object.entries(own).map(([topic, list]) => [topic, new Set(list)])) as never;
});

/** The place and those below it that have data of their own on a topic. */
export function placesWithTopic(site: Site, place: string, topic: LifeTopic): PublicPlace[] {
  return withBelow(site, place).filter(({ id }) => owners(site)[topic].has(id));
}

/** Whether a place or one below it has data besides its money: on a topic, or as an entrant of a round. */
export function hasLifeTopics(site: Site, place: string): boolean {
  if (Object.values(owners(site)).some((ids) => withBelow(site, place).some(({ id }) => ids.has(id)))) return true;
  if (governanceOf(site, place)) return true;
  const below = new Set(withBelow(site, place).map(({ id }) => id));
  return [...site.rounds.values()].some(({ entries }) => entries.some((entry) => below.has(entry.place ?? '')));
}

/** Every place that has a page for a topic: those with data on it, and all above them. */
export function topicPages(site: Site, topic: LifeTopic): PublicPlace[] {
  const ids = new Set([...owners(site)[topic]].flatMap((id) => withAbove(site, id).map((place) => place.id)));
  return [...site.places.values()].filter(({ id }) => ids.has(id));
}

/** Figures that were reported of a topic by the place itself. */
export function reportedOf(site: Site, place: string, topic: LifeTopic): Site['aggregates'] {
  return site.aggregates.filter((figure) => figure.topic === topic && figure.home === place);
}
