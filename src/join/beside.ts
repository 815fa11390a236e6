import { addresses, type Locale, languageFolders, languageTags } from '../domain/portal/address.ts';
import { type AtomEntry, tagOf, toAtom, xmlText } from '../export/feed/atom.ts';
import { catalogFile, catalogStandard, type Node } from '../export/standard/dcat.ts';
import { dcatContext } from '../export/standard/dcat-context.ts';
import { type PortalSummary, type SummaryPortal, summaryFile } from '../export/summary-format.ts';
import type { Bilingual } from '../schemas/field.ts';
import { joinWords } from '../texts/join.ts';
import { placeName } from '../texts/place-name.ts';
import { fill, read } from '../texts/text.ts';
import { asOfDays } from './answer.ts';
import { portalPage } from './desk.ts';
import { joinedNews } from './join.ts';
import { joinCsvFile } from './page.ts';

const feedFile = (locale: Locale) => `${languageFolders[locale]}feed.xml`;
const [sitemapFile, robotsFile] = ['sitemap.xml', 'robots.txt'];

/** The files beside the page of an overview, for programs: they name whole addresses, so they are there only where it is known where the overview will stand. */
export const besideFiles: readonly string[] = [feedFile('zh'), feedFile('en'), catalogFile, sitemapFile, robotsFile];

export function joinBeside(summary: PortalSummary): [string, string][] {
  const { address } = summary;
  if (!address) return [];
  return [
    [feedFile('zh'), feed(summary, address, 'zh')],
    [feedFile('en'), feed(summary, address, 'en')],
    [catalogFile, `${JSON.stringify(catalog(summary, address))}\n`],
    [sitemapFile, sitemap(address)],
    [robotsFile, robots(summary, address)],
  ];
}

/** The newest disclosures of all portals; each leads to its own. */
function feed(summary: PortalSummary, address: string, locale: Locale): string {
  const home = new URL(address);
  const file = feedFile(locale);
  const title = read(summary.title, locale).text;
  return toAtom({
    ...{ id: tagOf(home, file), title, subtitle: fill(joinWords.description[locale], { n: summary.portals.length }) },
    ...{ lang: languageTags[locale], author: title, self: address + file, page: address + languageFolders[locale] },
    day: asOfDays(summary.portals).at(-1) ?? '',
    entries: joinedNews(summary.portals).map(({ portal, news }): AtomEntry => {
      const tree = portal.trees.find(({ id }) => id === news.tree);
      const where = tree ? placeName(tree, locale) : read(portal.title, locale);
      const what = read(news.title, locale);
      return {
        ...{ id: tagOf(new URL(portal.address), `${news.page}?${news.on} ${news.title.zh}`), day: news.on },
        ...{ title: what.text, category: where.text, url: portalPage(portal, news.page, locale) },
        lines: [where, what],
      };
    }),
  });
}

/** The catalogues of all portals under one, with the two tables of the overview itself. */
function catalog({ title, portals }: PortalSummary, address: string): Node & { '@context': object } {
  const to = addresses(address, 'zh');
  const tables: [string, string, Bilingual][] = [
    [joinCsvFile, 'text/csv', joinWords.csv],
    [summaryFile, 'application/json', joinWords.json],
  ];
  return {
    '@context': { ...dcatContext, catalog: { '@id': 'dcat:catalog', '@type': '@id' } },
    '@id': to.file(catalogFile),
    '@type': 'Catalog',
    ...titled(title),
    conformsTo: catalogStandard,
    homepage: address,
    dataset: [
      {
        ...{ '@id': `${to.file(catalogFile)}#summary`, '@type': 'Dataset', ...titled(title), landingPage: address },
        distribution: tables.map(([file, type, words]) => ({
          ...{ '@id': to.file(file), '@type': 'Distribution', ...titled(words) },
          mediaType: `https://www.iana.org/assignments/media-types/${type}`,
          ...{ accessURL: to.file(file), downloadURL: to.file(file) },
        })),
      },
    ],
    catalog: portals.map((portal) => ({
      ...{ '@id': portal.address + catalogFile, '@type': 'Catalog', ...titled(portal.title) },
      ...{ homepage: portal.address, modified: portal.as_of },
      publisher: { '@type': 'Organization', name: portal.publisher.zh },
      ...(portal.licence ? { license: portal.licence.url } : {}),
    })),
  };
}

function titled({ zh, en }: Bilingual): object {
  return { title: zh, titleMap: { zh, ...(en ? { en } : {}) } };
}

/** The two pages of the overview. */
function sitemap(address: string): string {
  const pages = Object.values(languageFolders).map((folder) => `<url><loc>${xmlText(address + folder)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${pages.join('')}</urlset>\n`;
}

/** Where search engines find the list of the overview and those of all portals: a list of lists may not name lists of lists, this file may. */
function robots({ portals }: { portals: readonly SummaryPortal[] }, address: string): string {
  const lists = [address + sitemapFile, ...portals.map((portal) => `${portal.address}sitemap-index.xml`)];
  return `User-agent: *\nAllow: /\n${lists.map((list) => `Sitemap: ${list}\n`).join('')}`;
}
