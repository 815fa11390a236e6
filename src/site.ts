import { resolve } from 'node:path';
import { type Checked, checkData } from './check.ts';
import { memoize } from './domain/common/memoize.ts';
import { publish, type Site } from './domain/published/public.ts';
import { dataRoot } from './read/hashes.ts';
import { readPlan } from './read/plan.ts';
import { type PastScores, readScores } from './read/scores.ts';
import type { Snapshots } from './read/snapshots.ts';
import { readWording } from './read/wording.ts';
import { toText } from './report/text.ts';
import type { WordingOf } from './snapshot/wording.ts';

/** A published folder with its snapshots. */
export type LoadedSite = { folder: string; site: Site; snapshots: Snapshots };

/** The framework loads this module in a world of its own, beside that of the commands: what was read is kept by the process, where both find it. */
const section = globalThis as {
  portalLoaded?: LoadedSite;
  portalShown?: (() => LoadedSite) | undefined;
  portalReads?: { site: Site; note: (read: string) => void } | undefined;
};

/** The published data, read and checked once; in the staff preview what it shows. Throws where the data have an error: an unchecked page is never rendered. */
export function loadSite(): Site {
  return section.portalReads?.site ?? load().site;
}

/** The snapshots of earlier publications, for the one page that shows them: every other page is the same before and after a snapshot. */
export function loadSnapshots(): Snapshots {
  section.portalReads?.note('snapshots');
  return load().snapshots;
}

function load(): LoadedSite {
  const { portalLoaded: known, portalShown: shown } = section;
  if (shown) return shown();
  return known?.folder === dataFolder() ? known : publishChecked(dataFolder(), checkData(dataFolder()));
}

/** Lets the staff preview say what pages show, page by page; undefined ends that. */
export function showInstead(shown: (() => LoadedSite) | undefined): void {
  section.portalShown = shown;
}

/** Has what pages read of the published data noted; undefined ends that. */
export function noteReads(reads: typeof section.portalReads): void {
  section.portalReads = reads;
}

/** Publishes a folder that was just checked: pages and files are made of this value, and the folder is not read again. */
export function publishChecked(folder: string, checked: Checked): LoadedSite {
  return publishLoaded(loadedOf(folder, checked));
}

/** Publishes what another thread checked. */
export function publishLoaded(loaded: LoadedSite): LoadedSite {
  section.portalLoaded = loaded;
  return loaded;
}

/** What a checked folder publishes. Throws where it has an error. */
export function loadedOf(folder: string, checked: Checked): LoadedSite {
  const { portal, issues, summary, pictures, snapshots, secrets, kept } = checked;
  if (summary.errors) throw new Error(toText(issues, summary));
  const site = publish(portal, pictures, dataRoot(folder, secrets, kept), secrets && readPlan(secrets));
  return { folder, site, snapshots };
}

/** The self-scores at the snapshots of earlier days, the oldest first. */
export function loadScores(): PastScores[] {
  section.portalReads?.note('past scores');
  return scoresOf(load());
}

const scoresOf = memoize(({ folder, site, snapshots }: LoadedSite) => readScores(folder, snapshots.chain, site.asOf));

/** What was changed without a correction up to each snapshot. */
export function loadWording(): WordingOf[] {
  return readWording(dataFolder(), loadSnapshots().chain);
}

/** Where the site will stand, with its sub-path if it has one; the commands take it from `portal.yaml`. */
export function siteHome(): URL {
  return new URL(process.env.PORTAL_URL || 'http://localhost:4321/');
}

/** The folder whose facts are published. */
export function dataFolder(): string {
  return resolve(process.env.PORTAL_DATA || 'data');
}
