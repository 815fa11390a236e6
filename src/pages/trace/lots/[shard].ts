import type { APIRoute } from 'astro';
import { lotsFiles } from '../../../export/trace-lots.ts';
import { loadSite } from '../../../site.ts';

/** What became of the gifts of a shard as `/trace/lots/<shard>.bin`. */
export function getStaticPaths() {
  return [...lotsFiles(loadSite())].map(([name, bytes]) => ({ params: { shard: `${name}.bin` }, props: { bytes } }));
}

export const GET: APIRoute = ({ props }) => new Response(props.bytes);
