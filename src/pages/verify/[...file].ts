import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { snapshotFolder } from '../../schemas/kinds.ts';
import { dataFolder, loadSnapshots } from '../../site.ts';
import { folderOf } from '../../snapshot/chain.ts';

/** The chain, and the lists and signatures of its entries, as they lie in the data folder. The published values stay there. */
export function getStaticPaths() {
  const { chain } = loadSnapshots();
  const own = ['data.sha256', 'site.sha256', 'entry.sig', 'purged.json'];
  const files = [
    'chain.json',
    'allowed_signers',
    ...chain.flatMap(({ number }) => own.map((name) => `${folderOf(number)}/${name}`)),
  ];
  return files.filter((file) => chain.length > 0 && existsSync(pathOf(file))).map((file) => ({ params: { file } }));
}

export const GET: APIRoute = ({ params }) => new Response(readFileSync(pathOf(params.file ?? '')));

function pathOf(file: string): string {
  return join(dataFolder(), snapshotFolder, file);
}
