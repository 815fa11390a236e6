import { derived } from '../common/derived.ts';
import type { PublicPlace, Site } from '../published/public.ts';
import { homeRoots, ledgersUnder, rootsOf, withBelow } from './rollup.ts';

/** Most funds that a page lists one by one. Beyond, it tells of the places below, each of which lists its own. */
const most = 60;

/** The places by which a page over some places is parted; undefined where it lists their funds, or the places below have nothing below them. */
export function partsUnder(site: Site, places: readonly PublicPlace[]): PublicPlace[] | undefined {
  if (places.reduce((sum, { id }) => sum + ledgersUnder(site, id).length, 0) <= most) return undefined;
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
