import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { LoadedSite } from '../site.ts';
import type { MadeSite } from './made.ts';

/** What the thread that writes files is given: the folder of the site, its address, and the published data as they were checked. */
export type FilesOrder = { site: string; address: string; loaded: LoadedSite };
type KnownFiles = Pick<MadeSite, 'values' | 'groups' | 'files'>;

/** Files that are being written. `done` tells of all of them when they are there and throws what went wrong; `stop` has to be called in any case. */
type FilesWritten = { done: Promise<KnownFiles>; stop: () => Promise<void> };

/** Begins to write every file beside the pages, in a thread with a memory of its own, while the pages are drawn. */
export function beginFiles(workerData: FilesOrder): FilesWritten {
  const worker = new Worker(new URL('./files-worker.ts', import.meta.url), { workerData });
  const done = once(worker, 'message').then(([made]) => made as KnownFiles);
  // What goes wrong is told when its turn comes.
  done.catch(() => undefined);
  return { done, stop: async () => void (await worker.terminate()) };
}
