import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { servedHeads, servedNames } from '../../build/served.ts';
import { snapshotFolder } from '../../schemas/kinds.ts';
import { dataFolder, loadSnapshots } from '../../site.ts';
import { folderOf, withdrawnLists, writeChain } from '../../snapshot/chain.ts';
import { writeHead } from '../../snapshot/head.ts';

const head = 'head.txt';
const [first] = servedHeads;

/** The chain, and the lists and signatures of its entries, as they lie in the data folder, and the head to keep. The published values stay there, and so do lists that were taken back. Before the first snapshot the chain is an empty one. */
export function getStaticPaths() {
  const { chain } = loadSnapshots();
  const gone = withdrawnLists(chain);
  const files = [
    ...servedHeads,
    ...chain.flatMap(({ number }) => servedNames.map((name) => `${folderOf(number)}/${name}`)),
  ].filter((file) => chain.length > 0 && !gone.has(file) && existsSync(pathOf(file)));
  // Pages are the same before and after the first snapshot and ask for the chain either way.
  return [...files, chain.length ? head : first].map((file) => ({ params: { file } }));
}

export const GET: APIRoute = ({ params, site }) => {
  const { chain } = loadSnapshots();
  const last = chain.at(-1);
  if (!last) return new Response(writeChain(chain));
  if (params.file === head) return new Response(writeHead(last, site?.href ?? ''));
  return new Response(readFileSync(pathOf(params.file ?? '')));
};

function pathOf(file: string): string {
  return join(dataFolder(), snapshotFolder, file);
}
