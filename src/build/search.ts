import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Ready-made interfaces that this portal does not use. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)|^playground/;

/** Indexes the pages below a folder, each language for itself, and writes the index to `pagefind/` in it. Returns the number of pages. */
export async function indexFolder(folder: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({ maxFragments: 256 });
    if (!index) throw new Error(errors.join('\n'));
    const added = await index.addDirectory({ path: folder });
    const { files, errors: faults } = await index.getFiles();
    if (added.errors.length || faults.length) throw new Error([...added.errors, ...faults].join('\n'));
    for (const { path, content } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
      if (unused.test(path)) continue;
      const target = join(folder, 'pagefind', path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
    return added.page_count;
  } finally {
    await close();
  }
}
