import type { Topic } from '../schemas/portal.ts';

/** The two languages of the portal. Chinese stands at the root, English under `/en/`. */
export type Locale = 'zh' | 'en';

/** BCP 47 tags for `lang`; lower-cased they name the search indexes. */
export const languageTags = { zh: 'zh-CN', en: 'en' } as const satisfies Record<Locale, string>;

/** Every internal link of the site, for one base path (`/` or `/sub/`) and one language. */
export type Addresses = ReturnType<typeof addresses>;

/** Makes the links. `base` begins and ends with a slash. */
export function addresses(base: string, locale: Locale) {
  const root = locale === 'zh' ? base : `${base}en/`;
  return {
    home: () => root,
    places: () => `${root}places/`,
    place: (id: string) => `${root}places/${id}/`,
    fund: (id: string) => `${root}funds/${id}/`,
    year: (fund: string, year: string) => `${root}funds/${fund}/${year}/`,
    row: (fund: string, year: string, id: string) => `${root}funds/${fund}/${year}/#${id}`,
    application: (id: string) => `${root}applications/${id}/`,
    project: (id: string) => `${root}projects/${id}/`,
    round: (id: string) => `${root}rounds/${id}/`,
    meeting: (id: string) => `${root}meetings/${id}/`,
    /** A side of neighbourhood life over the whole portal. */
    topic: (topic: Topic) => `${root}${topic}/`,
    /** The same for one place and what lies below it. */
    topicAt: (place: string, topic: Topic) => `${root}places/${place}/${topic}/`,
    search: (query?: string) => `${root}search/${query ? `?q=${encodeURIComponent(query)}` : ''}`,
    data: () => `${root}data/`,
    about: (page?: string) => `${root}about/${page ? `${page}/` : ''}`,
    help: (code?: string) => `${root}help/${code ? `${code}/` : ''}`,
    /** A published file, the same for both languages. `path` is relative to the site's root. */
    file: (path: string) => `${base}${path}`,
    /** The same page in the other language. `path` is the page's path without base and language, e.g. `funds/x/`. */
    other: (path: string) => (locale === 'zh' ? `${base}en/${path}` : `${base}${path}`),
    /** Any page of this language by its path without base and language. */
    page: (path: string) => `${root}${path}`,
  };
}
