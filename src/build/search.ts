import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { plainLatin } from '../domain/common/search-words.ts';
import { compare } from '../issues/order.ts';

/** Ready-made interfaces that this portal does not use. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)|^playground/;

/**
 * Indexes the pages below a folder, each language for itself, and writes the index to `pagefind/` in it. Returns the number of pages.
 * Pages are handed over in the order of their paths: a folder is listed in another order on another disk, and the index would be other bytes.
 */
export async function indexFolder(folder: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({ maxFragments: 256 });
    orThrow(errors);
    if (!index) throw new Error('pagefind');
    const pages = pagesOf(folder);
    // One after the other: so no more than one page is in memory twice.
    for (const sourcePath of pages) {
      const content = plainLatin(readFileSync(join(folder, sourcePath), 'utf8'));
      orThrow((await index.addHTMLFile({ sourcePath, content })).errors);
    }
    const { files, errors: faults } = await index.getFiles();
    orThrow(faults);
    for (const { path, content } of files.toSorted((a, b) => compare(a.path, b.path))) {
      if (unused.test(path)) continue;
      const target = join(folder, 'pagefind', path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
    return pages.length;
  } finally {
    await close();
  }
}

function pagesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html'))
    .toSorted(compare);
}

function orThrow(errors: readonly string[]): void {
  if (errors.length) throw new Error(errors.join('\n'));
}
