import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, inject, test } from 'vitest';
import { substitutes } from '../../src/domain/published/substitute.ts';
import { jsonRows } from '../export/json-rows.ts';
import { documentsOf, filesOf } from './html.ts';
import { kindsOf, siteOf } from './kinds.ts';
import { formula, markup } from './marked.ts';
import { sameReader, scrollThrough, withBrowser } from './visit.ts';

const { address, out, data } = inject('marked');
const site = siteOf(data);
const pages = kindsOf(site).flatMap(({ kind, path }) => (path === undefined ? [] : [{ kind, path }]));
withBrowser('looking');
/** Types of scripts that hold values and run nothing. */
const told = new Set(['application/json', 'application/ld+json']);

describe('HTML in the data', () => {
  test('makes no element on any page', () => {
    const made = [...documentsOf(out)].flatMap(([file, tags]) =>
      tags
        .filter(
          ({ name, attributes }) =>
            (name === 'script' && !attributes.has('src') && !told.has(attributes.get('type') ?? '')) ||
            (name === 'img' && attributes.get('src') === 'x') ||
            [...attributes.keys()].some((key) => key.startsWith('on')),
        )
        .map(({ name }) => `${file} <${name}>`),
    );
    expect(made).toEqual([]);
  });

  test.each(pages)('is text on the page: $kind', async ({ path }) => {
    const { page, faults, settle } = await sameReader(new URL(address).origin);
    await page.goto(address + path);
    await scrollThrough(page);
    await settle();
    expect(await page.title()).toContain(markup);
    expect(await page.locator('body').textContent()).toContain(markup);
    expect(
      await page
        .locator('img[src=x], script:not([src]):not([type="application/json"], [type="application/ld+json"])')
        .count(),
    ).toBe(0);
    expect(faults).toEqual([]);
  });

  test('is text in what pages tell programs', () => {
    const blocks = filesOf(out, 'index.html').flatMap((file) => {
      const html = readFileSync(join(out, file), 'utf8');
      return [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(
        ([, text]) => text ?? '',
      );
    });
    expect(blocks.filter((text) => text.includes('<'))).toEqual([]);
    expect(
      blocks.filter((text) => JSON.stringify(JSON.parse(text)).includes(JSON.stringify(markup).slice(1, -1))).length,
    ).toBeGreaterThan(5);
  });

  test('leaves every table as it is', () => {
    const tables = filesOf(join(out, 'data'), '.csv').map((file) => readFileSync(join(out, 'data', file), 'utf8'));
    const marked = tables.filter((text) => text.includes(markup));
    expect(marked.length).toBeGreaterThan(5);
    const spending = parse(readFileSync(join(out, 'data/spending.csv'), 'utf8'), {
      bom: true,
      columns: true,
    }) as Record<string, string>[];
    // The text of a payment for a wish is replaced by one that says nothing.
    const told = spending.filter(({ purpose }) => purpose !== substitutes.purpose);
    expect(told.length).toBeGreaterThan(1_000);
    expect(told.filter(({ purpose }) => purpose?.endsWith(markup)).length).toBe(told.length - 1);
  });
});

describe('text that looks like a formula', () => {
  const [row] = [...site.funds.values()].flatMap(({ spending }) =>
    spending.filter(({ purpose }) => purpose === formula),
  );

  test('stands in the data once', () => {
    expect(row?.purpose).toBe(formula);
  });

  test('cannot run in a spreadsheet', () => {
    const cells = filesOf(join(out, 'data'), '.csv').flatMap((file) =>
      (parse(readFileSync(join(out, 'data', file), 'utf8'), { bom: true }) as string[][])
        .slice(1)
        .flatMap((line) => line.map((cell) => ({ file, cell }))),
    );
    expect(cells.filter(({ cell }) => cell === `'${formula}`).length).toBeGreaterThan(0);
    const runs = cells.filter(({ cell }) => /^[=+@\t\r]/.test(cell) || /^-(?!\d+(\.\d+)?$)/.test(cell));
    expect(runs).toEqual([]);
  });

  test('is the same text on the page and for programs', () => {
    const year = (row?.banked_on ?? row?.date ?? '').slice(0, 4);
    const html = readFileSync(join(out, `funds/${row?.book}/${year}/index.html`), 'utf8');
    expect(html).toContain(formula.replaceAll("'", '&#39;'));
    const rows = jsonRows(readFileSync(join(out, 'data/spending.json'), 'utf8'));
    expect(rows.filter(({ purpose }) => purpose === formula)).toHaveLength(1);
  });
});
