import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { documentsOf } from './html.ts';
import { filings, outside } from './marked.ts';

describe.each(['plain', 'marked'] as const)('links of the %s site that lead out', (name) => {
  const { out, address } = inject(name);
  const { origin } = new URL(address);
  const links = [...documentsOf(out)].flatMap(([file, tags]) =>
    tags
      .filter((tag) => tag.name === 'a' || tag.name === 'area')
      .map(({ attributes }) => ({ file, attributes, href: attributes.get('href') })),
  );
  const target = (href: string, file: string) => new URL(href, address + file);
  const leaving = links.filter(({ href, file }) => href !== undefined && target(href, file).origin !== origin);

  test.runIf(name === 'marked')('are there as the data tell them', () => {
    const told = leaving.filter(({ href }) => href === outside);
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter(({ file }) => file.startsWith('funds/')).length, 'host charities').toBeGreaterThan(0);
  });

  test.runIf(name === 'marked')('lead from the foot of every page to the registers of its filings', () => {
    const pages = new Set([...documentsOf(out).keys()].filter((file) => !/^(?:en\/)?embed\//.test(file)));
    for (const [, number, register] of filings) {
      const from = new Set(leaving.filter(({ href }) => href === register).map(({ file }) => file));
      expect(from).toEqual(pages);
      expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain(`>${number}</a>`);
    }
  });

  test.runIf(name === 'plain')('name no register where there is no filing', () => {
    expect(leaving.filter(({ href }) => /beian/.test(href ?? ''))).toEqual([]);
  });

  test('are of the web, and nothing else is a link', () => {
    const strange = leaving.filter(({ href, file }) => !/^https?:$/.test(target(href as string, file).protocol));
    expect(strange.map(({ href, file }) => `${file} → ${href}`)).toEqual([]);
  });

  test('say so, and tell the other side neither the page nor the window', () => {
    const wanted = ['noopener', 'noreferrer', 'external'];
    const bare = leaving.filter(({ attributes }) => {
      const said = (attributes.get('rel') ?? '').split(' ');
      return !wanted.every((word) => said.includes(word));
    });
    expect([...new Set(bare.map(({ href, file }) => `${file} → ${href}`))].slice(0, 20)).toEqual([]);
  });

  test('open where the reader is, like every other link, save from the frame of another site', () => {
    const elsewhere = links.filter(({ attributes }) => attributes.has('target')).map(({ file }) => file);
    expect(elsewhere.filter((file) => !/^(?:en\/)?embed\//.test(file))).toEqual([]);
  });
});
