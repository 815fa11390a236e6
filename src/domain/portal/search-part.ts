import { derived } from '../common/derived.ts';
import type { PublicPlace, Site } from '../published/public.ts';
import { mostFunds } from './parting.ts';

/**
 * The places by which the search is parted, in their order: those with at least one place right below them that has none below itself (a street with its
 * communities). None where a page could list all funds: of more, the first search would be heavy and each change slow. Then names are searched first, and the words of one part or of all where the reader asks for them.
 */
export const searchParts = derived('parts of the search', (site: Site): readonly string[] =>
  site.funds.size > mostFunds
    ? [...site.places.values()].filter((place) => hasLeaf(site, place)).map(({ id }) => id)
    : [],
);

/** The part that a page belongs to, by its path without language (`funds/x/2026/`); blank where it belongs to the portal as a whole. */
export function searchPartOf(site: Site, path: string): string {
  const [kind = '', id = ''] = path.split('/');
  const place = site.places.get(homes[kind]?.(site, id) ?? '');
  if (!place || searchParts(site).length === 0) return '';
  if (hasLeaf(site, place)) return place.id;
  return place.children.length === 0 && site.places.has(place.parent ?? '') ? (place.parent ?? '') : '';
}

/** The place whose data a page shows, by the first folder of its path. */
const homes: Readonly<Record<string, (site: Site, id: string) => string | undefined>> = {
  places: (_, id) => id,
  funds: (site, id) => site.funds.get(id)?.home,
  disclosure: (site, id) => site.funds.get(id)?.home,
  projects: (site, id) => site.projects.get(id)?.home,
  rounds: (site, id) => site.rounds.get(id)?.home,
  meetings: (site, id) => site.meetings.get(id)?.home,
  applications: (site, id) => site.applications.get(id)?.home,
};

function hasLeaf(site: Site, { children }: PublicPlace): boolean {
  return children.some((id) => site.places.get(id)?.children.length === 0);
}
