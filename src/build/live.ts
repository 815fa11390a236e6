import type { Plugin } from 'vite';
import type { Output } from '../export/output.ts';
import { typeOf } from './headers.ts';
import { siteOutputs } from './outputs.ts';

/** In the staff preview: the files beside the pages, from the same list that the build writes, made when they are asked for. */
export function serveOutputs(address: string): Plugin {
  const base = new URL(address).pathname;
  let known: { edition: string | undefined; files: ReadonlyMap<string, Output> } | undefined;
  const files = () => {
    const edition = process.env.PORTAL_EDITION;
    if (!known || known.edition !== edition)
      known = { edition, files: new Map(siteOutputs(address).map((output) => [output.path, output])) };
    return known.files;
  };
  return {
    name: 'serve-outputs',
    apply: 'serve',
    configureServer({ middlewares }) {
      middlewares.use(async (request, response, next) => {
        const [path = ''] = (request.originalUrl ?? '').split('?');
        if (!path.startsWith(base) || !isFile(path.slice(base.length))) return next();
        try {
          const output = files().get(decodeURIComponent(path.slice(base.length)));
          if (!output) return next();
          response.setHeader('Content-Type', typeOf(output.path));
          response.end(await output.write());
        } catch (error) {
          next(error);
        }
      });
    },
  };
}

/** Whether an output may have this name: the framework has names of its own, and pages end with a slash. */
function isFile(path: string): boolean {
  return /\.\w+$/.test(path) && !/^(?:@|src\/|node_modules\/)/.test(path);
}
