import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { findLeaks } from '../../src/build/guard.ts';
import { blankCode, hashPage, stampPage } from '../../src/snapshot/page.ts';

const pageOf = (n: number) => `<p>${n}</p><code data-code>${blankCode}</code>`;

/** A page whose own code looks like a mobile number: one in a few thousand does. */
function unlucky(): string {
  for (let n = 0; n < 200_000; n++) {
    const page = stampPage(pageOf(n));
    if (/^1[3-9]\d{9}(?!\d)/.test(hashPage(page)?.code ?? '')) return page;
  }
  throw new Error('no such page');
}

test('the code of a page is no telephone number, and a telephone number is no code', () => {
  const folder = mkdtempSync(join(tmpdir(), 'code-'));
  try {
    const page = unlucky();
    const leaks = (html: string) => {
      writeFileSync(join(folder, 'index.html'), html);
      return findLeaks(folder, () => false).map(({ kind }) => kind);
    };
    expect(leaks(page)).toEqual([]);
    // The same digits beside a code that is not theirs.
    expect(leaks(page.replace('<p>', '<p>more'))).toEqual(['mobile']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a hash of the search index is no telephone number; the same digits elsewhere are one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hash-'));
  try {
    const leaks = (file: string, text: string) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
      const found = findLeaks(folder, () => false).map(({ kind }) => kind);
      rmSync(join(folder, file));
      return found;
    };
    const hash = 'zh-cn_13900000007ab';
    const entry = (word: string) => JSON.stringify({ languages: { 'zh-cn': { hash: word, page_count: 3 } } });
    expect(leaks('pagefind/zh/site/pagefind-entry.json', entry(hash))).toEqual([]);
    expect(leaks(`pagefind/zh/site/pagefind.${hash}.pf_meta`, '')).toEqual([]);
    expect(leaks('pagefind/en/in/street/filter/en_place_13900000007.pf_filter', '')).toEqual([]);
    expect(leaks('pagefind/zh/site/pagefind-entry.json', entry('13900000007'))).toEqual(['mobile']);
    expect(leaks('data/entry.json', entry(hash))).toEqual(['mobile']);
    expect(leaks(`data/${hash}.pf_meta`, '')).toEqual(['mobile']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
