import type { News } from '../../domain/news.ts';
import { newsAddress } from '../../domain/news-address.ts';
import { takenBack } from '../../domain/news-taken.ts';
import { type AtomEntry, feedLimit, tagOf, toAtom } from '../../export/feed/atom.ts';
import type { Context } from '../../layouts/context.ts';
import { newsWords } from '../../texts/news.ts';
import { newsText } from '../../texts/news-text.ts';
import { dayText, fill, read } from '../../texts/text.ts';

/** What a feed is of: its name, its own address, that of the page beside it, its news. */
type Subject = { name: string; self: string; page: string; news: readonly News[] };

/** The news of a subject as an Atom feed. `home` is the address of the site with its base. */
export function newsFeed(context: Context, { name, self, page, news }: Subject, home: URL): string {
  const { site, locale, lang } = context;
  const absolute = (address: string) => new URL(address, home).href;
  const title = fill(newsWords.feedTitle[locale], { name });
  const subtitle = fill(newsWords.feedNote[locale], { asOf: dayText(site.asOf, locale), n: feedLimit });
  // Both languages tell the same, in texts of their own: entries of their own.
  const language = locale === 'zh' ? '' : 'en/';
  return toAtom({
    id: tagOf(home, self.slice(home.pathname.length)),
    title,
    subtitle,
    lang,
    author: read(site.settings.publisher, locale).text,
    self: absolute(self),
    page: absolute(page),
    day: site.asOf,
    entries: news.slice(0, feedLimit).map((one): AtomEntry => {
      const { title, tag, lines } = newsText(site, one, locale);
      const standing = standingLine(context, one);
      return {
        id: tagOf(home, `${language}news/${one.id}`),
        day: one.on,
        changed: takenBack(one)?.on,
        title,
        category: tag,
        lines: [...lines, ...(standing ? [{ text: standing }] : [])],
        url: absolute(newsAddress(site, context.to, one)),
      };
    }),
  });
}

/** An entry stands alone among those of other sites: it says itself that it is invented. */
function standingLine({ site, locale }: Context, { place }: News): string | undefined {
  return site.places.get(place)?.fictional ? newsWords.feedFictional[locale] : undefined;
}

/** A feed as what the server sends. */
export function feedResponse(text: string): Response {
  return new Response(text, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}
