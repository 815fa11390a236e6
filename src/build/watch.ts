import { sep } from 'node:path';
import type { Plugin } from 'vite';

/** In the staff preview: after a data file is saved the data are read again, and open pages reload. */
export function watchData(folder: string): Plugin {
  let edition = 0;
  return {
    name: 'watch-data',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(folder + sep)) return;
        edition++;
        process.env.PORTAL_EDITION = String(edition);
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
