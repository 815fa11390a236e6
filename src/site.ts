import { resolve } from 'node:path';
import { checkData } from './check.ts';
import { publish, type Site } from './domain/public.ts';
import { dataRoot } from './read/hashes.ts';
import { readPlan } from './read/plan.ts';
import { type PastScores, readScores } from './read/scores.ts';
import type { Snapshots } from './read/snapshots.ts';
import { readWording } from './read/wording.ts';
import { toText } from './report/text.ts';
import type { WordingOf } from './snapshot/wording.ts';

let loaded: { site: Site; snapshots: Snapshots; edition: string | undefined } | undefined;

/** The published data, read and checked once (in the staff preview: once after each change of a file). Throws where the data have an error: an unchecked page is never rendered. */
export function loadSite(): Site {
  return load().site;
}

/** The snapshots of earlier publications, for the one page that tells of them: every other page is the same before and after a snapshot. */
export function loadSnapshots(): Snapshots {
  return load().snapshots;
}

function load(): NonNullable<typeof loaded> {
  const edition = process.env.PORTAL_EDITION;
  if (loaded && loaded.edition === edition) return loaded;
  const folder = dataFolder();
  const { portal, issues, summary, pictures, snapshots, secrets } = checkData(folder);
  if (summary.errors) throw new Error(toText(issues, summary));
  loaded = {
    site: publish(portal, pictures, dataRoot(folder, secrets), secrets && readPlan(secrets)),
    snapshots,
    edition,
  };
  return loaded;
}

/** The self-scores at the snapshots of earlier days, the oldest first. */
export function loadScores(): PastScores[] {
  const { site, snapshots } = load();
  return readScores(dataFolder(), snapshots.chain, site.asOf);
}

/** What was changed without a correction up to each snapshot. */
export function loadWording(): WordingOf[] {
  return readWording(dataFolder(), loadSnapshots().chain);
}

/** The folder whose facts are published. */
export function dataFolder(): string {
  return resolve(process.env.PORTAL_DATA || 'data');
}
