import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';

/** Types as a server has them that nobody set up: without the alphabet, and for few endings. */
const types: Readonly<Record<string, string>> = {
  ...{ '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json' },
  ...{ '.svg': 'image/svg+xml', '.png': 'image/png', '.xml': 'text/xml', '.txt': 'text/plain', '.csv': 'text/csv' },
};

/** Serves a folder below some path as any file server does: no header but the type, no page of its own for what is not there. */
export function serveBare(folder: string, base: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://bare');
    const path = decodeURIComponent(pathname);
    try {
      if (!path.startsWith(base)) throw new Error('outside');
      const file = join(folder, path.slice(base.length), path.endsWith('/') ? 'index.html' : '');
      const type = types[extname(file)];
      if (statSync(file).isDirectory()) response.writeHead(301, { Location: `${pathname}/` }).end();
      else response.writeHead(200, type ? { 'Content-Type': type } : {}).end(readFileSync(file));
    } catch {
      response.writeHead(404).end('Not Found');
    }
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}
