import { describe, expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { newsRow } from '../../src/components/rollup/words.ts';
import { dutiesFor } from '../../src/domain/disclosure/duties.ts';
import { newsAddress } from '../../src/domain/news/address.ts';
import { newsOf } from '../../src/domain/news/news.ts';
import { addresses, type Locale } from '../../src/domain/portal/address.ts';
import { publish } from '../../src/domain/published/public.ts';
import { newsFeed } from '../../src/export/feed/news.ts';
import type { Context } from '../../src/layouts/context.ts';
import { catalogue } from '../../src/tables/catalogue.ts';
import { newsText } from '../../src/texts/news-text.ts';
import { withCase } from '../case.ts';
import { served } from '../export/api.ts';

const site = withCase('said-retracted', (folder) => publish(checkData(folder).portal));
const news = newsOf(site);
const to = addresses('https://example.org/', 'zh');
const reasons = {
  zh: ['季度还没有结束', '附表是旧的', '没有这项投资', '答错了'],
  en: ['The quarter had not ended', 'An old table was attached', 'There was no such investment', '答错了'],
};
const context = (locale: Locale) =>
  ({ site, to: addresses('https://example.org/', locale), locale, lang: locale }) as Context;

/** What was said and taken back, and the news that it was, in the order of the reasons. */
const said = ['reports/quarterly', 'reports/other', 'events/', 'queries/'].map((path) => {
  const [first, second] = [false, true].map((back) =>
    news.find(({ id }) => id.includes(`/${path}`) && id.endsWith('/retracted') === back),
  );
  if (!first || !second) throw new Error(path);
  return { first, second };
});

describe.each(['zh', 'en'] as const)('a report, an event or an answer that was taken back (%s)', (locale) => {
  const mark = { zh: '（已撤回）', en: '(retracted)' }[locale];

  test('keeps its entry, which says so in its title and first of all', () => {
    for (const [index, { first }] of said.entries()) {
      const { title, lines } = newsText(site, first, locale);
      expect(title.endsWith(mark), title).toBe(true);
      expect(lines[0]?.text).toMatch(/^(?:2026 年 3 月|Retracted on)/);
      expect(lines[1]?.text).toBe(reasons[locale][index]);
    }
  });

  test('is news again on the day of the retraction, with the reason, and leads to the same place', () => {
    for (const [index, { first, second }] of said.entries()) {
      const { title, lines } = newsText(site, second, locale);
      expect([second.on >= first.on, second.on.startsWith('2026-03')]).toEqual([true, true]);
      expect(title).toContain({ zh: '撤回：', en: 'Retracted: ' }[locale]);
      expect(lines.map(({ text }) => text)).toEqual([reasons[locale][index]]);
      expect(newsAddress(site, to, second)).toBe(newsAddress(site, to, first));
    }
  });

  test('stands in lists with day and reason, and in feeds as changed on that day', () => {
    for (const [index, { first }] of said.entries()) {
      const row = newsRow(context(locale), first, false);
      expect([row.title.endsWith(mark), row.note?.endsWith(reasons[locale][index] as string)]).toEqual([true, true]);
    }
    const feed = newsFeed(
      context(locale),
      { name: 'x', self: '/feed.xml', page: '/', news },
      new URL('https://example.org/'),
    );
    const entry = feed.split('<entry>').find((one) => one.includes('/events/2026-02-01/e-1<')) ?? '';
    expect(entry).toContain('<updated>2026-03-10T00:00:00+08:00</updated>');
    expect(entry).toContain('<published>2026-02-10T00:00:00+08:00</published>');
    expect(entry).toContain(reasons[locale][2]);
  });
});

test('what was taken back meets no duty, and no other news is marked', () => {
  const own = [...site.funds.values()].filter(({ id }) => id === 'garden-fund');
  expect(dutiesFor(site, own).filter(({ published }) => published !== undefined)).toEqual([]);
  const marked = new Set(said.map(({ first }) => first.id));
  for (const one of news)
    expect([one.id, newsText(site, one, 'zh').title.includes('已撤回')]).toEqual([one.id, marked.has(one.id)]);
});

test('tables and the interface tell day and reason', () => {
  for (const name of ['report', 'event', 'query']) {
    const table = catalogue(site).find((one) => one.name === name);
    const at = table?.columns.findIndex(({ key }) => key === 'retracted_on') ?? -1;
    expect([name, at >= 0]).toEqual([name, true]);
    expect(table?.rows.every((row) => String(row[at]).startsWith('2026-03'))).toBe(true);
  }
  const fund = JSON.stringify(served(site).find(({ path }) => path === 'funds/garden-fund.json')?.value);
  for (const reason of ['季度还没有结束', '没有这项投资', '答错了']) expect(fund).toContain(reason);
});
