import type { APIRoute } from 'astro';
import { dataPackage } from '../../export/standard/package.ts';
import { loadSite } from '../../site.ts';

/** The description of all tables for programs, in the Data Package standard. */
export const GET: APIRoute = ({ site }) =>
  new Response(`${JSON.stringify(dataPackage(loadSite(), site?.href), null, 1)}\n`);
