import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { plainLatin } from '../domain/common/search-words.ts';
import { compare } from '../issues/order.ts';

/** Ready-made interfaces that this portal does not use. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)|^playground/;

/**
 * The search index of a site while its pages are drawn: each language for itself. `add` takes the pages in the order of their paths, since the index has other
 * bytes in another order; `write` puts the index into `pagefind/` of the site and returns the number of pages. `end` has to be called in any case.
 */
export type SearchIndex = {
  add: (file: string, html: string) => Promise<void>;
  write: (site: string) => Promise<number>;
  end: () => Promise<void>;
};

/** Starts the indexer, a program of its own that works beside this one. */
export async function openIndex(): Promise<SearchIndex> {
  const { index, errors } = await createIndex({ maxFragments: 256 });
  orThrow(errors);
  if (!index) throw new Error('pagefind');
  let [before, count] = ['', 0];
  let pending: ReturnType<typeof index.addHTMLFile> | undefined;
  const settle = async () => orThrow((await pending)?.errors ?? []);
  return {
    add: async (sourcePath, html) => {
      if (compare(before, sourcePath) >= 0)
        throw new Error(`${sourcePath}: pages are indexed in the order of their paths`);
      [before, count] = [sourcePath, count + 1];
      // One is indexed while the next is drawn, and no more of them wait.
      await settle();
      pending = index.addHTMLFile({ sourcePath, content: plainLatin(html) });
      // What goes wrong is told when its turn comes.
      pending.catch(() => undefined);
    },
    write: async (site) => {
      await settle();
      const { files, errors: faults } = await index.getFiles();
      orThrow(faults);
      for (const { path, content } of files.toSorted((a, b) => compare(a.path, b.path))) {
        if (unused.test(path)) continue;
        const target = join(site, 'pagefind', path);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, content);
      }
      return count;
    },
    end: async () => {
      await Promise.allSettled([pending]);
      await close();
    },
  };
}

function orThrow(errors: readonly string[]): void {
  if (errors.length) throw new Error(errors.join('\n'));
}
