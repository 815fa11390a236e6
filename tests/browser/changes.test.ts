import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { newsOf, newsUnder } from '../../src/domain/news/news.ts';
import { latestNews, newsPages } from '../../src/domain/news/page.ts';
import { filesOf, tagsOf } from './html.ts';
import { siteOf } from './kinds.ts';
import { newPage, withBrowser } from './visit.ts';

const { address, out, data } = inject('plain');
const { origin } = new URL(address);
const site = siteOf(data);
const news = newsOf(site);
const pages = newsPages(news);
withBrowser();

test('every piece of news stands on one page of older news', () => {
  expect(pages.flatMap((page) => page.news)).toEqual(news);
  for (const { period, news: wanted } of pages) {
    const html = readFileSync(join(out, `changes/${period}/index.html`), 'utf8');
    expect(html.match(/<time datetime="[\d-]+">\d+ 月/g)).toHaveLength(wanted.length);
  }
});

test('a day chosen hides what is older, and another press shows it again', async () => {
  const { page, faults, close } = await newPage(origin);
  await page.goto(`${address}changes/`);
  const rows = page.locator('.told .rows > li:visible');
  const all = latestNews(news);
  // Older months are folded, and all of them are there.
  const open = await rows.count();
  expect(open).toBeGreaterThan(20);
  expect(open).toBeLessThan(all.length);
  expect(await page.locator('.told .rows > li').count()).toBe(all.length);
  const day = all[Math.floor(all.length / 2)]?.on as string;
  await page.locator('input[type=date]').fill(day);
  await page.locator('[data-since] [type=submit]').click();
  const kept = all.filter(({ on }) => on >= day).length;
  expect(kept).toBeLessThan(all.length);
  expect(await rows.count()).toBe(kept);
  expect(await page.locator('[role=status]').textContent()).toContain(`${kept} 条`);
  await page.locator('[data-all]').click();
  expect(await rows.count()).toBe(open);
  expect(await page.locator('[role=status]').textContent()).toBe('');
  expect(faults).toEqual([]);
  await close();
});

test('the last visit is the day of the data that were seen then, and stays on the device', async () => {
  const { page, close } = await newPage(origin);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${address}changes/`);
  expect(await page.locator('[data-visit]').isVisible()).toBe(false);
  expect(await page.evaluate(() => localStorage.getItem('changes'))).toBe(site.asOf);
  const seen = latestNews(news)[20]?.on as string;
  await page.evaluate((day) => localStorage.setItem('changes', day), seen);
  await page.reload();
  await page.locator('[data-visit]').click();
  const later = latestNews(news).filter(({ on }) => on > seen).length;
  expect(later).toBeGreaterThan(0);
  expect(await page.locator('.told .rows > li:visible').count()).toBe(later);
  // Going on to another page is no new visit.
  await page.reload();
  expect(await page.locator('[data-visit]').isVisible()).toBe(true);
  expect(asked.filter((url) => url.includes(seen) || new URL(url).search !== '')).toEqual([]);
  await close();
});

test('without a script the list is whole, and nothing is offered that cannot work', async () => {
  const { page, close } = await newPage(origin, { javaScriptEnabled: false });
  await page.goto(`${address}en/changes/`);
  expect(await page.locator('[data-since]').isVisible()).toBe(false);
  expect(await page.locator('.told .rows > li').count()).toBe(latestNews(news).length);
  await close();
});

test('every feed is well-formed, and pages name the feeds that have entries', async () => {
  const { page, close } = await newPage(origin);
  const feeds = filesOf(out, 'feed.xml');
  expect(feeds).toHaveLength(2 * (1 + site.places.size + site.funds.size + site.projects.size));
  const wrong = await page.evaluate(
    (texts) =>
      texts.flatMap((text, index) => {
        const parsed = new DOMParser().parseFromString(text, 'application/xml');
        return parsed.querySelector('parsererror') ? [index] : [];
      }),
    feeds.map((file) => readFileSync(join(out, file), 'utf8')),
  );
  expect(wrong.map((index) => feeds[index])).toEqual([]);
  for (const id of site.places.keys()) {
    const tags = tagsOf(readFileSync(join(out, `places/${id}/index.html`), 'utf8'));
    const named = tags.filter(({ attributes }) => attributes.get('type') === 'application/atom+xml');
    const told = newsUnder(site, id).length > 0;
    expect(named.map(({ name, attributes }) => [name, attributes.get('href')])).toEqual(
      told ? ['link', 'a'].map((name) => [name, `/places/${id}/feed.xml`]) : [],
    );
    expect(existsSync(join(out, `places/${id}/feed.xml`))).toBe(true);
  }
  await close();
});
