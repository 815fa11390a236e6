import { xmlText } from '../export/feed/atom.ts';
import type { Output } from '../export/output.ts';
import { compare } from '../issues/order.ts';
import { sitemapIndex } from './swap.ts';

/** Most pages in one file: search engines read no more than 50,000. */
const most = 40_000;

/** Lists of all pages for search engines, each with its other language. Cards are made for the pages of others and stay out. */
export function sitemaps(pages: readonly string[], home: string): Output[] {
  const listed = pages.filter((page) => !/^(?:en\/)?embed\/(?:funds|projects)\//.test(page)).toSorted(compare);
  const parts = Array.from({ length: Math.ceil(listed.length / most) }, (_, index) => `sitemap-${index}.xml`);
  const index = parts.map((file) => `<sitemap><loc>${xmlText(home + file)}</loc></sitemap>`);
  return [
    ...parts.map((path, at) => ({
      path,
      write: () =>
        `${head}<urlset xmlns="${schema}" xmlns:xhtml="http://www.w3.org/1999/xhtml">${listed
          .slice(at * most, (at + 1) * most)
          .map((page) => entryOf(page, home))
          .join('')}</urlset>`,
    })),
    { path: sitemapIndex, write: () => `${head}<sitemapindex xmlns="${schema}">${index.join('')}</sitemapindex>` },
  ];
}

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function entryOf(page: string, home: string): string {
  const chinese = page.replace(/^en\//, '');
  const link = (language: string, path: string) =>
    `<xhtml:link rel="alternate" hreflang="${language}" href="${xmlText(home + path)}"/>`;
  return `<url><loc>${xmlText(home + page)}</loc>${link('zh-CN', chinese)}${link('en', `en/${chinese}`)}</url>`;
}
