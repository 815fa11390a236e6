import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MadePage } from '../../src/build/made.ts';
import { openIndexes } from '../../src/build/search.ts';
import { indexHashes, planSearch } from '../../src/build/search-plan.ts';
import { speakTo } from '../../src/client/pagefind.ts';
import { searchPartOf, searchParts } from '../../src/domain/portal/search-part.ts';
import type { Site } from '../../src/domain/published/public.ts';
import { portOf } from '../browser/search-port.ts';

/** A district with streets of two communities, each with a fund. */
function siteOf(streets: number): Site {
  const places = new Map<string, object>();
  const funds = new Map<string, object>();
  const named = Array.from({ length: streets }, (_, index) => `s${String(index + 1).padStart(2, '0')}`);
  places.set('d', { id: 'd', children: named });
  for (const street of named) {
    const children = [`${street}-a`, `${street}-b`];
    places.set(street, { id: street, parent: 'd', children });
    for (const id of children) {
      places.set(id, { id, parent: street, children: [] });
      funds.set(`${id}-fund`, { id: `${id}-fund`, home: id });
    }
  }
  return { places, funds } as never;
}

const filesOf = (site: Site) =>
  [
    'about/',
    'places/d/',
    ...[...site.places.keys()].map((id) => `places/${id}/`),
    ...[...site.funds.keys()].map((id) => `funds/${id}/`),
  ]
    .filter((path, index, all) => all.indexOf(path) === index)
    .flatMap((path) => [`${path}index.html`, `en/${path}index.html`]);

describe('in which index a page is searched', () => {
  const [small, large] = [siteOf(30), siteOf(31)];

  test('a small portal has one a language', () => {
    const plan = planSearch(small, filesOf(small));
    expect(searchParts(small)).toEqual([]);
    expect(new Set(plan.files.map((file) => plan.of(file).own))).toEqual(new Set(['zh/site', 'en/site']));
  });

  test('a larger one has one for each place with others right below it, and one for the rest', () => {
    const plan = planSearch(large, filesOf(large));
    expect(plan.of('places/s01/index.html').own).toBe('zh/in/s01');
    expect(plan.of('en/funds/s31-b-fund/index.html').own).toBe('en/in/s31');
    expect(plan.of('places/d/index.html').own).toBe('zh/site');
    expect(plan.of('about/index.html').own).toBe('zh/site');
  });

  test('and there, places, funds and projects are found by name, too', () => {
    const plan = planSearch(large, filesOf(large));
    expect(plan.of('funds/s01-a-fund/index.html').names).toBe('zh/names');
    expect(plan.of('about/index.html').names).toBeUndefined();
    expect(searchPartOf(large, 'funds/s01-a-fund/2026/')).toBe('s01');
    expect(plan.of('funds/s01-a-fund/2026/index.html').names).toBeUndefined();
  });

  test('the pages of each index follow each other, in the order of their paths', () => {
    const plan = planSearch(large, filesOf(large));
    const owns = plan.files.map((file) => plan.of(file).own);
    expect(owns.filter((own, index) => own !== owns[index - 1]).length).toBe(new Set(owns).size);
    for (const own of new Set(owns)) {
      const files = plan.files.filter((file) => plan.of(file).own === own);
      expect(files).toEqual(files.toSorted());
    }
  });

  test('a page whose words changed changes its own index alone, one with another head that of names, too', () => {
    const plan = planSearch(large, filesOf(large));
    const hashes = (changed: Partial<MadePage>) => {
      const page = (file: string) => ({
        searched: 'a',
        named: 'b',
        ...(file === 'funds/s02-a-fund/index.html' ? changed : {}),
        reads: [],
      });
      return indexHashes(plan, new Map(plan.files.map((file) => [file, page(file)])));
    };
    const before = hashes({});
    const changed = (after: ReadonlyMap<string, string>) =>
      [...after.keys()].filter((name) => after.get(name) !== before.get(name));
    expect(before.size).toBe(2 * (31 + 2));
    expect(changed(hashes({ searched: 'c' }))).toEqual(['zh/in/s02']);
    expect(changed(hashes({ searched: 'c', named: 'd' }))).toEqual(['zh/names', 'zh/in/s02']);
  });
});

describe('what is found', { timeout: 60_000 }, () => {
  const root = mkdtempSync(join(tmpdir(), 'search-'));
  const site = siteOf(31);
  const plan = planSearch(site, filesOf(site));
  const text = (file: string) => {
    const lang = file.startsWith('en/') ? 'en' : 'zh-CN';
    return `<!doctype html><html lang="${lang}"><body><main data-pagefind-body><header><h1>${file.split('/').at(-2)}</h1></header><p>停车场 lamps</p></main></body></html>`;
  };
  let open: ReturnType<typeof speakTo>;

  beforeAll(async () => {
    const search = openIndexes(plan, root);
    for (const file of plan.files) await search.add(file, text(file));
    await search.finish();
    await search.end();
    open = speakTo(portOf(root, '/', 'pagefind/zh/site/pagefind-worker.js'), 'zh-cn');
  }, 60_000);
  afterAll(() => rmSync(root, { recursive: true }));

  const found = async (folders: string[], question: string) => {
    const search = await open(['site', ...folders].map((name) => `/pagefind/zh/${name}/`));
    const { results } = await search.ask(question, {});
    return (await Promise.all(results.map(({ data }) => data()))).map(({ url }) => url).toSorted();
  };
  const all = plan.files.filter((file) => !file.startsWith('en/')).map((file) => `/${file.replace('index.html', '')}`);

  test('by name: the pages of the portal with every word, the others with their names', async () => {
    expect(await found(['names'], '停车场')).toEqual(['/about/', '/places/d/']);
    expect(await found(['names'], 's07')).toEqual(all.filter((url) => url.includes('s07')));
  });

  test('in one part: its pages, and those of the portal', async () => {
    expect(await found(['in/s03'], '停车场')).toEqual(
      ['/about/', ...all.filter((url) => /s03|\/d\//.test(url))].toSorted(),
    );
  });

  test('everywhere: every page', async () => {
    const parts = searchParts(site).map((id) => `in/${id}`);
    expect(await found(parts, '停车场')).toEqual(all.toSorted());
  });

  test('a part that is not there is told, and does not wait for ever', async () => {
    await expect(found(['in/none'], '停车场')).rejects.toThrow();
  });
});
