import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type AstroPrerenderer, build } from 'astro';
import { stageFolder } from '../../src/build/swap.ts';

/** What a run is asked, as JSON in the first argument: data folders by name. The first one is rendered whole. */
export type Order = Record<string, string>;

/** What a run prints, as JSON: by name how many outputs were rendered, and what is wrong with them. */
export type Rendered = Record<string, { count: number; faults: string[] }>;

/** Words of a value that nobody meant to print. */
const leftover = /\b(?:undefined|NaN|Infinity|Invalid Date)\b|\[object \w+\]/;

/** Pages of prose and manuals: what is in them comes from the program, and the frame around it is that of all other pages. */
const prose = /^\/\[\.\.\.locale\]\/(?:help\/\[code\]|about\/|data\/(?:fields|columns|standards|api)\b)/;

type Paths = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>;

/** Astro's own renderer of a build. It keeps the paths of a route until it is told to forget them. */
type Renderer = AstroPrerenderer & { app?: { routeCache: { clearAll(): void } } };

const order = JSON.parse(process.argv[2] ?? '{}') as Order;
const rendered: Rendered = {};
const stage = stageFolder();
mkdirSync(join(stage, 'cache'), { recursive: true });

// The modules are bundled once, then asked for each folder in turn: they read the data again when the edition changes, as in the preview for staff.
await build({
  outDir: join(stage, 'site'),
  cacheDir: join(stage, 'cache'),
  logLevel: 'silent',
  integrations: [
    { name: 'render', hooks: { 'astro:build:start': ({ setPrerenderer }) => setPrerenderer((own) => asked(own)) } },
  ],
}).finally(() => rmSync(stage, { recursive: true, force: true }));
process.stdout.write(JSON.stringify(rendered));

function asked(own: Renderer): AstroPrerenderer {
  const getStaticPaths = async (): Promise<Paths> => {
    for (const [name, folder] of Object.entries(order)) {
      process.env.PORTAL_DATA = folder;
      process.env.PORTAL_EDITION = name;
      own.app?.routeCache.clearAll();
      rendered[name] = await renderAll(own, Object.keys(rendered).length === 0);
    }
    return [];
  };
  return { name: 'render', setup: async () => own.setup?.(), getStaticPaths, render: own.render };
}

async function renderAll(own: Renderer, whole: boolean): Promise<Rendered[string]> {
  try {
    const paths = (await own.getStaticPaths()).filter(({ route }) => whole || !prose.test(route.route));
    const faults: string[] = [];
    for (const { pathname, route } of paths) {
      const fault = await render(own, pathname, route).catch(String);
      if (fault) faults.push(`${pathname}: ${fault}`);
    }
    return { count: paths.length, faults };
  } catch (error) {
    return { count: 0, faults: [String(error)] };
  }
}

/** What is wrong with one output; blank if nothing is. */
async function render(own: Renderer, pathname: string, routeData: Paths[number]['route']): Promise<string> {
  const path = routeData.type === 'page' ? pathname.replace(/\/?$/, '/') : pathname;
  const answer = await own.render(new Request(new URL(path, 'http://localhost:4321')), { routeData });
  const response = answer instanceof Response ? answer : answer.response;
  const text = await response.text();
  if (!response.ok && routeData.route !== '/404') return `status ${response.status}`;
  const found = leftover.exec(text);
  return found ? text.slice(Math.max(0, found.index - 60), found.index + 40) : '';
}
