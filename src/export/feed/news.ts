import { newsAddress } from '../../domain/news/address.ts';
import type { News } from '../../domain/news/item.ts';
import { newsAbout, newsFor, newsOf, newsUnder } from '../../domain/news/news.ts';
import { newsRetraction } from '../../domain/news/retraction.ts';
import { languageFolders, languageTags, type TablePart } from '../../domain/portal/address.ts';
import { thisYear } from '../../domain/portal/today.ts';
import type { Site } from '../../domain/published/public.ts';
import { newsWords } from '../../texts/news.ts';
import { newsText } from '../../texts/news-text.ts';
import { fill, read } from '../../texts/text.ts';
import { type ExportContext, type Output, outputsInBothLanguages, type Sources } from '../output.ts';
import { type AtomEntry, feedLimit, tagOf, toAtom } from './atom.ts';
import { type FeedSubject, ofNamed, ofPlace, ofPortal } from './subject.ts';

/** A feed: what it is of, the page beside it, its news. */
type Feed = FeedSubject & { page: (desk: ExportContext) => string; news: () => readonly News[] };

/** The feed of the whole portal. */
export function newsOutputs(sources: Sources): Output[] {
  const { site } = sources;
  return feedOutputs(sources, { ...ofPortal(site), page: ({ to }) => to.changes(), news: () => newsOf(site) });
}

/** The feed of a place with all below it, of a fund or a project. A place of which nothing is dated has one without entries. */
export function ownNews(sources: Sources, part: TablePart, id: string): Output[] {
  const feed = ownFeed(sources.site, part, id);
  return feed ? feedOutputs(sources, feed) : [];
}

function ownFeed(site: Site, part: TablePart, id: string): Feed | undefined {
  const { places, funds, projects } = site;
  const [place, named] = [places.get(id), part === 'funds' ? funds.get(id) : projects.get(id)];
  if (part === 'places')
    return place && { ...ofPlace(place), page: ({ to }) => to.place(id), news: () => newsUnder(site, id) };
  if (part === 'funds')
    return named && { ...ofNamed(part, named), page: ({ to }) => to.fund(id), news: () => newsFor(site, id) };
  if (part === 'projects')
    return named && { ...ofNamed(part, named), page: ({ to }) => to.project(id), news: () => newsAbout(site, id) };
  return undefined;
}

function feedOutputs(sources: Sources, feed: Feed): Output[] {
  return outputsInBothLanguages(
    sources,
    [feed],
    (to, { at }) => to.feed(...at),
    (desk, { at, name, page, news }, home) =>
      newsFeed(desk, { name: name(desk), self: desk.to.feed(...at), page: page(desk), news: news() }, home),
  );
}

/** What a feed says in one language: its name, its own address, that of the page beside it, its news. */
type Said = { name: string; self: string; page: string; news: readonly News[] };

/** The news of a subject as an Atom feed. `home` is the address of the site with its base. */
export function newsFeed(desk: ExportContext, { name, self, page, news }: Said, home: URL): string {
  const { site, locale, to } = desk;
  const absolute = (address: string) => new URL(address, home).href;
  const title = fill(newsWords.feedTitle[locale], { name });
  const subtitle = fill(newsWords.feedNote[locale], { n: feedLimit });
  // Both languages tell the same, in texts of their own: entries of their own.
  const language = languageFolders[locale];
  return toAtom({
    id: tagOf(home, self.slice(home.pathname.length)),
    title,
    subtitle,
    lang: languageTags[locale],
    author: read(site.settings.publisher, locale).text,
    self: absolute(self),
    page: absolute(page),
    // Only one without entries needs a day, and has none of its own.
    day: `${thisYear(site)}-01-01`,
    entries: news.slice(0, feedLimit).map((one): AtomEntry => {
      const { title, tag, lines } = newsText(site, one, locale);
      const standing = standingLine(desk, one);
      return {
        id: tagOf(home, `${language}news/${one.id}`),
        day: one.on,
        changed: newsRetraction(one)?.on,
        title,
        category: tag,
        lines: [...lines, ...(standing ? [{ text: standing }] : [])],
        url: absolute(newsAddress(site, to, one)),
      };
    }),
  });
}

/** An entry stands alone among those of other sites: it says itself that it is invented. */
function standingLine({ site, locale }: ExportContext, { place }: News): string | undefined {
  return site.places.get(place)?.fictional ? newsWords.feedFictional[locale] : undefined;
}
