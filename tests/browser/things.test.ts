import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { standards } from '../../src/texts/standard.ts';
import { filesOf } from './html.ts';

type Thing = { '@type': string; [key: string]: unknown };
type Block = { file: string; text: string; html: string };

const opening = '<script type="application/ld+json">';

describe.each(['plain', 'marked'] as const)('what the pages of the %s site tell programs', (name) => {
  const { out, base, address } = inject(name);
  const { origin } = new URL(address);
  const blocks: Block[] = filesOf(out, '.html').flatMap((file) => {
    const html = readFileSync(join(out, file), 'utf8');
    return html
      .split(opening)
      .slice(1)
      .map((rest) => ({ file, html, text: rest.slice(0, rest.indexOf('</script>')) }));
  });
  const graphs = blocks.map(({ file, text }) => ({
    file,
    graph: (JSON.parse(text) as { '@graph': Thing[] })['@graph'],
  }));
  const things = graphs.flatMap(({ file, graph }) => graph.flatMap(within).map((thing) => ({ file, thing })));

  test('is one block a page, and no text in it can end it', () => {
    expect(blocks.length).toBeGreaterThan(500);
    expect(new Set(blocks.map(({ file }) => file)).size).toBe(blocks.length);
    expect(blocks.filter(({ text }) => text.includes('<')).map(({ file }) => file)).toEqual([]);
    expect(blocks.map(({ text }) => (JSON.parse(text) as { '@context': string })['@context'])).toEqual(
      blocks.map(() => 'https://schema.org'),
    );
  });

  test('has the way on every page that shows it, with the same names', () => {
    const lost = blocks.flatMap(({ file, html, text }) => {
      const shown = /<ol class="crumbs"[^>]*>(.*?)<\/ol>/s.exec(html)?.[1] ?? '';
      const way = (JSON.parse(text) as { '@graph': Thing[] })['@graph'].find(
        (one) => one['@type'] === 'BreadcrumbList',
      );
      const steps = (way?.itemListElement ?? []) as { name: string; position: number }[];
      const count = shown.match(/<li\b/g)?.length ?? 0;
      const same = steps.length === count && steps.every(({ position }, index) => position === index + 1);
      return same && steps.every(({ name: step }) => plain(shown).includes(step)) ? [] : [file];
    });
    expect(lost.slice(0, 10)).toEqual([]);
    const without = filesOf(out, '.html').filter(
      (file) =>
        !blocks.some((block) => block.file === file) &&
        readFileSync(join(out, file), 'utf8').includes('class="crumbs"'),
    );
    expect(without).toEqual([]);
  });

  test('knows only the types that the page on standards names', () => {
    const told = standards.find(({ id }) => id === 'schema')?.fields.map(({ field }) => field) ?? [];
    const parts = ['ListItem', 'MonetaryAmount', 'Place', 'PropertyValue'];
    const used = new Set(things.map(({ thing }) => thing['@type']));
    expect([...used].filter((type) => !told.includes(type) && !parts.includes(type))).toEqual([]);
    expect(told.filter((type) => !used.has(type))).toEqual([]);
  });

  test('leads to pages and files that are there', () => {
    const urls = new Set(
      things.flatMap(({ thing }) =>
        [thing.url, thing.item, thing.contentUrl].filter((url) => url !== undefined).map(String),
      ),
    );
    expect(urls.size).toBeGreaterThan(200);
    const own = [...urls].filter((url) => url.startsWith(origin));
    const lost = own.filter((url) => {
      const { pathname } = new URL(url);
      const path = decodeURI(pathname.slice(base.length));
      return (
        !pathname.startsWith(base) || !existsSync(join(out, path.endsWith('/') || !path ? `${path}index.html` : path))
      );
    });
    expect(lost.slice(0, 10)).toEqual([]);
    // Only the page of a charity in the public register lies elsewhere.
    const elsewhere = things.filter(({ thing }) => typeof thing.url === 'string' && !thing.url.startsWith(origin));
    expect(elsewhere.filter(({ thing }) => thing['@type'] !== 'NGO')).toEqual([]);
  });

  test('names no person', () => {
    expect(things.filter(({ thing }) => thing['@type'] === 'Person')).toEqual([]);
  });
});

/** A thing and all things inside it. */
function within(thing: Thing): Thing[] {
  const inner = Object.values(thing).flatMap((value) => (Array.isArray(value) ? value : [value]));
  return [thing, ...inner.filter(isThing).flatMap(within)];
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && '@type' in value;
}

/** The text of markup without tags, entities resolved. */
function plain(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? '');
}
