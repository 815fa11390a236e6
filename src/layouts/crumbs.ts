import { placeName } from '../texts/place-name.ts';
import type { Context } from './context.ts';

/** The way from home down to a place: every place above it, and itself, linked. */
export function crumbsOf({ site, to, locale }: Context, place: string): { name: string; href: string }[] {
  const way: { name: string; href: string }[] = [];
  for (let at = site.places.get(place); at; at = at.parent ? site.places.get(at.parent) : undefined)
    way.unshift({ name: placeName(at, locale).text, href: to.place(at.id) });
  return way;
}
