import type { Plugin } from 'vite';
import { memoize } from '../domain/common/memoize.ts';
import type { Site } from '../domain/published/public.ts';
import type { Output } from '../export/output.ts';
import { loadSite } from '../site.ts';
import { typeOf } from './headers.ts';
import { siteOutputs } from './outputs.ts';

/** In the staff preview: the files beside the pages, from the same list that the build writes, made when they are asked for. */
export function serveOutputs(address: string): Plugin {
  const base = new URL(address).pathname;
  const files = memoize(
    (_: Site) => new Map(siteOutputs(address).map((output): [string, Output] => [output.path, output])),
  );
  return {
    name: 'serve-outputs',
    apply: 'serve',
    configureServer({ middlewares }) {
      middlewares.use(async (request, response, next) => {
        const [path = ''] = (request.originalUrl ?? '').split('?');
        if (!path.startsWith(base) || !isFile(path.slice(base.length))) return next();
        try {
          const output = files(loadSite()).get(decodeURIComponent(path.slice(base.length)));
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
