import type { APIRoute } from 'astro';
import { loadSite } from '../../../site.ts';

/** Sealed references of gifts as `/trace/keys/<shard>.bin`, entries of one length in the order of their tags; none without the secrets of the trace. */
export function getStaticPaths() {
  return [...loadSite().shards.keys].map(([name, bytes]) => ({ params: { shard: `${name}.bin` }, props: { bytes } }));
}

export const GET: APIRoute = ({ props }) => new Response(props.bytes);
