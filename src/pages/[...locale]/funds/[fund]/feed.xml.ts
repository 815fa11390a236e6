import type { APIRoute } from 'astro';
import { feedResponse, newsFeed } from '../../../../components/changes/feed.ts';
import { newsFor } from '../../../../domain/news.ts';
import { contextOf, inBoth } from '../../../../layouts/context.ts';
import { loadSite } from '../../../../site.ts';
import { read } from '../../../../texts/text.ts';

/** What is new of a fund. */
export function getStaticPaths() {
  return inBoth([...loadSite().funds.keys()].map((fund) => ({ params: { fund }, props: {} })));
}

export const GET: APIRoute = ({ params, site: home }) => {
  const context = contextOf(params.locale);
  const { site, locale, to } = context;
  const fund = site.funds.get(params.fund ?? '');
  if (!fund || !home) throw new Error('no such fund');
  const subject = { name: read(fund.name, locale).text, self: to.feed('funds', fund.id), page: to.fund(fund.id) };
  return feedResponse(newsFeed(context, { ...subject, news: newsFor(site, fund.id) }, home));
};
