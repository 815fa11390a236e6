import { latest } from '../../domain/common/day.ts';

/** An entry. `id` stays the same for good and is unique in the portal; `day` is ISO; all texts may have any characters; `url` is absolute. */
export type AtomEntry = {
  id: string;
  day: string;
  /** When what it says was taken back, if it was. */
  changed?: string | undefined;
  title: string;
  /** The word for its kind. */
  category: string;
  /** Paragraphs; `lang` where one is not in the language of the feed. */
  lines: readonly { text: string; lang?: string | undefined }[];
  url: string;
};

/** A feed of entries, the newest first. `id` as for entries; `self` and `page` are absolute; `day` is its date where it has no entry. */
export type AtomFeed = {
  id: string;
  title: string;
  subtitle: string;
  lang: string;
  author: string;
  self: string;
  page: string;
  day: string;
  entries: readonly AtomEntry[];
};

/** How many entries a feed has at most: readers fetch all of it again and again, and older ones stand on the pages of what is new. */
export const feedLimit = 20;

/**
 * A feed as Atom (RFC 4287). Days begin at midnight in China, and nothing asks the clock: the same data give the same bytes. Titles are plain text; contents are
 * paragraphs, whose texts are escaped twice, so that no text can become markup.
 */
export function toAtom(feed: AtomFeed): string {
  const entries = feed.entries.slice(0, feedLimit);
  const head = [
    element('id', feed.id),
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    element('updated', moment(newestOf(entries) ?? feed.day)),
    `<author>${element('name', feed.author)}</author>`,
    link('self', 'application/atom+xml', feed.self),
    link('alternate', 'text/html', feed.page),
  ];
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(feed.lang)}">`,
    ...head,
    ...entries.map(entryText),
    '</feed>',
    '',
  ].join('\n');
}

/** A permanent name (RFC 4151) of something below the address of the portal: `tag:<host>,<year>:<path>`. The year never changes, for it is part of the name. */
export function tagOf(home: URL, path: string): string {
  return `tag:${home.hostname},2026:${encodeURI(`${home.pathname}${path}`)}`;
}

/** The day of the last change among entries. */
function newestOf(entries: readonly AtomEntry[]): string | undefined {
  return latest(entries.flatMap(({ day, changed }) => [day, changed]));
}

function entryText({ id, day, changed, title, category, lines, url }: AtomEntry): string {
  const content = lines
    .map(({ text, lang }) => `<p${lang ? ` lang="${xmlText(lang)}"` : ''}>${xmlText(text)}</p>`)
    .join('');
  return [
    '<entry>',
    element('id', id),
    element('title', title),
    element('updated', moment(changed ?? day)),
    element('published', moment(day)),
    link('alternate', 'text/html', url),
    `<category term="${xmlText(category)}"/>`,
    `<content type="html">${xmlText(content)}</content>`,
    '</entry>',
  ].join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${xmlText(text)}</${name}>`;
}

function link(rel: string, type: string, href: string): string {
  return `<link rel="${rel}" type="${type}" href="${xmlText(href)}"/>`;
}

function moment(day: string): string {
  return `${day}T00:00:00+08:00`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML; characters that XML cannot carry at all are left out. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(notXml, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot carry.
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
