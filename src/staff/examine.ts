import { type Beside, checkJoined, type FolderChecked, joinFolder } from '../check-folder.ts';
import { publish, type Site } from '../domain/published/public.ts';
import { valuesOf } from '../domain/published/values.ts';
import { folderOf } from '../folder/folder.ts';
import type { DeskFiles } from './desk.ts';

/** What is online now: its published view, and the values that may not change silently. */
export type Online = { site: Site; last: NonNullable<Beside['last']> };

/** A browser reads no PDF: such a file is told as one in which nobody looked. */
const pdfText = () => undefined;

/**
 * Checks a data folder in the browser, by the rules of the commands. What is online counts as the last publication. Secrets and snapshots are not there to be
 * checked.
 */
export function examine(files: DeskFiles, online?: Online): FolderChecked {
  const joined = joinFolder(folderOf(files));
  const last = online && isOf(joined.portal, online) ? online.last : undefined;
  return checkJoined(joined, { pdfText, example: false, snapshots: { issues: [], texts: new Map() }, last });
}

/** Whether a portal is the one that is online: another one has published nothing here. */
export function isOf({ settings }: FolderChecked['portal'], { site }: Online): boolean {
  return settings?.base_url === site.settings.base_url;
}

/** What a checked folder publishes; undefined where it has an error, and nothing of it may be published. */
export function siteOf({ portal, pictures, summary }: FolderChecked): Site | undefined {
  return summary.errors > 0 ? undefined : publish(portal, pictures);
}

/** The published folder of a site as what is online; undefined where it is not whole. */
export function onlineOf(files: DeskFiles): Online | undefined {
  const site = siteOf(examine(files));
  return site && { site, last: { date: site.asOf, values: valuesOf(site) } };
}
