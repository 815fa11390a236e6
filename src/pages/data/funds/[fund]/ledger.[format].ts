import type { APIRoute } from 'astro';
import { fundJournal, journalFunds } from '../../../../export/journal/entries.ts';
import { journalFormats } from '../../../../export/journal/formats.ts';
import { loadSite } from '../../../../site.ts';

/** The books of one fund for accounting programs: `/data/funds/<id>/ledger.journal` and `.beancount`. */
export function getStaticPaths() {
  const site = loadSite();
  return journalFunds(site).flatMap((fund) =>
    Object.entries(journalFormats).map(([format, write]) => ({
      params: { fund: fund.id, format },
      props: { body: (root: string) => write(fundJournal(site, root, fund)) },
    })),
  );
}

export const GET: APIRoute = ({ props, site }) =>
  new Response(props.body(new URL(import.meta.env.BASE_URL, site).href));
