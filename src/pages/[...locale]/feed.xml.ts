import type { APIRoute } from 'astro';
import { feedResponse, newsFeed } from '../../components/changes/feed.ts';
import { newsOf } from '../../domain/news.ts';
import { contextOf, inBoth } from '../../layouts/context.ts';
import { read } from '../../texts/text.ts';

/** What is new on the whole portal. */
export const getStaticPaths = () => inBoth([{ params: {}, props: {} }]);

export const GET: APIRoute = ({ params, site: home }) => {
  const context = contextOf(params.locale);
  const { site, locale, to } = context;
  if (!home) throw new Error('a feed needs the address of the site');
  const name = read(site.settings.title, locale).text;
  return feedResponse(newsFeed(context, { name, self: to.feed(), page: to.changes(), news: newsOf(site) }, home));
};
