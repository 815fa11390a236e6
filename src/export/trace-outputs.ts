import type { Site } from '../domain/published/public.ts';
import type { Output } from './output.ts';
import { dayDocuments } from './trace.ts';
import { lotsFiles } from './trace-lots.ts';

/**
 * The files of the trace: what became of the gifts of a shard; the gifts of a month by day, amount and public name; the sealed references of gifts, entries of
 * one length in the order of their tags. There are none without the secrets of the trace.
 */
export function traceOutputs(site: Site): Output[] {
  const shards = (folder: string, files: Iterable<readonly [string, Uint8Array]>) =>
    [...files].map(([name, bytes]) => ({ path: `trace/${folder}/${name}.bin`, write: () => bytes }));
  return [
    ...shards('lots', lotsFiles(site)),
    ...[...dayDocuments(site)].map(([month, document]) => ({
      path: `trace/days/${month}.json`,
      write: () => `${JSON.stringify(document)}\n`,
    })),
    ...shards('keys', site.shards.keys),
  ];
}
