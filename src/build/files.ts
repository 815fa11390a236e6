import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { LoadedSite } from '../site.ts';
import type { Hashes } from './shelf.ts';

/** What the thread that writes files is given: the folder of the site, what is published in its place, its address, and the published data as they were checked. */
export type FilesOrder = { site: string; published: Hashes; address: string; loaded: LoadedSite };

/** Files that are being written. `done` gives all of them when they are there and throws what went wrong; `stop` has to be called in any case. */
type FilesWritten = { done: Promise<Hashes>; stop: () => Promise<void> };

/** Begins to write every file beside the pages, in a thread with a memory of its own, while the pages are drawn. */
export function beginFiles(order: FilesOrder): FilesWritten {
  const worker = new Worker(new URL('./files-worker.ts', import.meta.url), { workerData: order });
  const done = once(worker, 'message').then(([made]) => made as Hashes);
  // What goes wrong is told when its turn comes.
  done.catch(() => undefined);
  return { done, stop: async () => void (await worker.terminate()) };
}
