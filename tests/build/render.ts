import { siteOutputs } from '../../src/build/outputs.ts';
import { loadRenderer } from '../../src/build/renderer.ts';
import { codeLists } from '../../src/domain/portal/code-list.ts';
import type { Output } from '../../src/export/output.ts';
import { loadSite } from '../../src/site.ts';

/**
 * What a run is asked, as JSON in the first argument: data folders by name. The first one is rendered whole. Of a folder with `words` only the pages of
 * records are rendered, and it is told which of them say all the words.
 */
export type Order = Record<string, string | { folder: string; words: readonly string[] }>;

/** What a run prints, as JSON: by name how many outputs were rendered, what is wrong with them, and which say the words that were sought. */
export type Rendered = Record<string, { count: number; faults: string[]; said?: string[] }>;

/** Words of a value that nobody meant to print. */
const leftover = /\b(?:undefined|NaN|Infinity|Invalid Date)\b|\[object \w+\]/;

/** Pages of prose and manuals: what is in them comes from the program, and the frame around it is that of all other pages. */
const prose = /^\/\[\.\.\.locale\]\/(?:help\/\[code\]|about\/|staff\/manual|data\/(?:fields|columns|standards|api)\b)/;

/** Pages of records, of whatever belongs to a place, and of disclosure. */
const ofRecords =
  /^\/\[\.\.\.locale\]\/(?:(?:places|funds|projects|applications|rounds|meetings)\/\[\w+\]|disclosure)\/?(?:index)?$/;

/** Where the sites would stand. */
const home = 'http://localhost:4321/';

const order = JSON.parse(process.argv[2] ?? '{}') as Order;
const rendered: Rendered = {};
/** What the blank files of earlier folders were made of. */
const sources = new Set<string>();

// The modules are bundled once, then asked for each folder in turn: they read the data again when the edition changes, as in the preview for staff.
const renderer = await loadRenderer(home);
for (const [name, asked] of Object.entries(order)) {
  const { folder, words } = typeof asked === 'string' ? { folder: asked, words: undefined } : asked;
  process.env.PORTAL_DATA = folder;
  process.env.PORTAL_EDITION = name;
  const whole = Object.keys(rendered).length === 0;
  const fits = (route: string) => (words ? ofRecords.test(route) : whole || !prose.test(route));
  rendered[name] = await renderAll(fits, words);
}
process.stdout.write(JSON.stringify(rendered));

async function renderAll(
  fits: (route: string) => boolean,
  words: readonly string[] | undefined,
): Promise<Rendered[string]> {
  try {
    const paths = (await renderer.paths()).filter(({ route }) => fits(route.route));
    const faults: string[] = [];
    const said: string[] = [];
    for (const page of paths) {
      const text = await renderer.render(page).catch((error) => {
        faults.push(`${page.pathname}: ${error}`);
        return '';
      });
      const fault = leftoverIn(text) || idTwiceIn(text);
      if (fault) faults.push(`${page.pathname}: ${fault}`);
      if (words?.every((word) => text.includes(word))) said.push(page.pathname);
    }
    const outputs = words ? [] : siteOutputs(home).filter(isNew());
    for (const output of outputs) faults.push(...(await faultsOf(output)));
    return { count: paths.length + outputs.length, faults, ...(words ? { said } : {}) };
  } catch (error) {
    return { count: 0, faults: [String(error)] };
  }
}

/** Tells which outputs of the folder at hand are to be written: a schema is made of the program alone, a blank table of that and the code lists. */
function isNew(): (output: Output) => boolean {
  const lists = JSON.stringify(codeLists(loadSite()));
  const known = { 'data/schemas/': sources.has('schemas'), 'data/templates/': sources.has(lists) };
  sources.add('schemas').add(lists);
  return ({ path }) => !Object.entries(known).some(([folder, before]) => before && path.startsWith(folder));
}

/** What is wrong with a file beside the pages. Every one is written. */
async function faultsOf({ path, write }: Output): Promise<string[]> {
  const written = await write();
  const fault = typeof written === 'string' ? leftoverIn(written) : '';
  return fault ? [`/${path}: ${fault}`] : [];
}

function leftoverIn(text: string): string {
  const found = leftover.exec(text);
  return found ? text.slice(Math.max(0, found.index - 60), found.index + 40) : '';
}

/** An id that stands twice on a page: a link to it would lead to the wrong place. */
function idTwiceIn(html: string): string {
  const seen = new Set<string>();
  for (const [, id = ''] of html.matchAll(/<[a-z][^>]*?\sid="([^"]+)"/g)) {
    if (seen.has(id)) return `id="${id}" twice`;
    seen.add(id);
  }
  return '';
}
