import { expect, inject, test } from 'vitest';
import { recipes } from '../../src/issues/recipes.ts';
import { newPage, withBrowser } from './visit.ts';

const { address } = inject('plain');
withBrowser('looking');

/** The room of a sheet of A4 within its margins of 12 mm, in pixels of 1/96 inch. */
const sheet = { width: Math.floor((186 / 25.4) * 96), height: Math.floor((273 / 25.4) * 96) };

test('every recipe of the manual is one printed page, in both languages', async () => {
  const { page, faults, close } = await newPage(new URL(address).origin, { viewport: { ...sheet, height: 400 } });
  await page.emulateMedia({ media: 'print' });
  const height = async (path: string) => {
    await page.goto(address + path);
    return page.evaluate(() => document.documentElement.scrollHeight);
  };
  for (const language of ['', 'en/'])
    for (const recipe of Object.keys(recipes))
      expect
        .soft(await height(`${language}staff/manual/${recipe}/`), language + recipe)
        .toBeLessThanOrEqual(sheet.height);
  expect(await height('data/fields/spending/'), 'a long page is found').toBeGreaterThan(sheet.height);
  expect(faults).toEqual([]);
  await close();
});
