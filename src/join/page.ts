import { daysBetween } from '../domain/common/day.ts';
import { languageFolders, languageTags } from '../domain/portal/address.ts';
import { newsLimit } from '../export/summary.ts';
import { type PortalSummary, type SummaryPortal, summaryFile, type TreeAccounts } from '../export/summary-format.ts';
import { common } from '../texts/common.ts';
import { joint } from '../texts/joint.ts';
import { placeName } from '../texts/place-name.ts';
import { dayText, fill, numberText, read } from '../texts/text.ts';
import { asOfDays, joinAnswer } from './answer.ts';
import { type JoinDesk, joinSection, portalPage, said, spoken, yuanText } from './desk.ts';
import { joinedNews } from './join.ts';
import { markup, type Piece } from './markup.ts';
import { treeGroups } from './sums.ts';
import { treeTable } from './table.ts';

/** The style sheet, the script and the table of an overview, below its root. */
export const [joinSheet, joinScript, joinCsvFile] = ['style.css', 'find.js', 'data/summary.csv'];

/** How many places below the trees a page names; of more, each portal tells itself. */
const mostPlaces = 600;

/** The page of an overview in one language: complete; its script only finds names on it. */
export function joinPage(desk: JoinDesk, summary: PortalSummary): string {
  const { locale, words } = desk;
  const { portals, missing = [] } = summary;
  const other = locale === 'zh' ? 'en' : 'zh';
  // Each page leads to the root, and from there to the other language.
  const root = languageFolders[locale].replace(/[^/]+/, '..');
  const otherPage = `${root}${languageFolders[other]}`;
  const groups = treeGroups(summary);
  const accounts = groups.real ?? groups.fictional;
  const title = read(summary.title, locale);
  const places = portals.flatMap((portal) => portal.places.map((place) => ({ portal, place })));
  const body = [
    joinAnswerBlock(),
    missing.length > 0 && joinSection('missing', words.missing, words.missingNote, missingList(desk, missing)),
    joinSection('areas', words.table, words.tableNote, markup`${findField(words)}${treeTable(desk, groups)}`),
    accounts &&
      joinSection(
        'inout',
        words.inOut,
        groups.real ? words.inOutNote : words.inOutFictional,
        inOut(desk, accounts.total),
      ),
    joinSection('newest', words.news, fill(words.newsNote, { n: newsLimit }), newsList(desk, portals)),
    joinSection('portals', words.sources, words.sourcesNote, portalTable(desk, portals)),
    places.length > 0 && joinSection('places', words.places, words.placesNote, placeList(desk, places)),
    joinSection('files', words.files, '', files()),
  ];
  return `<!DOCTYPE html>\n${
    markup`<html lang="${languageTags[locale]}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'">
<title>${title.text}</title><meta name="description" content="${fill(words.description, { n: portals.length })}">
<link rel="stylesheet" href="${root}${joinSheet}"><script src="${root}${joinScript}" defer></script><link rel="alternate" hreflang="${languageTags[other]}" href="${otherPage}">${
      summary.address && markup`<link rel="canonical" href="${summary.address}${languageFolders[locale]}">`
    }${summary.address && markup`<link rel="alternate" type="application/atom+xml" href="feed.xml" title="${title.text}">`}</head>
<body><a class="skip" href="#main">${words.skip}</a>
<header class="mast"><p class="brand"><svg viewBox="0 0 40 28" aria-hidden="true"><path d="M8 20a12 12 0 0 1 24 0Z" stroke="none"></path><path d="M0 20.5h40M0 25h40"></path></svg>${words.title}</p><a href="${otherPage}" lang="${languageTags[other]}" hreflang="${languageTags[other]}">${common.otherLanguage[locale]}</a></header>
<main id="main"><h1>${spoken(title)}</h1>
${body}</main>
<svg class="vh" width="0" height="0" aria-hidden="true"><symbol id="mk-ok" viewBox="0 0 16 16"><path d="M8 .5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM7 12.4 3.2 8.5l1.4-1.4L7 9.6l4.4-4.9 1.5 1.3Z"></path></symbol><symbol id="mk-bad" viewBox="0 0 16 16"><path d="M8 .8.4 15h15.2ZM7 5.4h2v4.8H7Zm0 6.2h2v1.9H7Z" fill-rule="evenodd"></path></symbol><symbol id="mk-none" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.6 2"></circle></symbol></svg>
</body></html>`.html
  }\n`;

  function joinAnswerBlock(): Piece {
    return joinAnswer(desk, summary, groups);
  }

  function files(): Piece {
    return markup`<ul class="files"><li><a href="${root}${joinCsvFile}" download>${words.csv}</a></li><li><a href="${root}${summaryFile}" download>${words.json}</a></li></ul>`;
  }
}

