import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { keptFolder } from './kept-folder.ts';
import { programHash } from './program.ts';
import { joinSheets, type Sheet } from './sheets.ts';

/** A page as the framework knows it: its path (`/funds/x/`) and the route that draws it. */
export type PagePath = {
  pathname: string;
  route: Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number]['route'];
};

/** Draws the pages of a site, without the bundler. Data are read where `PORTAL_DATA` says, when a page asks for them first. */
export type Renderer = {
  paths: () => Promise<PagePath[]>;
  /** The HTML of a page. Throws where a page cannot be drawn. */
  render: (page: PagePath) => Promise<string>;
  /** Copies scripts, styles and what is served as it is into the folder of a site. */
  copyAssets: (site: string) => void;
};

/** Stands in the bundle for the path under which a site lies, so that one bundle draws them all. */
const anyBase = '/-any-base-/';

const renderers = resolve('.astro', 'renderers');

/** What the framework has of an app that draws pages; the types of its bundle are not public. */
type App = {
  manifest: {
    base: string;
    site: string;
    routes: readonly { routeData: PagePath['route']; styles: readonly Sheet[] }[];
  };
  routeCache: { clearAll(): void };
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: PagePath['route'] }): Promise<Response>;
};

/** The renderer of a site at `address`. The bundle is made where there is none of this program (by its hash): it does not depend on the data. */
export async function loadRenderer(address: string, program = programHash()): Promise<Renderer> {
  const folder = await keptFolder(renderers, program, makeBundle);
  const [entry] = readdirSync(join(folder, 'pages')).filter((name) => name.startsWith('prerender-entry'));
  const { app } = (await import(pathToFileURL(join(folder, 'pages', String(entry))).href)) as { app: App };
  const { StaticPaths } = await import('astro/runtime/prerender/static-paths.js');
  const { pathname: base } = new URL(address);
  app.manifest.base = base;
  app.manifest.site = address;
  const assets = join(folder, 'assets');
  const sheets = new Map<string, string>();
  app.setInternals({ pagesByKeys: stylesOf(app, (own) => joinSheets(assets, own, sheets)) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  return {
    paths: () => {
      app.routeCache.clearAll();
      return new StaticPaths(app as never).getAll() as Promise<PagePath[]>;
    },
    render: async ({ pathname, route }) => {
      const path = route.type === 'page' ? pathname.replace(/\/?$/, '/') : pathname;
      const response = await app.render(new Request(new URL(base + path.replace(/^\//, ''), address)), {
        routeData: route,
      });
      if (!response.ok && route.route !== '/404') throw new Error(`${pathname}: ${response.status}`);
      return (await response.text()).replaceAll(anyBase, base);
    },
    copyAssets: (site) => {
      copyAssets(assets, site, base);
      for (const [path, text] of sheets) writeFileSync(join(site, path), text);
    },
  };
}

/** The style sheets of every page, as the framework looks them up. */
function stylesOf({ manifest }: App, join: (sheets: readonly Sheet[]) => Sheet[]): Map<string, object> {
  return new Map(
    manifest.routes.map(({ routeData, styles }) => [
      `${routeData.route}&${routeData.component}`,
      { route: routeData, styles: join(styles).map((sheet) => ({ sheet, depth: 0, order: 0 })) },
    ]),
  );
}

function copyAssets(folder: string, site: string, base: string): void {
  // The sheets of the framework are joined.
  cpSync(folder, site, { recursive: true, filter: (file) => !file.endsWith('.css') });
  for (const { parentPath, name } of readdirSync(site, { recursive: true, withFileTypes: true })) {
    if (!name.endsWith('.js')) continue;
    const path = join(parentPath, name);
    const text = readFileSync(path, 'utf8');
    if (text.includes(anyBase)) writeFileSync(path, text.replaceAll(anyBase, base));
  }
}

/** Has the framework bundle all pages. It does not depend on the data, nor on the address. */
async function makeBundle(made: string): Promise<void> {
  const { build } = await import('astro');
  const outDir = join(made, 'assets');
  // A cache of its own: the preview never reads what is being written here. Astro may save into it before it makes the folder.
  const cacheDir = join(made, 'cache');
  mkdirSync(cacheDir, { recursive: true });
  const keep = (own: AstroPrerenderer): AstroPrerenderer => ({
    ...own,
    setup: async () => undefined,
    // No page is drawn here.
    getStaticPaths: async () => {
      cpSync(join(outDir, '.prerender'), join(made, 'pages'), { recursive: true });
      return [];
    },
  });
  await build({
    ...{ outDir, cacheDir, base: anyBase, site: 'https://any.invalid/', logLevel: 'warn' },
    integrations: [{ name: 'renderer', hooks: { 'astro:build:start': ({ setPrerenderer }) => setPrerenderer(keep) } }],
  });
  rmSync(cacheDir, { recursive: true });
}
