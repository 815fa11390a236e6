import type { APIRoute } from 'astro';
import { dayEntries } from '../../../export/trace.ts';
import { loadSite } from '../../../site.ts';

/** The gifts of a month by day, amount and public name as `/trace/days/<month>.json`. */
export function getStaticPaths() {
  return [...dayEntries(loadSite())].map(([month, entries]) => ({
    params: { month: `${month}.json` },
    props: { entries },
  }));
}

export const GET: APIRoute = ({ props }) => new Response(`${JSON.stringify(props.entries)}\n`);
