import type { APIRoute } from 'astro';
import { wholeJournal } from '../../export/journal/entries.ts';
import { journalFormats } from '../../export/journal/formats.ts';
import { loadSite } from '../../site.ts';

/** The books of all funds for accounting programs: `/data/ledger.journal` and `/data/ledger.beancount`. */
export function getStaticPaths() {
  return Object.entries(journalFormats).map(([format, write]) => ({
    params: { format },
    props: { body: (root: string) => write(wholeJournal(loadSite(), root)) },
  }));
}

export const GET: APIRoute = ({ props, site }) =>
  new Response(props.body(new URL(import.meta.env.BASE_URL, site).href));
