import { resolve } from 'node:path';
import { checkData } from './check.ts';
import { publish, type Site } from './domain/public.ts';
import { toText } from './report/text.ts';

let loaded: Site | undefined;

/** The published data, read and checked once. Throws where the data have an error: an unchecked page is never rendered. */
export function loadSite(): Site {
  if (loaded) return loaded;
  const { portal, issues, summary } = checkData(resolve(process.env.PORTAL_DATA ?? 'data'));
  if (summary.errors) throw new Error(toText(issues, summary));
  loaded = publish(portal);
  return loaded;
}