/** Finds a name among the areas and the places below them; shown by its script. */
function findField(words: JoinDesk['words']): Piece {
  return markup`<p class="find" hidden><label for="find">${words.find}</label><input id="find" type="search" autocomplete="off"></p>`;
}

function missingList({ locale }: JoinDesk, missing: NonNullable<PortalSummary['missing']>): Piece {
  return markup`<ul>${missing.map(({ source, why }) => markup`<li><b>${source}</b>${joint.colon[locale]}${why[locale]}</li>`)}</ul>`;
}

/** Income and spending by category, side by side. */
function inOut({ locale, words }: JoinDesk, { income_categories, spending_categories }: TreeAccounts): Piece {
  const list = (title: string, categories: TreeAccounts['income_categories']) =>
    markup`<div><h3>${title}</h3>${
      categories.length === 0
        ? markup`<p class="q">${words.none}</p>`
        : markup`<table><thead><tr><th scope="col">${words.category}</th><th scope="col" class="n">${words.yuan}</th></tr></thead><tbody>${categories.map(
            ({ name, fen }) =>
              markup`<tr><th scope="row">${said(name, locale)}</th><td class="n">${yuanText(fen)}</td></tr>\n`,
          )}</tbody></table>`
    }</div>`;
  return markup`<div class="pair">${list(words.incomeHead, income_categories)}${list(words.spendingHead, spending_categories)}</div>`;
}

function newsList({ locale, words }: JoinDesk, portals: readonly SummaryPortal[]): Piece {
  const items = joinedNews(portals).map(({ portal, news }) => {
    const tree = portal.trees.find(({ id }) => id === news.tree);
    const isInvented = tree?.standing === 'fictional';
    const where = tree ? spoken(placeName(tree, locale)) : said(portal.title, locale);
    const mark = isInvented && markup` <b class="tag">${common.invented[locale]}</b>`;
    return markup`<li><time datetime="${news.on}">${dayText(news.on, locale)}</time><a href="${portalPage(portal, news.page, locale)}">${said(
      news.title,
      locale,
    )}</a><small>${where}${mark}</small></li>\n`;
  });
  return items.length > 0 ? markup`<ol class="news">${items}</ol>` : markup`<p class="q">${words.none}</p>`;
}

/** Each portal with the day up to which its data are complete; an older one says by how much. */
function portalTable({ locale, words }: JoinDesk, portals: readonly SummaryPortal[]): Piece {
  const newest = asOfDays(portals).at(-1) ?? '';
  const rows = portals.map(({ address, title, publisher, as_of, licence }) => {
    const days = daysBetween(as_of, newest);
    const older = days > 0 && markup`<small>${fill(words.older, { n: numberText(days) })}</small>`;
    return markup`<tr><th scope="row"><a href="${portalPage({ address }, '', locale)}">${said(title, locale)}</a></th><td data-h="${words.publisher}">${said(
      publisher,
      locale,
    )}</td><td data-h="${words.asOf}">${dayText(as_of, locale)}${older}</td><td data-h="${words.licence}">${
      licence ? markup`<a href="${licence.url}">${licence.name}</a>` : common.unpublished[locale]
    }</td></tr>\n`;
  });
  const heads = [words.portal, words.publisher, words.asOf, words.licence];
  return markup`<table class="portals"><thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`;
}

type BelowTrees = readonly { portal: SummaryPortal; place: SummaryPortal['places'][number] }[];

/** Streets and other places by their trees. */
function placeList({ locale, words }: JoinDesk, places: BelowTrees): Piece {
  if (places.length > mostPlaces) return markup`<p class="q">${words.placesMany}</p>`;
  const trees = Map.groupBy(places, ({ portal, place }) => portal.trees.find(({ id }) => id === place.tree));
  return markup`<dl>${[...trees].map(
    ([tree, list]) =>
      markup`<dt>${tree && spoken(placeName(tree, locale))}</dt><dd>${list.map(
        ({ portal, place }) =>
          markup`<a href="${portalPage(portal, place.page, locale)}">${spoken(placeName(place, locale))}</a> `,
      )}</dd>\n`,
  )}</dl>`;
}
