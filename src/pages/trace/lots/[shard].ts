import type { APIRoute } from 'astro';
import { shardsOf } from '../../../domain/trace-shard.ts';
import { lotsDocument } from '../../../export/trace-lots.ts';
import { loadSite } from '../../../site.ts';

/** What became of the gifts of a shard as `/trace/lots/<shard>.json`. */
export function getStaticPaths() {
  return shardsOf(loadSite()).names.map((name) => ({ params: { shard: `${name}.json` }, props: { name } }));
}

export const GET: APIRoute = ({ props }) => new Response(`${JSON.stringify(lotsDocument(loadSite(), props.name))}\n`);
