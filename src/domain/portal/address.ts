import type { LifeTopic } from '../../schemas/portal.ts';

/** The two languages of the portal. Chinese pages are at the root, English ones under `/en/`. */
export type Locale = 'zh' | 'en';

/** BCP 47 tags for `lang`; lower-cased they name the search indexes. */
export const languageTags = { zh: 'zh-CN', en: 'en' } as const satisfies Record<Locale, string>;

/** The folder of each language below the base. */
export const languageFolders = { zh: '', en: 'en/' } as const satisfies Record<Locale, string>;

/** Subjects whose rows of a table are published as a file of their own. */
export const tableParts = ['places', 'funds', 'projects', 'rounds', 'applications', 'meetings'] as const;
export type TablePart = (typeof tableParts)[number];

/** Subjects with a feed, and with a card. */
export type FeedPart = 'places' | 'funds' | 'projects';
export type EmbedPart = 'funds' | 'projects';

/** Where the published data folder lies as one file, below the root of the site. */
export const archiveFile = 'data/portal.zip';

/**
 * A published table and its two files, for a page in `locale`. `name` says which rows are meant: `/data/funds/demo-a/quarter?year=2026`. As JSON all tables of a
 * subject are one file; as CSV most of them stand in the table of all subjects, and then `shared` is true.
 */
export type TableFiles = { name: string; csv: string; json: string; shared: boolean; locale: Locale };

/** Tables that each fund has as CSV files of its own. Their rows stand as JSON in its account books of the programming interface. */
export function isBook(table: string): boolean {
  return isYear(table) || table === 'income' || table === 'spending';
}

/** The self-scores of a fund over time, which no table of all funds has. */
export const scoreHistory = 'self_score_history';

/** The account book of a year, or of a month. */
function isYear(table: string): boolean {
  return /^\d{4}(?:-\d\d)?$/.test(table);
}

/** The whole address of a site, which ends with a slash. */
export function withEndSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}

/** Every internal link of the site, for one base path (`/` or `/sub/`) and one language. */
export type Addresses = ReturnType<typeof addresses>;

/**
 * What the links of a portal depend on: where the rows of long account books stand (`pagedBooks`); the volumes in which the tables of subjects stand, by
 * `funds/<id>`; the fund of each application.
 */
export type Ways = {
  paged: ReadonlyMap<string, number>;
  volumes: ReadonlyMap<string, string>;
  books: ReadonlyMap<string, { book: string }>;
};

