import type { APIRoute } from 'astro';
import { dayDocuments } from '../../../export/trace.ts';
import { loadSite } from '../../../site.ts';

/** The gifts of a month by day, amount and public name as `/trace/days/<month>.json`. */
export function getStaticPaths() {
  return [...dayDocuments(loadSite())].map(([month, document]) => ({
    params: { month: `${month}.json` },
    props: { document },
  }));
}

export const GET: APIRoute = ({ props }) => new Response(`${JSON.stringify(props.document)}\n`);
