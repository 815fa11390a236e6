import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A start tag with its attributes, entities resolved. */
export type Tag = { name: string; attributes: ReadonlyMap<string, string> };

/** All start tags of a document. Comments and the text of scripts and styles are no tags. */
export function tagsOf(html: string): Tag[] {
  return [...html.matchAll(tag)].flatMap(({ groups = {} }) => {
    const name = groups.raw ?? groups.name;
    if (!name) return [];
    const pairs = [...(groups.attributes ?? '').matchAll(attribute)].map(
      ([, key = '', quoted, single, bare]) => [key.toLowerCase(), decode(quoted ?? single ?? bare ?? '')] as const,
    );
    return [{ name: name.toLowerCase(), attributes: new Map(pairs) }];
  });
}

/** The files below a folder, with `/`, that end in one of some ways. */
export function filesOf(folder: string, ...endings: string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((name) => endings.length === 0 || endings.some((ending) => name.endsWith(ending)))
    .toSorted();
}

/** The HTML files of a built site with their tags, by path. */
export function documentsOf(folder: string): Map<string, Tag[]> {
  return new Map(filesOf(folder, '.html').map((name) => [name, tagsOf(readFileSync(join(folder, name), 'utf8'))]));
}

/** What the main part of a page says to a reader without scripts; as in the page itself, without a space between two elements. */
export function wordsOf(html: string): string {
  const main = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  return decode(main.replace(tag, '').replace(/<\/[a-z][\w-]*>/gi, ''));
}

const attributes = `(?<attributes>(?:[^>"']|"[^"]*"|'[^']*')*)`;
const tag = new RegExp(
  String.raw`<!--[\s\S]*?-->|<(?<raw>script|style)\b${attributes}>[\s\S]*?</\k<raw>>|<(?<name>[a-z][\w-]*)${attributes}>`,
  'gi',
);
const attribute = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;

const names: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) =>
    name ? (names[name] ?? all) : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );
}
