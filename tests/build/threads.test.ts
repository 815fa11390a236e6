import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { beginFiles } from '../../src/build/files.ts';
import { openIndex } from '../../src/build/search.ts';
import { checkData } from '../../src/check.ts';
import { loadedOf } from '../../src/site.ts';

const root = mkdtempSync(join(tmpdir(), 'threads-'));
afterAll(() => rmSync(root, { recursive: true }));

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
    const index = openIndex(2);
    await index.add('a/index.html', page);
    await index.add('b/index.html', undefined as never);
    await expect(index.write(join(root, 'broken'))).rejects.toThrow();
    await index.end();
  });

  test('and where nothing does, both languages have their index', async () => {
    const site = join(root, 'whole');
    const index = openIndex(2);
    await index.add('a/index.html', page);
    await index.add('en/a/index.html', page.replace('zh-CN', 'en'));
    await expect(index.add('b/index.html', page)).rejects.toThrow('in the order of their paths');
    await index.write(site);
    await index.end();
    expect(existsSync(join(site, 'pagefind/pagefind-entry.json'))).toBe(true);
  });
});
