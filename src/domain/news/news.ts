import { compare } from '../../issues/order.ts';
import { derived } from '../common/derived.ts';
import { withAbove } from '../portal/rollup.ts';
import type { Site } from '../published/public.ts';
import type { News } from './item.ts';
import { ledgerNews } from './ledger.ts';
import type { TimelineStep } from './timeline.ts';
import { changeNews, reportedNews, workNews } from './work.ts';

/** Every dated disclosure of the portal up to its day, the newest first; of one day by their ids. */
export const newsOf = derived('news', (site: Site): readonly News[] => {
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
    .toSorted(newestFirst);
});

function newestFirst(a: News, b: News): number {
  return compare(b.on, a.on) || compare(a.id, b.id);
}

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

/** How many pieces of news there are of each place and all below it. */
export const newsCounts = derived(
  'counts of news',
  (site: Site): ReadonlyMap<string, number> => new Map([...newsBy(site).places].map(([id, own]) => [id, own.length])),
);

const newsBy = derived('news by subject', (site: Site) => {
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

/** How many payments the head of a page tells at most: there are many of them. */
const mostPayments = 3;
/** How much of the rest is told anywhere. */
const mostOthers = 8;

/** The newest disclosures of some funds for the head of a page, at most eight: reports, decisions, and of the payments the last three. */
export function newest(site: Site, funds: readonly { id: string }[], limit: number): News[] {
  const found = [...new Set(funds.map(({ id }) => id))].flatMap((id) => headlines(site).get(id) ?? []);
  return headlinesOf(found.toSorted(newestFirst)).slice(0, limit);
}

/** The headlines of every fund: what is not among them is in no list of several funds either. */
const headlines = derived('headlines by fund', (site: Site) => {
  const funds = Map.groupBy(newsOf(site), ({ fund }) => fund);
  return new Map([...funds].map(([fund, own]) => [fund, headlinesOf(own)]));
});

function headlinesOf(list: readonly News[]): News[] {
  let [payments, others] = [0, 0];
  return list.filter((news) => {
    if (news.kind === 'application' && news.step.kind === 'payment')
      return !news.step.payment.row.reverses && ++payments <= mostPayments;
    const told = news.kind === 'report' || (news.kind === 'application' && decided.has(news.step.kind));
    return told && ++others <= mostOthers;
  });
}

const decided = new Set<TimelineStep['kind']>(['approval', 'rejected', 'acceptance']);
