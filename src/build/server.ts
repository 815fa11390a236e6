import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headers, headersOf, typeOf } from './headers.ts';

/** Serves a built folder under its base path with the headers of a real host; for looking and testing, not for the public. */
export function serveFolder(out: string, base: string, port: number): Promise<Server> {
  const serve = sirv(out, { dev: true, etag: true, setHeaders: (response, path) => setHeaders(response, path) });
  const missing = join(out, '404.html');
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (base !== '/' && !url.startsWith(base)) {
      const leads = url === '/' || `${url}/` === base;
      response.writeHead(leads ? 302 : 404, leads ? { Location: base } : {}).end();
      return;
    }
    request.url = url.slice(base.length - 1);
    serve(request, response, () => {
      response
        .writeHead(404, { ...headers, 'Content-Type': typeOf('404.html') })
        .end(existsSync(missing) ? readFileSync(missing) : '404');
    });
  });
  return new Promise((resolve, reject) =>
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve(server)),
  );
}

/** Headers of a file by the path that was asked for; a folder may be asked for without its slash. */
function setHeaders(response: ServerResponse, asked: string): void {
  const path = asked.replace(/^\/+/, '');
  const page = /\.\w+$/.test(path) ? path : `${path}/`;
  for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
  response.setHeader('Content-Type', typeOf(page));
}

/** Path under which a built site expects to stand. */
export function basePath(address: string): string {
  return new URL(withSlash(address)).pathname;
}

/** A site address ends with a slash, so that its sub-path is a folder. */
export function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}
