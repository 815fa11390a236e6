import type { APIRoute } from 'astro';
import { pictureBytes } from '../../read/pictures.ts';
import { dataFolder, loadSite } from '../../site.ts';

/** Every picture as `/files/<hash>.<ending>`, without what the camera wrote into it. One picture shown twice is one file. */
export function getStaticPaths() {
  const files = new Map([...loadSite().pictures].map(([file, { name }]) => [name, file]));
  return [...files].map(([name, file]) => ({ params: { name }, props: { file } }));
}

const types: Record<string, string> = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' };

export const GET: APIRoute = ({ props, params }) =>
  new Response(pictureBytes(dataFolder(), props.file), {
    headers: { 'Content-Type': types[params.name?.split('.').at(-1) ?? ''] ?? 'application/octet-stream' },
  });
