import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { addresses, type Locale } from '../../src/domain/portal/address.ts';
import type { Site } from '../../src/domain/published/public.ts';
import { fundWords } from '../../src/texts/fund.ts';
import { siteOf } from './kinds.ts';
import { markup } from './marked.ts';
import type { Built } from './site.ts';
import { newPage, withBrowser } from './visit.ts';

const plain = inject('plain');
const marked = inject('marked');
const site = siteOf(plain.data);
withBrowser();

describe('search', () => {
  test.each([
    ['停车场', paths(site, 'projects', '停车场')],
    ['微心愿', [...paths(site, 'projects', '微心愿'), 'wishes/', ...wishPaths(site)]],
    ['社区发展基金', paths(site, 'funds', '社区发展基金')],
    ['水碾', paths(site, 'places', '水碾')],
    ['桂花园', paths(site, 'places', '桂花园')],
  ])('finds %s among the first results', async (query, right) => {
    expect(right.length, 'the data have such a page').toBeGreaterThan(0);
    const { page, faults, close } = await searchPage(plain, 'zh', query);
    const { base } = plain;
    const found = (await results(page)).slice(0, 5).map(({ href }) => href);
    expect(found.some((href) => right.includes(href.slice(base.length)))).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  test('finds English pages in English only', async () => {
    const { page, faults, close } = await searchPage(plain, 'en', 'parking');
    const found = await results(page);
    expect(found.slice(0, 5).map(({ href }) => href)).toContain(`/en/${paths(site, 'projects', '停车场')[0]}`);
    expect(found.every(({ href }) => href.startsWith('/en/'))).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  test('what residents say is searched in the words of the pages, and told', async () => {
    const { page, faults, close } = await searchPage(plain, 'zh', '老人吃饭怎么办？');
    const { base } = plain;
    expect((await results(page))[0]?.href).toBe(`${base}${paths(site, 'projects', '长者饭堂')[0]}`);
    expect(await page.locator('[data-also]').textContent()).toBe('也搜了：助餐。');
    await page.locator('.facets summary').click();
    await page.locator('select[name=kind] option').nth(2).waitFor({ state: 'attached' });
    await settled(page);
    const choices = await page.locator('select[name=kind] option:not([hidden])').allTextContents();
    expect(choices, 'two searches together have no counts').toContain(fundWords.projects.zh);
    await page.locator('#q').fill('桂花园');
    await page.locator('[data-also]').waitFor({ state: 'hidden' });
    expect(faults).toEqual([]);
    await close();
  });

  test('where no page has all words, those with some of them are shown, and that is told', async () => {
    const { page, close } = await searchPage(plain, 'zh', '停车场 牌坊 zzxqjvwk');
    expect((await results(page)).length).toBeGreaterThan(0);
    expect(await page.locator('[role=status]').textContent()).toContain('没有一个页面含有全部词语');
    expect(await page.locator('[data-books]').isVisible()).toBe(true);
    await close();
  });

  test('says so where nothing is found', async () => {
    const { page, close } = await searchPage(plain, 'en', 'zzxqjvwk');
    expect(await results(page)).toEqual([]);
    expect(await page.locator('[role=status]').textContent()).toContain('Nothing found');
    // Rows are not searched: it is said, with the way to them.
    expect(await page.locator('[data-books] a').count()).toBeGreaterThan(1);
    expect(await page.locator('[data-books]').isVisible()).toBe(true);
    await close();
  });

  test('a payee is looked for in the books, a receipt under “my gift”', async () => {
    const payee = [...site.funds.values()]
      .flatMap(({ spending }) => spending)
      .find(({ payee_display }) => payee_display)?.payee_display;
    const { page, close } = await searchPage(plain, 'zh', payee as string);
    expect(await page.locator('[data-books] a[href$="data/spending.csv"]').isVisible()).toBe(true);
    await page.locator('#q').fill('９９００００００４３８');
    expect(await page.locator('[data-receipt] a').getAttribute('href')).toBe('/trace/');
    await page.locator('[data-receipt] a').waitFor({ state: 'visible' });
    await close();
  });

  test('full-width letters and digits are read as plain ones', async () => {
    const count = async (query: string) => {
      const { page, close } = await searchPage(plain, 'zh', query);
      const n = await foundCount(page);
      await close();
      return n;
    };
    expect(await count('２０２６')).toBe(await count('2026'));
    expect(await count('2026')).toBeGreaterThan(0);
  });

  test('a facet keeps only the pages that have it', async () => {
    const { page, close } = await searchPage(plain, 'zh', '助餐');
    const all = await foundCount(page);
    const value = fundWords.projects.zh;
    await page.locator('.facets summary').click();
    await page.locator('select[name=kind]').selectOption(value);
    await page.waitForURL((url) => url.searchParams.get('kind') === value);
    await settled(page);
    const narrowed = await foundCount(page);
    expect(narrowed).toBeLessThan(all);
    expect(narrowed).toBeGreaterThan(0);
    for (const { tags } of await results(page)) expect(tags).toContain(value);
    await page.reload();
    await page.locator('[data-search].ready').waitFor();
    await settled(page);
    expect(await foundCount(page), 'the address keeps the facet').toBe(narrowed);
    await page.locator('.facets summary').click();
    // The choices are fetched when somebody opens them.
    await page.locator('select[name=place] option').nth(2).waitFor({ state: 'attached' });
    await settled(page);
    const choices = await page.locator('select[name=place] option:not([hidden])').allTextContents();
    expect(choices.length).toBeGreaterThan(2);
    expect(choices.filter((choice) => choice.includes('(0)'))).toEqual([]);
    await close();
  });

  test('fetches nothing of the index before somebody is about to ask', async () => {
    const { page, close } = await newPage(new URL(plain.address).origin);
    const fetched: string[] = [];
    page.on('request', (request) => void (request.url().includes('/pagefind/') && fetched.push(request.url())));
    await page.goto(new URL(addresses(plain.base, 'zh').search(), plain.address).href, { waitUntil: 'networkidle' });
    expect(fetched).toEqual([]);
    await page.locator('#q').fill('停车场');
    await page.locator('[data-results] > li').first().waitFor();
    expect(fetched.length).toBeGreaterThan(3);
    await settled(page);
    expect(fetched.filter((url) => url.includes('/filter/'))).toEqual([]);
    await page.locator('.facets summary').click();
    await expect.poll(() => fetched.filter((url) => url.includes('/filter/')).length).toBeGreaterThan(0);
    await close();
  });

  test.each([
    ['a question in the address', '停车场'],
    ['a question that finds nothing', 'zzxqjvwk'],
  ])('moves nothing under the eyes of the reader: %s', async (_, query) => {
    const { page, close } = await newPage(new URL(plain.address).origin);
    await page.addInitScript(() => {
      const moved = window as unknown as { moved: number };
      moved.moved = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) moved.moved += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(new URL(addresses(plain.base, 'zh').search(query), plain.address).href);
    await settled(page);
    expect(await page.evaluate(() => (window as unknown as { moved: number }).moved)).toBe(0);
    await close();
  });

  test('works with the keyboard alone', async () => {
    const { page, close } = await searchPage(plain, 'zh', '');
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.id);
    await page.locator('#q').focus();
    await page.keyboard.type('停车场');
    await settled(page);
    const hrefs = (await results(page)).map(({ href }) => href);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(hrefs[0]);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(hrefs[1]);
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe(hrefs[0]);
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === hrefs[0]);
    await close();
  });

  test('the home page leads to it', async () => {
    const { page, close } = await newPage(new URL(plain.address).origin);
    await page.goto(plain.address);
    await page.locator('main form[role=search] input').fill('水碾');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/search/');
    await page.locator('[data-search].ready').waitFor();
    await settled(page);
    expect((await results(page)).length).toBeGreaterThan(0);
    await close();
  });

  test('works under a sub-path, with text that looks like HTML', async () => {
    const { page, faults, close } = await searchPage(marked, 'zh', '停车场');
    const found = await results(page);
    expect(found.slice(0, 5).map(({ href }) => href)).toContain(`/portal/${paths(site, 'projects', '停车场')[0]}`);
    expect(found[0]?.title).toContain(markup);
    expect(await page.locator('.found img, .found script').count()).toBe(0);
    await page.locator('.found a').first().click();
    expect(await page.locator('h1').textContent()).toContain(markup);
    expect(faults).toEqual([]);
    await close();
  });

  test('HTML in the question stays text', async () => {
    const { page, faults, close } = await searchPage(marked, 'zh', markup);
    expect(await page.locator('img, main script:not([src])').count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });
});

test.each(['zh', 'en'] as const)(
  'without scripts the directory is there and the form leads to it, %s',
  async (locale) => {
    const { page, faults, close } = await newPage(new URL(plain.address).origin, { javaScriptEnabled: false });
    const to = addresses(plain.base, locale);
    await page.goto(new URL(to.search(), plain.address).href);
    await page.locator('#q').fill('水碾');
    await page.locator('#q').press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === '水碾');
    const links = await page.locator('.directory a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    const wanted = [
      ...[...site.places.keys()].map(to.place),
      ...[...site.funds.keys()].map(to.fund),
      ...[...site.projects.keys()].map(to.project),
    ];
    expect(wanted.filter((href) => !links.includes(href))).toEqual([]);
    expect(await page.locator('select:visible').count(), 'nothing that does not work').toBe(0);
    expect(await page.locator('noscript p').isVisible(), 'it is told what to do instead').toBe(true);
    expect(faults).toEqual([]);
    await close();
  },
);

/** Pages of records whose Chinese name holds a word. */
/** Pages of the wishes of a place. */
function wishPaths(from: Site): string[] {
  return [...from.places.keys()].map((id) => `places/${id}/wishes/`);
}

function paths(from: Site, kind: 'places' | 'funds' | 'projects', word: string): string[] {
  return [...from[kind].values()].filter(({ name }) => name.zh.includes(word)).map(({ id }) => `${kind}/${id}/`);
}

async function searchPage(built: Built, locale: Locale, query: string) {
  const visit = await newPage(new URL(built.address).origin);
  await visit.page.goto(new URL(addresses(built.base, locale).search(query), built.address).href);
  await visit.page.locator('[data-search].ready').waitFor();
  await settled(visit.page);
  return visit;
}

/** Waits until the status no longer says that it is searching, and stays so longer than the field waits for the next key. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(250);
  await page.waitForFunction(() => {
    const root = document.querySelector<HTMLElement>('[data-search]');
    return root?.querySelector('[role=status]')?.textContent !== root?.dataset.busy;
  });
}

async function results(page: Page): Promise<{ href: string; title: string; tags: string }[]> {
  return page.locator('[data-results] > li').evaluateAll((items) =>
    items.map((item) => ({
      href: item.querySelector('a')?.getAttribute('href') ?? '',
      title: item.querySelector('a')?.textContent ?? '',
      tags: item.querySelector('small')?.textContent ?? '',
    })),
  );
}

async function foundCount(page: Page): Promise<number> {
  return Number(/\d+/.exec((await page.locator('[role=status]').textContent()) ?? '')?.[0]);
}