/** Makes the links. `base` begins and ends with a slash. */
export function addresses(
  base: string,
  locale: Locale,
  { paged, volumes, books }: Ways = { paged: new Map(), volumes: new Map(), books: new Map() },
) {
  const root = `${base}${languageFolders[locale]}`;
  return {
    home: () => root,
    places: () => `${root}places/`,
    place: (id: string) => `${root}places/${id}/`,
    fund: (id: string) => `${root}funds/${id}/`,
    /** How a fund's balance went, what it was made of, and what is not in its book. */
    accounts: (fund: string) => `${root}funds/${fund}/accounts/`,
    year: (fund: string, year: string) => `${root}funds/${fund}/${year}/`,
    month: (fund: string, year: string, month: string) => `${root}funds/${fund}/${year}/${month}/`,
    /** A page of an account book that stands at `book`; the first is the book itself. */
    bookPage: (book: string, page: number) => (page === 1 ? book : `${book}p${page}/`),
    /** A row of an account book; `day` is the day on which the account moved. */
    row: (fund: string, day: string, id: string) => {
      const [year = '', month] = day.split('-');
      const book = `${fund}/${month && paged.has(`${fund}/${year}`) ? `${year}/${month}` : year}`;
      const page = paged.get(`${book}/${id}`);
      return `${root}funds/${book}/${page ? `p${page}/` : ''}#${id}`;
    },
    /** The papers behind the rows of a fund, of the year that stands on them; or one of them. */
    documents: (fund: string, year: string, id = '') => `${root}funds/${fund}/${year}/documents/${id && `#${id}`}`,
    /** What a fund published of the quarters of a year and of the year itself; `part` is `q3` or `year`. */
    reports: (fund: string, year: string, part = '') => `${root}funds/${fund}/${year}/reports/${part && `#${part}`}`,
    application: (id: string) => `${root}applications/${id}/`,
    project: (id: string) => `${root}projects/${id}/`,
    round: (id: string) => `${root}rounds/${id}/`,
    meeting: (id: string) => `${root}meetings/${id}/`,
    /** A side of neighbourhood life over the whole portal. */
    topic: (topic: LifeTopic) => `${root}${topic}/`,
    /** The same for one place and those below it. */
    topicAt: (place: string, topic: LifeTopic) => `${root}places/${place}/${topic}/`,
    /** How a place governs itself, or one thing of a list of that page. */
    governance: (place: string, list = '', id = '') => `${root}places/${place}/governance/${id && `#${list}-${id}`}`,
    /** Everyone who was paid, or a page of that list, from 2; one registered organisation. */
    payees: (page = 1) => `${root}payees/${page > 1 ? `pages/${page}/` : ''}`,
    payee: (id: string) => `${root}payees/${id}/`,
    trace: () => `${root}trace/`,
    disclosure: () => `${root}disclosure/`,
    score: (fund: string) => `${root}disclosure/${fund}/`,
    /** The page that checks other pages; `page` is the path of one below the base, with its language. */
    verify: (page?: string) => `${root}verify/${page === undefined ? '' : `#/${page}`}`,
    search: (query?: string) => `${root}search/${query ? `?q=${encodeURIComponent(query)}` : ''}`,
    data: () => `${root}data/`,
    /** A page below the data page: `fields`, `standards`, `api`. */
    dataPage: (page: string) => `${root}data/${page}/`,
    /** What the columns of the tables of a subject mean, or of one table of it. */
    columns: (subject?: string, table?: string) =>
      `${root}data/columns/${subject ? `${subject}/` : ''}${table ? `#${table}` : ''}`,
    /**
     * A published table, the same for both languages; with `part` that of one fund, place, project …, of which a page shows the rows with a certain value (`only`).
     * Applications have theirs in the files of their fund.
     */
    table: (name: string, part?: TablePart, id?: string, only: Readonly<Record<string, string>> = {}): TableFiles => {
      const data = `${base}data/`;
      if (!part || !id)
        return { name: data + name, csv: `${data}${name}.csv`, json: `${data}${name}.json`, shared: false, locale };
      const fund = part === 'applications' ? books.get(id)?.book : undefined;
      const [own, rows] = fund ? [`funds/${fund}/`, { application: id }] : [`${part}/${id}/`, only];
      const [query = ''] = Object.entries(rows).map(([column, value]) => `?${column}=${value}`);
      const volume = volumes.get(`${part}/${id}`);
      const shared = !isBook(name) && name !== scoreHistory;
      const csv = `${data}${!shared ? own : volume ? `volumes/${volume}/` : ''}${name}.csv`;
      const ledger = `${base}api/v1/${part}/${id}${isYear(name) ? `/ledger/${name}` : ''}.json`;
      return {
        name: `${data}${own}${name}${query}`,
        csv,
        json: isBook(name) ? ledger : `${data}${own}tables.json`,
        shared,
        locale,
      };
    },
    /** The blank table of a kind of file for spreadsheet programs, and the schema of a kind for editors; the same for both languages. */
    template: (kind: string) => `${base}data/templates/${kind}.xlsx`,
    schema: (kind: string) => `${base}data/schemas/${kind}.json`,
    /** A document of the programming interface, the same for both languages; `path` is relative to its root. */
    api: (path = '') => `${base}api/v1/${path}`,
    /** What is new: of the whole portal, or of one place, fund or project. */
    feed: (part?: FeedPart, id?: string) => `${root}${part && id ? `${part}/${id}/` : ''}feed.xml`,
    /** What is still to be published: by all funds of the home page, by those of a place, by one fund. */
    calendar: (part?: FeedPart, id?: string) => `${root}${part && id ? `${part}/${id}/` : ''}calendar.ics`,
    changes: () => `${root}changes/`,
    /** The card of a fund or project for the pages of others, and the same as a picture. */
    embed: (part: EmbedPart, id: string) => `${root}embed/${part}/${id}/`,
    badge: (part: EmbedPart, id: string) => `${root}embed/${part}/${id}.svg`,
    about: (page?: string) => `${root}about/${page ? `${page}/` : ''}`,
    /** The manual of staff, or one of its recipes. */
    manual: (recipe?: string) => `${root}staff/manual/${recipe ? `${recipe}/` : ''}`,
    /** What the fields of the files mean, or those of one kind of file, or one of them. */
    fields: (kind?: string, field?: string) =>
      `${root}data/fields/${kind ? `${kind}/` : ''}${field ? `#${field}` : ''}`,
    /** Where staff import, check and fill in, in their browser. */
    staff: () => `${root}staff/`,
    /** Where staff cover what must not be seen on a paper. */
    cover: () => `${root}staff/cover/`,
    help: (code?: string) => `${root}help/${code ? `${code}/` : ''}`,
    /** The published data folder as one file. */
    archive: () => `${base}${archiveFile}`,
    /** A published file, the same for both languages. `path` is relative to the site's root. */
    file: (path: string) => `${base}${path}`,
    /** The same page in the other language. `path` is the page's path without base and language, e.g. `funds/x/`. */
    other: (path: string) => `${base}${languageFolders[locale === 'zh' ? 'en' : 'zh']}${path}`,
    /** Any page of this language by its path without base and language. */
    page: (path: string) => `${root}${path}`,
  };
}
