import { compare } from '../../issues/order.ts';
import { memoize } from '../common/memoize.ts';
import { withAbove } from '../portal/rollup.ts';
import type { Site } from '../published/public.ts';
import type { News } from './item.ts';
import { ledgerNews } from './ledger.ts';
import type { TimelineStep } from './timeline.ts';
import { changeNews, reportedNews, workNews } from './work.ts';

/** Every dated disclosure of the portal up to its day, the newest first; of one day by their ids. */
export const newsOf = memoize((site: Site): readonly News[] => {
  const all = [...ledgerNews(site), ...workNews(site), ...changeNews(site), ...reportedNews(site)];
  const seen = new Map<string, number>();
  return all
    .filter(({ on }) => on <= site.asOf)
    .map((news) => {
      // Two of one name on one day are told apart by the order of their file, which only grows.
      const count = (seen.get(news.id) ?? 0) + 1;
      seen.set(news.id, count);
      return count === 1 ? news : { ...news, id: `${news.id}/${count}` };
    })
    .toSorted((a, b) => compare(b.on, a.on) || compare(a.id, b.id));
});

/** News of a place and of all below it. */
export function newsUnder(site: Site, place: string): readonly News[] {
  return newsBy(site).places.get(place) ?? [];
}

/** News of a fund: its own book and duties, and the projects that it pays. */
export function newsFor(site: Site, fund: string): readonly News[] {
  return newsBy(site).funds.get(fund) ?? [];
}

/** News of a project, from whichever fund. */
export function newsAbout(site: Site, project: string): readonly News[] {
  return newsBy(site).projects.get(project) ?? [];
}

const newsBy = memoize((site: Site) => {
  const [places, funds, projects] = [new Map<string, News[]>(), new Map<string, News[]>(), new Map<string, News[]>()];
  const put = (map: Map<string, News[]>, id: string, news: News) => {
    const list = map.get(id) ?? [];
    list.push(news);
    map.set(id, list);
  };
  for (const news of newsOf(site)) {
    const above = news.places.flatMap((id) => withAbove(site, id));
    for (const id of new Set(above.map(({ id }) => id))) put(places, id, news);
    for (const id of news.funds) put(funds, id, news);
    for (const id of news.projects) put(projects, id, news);
  }
  return { places, funds, projects };
});

/** The newest disclosures of some funds for the head of a page: reports, decisions and payments; of these only `payments`, for they are many. */
export function newest(site: Site, funds: readonly { id: string }[], limit: number, payments = 3): News[] {
  const ids = new Set(funds.map(({ id }) => id));
  let paid = 0;
  return newsOf(site)
    .filter(({ fund }) => fund !== undefined && ids.has(fund))
    .filter((news) => {
      if (news.kind === 'report') return true;
      if (news.kind !== 'application') return false;
      if (news.step.kind === 'payment') return !news.step.payment.row.reverses && ++paid <= payments;
      return decided.has(news.step.kind);
    })
    .slice(0, limit);
}

const decided = new Set<TimelineStep['kind']>(['approval', 'rejected', 'acceptance']);
