import type { APIRoute } from 'astro';
import { archiveOf } from '../../export/folder/archive.ts';
import { pictureBytes } from '../../read/pictures.ts';
import { dataFolder, loadSite } from '../../site.ts';

/** The published data folder as one file, `/data/portal.zip`. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    archiveOf(loadSite(), (file) => pictureBytes(dataFolder(), file), site?.href),
    { headers: { 'Content-Type': 'application/zip' } },
  );
