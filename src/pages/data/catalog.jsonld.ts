import type { APIRoute } from 'astro';
import { dcatCatalog } from '../../export/standard/dcat.ts';
import { loadSite } from '../../site.ts';

/** What data there are, for other catalogues. */
export const GET: APIRoute = ({ site }) =>
  new Response(`${JSON.stringify(dcatCatalog(loadSite(), site?.href), null, 1)}\n`, {
    headers: { 'Content-Type': 'application/ld+json; charset=utf-8' },
  });
