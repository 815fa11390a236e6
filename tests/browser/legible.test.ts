import { describe, expect, inject, test } from 'vitest';
import { addresses } from '../../src/domain/portal/address.ts';
import { clipped } from './clipped.ts';
import { kindsOf, siteOf } from './kinds.ts';
import { newPage, sameReader, withBrowser } from './visit.ts';

const { address, base, data } = inject('plain');
const { origin } = new URL(address);
withBrowser();

const pages = kindsOf(siteOf(data)).flatMap(({ kind, path }) =>
  path === undefined ? [] : (['zh', 'en'] as const).map((locale) => ({ kind, path, locale })),
);

/** Width of the screen, size of the text as the reader's browser has it, large type of the site. */
const readers = [
  [390, '200%', false],
  [320, '200%', false],
  [320, '100%', false],
  [320, '', true],
  [390, '', true],
  [640, '200%', false],
] as const;

describe('no word and no figure is cut off, however large the text', () => {
  test.each(pages)('$kind, $locale', async ({ path, locale }) => {
    const { page } = await sameReader(origin);
    await page.goto(origin + addresses(base, locale).page(path));
    for (const [width, size, large] of readers) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(
        ([size, large]) => {
          document.documentElement.style.fontSize = size;
          if (large) document.documentElement.dataset.type = 'large';
          else delete document.documentElement.dataset.type;
        },
        [size, large] as const,
      );
      expect.soft(await page.evaluate(clipped), `${width} px, ${large ? 'large type' : size}`).toEqual([]);
    }
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
  expect((await page.evaluate(clipped)).length).toBeGreaterThan(0);
  await close();
});
