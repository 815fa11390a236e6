import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { previewWords as words } from '../texts/preview.ts';
import { answerDesk } from './answer.ts';
import { previewPages, withBanner } from './banner.ts';
import { captureHtml } from './capture.ts';
import { isOwnHost } from './guard.ts';
import { brokenPage, noReviewPage, problemsPage } from './page.ts';
import { makePreview, type Preview } from './preview.ts';

/** Pages that tell nothing of the data, and are there even where these never were right. */
const always = /^(?:en\/)?(?:help|about|staff)\//;

/** How long the preview waits for further files of the same change, in milliseconds. */
const pause = 25;

/** The staff preview of a data folder: pages that outlive an error, the list of problems, and the doors of the staff desk. */
export function staffPreview(data: string, address: string): Plugin {
  return {
    name: 'staff-preview',
    apply: 'serve',
    configureServer(server) {
      const { pathname: base } = new URL(address);
      const preview = makePreview(data);
      const token = randomBytes(24).toString('base64url');
      const handle = handlerOf({ data, base, token, preview, fresh: watch(server, data, preview) });
      return () => {
        // Before the framework, which answers some addresses with pages of its own.
        server.middlewares.stack.unshift({ route: '', handle });
      };
    },
  };
}

/** Reads the folder again after files of it were saved. Resolves when all that was saved is read. */
function watch(server: ViteDevServer, data: string, preview: Preview): () => Promise<void> {
  let waiting: NodeJS.Timeout | undefined;
  const asking: (() => void)[] = [];
  server.watcher.add(data);
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(data + sep)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      waiting = undefined;
      preview.read();
      server.ws.send({ type: 'full-reload' });
      for (const go of asking.splice(0)) go();
    }, pause);
  });
  return () => (waiting ? new Promise((go) => asking.push(go)) : Promise.resolve());
}

type Scene = { data: string; base: string; token: string; preview: Preview; fresh: () => Promise<void> };
type Next = (error?: unknown) => void;

/** Answers requests to the preview, or dresses what the framework answers. */
export function handlerOf(scene: Scene): (request: IncomingMessage, response: ServerResponse, next: Next) => void {
  const { base, preview } = scene;
  return (request, response, next) => {
    if (!isOwnHost(request.headers)) return page(response, 403, brokenPage(words.refusedHost.zh, base));
    const path = pathOf(request, base);
    if (path === undefined) return next();
    const own = /^(?:en\/)?(staff\/(?:problems|review)\/)$/.exec(path)?.[1];
    if (own === previewPages.problems) return page(response, 200, problemsPage(preview.state(), base));
    if (own === previewPages.review) return reviewed(response, scene);
    const door = /^staff\/preview\/(.+)$/.exec(path)?.[1];
    if (door === 'changes.json') return json(response, { count: preview.changes() ?? null });
    if (door !== undefined) {
      answerDesk(request, response, door, scene).then((done) => done || next(), next);
      return;
    }
    if (lacksSlash(request, path)) return moved(response, `${base}${path}/`);
    // The same page as it is published, for the marks of what changed.
    if (request.headers['x-preview-published']) return preview.asPublished(next);
    const { good } = preview.state();
    if (!good && isPage(path) && !always.test(path)) return page(response, 503, problemsPage(preview.state(), base));
    captureHtml(response, (html, status) => dressed(html, status, path, scene));
    scene.fresh().then(() => next(), next);
  };
}

function dressed(html: string, status: number, path: string, { base, token, preview }: Scene) {
  if (status >= 500) return { html: brokenPage(messageIn(html), base), status };
  return { html: withBanner(html, preview.state(), path, { base, token }), status };
}

/** What the framework says of its failure, without its markup. */
function messageIn(html: string): string {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
  return title.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

function reviewed(response: ServerResponse, { preview, base }: Scene): void {
  const review = preview.review();
  page(response, 200, 'html' in review ? review.html : noReviewPage(review.why, base));
}

/** The path below the base of the site; undefined where it is none of the site. */
function pathOf({ url, originalUrl = url }: IncomingMessage & { originalUrl?: string | undefined }, base: string) {
  const [path = ''] = (originalUrl ?? '').split('?');
  return path.startsWith(base) ? path.slice(base.length) : undefined;
}

/** A page that was asked for without its slash at the end; the framework would say so in English. */
function lacksSlash({ method, headers }: IncomingMessage, path: string): boolean {
  return (
    method === 'GET' && headers.accept?.includes('text/html') === true && /^[a-z\d](?:[a-z\d/-]*[a-z\d])?$/.test(path)
  );
}

function moved(response: ServerResponse, address: string): void {
  response.statusCode = 302;
  response.setHeader('Location', address);
  response.end();
}

/** A folder of the site: the framework has names of its own, and files have an ending. */
function isPage(path: string): boolean {
  return path === '' || (path.endsWith('/') && !path.startsWith('@'));
}

function page(response: ServerResponse, status: number, html: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.end(html);
}

function json(response: ServerResponse, value: object): void {
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.end(JSON.stringify(value));
}
