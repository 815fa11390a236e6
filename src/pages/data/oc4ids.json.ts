import type { APIRoute } from 'astro';
import { worksPackage } from '../../export/standard/oc4ids.ts';
import { loadSite } from '../../site.ts';

/** The building projects in OC4IDS; without any there is no file. */
export const GET: APIRoute = ({ site }) => {
  if (!site) throw new Error('the site has no address');
  return new Response(worksPackage(loadSite(), site.href) ?? null);
};
