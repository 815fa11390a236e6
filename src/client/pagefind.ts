import { type Answer, answer, type Filters, type Fragment, type InOtherWords } from './answer.ts';

/**
 * The search indexes, asked through the worker that lies beside them. Its ready-made counterpart in the page weighs as much as the worker and does no more than
 * this; the messages are those of the version that is installed.
 */

/** Indexes that are searched together. */
export type Search = {
  ask(query: string, filters: Record<string, string>, other?: InOtherWords): Promise<Answer>;
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
    return {
      ask: (query, filters, other) => answer(search, query, filters, other),
      filters: () => call<Filters>(me, 'filters'),
    };
  };
}
