import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Output, Sources } from '../export/output.ts';
import { type OutputGroup, outputGroups, outputsOf } from '../export/outputs.ts';
import { compare } from '../issues/order.ts';
import { pictureBytes } from '../read/pictures.ts';
import { snapshotFolder } from '../schemas/other-paths.ts';
import { dataFolder, loadScores, loadSite, loadSnapshots } from '../site.ts';
import { entryFolder, withdrawnLists, writeChain } from '../snapshot/chain.ts';
import { writeHead } from '../snapshot/head.ts';
import type { Before, MadeGroup, MadeSite } from './made.ts';
import type { Reads } from './reads.ts';
import { servedHeads, servedNames } from './served.ts';
import type { Shelf } from './shelf.ts';

/** Every file beside the pages of a site that will stand at `address`: what is made of the published data, and what tells of the snapshots. */
export function siteOutputs(address: string): Output[] {
  return [...outputsOf(sourcesAt(address)), ...chainOutputs(address)];
}

/** What the files of a site at `address` are made of. */
function sourcesAt(address: string): Sources {
  const picture = (file: string) => pictureBytes(dataFolder(), file);
  return { site: loadSite(), address, past: loadScores, picture };
}

/** The shelf of a site, what notes the readings of its data, and what is known of the published site. */
type Writing = { shelf: Shelf; reads: Reads; before: Pick<Before, 'values' | 'groups' | 'files'> | undefined };

/** Writes every file beside the pages to the shelf of a site that will stand at `address`, and tells what they were made of. */
export async function writeFiles(writing: Writing, address: string): Promise<Pick<MadeSite, 'values' | 'groups'>> {
  const groups = await writeGroups(writing, outputGroups(sourcesAt(address)));
  await writeOutputs(writing.shelf, chainOutputs(address));
  return { values: writing.reads.valuesOf(groups.values()), groups };
}

/**
 * Writes groups of files to the shelf of a site and tells what each was made of. The files of a group stay as they are published where nothing that it was made
 * of has changed.
 */
async function writeGroups(
  { shelf, reads, before }: Writing,
  groups: readonly OutputGroup[],
): Promise<Map<string, MadeGroup>> {
  const made = new Map<string, MadeGroup>();
  for (const { name, last, outputs } of groups) {
    const known = before?.groups.get(name);
    if (before && !last && known?.files.every((file) => before.files.has(file)) && reads.areSame(known.reads, before)) {
      for (const file of known.files) shelf.keep(file);
      made.set(name, known);
      continue;
    }
    const written = await reads.during(async () => {
      const list = outputs(last ? [...made.values()].flatMap(({ files }) => files) : []);
      await writeOutputs(shelf, list);
      return list.map(({ path }) => path);
    });
    made.set(name, { files: written.made, reads: [...written.reads].toSorted(compare) });
  }
  return made;
}

/** Writes files to the shelf of a site. After each, others have their turn: the index is made meanwhile. */
export async function writeOutputs(shelf: Shelf, outputs: readonly Output[]): Promise<void> {
  for (const { path, write } of outputs) {
    shelf.put(path, await write());
    await setImmediate();
  }
}

/** The chain, and the lists and signatures of its entries, as they lie in the data folder, and the head to keep. The published values stay there, and so do lists that were taken back. Before the first snapshot the chain is an empty one: pages are the same before and after it and ask for the chain either way. */
export function chainOutputs(address: string): Output[] {
  const { chain } = loadSnapshots();
  const last = chain.at(-1);
  if (!last) return [{ path: `verify/${servedHeads[0]}`, write: () => writeChain(chain) }];
  const gone = withdrawnLists(chain);
  const pathOf = (file: string) => join(dataFolder(), snapshotFolder, file);
  const files = [
    ...servedHeads,
    ...chain.flatMap(({ number }) => servedNames.map((name) => `${entryFolder(number)}/${name}`)),
  ].filter((file) => !gone.has(file) && existsSync(pathOf(file)));
  return [
    ...files.map((file) => ({ path: `verify/${file}`, write: () => readFileSync(pathOf(file)) })),
    { path: 'verify/head.txt', write: () => writeHead(last, address) },
  ];
}
