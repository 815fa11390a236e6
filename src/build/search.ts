import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { languageFolders } from '../domain/portal/address.ts';
import { compare } from '../issues/order.ts';
import type { IndexAnswer, IndexOrder } from './search-worker.ts';

/**
 * The search index of a site while its pages are drawn. `add` takes the pages, as far as they are searched (`searched.ts`), in the order of their paths, since
 * the index has other bytes in another order; `write` puts it into `pagefind/` of the site. `end` has to be called in any case.
 */
type SearchIndex = {
  add: (file: string, text: string) => Promise<void>;
  write: (site: string) => Promise<void>;
  end: () => Promise<void>;
};

/** Where the index lies in a site. */
export const searchFolder = 'pagefind/';

/** How many pages may wait to be indexed: more would only fill the memory. */
const limit = 50;

/** Pages whose words lie in one file: whoever looks at a result loads those of its neighbours, too. */
const inFragment = 4;
/** Up to so many files are as good as none. */
const fewFragments = 512;

/**
 * Starts an indexer for each language: its index holds nothing of the other one, and the two work side by side. `pages` is the number of pages in both.
 */
export function openIndex(pages: number): SearchIndex {
  const fragments = Math.max(fewFragments, Math.ceil(pages / 2 / inFragment));
  const [zh, en] = [openLanguage(fragments), openLanguage(fragments)];
  let before = '';
  return {
    add: async (file, text) => {
      if (compare(before, file) >= 0) throw new Error(`${file}: pages are indexed in the order of their paths`);
      before = file;
      await (file.startsWith(languageFolders.en) ? en : zh).add(file, text);
    },
    write: async (site) => {
      const [one, other] = await Promise.all([zh.write(site), en.write(site)]);
      const languages = { ...other.entry.languages, ...one.entry.languages };
      const entry = { ...one.entry, languages };
      writeFileSync(join(site, searchFolder, 'pagefind-entry.json'), JSON.stringify(entry));
    },
    end: async () => void (await Promise.all([zh.end(), en.end()])),
  };
}

/** The index of one language, made in a thread of its own. */
function openLanguage(fragments: number) {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { workerData: fragments });
  const ended = new Promise((done) => worker.once('exit', done));
  let waiting = 0;
  let fault: Error | undefined;
  let answer: Extract<IndexAnswer, { entry: unknown }> | undefined;
  let wake = () => {};
  worker.on('message', (message: IndexAnswer) => {
    if ('entry' in message) answer = message;
    else waiting--;
    wake();
  });
  worker.on('error', (error) => {
    fault = error;
    wake();
  });
  const post = (order: IndexOrder) => worker.postMessage(order);
  const until = async (holds: () => boolean) => {
    while (!fault && !holds())
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    if (fault) throw fault;
  };
  return {
    add: async (file: string, text: string) => {
      await until(() => waiting < limit);
      waiting++;
      post({ file, text });
    },
    write: async (site: string) => {
      post({ site });
      await until(() => answer !== undefined);
      return answer as NonNullable<typeof answer>;
    },
    end: async () => {
      // The program that indexes ends with the thread's last word.
      post({ end: true });
      await ended;
    },
  };
}
