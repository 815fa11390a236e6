import { quarterOf } from '../common/day.ts';
import { derived } from '../common/derived.ts';
import type { Site } from '../published/public.ts';
import type { News } from './item.ts';
import { newsOf } from './news.ts';

/** A page of older news: a year `2024`, a quarter `2025-Q3`, a month `2025-08`, a day `2025-08-31`, or a part of a day `2025-08-31-2`; the newest first. */
type NewsPage = { period: string; news: readonly News[] };

/** Most items on a page; a period with more is divided into shorter ones. */
const pageLimit = 300;

/** Most items on the first page, which has whole months, or the newest part of the newest one. */
const firstLimit = 200;

/** Every piece of news on one page: a year where that is short enough, or its quarters, the months of a full quarter, the days of a full month, the parts of a full day. */
export function newsPages(news: readonly News[]): NewsPage[] {
  const grains = [year, ({ on }: News) => quarterOf(on), month, ({ on }: News) => on];
  const cut = (some: readonly News[], [grain, ...finer]: typeof grains): NewsPage[] =>
    grain
      ? [...Map.groupBy(some, grain)].flatMap(([period, part]) => {
          if (part.length <= pageLimit) return [{ period, news: part }];
          return finer.length > 0 ? cut(part, finer) : partsOfDay(period, part);
        })
      : [];
  return cut(news, grains);
}

/** A day in pages of equal length, numbered from the oldest: what is added later comes to the last. */
function partsOfDay(day: string, news: readonly News[]): NewsPage[] {
  const count = Math.ceil(news.length / pageLimit);
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [news.length - (count - index) * pageLimit, news.length - (count - index - 1) * pageLimit];
    return { period: `${day}-${count - index}`, news: news.slice(Math.max(0, from), to) };
  });
}

/** The news of each page of older news; none where all news are on the first page. */
export const olderNews = derived('older news', (site: Site): ReadonlyMap<string, readonly News[]> => {
  const news = newsOf(site);
  const pages = latestNews(news).length < news.length ? newsPages(news) : [];
  return new Map(pages.map((page) => [page.period, page.news]));
});

/** The items of the first page. */
export const firstNews = derived('first news', (site: Site): readonly News[] => latestNews(newsOf(site)));

/** What is told of a page of older news elsewhere; `first` where all of it stands on the first page, too. */
type NewsPeriod = { period: string; count: number; first: boolean };

/** The pages of older news. */
export const newsPeriods = derived('periods of news', (site: Site): readonly NewsPeriod[] => {
  const shown = new Set(firstNews(site).map(({ id }) => id));
  return [...olderNews(site)].map(([period, news]) => {
    return { period, count: news.length, first: news.every(({ id }) => shown.has(id)) };
  });
});

/** The items of the first page: the newest whole months. */
export function latestNews(news: readonly News[]): News[] {
  const shown: News[] = [];
  for (const part of Map.groupBy(news, month).values()) {
    if (shown.length > 0 && shown.length + part.length > firstLimit) break;
    shown.push(...part.slice(0, firstLimit));
  }
  return shown;
}

/** News by months, `YYYY-MM`, in the order given. */
export function newsMonths(news: readonly News[]): Map<string, News[]> {
  return Map.groupBy(news, month);
}

/** Whether an item is about invented, reported, or real books. */
export function newsDataKind(site: Site, news: News): 'fictional' | 'reported' | 'ledger' {
  if (site.places.get(news.place)?.fictional) return 'fictional';
  if (news.kind === 'round') return news.round.coverage === 'ledger' ? 'ledger' : 'reported';
  if ('project' in news) return news.project.coverage === 'ledger' ? 'ledger' : 'reported';
  return news.kind === 'figures' ? 'reported' : 'ledger';
}

/** The common sort of some items; undefined where they are of several, which are then shown apart. */
export function commonDataKind(site: Site, news: readonly News[]): ReturnType<typeof newsDataKind> | undefined {
  const [only, ...others] = new Set(news.map((one) => newsDataKind(site, one)));
  return others.length === 0 ? only : undefined;
}

function year({ on }: News): string {
  return on.slice(0, 4);
}

function month({ on }: News): string {
  return on.slice(0, 7);
}
