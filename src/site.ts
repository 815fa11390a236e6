import { resolve } from 'node:path';
import { checkData } from './check.ts';
import { publish, type Site } from './domain/public.ts';
import { toText } from './report/text.ts';

let loaded: { site: Site; edition: string | undefined } | undefined;

/** The published data, read and checked once (in the staff preview: once after each change of a file). Throws where the data have an error: an unchecked page is never rendered. */
export function loadSite(): Site {
  const edition = process.env.PORTAL_EDITION;
  if (loaded && loaded.edition === edition) return loaded.site;
  const { portal, issues, summary, pictures } = checkData(dataFolder());
  if (summary.errors) throw new Error(toText(issues, summary));
  loaded = { site: publish(portal, pictures), edition };
  return loaded.site;
}

/** The folder whose facts are published. */
export function dataFolder(): string {
  return resolve(process.env.PORTAL_DATA || 'data');
}
