import { parentPort, workerData } from 'node:worker_threads';
import { loadScores, noteReads, publishLoaded } from '../site.ts';
import type { FilesOrder } from './files.ts';
import { writeFiles } from './outputs.ts';
import { watchReads } from './reads.ts';
import { openShelf } from './shelf.ts';

const { site, address, loaded } = workerData as FilesOrder;
publishLoaded(loaded);
const reads = watchReads(loaded.site, { 'past scores': loadScores() });
noteReads(reads);
const shelf = openShelf(site, new Map());
const told = await writeFiles({ shelf, reads, before: undefined }, address);
parentPort?.postMessage({ ...told, files: shelf.files });
