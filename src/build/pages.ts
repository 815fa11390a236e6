import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { compare } from '../issues/order.ts';
import { stampPage } from '../snapshot/page.ts';
import type { Renderer } from './renderer.ts';
import type { SearchIndex } from './search.ts';

/**
 * Draws every page into the folder of a site, each with the code that stands for all of it, beside the scripts and styles that they need, and hands it to the
 * search. Returns the addresses of the pages in the site (`funds/x/`, `` for home).
 */
export async function writePages(site: string, renderer: Renderer, search: SearchIndex): Promise<string[]> {
  renderer.copyAssets(site);
  const pages = (await renderer.paths()).map((page) => ({ page, file: fileOf(page.pathname) }));
  for (const { page, file } of pages.toSorted((a, b) => compare(a.file, b.file))) {
    const path = join(site, file);
    const html = stampPage(await renderer.render(page));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, html, { flag: 'wx' });
    await search.add(file, html);
    // The indexer has its turn.
    await setImmediate();
  }
  return pages.flatMap(({ file }) => (file === lost ? [] : [file.slice(0, -'index.html'.length)]));
}

/** The page for a wrong address. */
const lost = '404.html';

function fileOf(pathname: string): string {
  const address = pathname.replace(/^\/|\/$/g, '');
  return address === '404' ? lost : join(address, 'index.html');
}
