import { type Addresses, addresses, type Locale, languageTags } from '../domain/portal/address.ts';
import { waysOf } from '../domain/portal/parting.ts';
import type { Site } from '../domain/published/public.ts';
import { loadSite, siteHome } from '../site.ts';

/** What every page of a language needs: its links, its language, the published data, and where the site will stand. */
export type Context = { locale: Locale; lang: string; to: Addresses; site: Site; home: URL };

/** The context of a page; `locale` is the route's rest parameter, absent for Chinese. */
export function contextOf(locale: string | undefined): Context {
  const language: Locale = locale === 'en' ? 'en' : 'zh';
  const site = loadSite();
  const home = siteHome();
  return {
    locale: language,
    lang: languageTags[language],
    to: addresses(home.pathname, language, waysOf(site)),
    ...{ site, home },
  };
}

/** Route parameters of a page that exists in both languages. */
export function pathsInBothLanguages<P extends Record<string, string>, V>(pages: readonly { params: P; props: V }[]) {
  return [undefined, 'en'].flatMap((locale) =>
    pages.map(({ params, props }) => ({ params: { locale, ...params }, props })),
  );
}
