import { type IdSpans, maySpan } from '../domain/ledger/paging.ts';

/** The pages of a long book: leads to the one on which the row of the address stands, and reads them for the filter. */

/** Addresses of the pages of a book, each with the ids that may stand there. */
type Pages = readonly (readonly [href: string, spans: IdSpans])[];

addEventListener('hashchange', lead);
void lead();

async function lead(): Promise<void> {
  const id = decodeURIComponent(location.hash.slice(1));
  if (id === '' || document.getElementById(id)) return;
  const href = await find(await pagesIn(document), id, new Set([location.pathname]));
  if (href) location.replace(`${href}${location.hash}`);
}

/** The page with a row; a month of a very long book has pages of its own. */
async function find(pages: Pages, id: string, seen: Set<string>): Promise<string | undefined> {
  for (const [href, spans] of pages) {
    if (seen.has(href) || !maySpan(spans, id)) continue;
    seen.add(href);
    const page = await readPage(href);
    if (page?.getElementById(id)) return href;
    const below = page && (await find(await pagesIn(page), id, seen));
    if (below) return below;
  }
  return undefined;
}

/** The pages that a page of a book names; all but the first name the first. */
export async function pagesIn(page: Document): Promise<Pages> {
  const told: Pages | string = JSON.parse(page.querySelector<HTMLElement>('[data-pages]')?.dataset.pages ?? '[]');
  if (typeof told !== 'string') return told;
  const first = await readPage(told);
  return first ? pagesIn(first) : [];
}

/** A page of this site as a document; undefined where it cannot be had. */
export function readPage(href: string): Promise<Document | undefined> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('GET', href);
    request.responseType = 'document';
    request.onload = () => done(request.response ?? undefined);
    request.onerror = () => done(undefined);
    request.send();
  });
}
