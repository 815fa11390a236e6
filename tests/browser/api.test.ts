import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { describedPaths, linksOf, type Tree } from '../export/api.ts';
import { documentsOf, filesOf } from './html.ts';

describe.each(['plain', 'marked'] as const)('the programming interface of the %s site', (name) => {
  const { out, base, address } = inject(name);
  const root = join(out, 'api/v1');
  const files = filesOf(root, '.json').map((path) => ({ path, value: read(path) }));

  test('has every document that its description tells of, and fits it', () => {
    const openapi = read('openapi.json');
    const paths = describedPaths(openapi);
    expect((openapi.servers as Tree[]).map(({ url }) => url)).toEqual([`${address}api/v1`]);
    expect(files.length).toBeGreaterThan(100);
    const wrong = files.filter(({ path, value }) => {
      const [found, ...others] = paths.filter(({ pattern }) => pattern.test(path));
      return !found || others.length > 0 || !found.validate(value);
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
    const empty = paths.filter(({ pattern }) => !files.some(({ path }) => pattern.test(path)));
    expect(empty.map(({ template }) => template)).toEqual([]);
  });

  test('links only to documents, tables, pages and rows that are there', () => {
    const ids = new Map(
      [...documentsOf(out)].map(([file, tags]) => [
        file,
        new Set(tags.flatMap(({ attributes }) => attributes.get('id') ?? [])),
      ]),
    );
    const links = new Set(files.flatMap(({ value }) => linksOf(value)));
    expect(links.size).toBeGreaterThan(1000);
    const broken = [...links].filter((link) => {
      if (!link.startsWith(base)) return true;
      const [path = '', id] = link.slice(base.length).split('#');
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      return !existsSync(join(out, file)) || (id !== undefined && !ids.get(file)?.has(id));
    });
    expect(broken.slice(0, 20)).toEqual([]);
  });

  test.each(['', 'en/'])('is explained with every form of document on the page %sdata/api/', (language) => {
    // A long address may break between its words.
    const html = readFileSync(join(out, language, 'data/api/index.html'), 'utf8').replace(/<wbr\b[^>]*>/g, '');
    const templates = Object.keys(read('openapi.json').paths as Tree).map((path) => path.slice(1));
    expect(templates.length).toBeGreaterThan(20);
    expect(templates.filter((template) => !html.includes(`<code>${template}</code>`))).toEqual([]);
    const linked = [...html.matchAll(/href="[^"]*\/api\/v1\/([^"]+)"/g)].map(([, path]) => path ?? '');
    expect(linked.length).toBeGreaterThanOrEqual(templates.length);
    expect(linked.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  function read(path: string): Tree {
    return JSON.parse(readFileSync(join(root, path), 'utf8')) as Tree;
  }
});
