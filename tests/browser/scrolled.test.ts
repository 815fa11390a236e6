import { describe, expect, inject, test } from 'vitest';
import { addresses } from '../../src/domain/portal/address.ts';
import { kindsOf, siteOf } from './kinds.ts';
import { overflowing } from './overflowing.ts';
import { newPage, sameReader, scrollThrough, withBrowser } from './visit.ts';

const { address, base, data } = inject('plain');
const { origin } = new URL(address);
const kinds = kindsOf(siteOf(data));
const pages = kinds.flatMap(({ kind, path }) =>
  path === undefined ? [] : (['zh', 'en'] as const).map((locale) => ({ kind, path, locale })),
);
withBrowser();

describe('every kind of page, read to its end: what waits to be seen appears without a fault, and fits the screen', () => {
  test.each(pages)('$kind, $locale', async ({ path, locale }) => {
    const { page, faults, settle } = await sameReader(origin);
    await page.goto(origin + addresses(base, locale).page(path));
    await scrollThrough(page);
    await settle();
    expect.soft(faults).toEqual([]);
    expect.soft(await page.evaluate(overflowing)).toEqual([]);
  });
});

test('live charts fit a small phone too', async () => {
  const fund = kinds.find(({ kind }) => kind === 'fund')?.path;
  const { page, close } = await newPage(origin, { viewport: { width: 320, height: 700 } });
  await page.goto(address + fund);
  await scrollThrough(page);
  await page.locator('.stage canvas').first().waitFor();
  expect(await page.evaluate(overflowing)).toEqual([]);
  await close();
});
