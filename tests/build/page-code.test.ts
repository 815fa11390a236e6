import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
