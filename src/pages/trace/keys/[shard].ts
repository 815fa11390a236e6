import type { APIRoute } from 'astro';
import { shardsOf } from '../../../domain/trace-shard.ts';
import { keyEntries } from '../../../export/trace.ts';
import { loadSite } from '../../../site.ts';

/** Sealed references of gifts as `/trace/keys/<shard>.json`, where the portal has keys at all. */
export function getStaticPaths() {
  const site = loadSite();
  return site.locks.size === 0
    ? []
    : shardsOf(site).names.map((name) => ({ params: { shard: `${name}.json` }, props: { name } }));
}

export const GET: APIRoute = async ({ props }) =>
  new Response(`${JSON.stringify(await keyEntries(loadSite(), props.name))}\n`);
