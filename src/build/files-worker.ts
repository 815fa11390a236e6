import { parentPort, workerData } from 'node:worker_threads';
import { publishLoaded } from '../site.ts';
import type { FilesOrder } from './files.ts';
import { siteOutputs, writeOutputs } from './outputs.ts';
import { Shelf } from './shelf.ts';

const { site, published, address, loaded } = workerData as FilesOrder;
publishLoaded(loaded);
const shelf = new Shelf(site, published);
await writeOutputs(shelf, siteOutputs(address));
parentPort?.postMessage(shelf.made);
