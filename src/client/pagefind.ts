import { nameWord } from '../domain/common/search-words.ts';
import { mergeResults } from './ranking.ts';

/**
 * The search indexes, asked through the worker that lies beside them. Its ready-made counterpart in the page weighs as much as the worker and does no more than
 * this; the messages are those of the version that is installed.
 */

/** What is known of a page that was found. */
export type Fragment = { url: string; excerpt: string; meta: { title?: string }; filters: Record<string, string[]> };
export type Filters = Record<string, Record<string, number>>;
export type Answer = {
  results: { id: string; data(): Promise<Fragment> }[];
  /** How many of the results have a value. */ filters: Filters;
  /** The same for the words alone, whatever facets are chosen. */ totalFilters: Filters;
};
/** Indexes that are searched together. */
export type Search = {
  ask(query: string, filters: Record<string, string>): Promise<Answer>;
  filters(): Promise<Filters>;
};
/** Where the worker is told what to do, and answers. */
export type Port = {
  postMessage(message: object): void;
  addEventListener(type: 'message' | 'error', listen: (event: { data?: Reply }) => void): void;
};
type Reply = { id: string; result?: unknown; error?: string };
type Found = Omit<Answer, 'results'> & { results: { id: string; data: string }[] };

/** Long pages (a community with all its projects) are no less right than short ones. */
const options = { excerptLength: 40, ranking: { pageLength: 0.1 } };

/** Words are rarer in the index of the portal as a whole than in the others, and count for more there: pages of places are weighed up against them. */
const weight = 3;

/** Speaks with the worker: opens the indexes of some folders of a site, of which the first holds the program. */
export function speakTo(worker: Port, language: string): (folders: readonly string[]) => Promise<Search> {
  const waiting = new Map<string, { resolve(result: unknown): void; reject(error: Error): void }>();
  let last = 0;
  worker.addEventListener('message', ({ data }) => {
    const { id = '', result, error } = data ?? {};
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(result);
    else asked?.reject(new Error(error));
  });
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('no worker'));
    waiting.clear();
  });
  const call = <T>(instanceId: string, method: string, ...args: unknown[]) =>
    new Promise<T>((resolve, reject) => {
      const id = String(++last);
      waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
      worker.postMessage({ id, instanceId, method, args });
    });
  return async (folders) => {
    const [first = '', ...others] = folders;
    const me = folders.join(' ');
    const search = async (term: string | null, filters: Record<string, string>): Promise<Answer> => {
      const { results, ...counts } = await call<Found>(me, 'search', term, { filters });
      return {
        ...counts,
        results: results.map(({ id, data }) => ({ id, data: () => call<Fragment>(me, 'getData', data) })),
      };
    };
    await call(me, 'init', { basePath: first, language });
    // This waits until the index is there, or tells that it is not.
    await call(me, 'options', options);
    await Promise.all(
      others.map((folder) => call(me, 'mergeIndex', folder, { ...options, language, indexWeight: weight })),
    );
    return { ask: (query, filters) => exactFirst(search, query, filters), filters: () => call<Filters>(me, 'filters') };
  };
}

/**
 * Pages that bear the query as a name first, then those with the quoted query: Chinese is cut into single words otherwise, and a page with scattered characters
 * would come before the exact one.
 */
async function exactFirst(
  search: (term: string | null, filters: Record<string, string>) => Promise<Answer>,
  query: string,
  filters: Record<string, string>,
): Promise<Answer> {
  if (!query) return search(null, filters);
  const plain = query.replaceAll('"', '');
  const word = nameWord(plain);
  const named = word ? await search(`"${word}"`, filters) : undefined;
  const exact = await search(`"${plain}"`, filters);
  const loose = await search(plain, filters);
  // What the loose search finds contains what the exact one found.
  return { ...loose, results: mergeResults([named?.results ?? [], exact.results], loose.results) };
}
