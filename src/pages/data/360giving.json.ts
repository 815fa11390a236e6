import type { APIRoute } from 'astro';
import { givingPackage } from '../../export/standard/giving.ts';
import { loadSite } from '../../site.ts';

/** The grants in the 360Giving Data Standard; without any grant there is no file. */
export const GET: APIRoute = ({ site }) => {
  if (!site) throw new Error('the site has no address');
  return new Response(givingPackage(loadSite(), site.href) ?? null);
};
