import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { newsAbout, newsFor, newsOf, newsUnder } from '../../src/domain/news/news.ts';
import { addresses, type Locale } from '../../src/domain/portal/address.ts';
import { type AtomFeed, feedLimit, tagOf, toAtom } from '../../src/export/feed/atom.ts';
import { newsFeed } from '../../src/export/feed/news.ts';
import { loadSite } from '../../src/site.ts';
import { newsText } from '../../src/texts/news-text.ts';

const site = loadSite();
const home = new URL('https://example.org/portal/');

function feedOf(locale: Locale, news = newsOf(site), part?: 'places' | 'funds' | 'projects', id?: string) {
  const to = addresses(home.pathname, locale);
  const context = { site, locale, lang: locale === 'zh' ? 'zh-CN' : 'en', to };
  return newsFeed(context, { name: id ?? 'all', self: to.feed(part, id), page: to.changes(), news }, home);
}

const subjects = (['zh', 'en'] as const).flatMap((locale) => [
  { name: `${locale} all`, text: feedOf(locale), news: newsOf(site) },
  ...[...site.places.keys()].map((id) => {
    const news = newsUnder(site, id);
    return { name: `${locale} place ${id}`, text: feedOf(locale, news, 'places', id), news };
  }),
  ...[...site.funds.keys()].map((id) => {
    const news = newsFor(site, id);
    return { name: `${locale} fund ${id}`, text: feedOf(locale, news, 'funds', id), news };
  }),
  ...[...site.projects.keys()].map((id) => {
    const news = newsAbout(site, id);
    return { name: `${locale} project ${id}`, text: feedOf(locale, news, 'projects', id), news };
  }),
]);

const bare: AtomFeed = {
  id: 'tag:example.org,2026:/feed.xml',
  title: '新近公开',
  subtitle: '数据截至 2026 年 10 月 31 日。',
  lang: 'zh-CN',
  author: '示范',
  self: 'https://example.org/feed.xml',
  page: 'https://example.org/changes/',
  day: '2026-10-31',
  entries: [],
};

describe('the feeds of the portal', () => {
  it('have all that RFC 4287 demands, read back by another program', () => {
    expect(subjects.length).toBeGreaterThan(200);
    for (const { name, text, news } of subjects) {
      const feed = parseAtomFeed(text);
      expect(feed.id, name).toMatch(/^tag:example\.org,2026:\/portal\/(en\/)?([a-z]+\/[\w-]+\/)?feed\.xml$/);
      expect(feed.title?.value, name).toBeTruthy();
      expect(feed.authors?.[0]?.name, name).toBeTruthy();
      expect(feed.updated, name).toBe(`${news[0]?.on ?? '2026-01-01'}T00:00:00+08:00`);
      const links = new Map(feed.links?.map(({ rel, href }) => [rel, href]));
      expect(links.get('self'), name).toBe(`https://example.org/portal/${feed.id?.split('/portal/')[1]}`);
      expect(links.get('alternate'), name).toMatch(/^https:\/\/example\.org\/portal\//);
      expect(feed.entries?.length ?? 0, name).toBe(Math.min(news.length, feedLimit));
      for (const [index, entry] of (feed.entries ?? []).entries()) {
        expect(entry.id, name).toMatch(/^tag:example\.org,2026:\/portal\/(en\/)?news\/[!-~]+$/);
        expect(entry.updated).toBe(`${news[index]?.on}T00:00:00+08:00`);
        expect(entry.links?.[0]?.rel).toBe('alternate');
        expect(entry.links?.[0]?.href).toMatch(/^https:\/\/example\.org\/portal\//);
      }
      expect(new Set(feed.entries?.map(({ id }) => id)).size).toBe(feed.entries?.length ?? 0);
    }
  });

  it('carry every text in full', () => {
    const entries = parseAtomFeed(feedOf('zh')).entries ?? [];
    for (const [index, entry] of entries.entries()) {
      const { title, lines } = newsText(site, newsOf(site)[index] as never, 'zh');
      expect(entry.title?.value).toBe(title);
      const paragraphs = [...(entry.content?.value ?? '').matchAll(/<p[^>]*>(.*?)<\/p>/g)].map(([, text]) => text);
      expect(paragraphs.slice(0, lines.length)).toEqual(
        lines.map(({ text }) =>
          text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
        ),
      );
    }
  });

  it('say of what is invented that it is', () => {
    for (const entry of parseAtomFeed(feedOf('en', newsFor(site, 'demo-liuan-fund'), 'funds', 'demo-liuan-fund'))
      .entries ?? [])
      expect(entry.content?.value).toContain('Fictional demonstration');
  });

  it('are the same bytes each time, and of both languages in entries of their own', () => {
    expect(feedOf('en')).toBe(feedOf('en'));
    const [zh, en] = [feedOf('zh'), feedOf('en')].map((text) => parseAtomFeed(text).entries?.map(({ id }) => id) ?? []);
    expect(zh?.filter((id) => en?.includes(id))).toEqual([]);
    expect(feedOf('zh')).toContain('xml:lang="zh-CN"');
  });
});

describe('a feed', () => {
  const entry = {
    id: 'tag:example.org,2026:/a',
    day: '2026-10-01',
    category: '报告',
    url: 'https://example.org/?a=1&b=2',
  };

  it('keeps what looks like markup as text', () => {
    const title = '<script>alert("1")</script> & <b>粗</b> ]]>';
    const line = '<img src=x onerror=alert(1)>&amp;';
    const text = toAtom({ ...bare, title, author: title, entries: [{ ...entry, title, lines: [{ text: line }] }] });
    expect(text).not.toMatch(/<script|<img|<b>|\]\]>/);
    const feed = parseAtomFeed(text);
    expect([feed.title?.value, feed.entries?.[0]?.title?.value, feed.authors?.[0]?.name]).toEqual([
      title,
      title,
      title,
    ]);
    expect(feed.entries?.[0]?.links?.[0]?.href).toBe(entry.url);
    // The content is HTML by itself: what was text must be escaped in it once more.
    expect(feed.entries?.[0]?.content?.value).toBe('<p>&lt;img src=x onerror=alert(1)&gt;&amp;amp;</p>');
  });

  it('leaves out what XML cannot carry', () => {
    const text = toAtom({ ...bare, entries: [{ ...entry, title: 'a\u0000\u0008b\uffff\ud800c\n', lines: [] }] });
    expect(text).toContain('<title>ab\ufffdc\n</title>');
  });

  it('without entries has the day of the data', () => {
    const feed = parseAtomFeed(toAtom(bare));
    expect([feed.updated, feed.entries ?? []]).toEqual(['2026-10-31T00:00:00+08:00', []]);
  });

  it('has the newest twenty at most', () => {
    const entries = Array.from({ length: 30 }, (_, index) => ({
      ...entry,
      id: `tag:a,2026:/${index}`,
      title: `${index}`,
      lines: [],
    }));
    expect(parseAtomFeed(toAtom({ ...bare, entries })).entries?.map(({ title }) => title?.value)).toEqual(
      entries.slice(0, 20).map(({ title }) => title),
    );
  });

  it('names things by tag URIs, whatever their letters', () => {
    expect(tagOf(home, 'news/places/a/corrections/更正-1')).toBe(
      'tag:example.org,2026:/portal/news/places/a/corrections/%E6%9B%B4%E6%AD%A3-1',
    );
  });
});
