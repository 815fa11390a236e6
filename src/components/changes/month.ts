import type { News } from '../../domain/news/item.ts';
import { newsMonths } from '../../domain/news/page.ts';
import type { Context } from '../../layouts/context.ts';
import { newsText } from '../../texts/news-text.ts';

/** A month of a page: its news, and where it is folded how many of them are of which kind, what is overdue first (`逾期 2`, `项目 15`). */
type Month = { month: string; items: readonly News[]; kinds?: readonly { text: string; late: boolean }[] };

/** So many pieces of news stand open before a month is folded; the first month never is. */
const enough = 80;

/** News by month, the newest first: open as far as a reader may still want to scroll, folded from there on. */
export function foldedMonths(context: Context, news: readonly News[]): Month[] {
  let above = 0;
  return [...newsMonths(news)].map(([month, items], index) => {
    above += items.length;
    return index === 0 || above <= enough ? { month, items } : { month, items, kinds: kindsOf(context, items) };
  });
}

function kindsOf({ site, locale }: Context, news: readonly News[]) {
  const groups = [...Map.groupBy(news, (one) => newsText(site, one, locale).tag)].map(([tag, items]) => ({
    text: `${tag} ${items.length}`,
    count: items.length,
    late: items.some(({ kind }) => kind === 'overdue'),
  }));
  return groups.toSorted((a, b) => Number(b.late) - Number(a.late) || b.count - a.count);
}
