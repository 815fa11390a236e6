import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LoadedSite, loadScores, noteReads } from '../site.ts';
// Only pages derive these: values can be compared where the modules are at hand that derive them.
import '../domain/neighbourhood/topic.ts';
import '../domain/news/page.ts';
import '../domain/portal/parting.ts';
import { beginFiles } from './files.ts';
import type { Before, MadePage, MadeSite } from './made.ts';
import { writeFiles, writeOutputs } from './outputs.ts';
import { addressesOf, writePages } from './pages.ts';
import { watchReads } from './reads.ts';
import { loadRenderer } from './renderer.ts';
import { openIndex, searchFolder } from './search.ts';
import { searchedPart } from './searched.ts';
import { openShelf, type Shelf } from './shelf.ts';
import { sitemaps } from './sitemap.ts';

/**
 * What a site is made from: the address where it will stand, the hash of the program, what it shows, the folder where it is published, the folder beside it for what is new, and what the
 * published one was made of, where that is known.
 */
type Order = {
  address: string;
  program: string;
  loaded: LoadedSite;
  out: string;
  aside: string;
  before: Before | undefined;
};

/** Makes a site: puts aside what is not published yet with the same bytes, and tells what all of it was made of. */
export async function makeSite({
  address,
  program,
  loaded,
  out,
  aside,
  before,
}: Order): Promise<Omit<MadeSite, 'program'>> {
  const reads = watchReads(loaded.site, { 'past scores': loadScores() });
  const published = before?.files ?? new Map();
  const shelf = openShelf(aside, published);
  // A site from nothing is work for two; where a site is known little is left to do, and a second thread would first have to be given all the data.
  const files = before ? undefined : beginFiles({ site: aside, address, loaded });
  let index: ReturnType<typeof openIndex> | undefined;
  try {
    const renderer = await loadRenderer(address, program);
    const paths = await renderer.paths();
    renderer.copyAssets(aside);
    // Where nothing is published, pages are indexed while they are drawn; else it shows only when all are there whether anything new can be found.
    if (!before) index = openIndex(paths.length);
    noteReads(reads);
    const pages = await writePages({ shelf, renderer, paths, reads, before }, async (file, text) =>
      index?.add(file, text),
    );
    await writeOutputs(shelf, sitemaps(addressesOf(pages.keys()), address));
    if (before && isSearchSame(before, pages)) {
      for (const file of published.keys()) if (file.startsWith(searchFolder)) shelf.keep(file);
    } else if (before) {
      index = openIndex(paths.length);
      for (const file of pages.keys()) {
        const text = searchedPart(textOf(file, aside, out));
        if (text !== '') await index.add(file, text);
      }
    }
    await index?.write(aside);
    const { values, groups } = files ? await joined(files, shelf) : await writeFiles({ shelf, reads, before }, address);
    shelf.adopt();
    return {
      values: new Map([...values, ...reads.valuesOf(pages.values())]),
      ...{ pages, groups, files: shelf.files },
    };
  } finally {
    noteReads(undefined);
    await Promise.all([index?.end(), files?.stop()]);
  }
}

/** What a thread has written is on the shelf, too. */
async function joined(files: ReturnType<typeof beginFiles>, shelf: Shelf) {
  const told = await files.done;
  shelf.join(told.files);
  return told;
}

/** Whether the search takes the same texts of the same pages, and all that it made of them is still there. */
function isSearchSame(before: Before, pages: ReadonlyMap<string, MadePage>): boolean {
  const known = before.pages;
  return (
    before.whole &&
    known.size === pages.size &&
    [...pages].every(([file, { searched }]) => known.get(file)?.searched === searched)
  );
}

/** A page of the new site: aside, or as it is published. */
function textOf(file: string, aside: string, out: string): string {
  const fresh = join(aside, file);
  return readFileSync(existsSync(fresh) ? fresh : join(out, file), 'utf8');
}
