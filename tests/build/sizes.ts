import { loadRenderer } from '../../src/build/renderer.ts';

/** What a run is asked, as JSON in the first argument: data folders by name, and paths of pages. It prints by name, as JSON, how many characters each page has; 0 where there is none. */
export type Order = { folders: Record<string, string>; pages: readonly string[] };

const { folders, pages } = JSON.parse(process.argv[2] ?? '') as Order;
const sizes: Record<string, Record<string, number>> = {};
const renderer = await loadRenderer('http://localhost:4321/');
for (const [name, folder] of Object.entries(folders)) {
  process.env.PORTAL_DATA = folder;
  const paths = new Map((await renderer.paths()).map((page) => [page.pathname, page]));
  const found: Record<string, number> = {};
  for (const page of pages) {
    const known = paths.get(page) ?? paths.get(page.replace(/\/$/, ''));
    found[page] = known ? (await renderer.render(known)).length : 0;
  }
  sizes[name] = found;
}
process.stdout.write(JSON.stringify(sizes));
