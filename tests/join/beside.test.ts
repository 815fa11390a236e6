import { parseAtomFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { publishedSite } from '../../src/domain/published/public.ts';
import { newsLimit, portalSummary } from '../../src/export/summary.ts';
import { joinSummaries } from '../../src/join/join.ts';
import { joinFiles } from '../../src/join/site.ts';
import { demonstration } from '../demonstration.ts';
import { changedPortal } from './portals.ts';

const demo = portalSummary(publishedSite(demonstration.portal), 'https://demo.example/');
const given = ['https://demo.example/', 'https://other.example/a&b/'].map((address) => ({
  source: address,
  summary: changedPortal(demo, { address }),
}));
const title = { zh: '某市', en: 'A city' };
const files = joinFiles(joinSummaries(given, { title, address: 'https://city.example/all/' }).summary);

describe('beside the page of an overview', () => {
  test.each(['feed.xml', 'en/feed.xml'])('%s has the newest disclosures, each of its own portal', (name) => {
    const feed = files.get(name) ?? '';
    const ids = parseAtomFeed(feed).entries?.map(({ id }) => id);
    expect(new Set(ids).size).toBe(newsLimit);
    expect(feed).toContain(`<link rel="self" type="application/atom+xml" href="https://city.example/all/${name}"/>`);
    const days = [...feed.matchAll(/<published>(.*?)T/g)].map(([, day = '']) => day);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  test('the catalogue names that of each portal', () => {
    const catalog = JSON.parse(files.get('data/catalog.jsonld') ?? '');
    expect(catalog.catalog.map((one: { '@id': string }) => one['@id'])).toEqual(
      given.map(({ source }) => `${source}data/catalog.jsonld`),
    );
    expect(catalog['@context'].catalog['@id']).toBe('dcat:catalog');
  });

  test('search engines are told of the pages, and of the lists of each portal', () => {
    expect(files.get('robots.txt')?.split('\n')).toEqual([
      ...['User-agent: *', 'Allow: /', 'Sitemap: https://city.example/all/sitemap.xml'],
      ...given.map(({ source }) => `Sitemap: ${source}sitemap-index.xml`),
      '',
    ]);
    expect(files.get('sitemap.xml')).toContain('<loc>https://city.example/all/en/</loc>');
  });

  test('there is nothing that needs an address where none is known', () => {
    const { summary } = joinSummaries(given, { title });
    expect([...joinFiles(summary).keys()].filter((name) => /feed|robots|sitemap|catalog/.test(name))).toEqual([]);
  });
});
