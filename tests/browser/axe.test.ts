import { describe, expect, inject, test } from 'vitest';
import { addresses, type Locale } from '../../src/domain/portal/address.ts';
import { barriersOf, checks, ofLayout, standard } from './barrier.ts';
import { kindsOf, siteOf } from './kinds.ts';
import { newPage, sameReader, type Visit, withBrowser } from './visit.ts';

const { address, base, data } = inject('plain');
const { origin } = new URL(address);
const paths = kindsOf(siteOf(data)).flatMap(({ kind, path }) => (path === undefined ? [] : [{ kind, path }]));
withBrowser('looking');

const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } } as const;

type Setting = { locale: Locale; size: keyof typeof sizes; theme: 'light' | 'dark' };

/** Each kind is seen in both themes, at both widths and in both languages, though not in every combination. */
const settings: Setting[] = [
  { locale: 'zh', size: 'phone', theme: 'light' },
  { locale: 'en', size: 'desktop', theme: 'dark' },
];
const swapped: Setting[] = [
  { locale: 'zh', size: 'desktop', theme: 'light' },
  { locale: 'en', size: 'phone', theme: 'dark' },
];
/** The states of an application share one page: only the first is seen in every setting. */
const varied = paths.filter(({ kind }) => !kind.startsWith('application ') || kind === 'application proposed');
const cases = paths.flatMap((page, index) =>
  (index % 2 ? swapped : settings).slice(0, varied.includes(page) ? 2 : 1).map((setting) => ({ ...page, ...setting })),
);

describe('no barrier by WCAG 2.2 AA', () => {
  test.each(cases)('$kind, $locale, $theme, $size', async (setting) => {
    const { page } = await expectNoBarrier(setting.path, setting);
    if (setting.locale !== 'zh') return;
    // In large type the same things stand elsewhere and have another size.
    await page.setViewportSize(sizes.phone);
    await page.evaluate(() => document.documentElement.setAttribute('data-type', 'large'));
    expect(await barriersOf(page, { rules: ofLayout }), 'in large type').toEqual([]);
    await page.setViewportSize(sizes[setting.size]);
  });

  test('the page for a wrong address', () => expectNoBarrier('404.html', settings[0] as Setting));

  test('a barrier would be found', async () => {
    const { page, close } = await newPage(origin);
    await page.goto(address);
    await page.evaluate(() => {
      (document.querySelector('main h1') as HTMLElement).style.color = '#ddd';
      document.documentElement.removeAttribute('lang');
    });
    expect((await barriersOf(page, { tags: standard })).map(({ id }) => id)).toEqual([
      'color-contrast',
      'html-has-lang',
    ]);
    expect((await barriersOf(page, { rules: ofLayout })).map(({ id }) => id)).toEqual(['color-contrast']);
    await close();
  });
});

async function expectNoBarrier(path: string, { locale, size, theme }: Setting): Promise<Visit> {
  const reader = await sameReader(origin, { viewport: sizes[size], colorScheme: theme }, checks);
  await reader.page.goto(origin + addresses(base, locale).page(path));
  await reader.settle();
  expect(await barriersOf(reader.page, { tags: standard })).toEqual([]);
  return reader;
}
