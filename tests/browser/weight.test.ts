import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { newsOf } from '../../src/domain/news/news.ts';
import { latestNews, newsPages } from '../../src/domain/news/page.ts';
import { filesOf, tagsOf } from './html.ts';
import { kindsOf, siteOf } from './kinds.ts';

/** What a page may weigh with its sheets, compressed as a host sends them, in KiB: what a slow telephone loads before it can be read. */
const usual = 14;

/** Kinds of pages that are still heavier, with what each may weigh; a figure here may fall and never rise. */
const heavier: Readonly<Record<string, number>> = {
  'street fund': 18.5,
  fund: 18.5,
  round: 18,
  data: 19,
  community: 16.5,
  home: 14.5,
};

/** Cards stand in the pages of others. */
const card = 6;

const { out, data } = inject('plain');
const site = siteOf(data);

describe('the weight of a page with its sheets', () => {
  const pages = kindsOf(site).flatMap(({ kind, path }) => (path === undefined ? [] : [{ kind, path }]));
  test.each(pages)('$kind', ({ kind, path }) => {
    const limit = heavier[kind] ?? usual;
    for (const language of ['', 'en/']) expect(weightOf(`${language}${path}index.html`)).toBeLessThan(limit * 1024);
  });

  test('is told for no kind that keeps within the usual', () => {
    const known = new Map(pages.map(({ kind, path }) => [kind, path]));
    const idle = Object.keys(heavier).filter(
      (kind) => !known.has(kind) || weightOf(`${known.get(kind)}index.html`) < usual * 1024,
    );
    expect(idle).toEqual([]);
  });

  test('of every page of news', () => {
    const periods = ['', ...newsPages(newsOf(site)).map(({ period }) => `${period}/`)];
    expect(latestNews(newsOf(site)).length).toBeGreaterThan(0);
    for (const part of periods) expect(weightOf(`changes/${part}index.html`), part).toBeLessThan(usual * 1024);
  });

  test('of every card', () => {
    const cards = filesOf(out, 'index.html').filter((file) => /^(?:en\/)?embed\//.test(file));
    expect(cards.length).toBeGreaterThan(20);
    for (const file of cards) expect(weightOf(file), file).toBeLessThan(card * 1024);
  });
});

/** Bytes of a page and of the sheets that it links, compressed. */
function weightOf(file: string): number {
  const html = readFileSync(join(out, file), 'utf8');
  const sheets = tagsOf(html).flatMap(({ name, attributes }) =>
    name === 'link' && attributes.get('rel') === 'stylesheet' ? [attributes.get('href') as string] : [],
  );
  const parts = [html, ...sheets.map((sheet) => readFileSync(join(out, sheet), 'utf8'))];
  return parts.reduce((sum, part) => sum + brotliCompressSync(part).length, 0);
}
