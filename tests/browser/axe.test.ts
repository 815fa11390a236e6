import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, inject, test } from 'vitest';
import { addresses, type Locale } from '../../src/domain/address.ts';
import { kindsOf, siteOf } from './kinds.ts';
import { sameReader, withBrowser } from './visit.ts';

const { address, base, data } = inject('plain');
const { origin } = new URL(address);
const paths = kindsOf(siteOf(data)).flatMap(({ kind, path }) => (path === undefined ? [] : [{ kind, path }]));
withBrowser();

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const options: Parameters<AxeBuilder['options']>[0] = {
  runOnly: { type: 'tag', values: standard },
  resultTypes: ['violations'],
};
const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } } as const;

type Setting = { locale: Locale; size: keyof typeof sizes; theme: 'light' | 'dark'; large?: boolean };

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
const large = varied.map((page): typeof page & Setting => ({
  ...page,
  locale: 'zh',
  size: 'phone',
  theme: 'light',
  large: true,
}));

describe('no barrier by WCAG 2.2 AA', () => {
  test.each(cases)('$kind, $locale, $theme, $size', (setting) => expectNoBarrier(setting.path, setting));

  test.each(large)('$kind in large type', (setting) => expectNoBarrier(setting.path, setting));

  test('the page for a wrong address', () => expectNoBarrier('404.html', settings[0] as Setting));
});

async function expectNoBarrier(path: string, { locale, size, theme, large }: Setting): Promise<void> {
  const { page, settle } = await sameReader(origin, {
    viewport: sizes[size],
    colorScheme: theme,
    ...(large
      ? { storageState: { cookies: [], origins: [{ origin, localStorage: [{ name: 'type', value: 'large' }] }] } }
      : {}),
  });
  await page.goto(origin + addresses(base, locale).page(path));
  await settle();
  if (large) expect(await page.locator('html').getAttribute('data-type')).toBe('large');
  // No page holds frames, so all is found in one pass over it.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options(options).analyze();
  expect(
    violations.map(({ id, nodes }) => ({
      id,
      at: nodes.slice(0, 3).map(({ target, failureSummary }) => [target.join(' '), failureSummary]),
    })),
  ).toEqual([]);
}
