import type { APIRoute } from 'astro';
import { apiDocuments } from '../../../export/api/documents.ts';
import { frameOf } from '../../../export/api/frame.ts';
import { loadSite } from '../../../site.ts';

/** Every document of the programming interface; both languages stand in one. */
export function getStaticPaths() {
  const frame = frameOf(loadSite(), import.meta.env.BASE_URL, import.meta.env.SITE);
  return apiDocuments(frame).map(({ path, write }) => ({ params: { path }, props: { write } }));
}

export const GET: APIRoute = ({ props }) => new Response(props.write());
