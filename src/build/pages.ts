import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { compare } from '../issues/order.ts';
import { hashBytes } from '../read/hashes.ts';
import { stampPage } from '../snapshot/page.ts';
import type { MadePage, MadeSite } from './made.ts';
import type { Reads } from './reads.ts';
import type { PagePath, Renderer } from './renderer.ts';
import { namedPart, searchedPart } from './searched.ts';
import type { Shelf } from './shelf.ts';

/** Where pages are put, what draws them, what notes their readings, and what the published site was made of, where that is known. */
type Drawing = {
  shelf: Shelf;
  renderer: Renderer;
  /** The pages by their files, as they are drawn. */
  paths: ReadonlyMap<string, PagePath>;
  reads: Reads;
  before: MadeSite | undefined;
};

/**
 * Puts every page to the shelf of a site, each with the code that stands for all of it, and tells by its file what it was made of. A published page stays where
 * nothing that it was made of has changed. What the search takes of a drawn page goes to `search`.
 */
export async function writePages(
  { shelf, renderer, paths, reads, before }: Drawing,
  search: (file: string, text: string) => Promise<void>,
): Promise<Map<string, MadePage>> {
  const made = new Map<string, MadePage>();
  for (const [file, page] of paths) {
    const known = before?.files.has(file) ? before.pages.get(file) : undefined;
    if (before && known && reads.areSame(known.reads, before)) {
      shelf.keep(file);
      made.set(file, known);
      continue;
    }
    const drawn = await reads.during(() => renderer.render(page));
    const html = stampPage(drawn.made);
    const text = searchedPart(html, file);
    shelf.put(file, html);
    const reading = [...drawn.reads].toSorted(compare);
    made.set(file, { searched: hashOf(text), named: hashOf(namedPart(text)), reads: reading });
    if (text !== '') await search(file, text);
    // The indexer has its turn.
    await setImmediate();
  }
  return made;
}

/** The addresses of pages in the site (`funds/x/`, `` for home), from their files. */
export function addressesOf(files: Iterable<string>): string[] {
  return [...files].flatMap((file) => (file === lost ? [] : [file.slice(0, -'index.html'.length)]));
}

/** The page for a wrong address. */
const lost = '404.html';

function hashOf(text: string): string {
  return text && hashBytes(Buffer.from(text));
}

/** The file of a page in the site. */
export function pageFile({ pathname }: PagePath): string {
  const address = pathname.replace(/^\/|\/$/g, '');
  return address === '404' ? lost : join(address, 'index.html');
}
