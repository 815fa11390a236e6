import type { APIRoute } from 'astro';
import { packagedCsv, packagedTables } from '../../../export/standard/package.ts';
import { loadSite } from '../../../site.ts';

/** The tables as the data package holds them: the same rows without a byte order mark. */
export function getStaticPaths() {
  return packagedTables(loadSite()).map((table) => ({ params: { table: table.name }, props: { table } }));
}

export const GET: APIRoute = ({ props }) => new Response(packagedCsv(props.table));
