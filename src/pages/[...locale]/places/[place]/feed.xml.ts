import type { APIRoute } from 'astro';
import { feedResponse, newsFeed } from '../../../../components/changes/feed.ts';
import { newsUnder } from '../../../../domain/news.ts';
import { contextOf, inBoth } from '../../../../layouts/context.ts';
import { loadSite } from '../../../../site.ts';
import { placeName } from '../../../../texts/place-name.ts';

/** What is new at a place and all below it; a place of which nothing is dated has a feed without entries. */
export function getStaticPaths() {
  return inBoth([...loadSite().places.keys()].map((place) => ({ params: { place }, props: {} })));
}

export const GET: APIRoute = ({ params, site: home }) => {
  const context = contextOf(params.locale);
  const { site, locale, to } = context;
  const place = site.places.get(params.place ?? '');
  if (!place || !home) throw new Error('no such place');
  const subject = { name: placeName(place, locale).text, self: to.feed('places', place.id), page: to.place(place.id) };
  return feedResponse(newsFeed(context, { ...subject, news: newsUnder(site, place.id) }, home));
};
