import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LoadedSite, loadScores, noteReads } from '../site.ts';
// Only pages derive these: values can be compared where the modules are at hand that derive them.
import '../domain/neighbourhood/topic.ts';
import '../domain/news/page.ts';
import '../domain/portal/parting.ts';
import { beginFiles } from './files.ts';
import type { Before, MadeSite } from './made.ts';
import { writeFiles, writeOutputs } from './outputs.ts';
import { addressesOf, pageFile, writePages } from './pages.ts';
import { watchReads } from './reads.ts';
import { loadRenderer, type PagePath } from './renderer.ts';
import { openIndexes } from './search.ts';
import { indexHashes, planSearch } from './search-plan.ts';
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
  let search: ReturnType<typeof openIndexes> | undefined;
  try {
    const renderer = await loadRenderer(address, program);
    const all = await renderer.paths();
    const paths = new Map(all.map((page) => [pageFile(page), page]));
    if (paths.size < all.length) throw new Error('two pages have the same address');
    const plan = planSearch(loaded.site, [...paths.keys()]);
    const inOrder = new Map(plan.files.map((file) => [file, paths.get(file) as PagePath]));
    renderer.copyAssets(aside);
    // Where nothing is published, pages are indexed while they are drawn; else it shows only when all are there in which indexes anything new can be found.
    if (!before) search = openIndexes(plan, aside);
    noteReads(reads);
    const pages = await writePages({ shelf, renderer, paths: inOrder, reads, before }, async (file, text) =>
      search?.add(file, text),
    );
    await writeOutputs(shelf, sitemaps(addressesOf(pages.keys()), address));
    const indexes = indexHashes(plan, pages);
    if (before) {
      const fresh = new Set([...indexes.keys()].filter((name) => !isSame(before, name, indexes.get(name))));
      for (const file of published.keys())
        if (indexes.has(indexAt(file)) && !fresh.has(indexAt(file))) shelf.keep(file);
      if (fresh.size > 0) search = openIndexes(plan, aside, fresh);
      for (const file of plan.files) {
        const { own, names = '' } = plan.of(file);
        if (pages.get(file)?.searched && (fresh.has(own) || fresh.has(names)))
          await search?.add(file, searchedPart(textOf(file, aside, out), file));
      }
    }
    const { values, groups } = files ? await joined(files, shelf) : await writeFiles({ shelf, reads, before }, address);
    await search?.finish();
    shelf.adopt();
    return {
      values: new Map([...values, ...reads.valuesOf(pages.values())]),
      ...{ pages, indexes, groups, files: shelf.files },
    };
  } finally {
    noteReads(undefined);
    await Promise.all([search?.end(), files?.stop()]);
  }
}

/** What a thread has written is on the shelf, too. */
async function joined(files: ReturnType<typeof beginFiles>, shelf: Shelf) {
  const told = await files.done;
  shelf.join(told.files);
  return told;
}

/** Whether an index is made of the same as the published one, and all that was made of it is still there. */
function isSame({ whole, indexes }: Before, name: string, hash: string | undefined): boolean {
  return whole && indexes.get(name) === hash;
}

/** The index that a file of a site belongs to, by its name. */
function indexAt(file: string): string {
  const [, name = ''] = /^pagefind\/(\w+\/(?:site|names|in\/[^/]+))\//.exec(file) ?? [];
  return name;
}

/** A page of the new site: aside, or as it is published. */
function textOf(file: string, aside: string, out: string): string {
  const fresh = join(aside, file);
  return readFileSync(existsSync(fresh) ? fresh : join(out, file), 'utf8');
}
