import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { payeeAccounts } from '../../src/domain/ledger/payee.ts';
import { addresses, languageTags, type TablePart, tableParts } from '../../src/domain/portal/address.ts';
import { dayAt } from '../../src/domain/portal/reach.ts';
import { compare } from '../../src/issues/order.ts';
import { common } from '../../src/texts/common.ts';
import { clipped } from './clipped.ts';
import { filesOf } from './html.ts';
import { kindsOf, siteOf } from './kinds.ts';
import { overflowing } from './overflowing.ts';
import { newPage, sameReader, withBrowser } from './visit.ts';

const { address, base, data, out } = inject('plain');
const { origin } = new URL(address);
const site = siteOf(data);
const kinds = kindsOf(site);
withBrowser('looking');

test('the data show every kind of page', () => {
  expect(kinds.filter(({ path }) => path === undefined).map(({ kind }) => kind)).toEqual([]);
});

const pages = kinds.flatMap(({ kind, path, standing }) =>
  path === undefined ? [] : (['zh', 'en'] as const).map((locale) => ({ kind, path, standing, locale })),
);

/** Width of the screen, size of the text as the reader's browser has it, large type of the site; those of one size stand together, so that words are set but three times. */
const readers = [
  [390, '', true],
  [320, '', true],
  [320, '100%', false],
  [320, '200%', false],
  [390, '200%', false],
  [640, '200%', false],
] as const;

/** Pages that hold no data, or older news alone, carry no day. */
const ofProgram = new Set([
  'older changes',
  'help',
  'help page',
  'about',
  'about page',
  'staff',
  'cover',
  'manual',
  'recipe',
  'fields',
  'fields of a file',
  'columns',
  'column',
]);

describe('every kind of page, and no word and no figure of it is cut off, however large the text', () => {
  test.each(pages)('$kind, $locale', async ({ kind, path, standing, locale }) => {
    const { page, faults, settle } = await sameReader(origin);
    const own = origin + addresses(base, locale).page(path);
    const response = await page.goto(own);
    expect(response?.status()).toBe(200);
    const { other } = addresses(base, locale);
    const day = dayOn(path);
    expect.soft(await page.evaluate(facts, day ?? ''), 'heading, languages, day, mark').toEqual({
      headings: 1,
      lang: languageTags[locale],
      canonical: own,
      alternates: {
        'zh-CN': origin + addresses(base, 'zh').page(path),
        en: origin + addresses(base, 'en').page(path),
        'x-default': origin + addresses(base, 'zh').page(path),
      },
      other: other(path),
      days: ofProgram.has(kind) || !day ? 0 : 1,
      official: expect.stringContaining(common.official[locale]),
      standing: standing ? [common[standing][locale]] : [],
    });
    // Before anything is scrolled: what is drawn when it comes into view takes the place of words.
    for (const [width, size, large] of readers) {
      await page.setViewportSize({ width, height: 800 });
      expect
        .soft(await page.evaluate(clipped, { size, large }), `${width} px, ${large ? 'large type' : size}`)
        .toEqual([]);
    }
    await settle();
    expect.soft(faults).toEqual([]);
  });
});

test('a figure that is cut off is found', async () => {
  const { page, close } = await newPage(origin);
  await page.goto(address);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.evaluate(() => {
    const amount = document.querySelector<HTMLElement>('.slip td.dg');
    if (amount) amount.style.paddingRight = '400px';
  });
  expect((await page.evaluate(clipped, undefined)).length).toBeGreaterThan(0);
  await close();
});

/** English has the longest words, and every record another page; the help pages are all alike, and the cards have a test of their own. */
test('no page of any record is wider than a small phone', { timeout: 600_000 }, async () => {
  const files = filesOf(out, '.html').filter((file) => /^en\/(?!help\/|embed\/)/.test(file));
  expect(files.length).toBeGreaterThan(100);
  const viewport = { width: 320, height: 700 };
  // Only without the policy may a test read markup from text.
  const { page, close } = await newPage(origin, { viewport, javaScriptEnabled: false, bypassCSP: true });
  const texts = files.map((file) => ({ file, html: readFileSync(join(out, file), 'utf8') }));
  const over: string[] = [];
  // A page is laid out where another one with the same style sheets is open: that takes a third of the time of loading it.
  for (const { file, html } of texts.toSorted((a, b) => compare(sheetsIn(a.html), sheetsIn(b.html)))) {
    if (!(await page.evaluate(showHere, html))) await page.goto(address + file);
    over.push(...(await page.evaluate(overflowing)).map((what) => `${file}: ${what}`));
  }
  expect(over).toEqual([]);
  await page.locator('h1').evaluate((heading) => heading.style.setProperty('width', '400px'));
  expect(await page.evaluate(overflowing), 'a wide page would be found').not.toEqual([]);
  await close();
});

test('a page that does not exist says so in both languages', async () => {
  const answer = await fetch(`${address}nothing/here/`);
  expect(answer.status).toBe(404);
  const { page, faults, close } = await newPage(origin);
  const response = await page.goto(`${address}404.html`);
  expect(response?.status()).toBe(200);
  expect(await response?.text(), 'the same page').toBe(await answer.text());
  expect(await page.locator('h1').count()).toBe(1);
  expect(await page.locator('meta[name=robots][content=noindex]').count()).toBe(1);
  expect(await page.locator('[lang=en]').count(), 'English words').toBeGreaterThan(0);
  const links = await page.locator('main a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(links).toContain(base);
  expect(links).toContain(`${base}en/`);
  expect(faults).toEqual([]);
  await close();
});

/** Up to which day the data of a page reach: the books of what it is about, or the data of the portal. */
function dayOn(path: string): string | undefined {
  const [part = '', id] = path.replace(/^disclosure(?=\/.)/, 'funds').split('/');
  if (part === 'payees' && id) return payeeAccounts(site).get(id)?.days[1];
  return id && (tableParts as readonly string[]).includes(part) ? dayAt(site, part as TablePart, id) : site.asOf;
}

/** What the head, the bar and the foot of a page say. Runs in the page. */
function facts(asOf: string) {
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const href = (selector: string) => document.querySelector(selector)?.getAttribute('href');
  return {
    headings: all('h1').length,
    lang: document.documentElement.lang,
    canonical: href('link[rel=canonical]'),
    alternates: Object.fromEntries(
      all('link[rel=alternate][hreflang]').map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]),
    ),
    other: href('header a[hreflang]'),
    days: all(`footer time[datetime="${asOf}"]`).length,
    official: document.querySelector('footer')?.textContent,
    standing: all('.standing .tag').map(({ textContent }) => textContent),
  };
}

function sheetsIn(html: string): string {
  return (html.match(/<link rel="stylesheet"[^>]*>/g) ?? []).join();
}

/** Shows a page in place of the one that is open, where both have the same style sheets; tells whether they do. Runs in the page. */
async function showHere(html: string): Promise<boolean> {
  const next = new DOMParser().parseFromString(html, 'text/html');
  const [own, others] = [document, next].map((one) =>
    [...one.querySelectorAll('link[rel=stylesheet]')].map((link) => link.getAttribute('href')).join(),
  );
  if (own !== others) return false;
  const root = document.documentElement;
  for (const name of root.getAttributeNames()) root.removeAttribute(name);
  for (const { name, value } of next.documentElement.attributes) root.setAttribute(name, value);
  document.body.replaceWith(next.body);
  await Promise.all([...document.images].filter(({ loading }) => loading !== 'lazy').map((image) => image.decode()));
  return true;
}
