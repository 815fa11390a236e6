import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkData } from '../../src/check.ts';
import { partPlaces, partsOfHome } from '../../src/domain/portal/parting.ts';
import { homeRollup } from '../../src/domain/portal/place-view.ts';
import { publishedSite, type Site } from '../../src/domain/published/public.ts';
import { placeRecords } from '../../src/tables/disclosure.ts';
import { placeLines } from '../../src/tables/place-fund.ts';
import { run } from './run.ts';
import type { Order } from './sizes.ts';

const root = mkdtempSync(join(tmpdir(), 'growth-'));
const folders = { few: join(root, 'few'), many: join(root, 'many') };
const counts = { few: 70, many: 210 };
/** Pages that tell of all places. */
const pages = [
  '/',
  '/places/',
  '/places/test-d01/',
  '/disclosure/',
  '/data/',
  '/changes/',
  '/search/',
  '/trace/',
  '/payees/',
  '/payees/demo-bank-qingfeng/',
];
const own = ['/places/test-s001/', '/places/test-s001/disclosure/', '/funds/test-0001-fund/'];
let sizes: Record<keyof typeof folders, Record<string, number>>;
let site: Site;

beforeAll(async () => {
  for (const name of ['few', 'many'] as const) {
    const args = ['--communities', String(counts[name]), '--years', '1', '--out', folders[name]];
    const { code, stderr } = await run('scripts/generate.ts', {}, args);
    expect(code, stderr).toBe(0);
  }
  const order: Order = { folders, pages: [...pages, ...own] };
  const { stdout, stderr } = await run('tests/build/sizes.ts', {}, [JSON.stringify(order)]);
  sizes = JSON.parse(stdout || stderr);
  site = publishedSite(checkData(folders.few).portal);
}, 300_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('pages over very many funds', () => {
  // Three times as many communities stand in three times as many streets, of which each list has one more line.
  test.each(pages)('%s does not grow with the communities', (page) => {
    expect(sizes.few[page]).toBeGreaterThan(1000);
    expect(sizes.many[page]).toBeLessThan(Number(sizes.few[page]) * 1.6);
    expect(sizes.many[page]).toBeLessThan(90_000);
  });

  test.each(own)('%s is as long as ever', (page) => {
    expect(sizes.few[page]).toBeGreaterThan(10_000);
    expect(Math.abs(Number(sizes.many[page]) - Number(sizes.few[page]))).toBeLessThan(1500);
  });

  test('add the funds up by place, to the same sums', () => {
    const rollup = homeRollup(site);
    const parts = partsOfHome(site) ?? [];
    expect(parts.map(({ id }) => id)).toContain('test-s001');
    const lines = placeLines(site, rollup, parts);
    for (const key of ['opening', 'income', 'spending', 'closing'] as const)
      expect(
        lines.reduce((sum, { line }) => sum + (line?.totals[key] ?? 0), 0),
        key,
      ).toBe(key === 'closing' ? rollup.totals.closing - rollup.totals.under_way : rollup.totals[key]);
    for (const { line } of lines)
      expect(
        (line?.totals.opening ?? 0) + (line?.totals.income ?? 0) + (line?.moved ?? 0) - (line?.totals.spending ?? 0),
      ).toBe(line?.totals.closing);
    const records = placeRecords(site, parts);
    expect(records.reduce((sum, { due }) => sum + due, 0)).toBe(rollup.standing.due);
  });

  test('lead to every fund: each part has a page that lists its own', () => {
    const parts = partPlaces(site);
    expect(parts.map(({ id }) => id).toSorted()).toEqual((partsOfHome(site) ?? []).map(({ id }) => id).toSorted());
    const homes = new Set(parts.flatMap(({ children }) => children));
    expect([...site.funds.values()].filter(({ home }) => !homes.has(home))).toEqual([]);
  });
});
