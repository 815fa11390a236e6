import { workerData } from 'node:worker_threads';
import { publishLoaded } from '../site.ts';
import type { FilesOrder } from './files.ts';
import { siteOutputs, writeOutputs } from './outputs.ts';

const { site, address, loaded } = workerData as FilesOrder;
publishLoaded(loaded);
await writeOutputs(site, siteOutputs(address));
