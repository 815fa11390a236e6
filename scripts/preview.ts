import './help.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { basePath, serveFolder } from '../src/build/server.ts';
import { recover } from '../src/build/swap.ts';
import { fail, outFolder } from './folders.ts';

/** Serves the built site on this computer: `npm run preview`. `PORT` names the port, `PORTAL_OUT` the folder of the site. */
const port = Number(process.env.PORT ?? 4321);

try {
  const out = outFolder();
  recover(out);
  if (!existsSync(join(out, 'index.html')))
    throw new Error('还没有建好的网站，请先运行 npm run build (nothing built yet: run npm run build)');
  // The first page names its own address: what is served is what was built.
  const canonical = /rel="canonical" href="([^"]+)"/.exec(readFileSync(join(out, 'index.html'), 'utf8'))?.[1];
  const base = canonical ? basePath(canonical) : '/';
  await serveFolder(out, base, port);
  console.log(`http://localhost:${port}${base}`);
} catch (error) {
  fail(error);
}
