import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stampPage } from '../snapshot/page.ts';
import type { Renderer } from './renderer.ts';

/**
 * Draws every page into the folder of a site, each with the code that stands for all of it, beside the scripts and styles that they need. Returns the
 * addresses of the pages in the site (`funds/x/`, `` for home).
 */
export async function writePages(site: string, renderer: Renderer): Promise<string[]> {
  renderer.copyAssets(site);
  const addresses: string[] = [];
  for (const page of await renderer.paths()) {
    const address = page.pathname.replace(/^\/|\/$/g, '');
    const file = join(site, address === '404' ? '404.html' : `${address}/index.html`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, stampPage(await renderer.render(page)), { flag: 'wx' });
    if (address !== '404') addresses.push(address === '' ? '' : `${address}/`);
  }
  return addresses;
}
