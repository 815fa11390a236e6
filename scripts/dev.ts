import './help.ts';
import { dev } from 'astro';
import { serveOutputs } from '../src/build/live.ts';
import { withSlash } from '../src/build/server.ts';
import { staffPreview } from '../src/preview/server.ts';
import { fail, siteAddress, wholeDataFolder } from './folders.ts';

/** Staff preview, `npm run dev`: pages are rendered when they are opened, and again as soon as a data file is saved; what was right last stays while there is an error. */
try {
  const data = wholeDataFolder();
  const port = Number(process.env.PORT ?? 4321);
  const address = withSlash(siteAddress() ?? `http://localhost:${port}/`);
  process.env.PORTAL_DATA = data;
  process.env.PORTAL_URL = address;
  await dev({
    // Only this computer: the staff desk of the preview writes into the data folder.
    server: { host: 'localhost', port },
    vite: {
      plugins: [staffPreview(data, address), serveOutputs(address)],
      server: { cors: false, hmr: { overlay: false } },
    },
  });
} catch (error) {
  fail(error);
}
