import { parentPort, workerData } from 'node:worker_threads';
import { outputGroups } from '../export/outputs.ts';
import { loadScores, noteReads, publishLoaded } from '../site.ts';
import type { FilesOrder } from './files.ts';
import { chainOutputs, sourcesAt, writeGroups, writeOutputs } from './outputs.ts';
import { watchReads } from './reads.ts';
import { openShelf } from './shelf.ts';

const { site, address, loaded, before } = workerData as FilesOrder;
publishLoaded(loaded);
const reads = watchReads(loaded.site, { 'past scores': loadScores() });
noteReads(reads);
const shelf = openShelf(site, before?.files ?? new Map());
const groups = await writeGroups({ shelf, reads, before }, outputGroups(sourcesAt(address)));
await writeOutputs(shelf, chainOutputs(address));
parentPort?.postMessage({ values: reads.valuesOf(groups.values()), groups, files: shelf.files });
