import { expect, inject, test } from 'vitest';
import { newPage, withBrowser } from './visit.ts';

const { address } = inject('plain');
const { origin } = new URL(address);
withBrowser();

test.each([
  ['large type', 'type=large', 'type', 'large'],
  ['the dark page', 'theme=dark', 'theme', 'dark'],
] as const)('%s is kept on the way through the site, and can be left again', async (_, set, name, on) => {
  const { page, faults, close } = await newPage(origin, { colorScheme: 'light' });
  const state = () => page.locator('html').getAttribute(`data-${name}`);
  const button = page.locator(`button[data-set="${set}"]`);
  const look = () =>
    page.evaluate(() => {
      const size = getComputedStyle(document.body).fontSize;
      return { size, paper: getComputedStyle(document.documentElement).backgroundColor };
    });
  await page.goto(address);
  const before = await look();
  expect(await button.getAttribute('aria-pressed')).toBe('false');
  await button.click();
  expect(await state()).toBe(on);
  expect(await look()).not.toEqual(before);
  await page.locator('header nav a[href="/data/"]').click();
  await page.waitForURL((url) => url.pathname === '/data/');
  expect(await state()).toBe(on);
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  await button.click();
  await page.goto(`${address}en/`);
  expect(await state()).not.toBe(on);
  expect(await look()).toEqual(before);
  expect(faults).toEqual([]);
  await close();
});

test('the dark page follows the machine until the reader chooses', async () => {
  const { page, close } = await newPage(origin, { colorScheme: 'dark' });
  await page.goto(address);
  const button = page.locator('button[data-set="theme=dark"]');
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  const dark = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await button.click();
  expect(await button.getAttribute('aria-pressed')).toBe('false');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).not.toBe(dark);
  await close();
});

test('the language link leads to the same page', async () => {
  const { page, close } = await newPage(origin);
  await page.goto(`${address}data/`);
  await page.locator('header a[hreflang=en]').click();
  await page.waitForURL((url) => url.pathname === '/en/data/');
  await page.locator('header a[hreflang=zh-CN]').click();
  await page.waitForURL((url) => url.pathname === '/data/');
  await close();
});

test('the first key press offers a way to the content', async () => {
  const { page, close } = await newPage(origin);
  await page.goto(address);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
  await close();
});
