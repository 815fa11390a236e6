import { derived } from '../common/derived.ts';
import { pagedBooks } from '../ledger/paging.ts';
import type { PublicPlace, Site } from '../published/public.ts';
import { tableParts, type Ways } from './address.ts';
import { homeRoots, ledgersUnder, rootsOf, withBelow } from './rollup.ts';

/** Most funds that a page lists one by one. Beyond, it tells of the places below, each of which lists its own. */
export const mostFunds = 60;

/** The places by which a page over some places is parted; undefined where it lists their funds, or the places below have nothing below them. */
export function partsUnder(site: Site, places: readonly PublicPlace[]): PublicPlace[] | undefined {
  if (places.reduce((sum, { id }) => sum + ledgersUnder(site, id).length, 0) <= mostFunds) return undefined;
  let level = [...places];
  while (level.length === 1) level = below(site, level);
  return level.some(({ children }) => children.length > 0) ? level : undefined;
}

/** The parts of the home page; undefined where it lists funds. */
export function partsOfHome(site: Site): PublicPlace[] | undefined {
  return partsUnder(site, homeRoots(site));
}

/** Every place that is a part of a longer page and has others below it: it has a page for what is due of its funds. */
export const partPlaces = derived('parts of long pages', (site: Site): readonly PublicPlace[] => {
  const parted = (places: readonly PublicPlace[]): PublicPlace[] =>
    (partsUnder(site, places) ?? [])
      .filter(({ children }) => children.length > 0)
      .flatMap((part) => [part, ...parted([part])]);
  return parted(homeRoots(site));
});

/** Tables of a street, or of a few, as one: the places whose rows it holds. The blank id stands for what belongs to no place. */
export type Volume = { id: string; places: readonly string[] };

/**
 * The volumes in which the tables of a portal with very many funds are published, one after the other: each place whose funds are few with all below it, and each
 * above it by itself; what belongs to no place stands in one of its own, whose name no place can have. None where every table is one file.
 */
export const volumesOf = derived('volumes of tables', (site: Site): readonly Volume[] => {
  const roots = rootsOf(site);
  const isShort = (places: readonly PublicPlace[]) =>
    places.reduce((sum, { id }) => sum + ledgersUnder(site, id).length, 0) <= mostFunds;
  if (isShort(roots)) return [];
  const parted = (place: PublicPlace): Volume[] =>
    isShort([place]) || place.children.length === 0
      ? [{ id: place.id, places: withBelow(site, place.id).map(({ id }) => id) }]
      : [{ id: place.id, places: [place.id] }, ...below(site, [place]).flatMap(parted)];
  return [{ id: '_portal', places: [''] }, ...roots.flatMap(parted)];
});

/** In which volume the rows of a subject stand, by `funds/<id>`. */
const volumeBySubject = derived('volumes by subject', (site: Site): ReadonlyMap<string, string> => {
  const byPlace = new Map(volumesOf(site).flatMap(({ id, places }) => places.map((place) => [place, id] as const)));
  const all = tableParts.flatMap((part) =>
    [...(site[part] as ReadonlyMap<string, { home: string }>)].map(
      ([id, { home }]) => [`${part}/${id}`, home] as const,
    ),
  );
  return new Map(
    byPlace.size === 0
      ? []
      : all.flatMap(([key, home]) => (byPlace.has(home) ? [[key, byPlace.get(home) as string]] : [])),
  );
});

/** What the links of a portal depend on. */
export function waysOf(site: Site): Ways {
  return { paged: pagedBooks(site), volumes: volumeBySubject(site), books: site.applications };
}

/** The places that lists over the whole portal name: all of them, or where there are too many those above, down to the parts. */
export function namedPlaces(site: Site): PublicPlace[] {
  const parts = partsUnder(site, rootsOf(site));
  if (!parts) return rootsOf(site).flatMap(({ id }) => withBelow(site, id));
  const last = new Set(parts);
  const down = (places: readonly PublicPlace[]): PublicPlace[] =>
    places.flatMap((place) => [place, ...(last.has(place) ? [] : down(below(site, [place])))]);
  return down(rootsOf(site));
}

function below(site: Site, places: readonly PublicPlace[]): PublicPlace[] {
  return places.flatMap(({ children }) => children.flatMap((id) => site.places.get(id) ?? []));
}
