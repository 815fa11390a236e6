import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { documentsOf, filesOf, type Tag } from './html.ts';

describe.each(['plain', 'marked', 'small'] as const)('the %s site', (name) => {
  const { out, base, address } = inject(name);
  const { origin } = new URL(address);
  const documents = documentsOf(out);
  const ids = new Map(
    [...documents].map(([file, tags]) => [file, tags.flatMap(({ attributes }) => attributes.get('id') ?? [])]),
  );
  const links = [...documents].flatMap(([file, tags]) =>
    tags.flatMap((tag) => linksOf(tag).map((href) => ({ file, href, tag: tag.name }))),
  );

  test('has pages and links', () => {
    expect(documents.size).toBeGreaterThan(100);
    expect(links.length).toBeGreaterThan(documents.size * 10);
  });

  test('has no link that leads nowhere', () => {
    const broken = links.flatMap(({ file, href }) => {
      const target = resolveLink(href, file);
      return target === undefined || reaches(target) ? [] : [`${file} → ${href}`];
    });
    expect([...new Set(broken)].slice(0, 20)).toEqual([]);
  });

  test('names its own address everywhere and loads nothing from elsewhere', () => {
    const loading = new Set(['script', 'img', 'link', 'source', 'iframe', 'form', 'use', 'object', 'embed', 'video']);
    const foreign = links.filter(
      ({ href, tag }) => loading.has(tag) && !href.startsWith('data:') && new URL(href, origin).origin !== origin,
    );
    expect(foreign.map(({ file, href }) => `${file} → ${href}`).slice(0, 20)).toEqual([]);
    expect(links.filter(({ href }) => /^(?:javascript|http:\/\/localhost)/i.test(href)).slice(0, 5)).toEqual([]);
  });

  test('no id stands twice on a page', () => {
    const twice = [...ids].flatMap(([file, all]) =>
      [...new Set(all.filter((id, index) => all.indexOf(id) !== index))].map((id) => `${file}#${id}`),
    );
    expect(twice.slice(0, 20)).toEqual([]);
  });

  test('words that point to an id on the page find it', () => {
    const lost = [...documents].flatMap(([file, tags]) =>
      tags.flatMap(({ name: tag, attributes }) =>
        pointers.flatMap((key) =>
          (attributes.get(key) ?? '')
            .split(/\s+/)
            .filter((id) => id && !ids.get(file)?.includes(id))
            .map((id) => `${file} <${tag} ${key}=${id}>`),
        ),
      ),
    );
    expect(lost.slice(0, 20)).toEqual([]);
  });

  test('every page can be reached from home', () => {
    const next = Map.groupBy(
      links.filter(({ tag }) => tag === 'a'),
      ({ file }) => file,
    );
    const seen = new Set(['index.html']);
    for (const file of seen)
      for (const { href } of next.get(file) ?? []) {
        const target = resolveLink(href, file);
        const page = target && fileOf(target.path);
        if (page && documents.has(page)) seen.add(page);
      }
    expect([...documents.keys()].filter((file) => !seen.has(file))).toEqual(['404.html']);
  });

  test('the sitemap names every page, save cards for other sites, and nothing else', () => {
    const locations = (file: string) =>
      [...readFileSync(join(out, file), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url as string);
    const maps = locations('sitemap-index.xml');
    expect(maps.length).toBeGreaterThan(0);
    const told = maps.flatMap((map) => locations(map.slice(address.length)));
    expect(told.filter((url) => !url.startsWith(address))).toEqual([]);
    const files = told.map((url) => fileOf(new URL(url).pathname.slice(base.length)));
    const sought = [...documents.keys()].filter((file) => !/^404\.html$|^(?:en\/)?embed\//.test(file));
    expect(files.toSorted()).toEqual(sought.toSorted());
  });

  test('style sheets load only what is there', () => {
    const lost = filesOf(out, '.css').flatMap((file) =>
      [...readFileSync(join(out, file), 'utf8').matchAll(/url\(\s*["']?([^"')]+)/g)]
        .map(([, href]) => href as string)
        .filter((href) => !/^(?:data:|#)/.test(href))
        .filter((href) => {
          const { origin: from, pathname } = new URL(href, `${address}${file}`);
          return from !== origin || !pathname.startsWith(base) || !existsSync(join(out, pathname.slice(base.length)));
        })
        .map((href) => `${file} → ${href}`),
    );
    expect(lost).toEqual([]);
  });

  /** Path below the base and anchor of an internal link; undefined for one that leads out on purpose. */
  function resolveLink(href: string, file: string): { path: string; anchor: string } | undefined {
    const url = new URL(href, `${address}${file.replace(/index\.html$/, '')}`);
    if (url.origin !== origin) return undefined;
    const path = decodeURIComponent(url.pathname);
    return {
      path: path.startsWith(base) ? path.slice(base.length) : `outside${path}`,
      anchor: decodeURIComponent(url.hash.slice(1)),
    };
  }

  function reaches({ path, anchor }: { path: string; anchor: string }): boolean {
    const file = fileOf(path);
    // The page that checks others is told which by a path.
    const named = /^(?:en\/)?verify\/$/.test(path) && anchor.startsWith('/') ? fileOf(anchor.slice(1)) : undefined;
    if (named !== undefined) return existsSync(join(out, named));
    // The search is given the folder of its indexes.
    if (/^pagefind\/(?:zh|en)\/$/.test(path)) return existsSync(join(out, path, 'site/pagefind-worker.js'));
    return existsSync(join(out, file)) && (anchor === '' || ids.get(file)?.includes(anchor) === true);
  }
});

const pointers = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'for', 'headers'];

function fileOf(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** Addresses that an element names. */
function linksOf({ name, attributes }: Tag): string[] {
  const keys = name === 'meta' ? [] : ['href', 'src', 'action', 'data-search', 'poster', 'data'];
  const sources = (attributes.get('srcset') ?? '').split(',').map((part) => part.trim().split(/\s+/)[0] ?? '');
  return [
    ...keys.flatMap((key) => (key === 'data' && name !== 'object' ? [] : (attributes.get(key) ?? []))),
    ...sources,
  ].filter(Boolean);
}
