import { Worker } from 'node:worker_threads';
import type { SearchPlan } from './search-plan.ts';
import type { IndexOrder } from './search-worker.ts';
import { namedPart } from './searched.ts';

/**
 * The search indexes of a site while its pages are drawn. `add` takes the pages, as far as they are searched (`searched.ts`), in the order of the plan, since an
 * index has other bytes in another order; each index is written when its last page is there. `finish` waits for all of them; `end` has to be called in any case.
 */
type SearchIndexes = {
  add: (file: string, text: string) => Promise<void>;
  finish: () => Promise<void>;
  end: () => Promise<void>;
};

/** How many pages may wait to be indexed: more would only fill the memory. */
const limit = 50;

/** Starts an indexer for each language: the two work side by side. Only the indexes of some names are made, where these are given. */
export function openIndexes(plan: SearchPlan, site: string, only?: ReadonlySet<string>): SearchIndexes {
  const indexers = { zh: openIndexer(site), en: openIndexer(site) };
  const places = new Map(plan.files.map((file, place) => [file, place]));
  let last = -1;
  /** The index of the last page. */
  let now = '';
  const indexerOf = (index: string) => indexers[index.startsWith('en/') ? 'en' : 'zh'];
  const put = async (index: string | undefined, file: string, text: string) => {
    if (index !== undefined && text !== '' && (!only || only.has(index)))
      await indexerOf(index).post({ index, fragments: plan.fragments(index), file, text });
  };
  return {
    add: async (file, text) => {
      const place = places.get(file) ?? -1;
      if (place <= last) throw new Error(`${file}: pages are indexed in the order of the plan`);
      last = place;
      const { own, names } = plan.of(file);
      if (now && now !== own) await indexerOf(now).post({ write: now });
      now = own;
      await put(own, file, text);
      await put(names, file, names ? namedPart(text) : '');
    },
    finish: async () => {
      await Promise.all(Object.values(indexers).map(({ finish }) => finish()));
    },
    end: async () => {
      await Promise.all(Object.values(indexers).map(({ end }) => end()));
    },
  };
}

/** The indexes of one language, made in a thread of its own. */
function openIndexer(site: string) {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { workerData: site });
  const ended = new Promise((done) => worker.once('exit', done));
  let waiting = 0;
  let fault: Error | undefined;
  let wake = () => {};
  worker.on('message', () => {
    waiting--;
    wake();
  });
  worker.on('error', (error) => {
    fault = error;
    wake();
  });
  const until = async (holds: () => boolean) => {
    while (!fault && !holds())
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    if (fault) throw fault;
  };
  const post = async (order: IndexOrder) => {
    await until(() => waiting < limit);
    waiting++;
    worker.postMessage(order);
  };
  return {
    post,
    finish: async () => {
      await post({ write: 'all' });
      await until(() => waiting === 0);
    },
    end: async () => {
      // The program that indexes ends with the thread's last word.
      worker.postMessage({ end: true } satisfies IndexOrder);
      await ended;
    },
  };
}
