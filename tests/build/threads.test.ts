import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { beginFiles } from '../../src/build/files.ts';
import { openIndexes } from '../../src/build/search.ts';
import { planSearch } from '../../src/build/search-plan.ts';
import { checkData } from '../../src/check.ts';
import { loadedOf } from '../../src/site.ts';

const root = mkdtempSync(join(tmpdir(), 'threads-'));
afterAll(() => rmSync(root, { recursive: true }));

const files = ['a/index.html', 'b/index.html', 'en/a/index.html'];
const page = '<!doctype html><html lang="zh-CN"><title>x</title><main data-pagefind-body>停车场</main></html>';

describe('what goes wrong in a thread is told where the site is built', () => {
  test('while files are written: one that is there already', async () => {
    const site = join(root, 'taken');
    mkdirSync(join(site, 'data'), { recursive: true });
    writeFileSync(join(site, 'data/index.json'), '');
    const loaded = loadedOf('tests/help-base', checkData('tests/help-base'));
    const files = beginFiles({ site, address: 'https://example.org/', loaded });
    await expect(files.done).rejects.toThrow('EEXIST');
    await files.stop();
  });

  test('while pages are indexed: one that has no text', async () => {
    const { site } = loadedOf('tests/help-base', checkData('tests/help-base'));
    const search = openIndexes(planSearch(site, files), join(root, 'broken'));
    await search.add('a/index.html', page);
    await search.add('b/index.html', {} as never);
    await expect(search.finish()).rejects.toThrow();
    await search.end();
  });

  test('and where nothing does, both languages have their index', async () => {
    const { site } = loadedOf('tests/help-base', checkData('tests/help-base'));
    const folder = join(root, 'whole');
    const search = openIndexes(planSearch(site, files), folder);
    await search.add('en/a/index.html', page.replace('zh-CN', 'en'));
    await search.add('b/index.html', page);
    await expect(search.add('a/index.html', page)).rejects.toThrow('in the order of the plan');
    await search.finish();
    await search.end();
    for (const locale of ['zh', 'en'])
      for (const file of ['pagefind-entry.json', 'pagefind-worker.js'])
        expect(existsSync(join(folder, 'pagefind', locale, 'site', file))).toBe(true);
  });
});
