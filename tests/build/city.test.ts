import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ended, hashes, run } from './run.ts';

const minutes = 60_000;
const root = mkdtempSync(join(tmpdir(), 'city-'));
const [districts, out] = [join(root, 'districts'), join(root, 'site')];
const city = () => run('scripts/city.ts', {}, [districts, '--out', out, '--address', 'https://city.example']);
const summary = () => JSON.parse(readFileSync(join(out, 'data', 'summary.json'), 'utf8'));
let first: Ended;

beforeAll(async () => {
  for (const name of ['north', 'south']) cpSync('tests/help-base', join(districts, name, 'data'), { recursive: true });
  first = await city();
}, 5 * minutes);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a city', { timeout: 5 * minutes }, () => {
  test('has the sites of its districts and their overview, and nothing else', () => {
    expect(first.code, first.stderr).toBe(0);
    expect(readdirSync(out).toSorted()).toEqual([
      ...[
        'data',
        'en',
        'feed.xml',
        'find.js',
        'index.html',
        'north',
        'robots.txt',
        'sitemap.xml',
        'south',
        'style.css',
      ],
    ]);
    expect(summary().portals.map(({ address }: { address: string }) => address)).toEqual([
      'https://city.example/north/',
      'https://city.example/south/',
    ]);
    const page = readFileSync(join(out, 'south', 'index.html'), 'utf8');
    expect(page).toContain('href="https://city.example/south/"');
    expect(page).toContain('href="/south/places/"');
  });

  test('where one district has an error, keeps its earlier site and publishes the others', async () => {
    const before = hashes(join(out, 'north'));
    appendFileSync(join(districts, 'north', 'data', 'portal.yaml'), '\nnonsense: 1\n');
    cpSync(join(districts, 'south', 'data'), join(districts, 'west', 'data'), { recursive: true });
    const { code, stderr } = await city();
    expect(code, stderr).toBe(1);
    expect(stderr).toContain('nonsense');
    expect(hashes(join(out, 'north'))).toEqual(before);
    expect(summary().portals).toHaveLength(3);
  });

  test('refuses names that cannot be part of an address', async () => {
    cpSync(join(districts, 'south'), join(districts, 'data'), { recursive: true });
    const { code, stderr } = await city();
    expect([code, stderr]).toEqual([2, expect.stringContaining('“data”')]);
  });
});
