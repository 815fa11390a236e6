import type { Locale } from '../domain/portal/address.ts';

/** `zh/reading` → `reading`; the index page has the empty name. */
export function slugOf(id: string): string {
  return id.replace(/^(zh|en)\/?/, '').replace(/^index$/, '');
}

/** The entry in the reader's language, or in the other one with its language tag. */
export function entryOf<E extends { id: string }>(
  entries: readonly E[],
  slug: string,
  locale: Locale,
): { entry: E; lang?: 'zh-CN' | 'en' } | undefined {
  const find = (language: Locale) => entries.find(({ id }) => id.startsWith(language) && slugOf(id) === slug);
  const entry = find(locale);
  if (entry) return { entry };
  const other = find(locale === 'zh' ? 'en' : 'zh');
  return other && { entry: other, lang: locale === 'zh' ? 'en' : 'zh-CN' };
}
