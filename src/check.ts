import { checkJoined, type FolderChecked, joinFolder } from './check-folder.ts';
import { isDemonstration } from './domain/portal/demonstration.ts';
import type { LastPublished } from './domain/rules/against-publication.ts';
import { withTexts } from './folder/folder.ts';
import type { Kept } from './folder/kept.ts';
import { readFolder } from './read/folder.ts';
import { pdfText } from './read/pdf.ts';
import { readSecrets, type Secrets } from './read/secrets.ts';
import { readSnapshots, type Snapshots } from './read/snapshots.ts';

/** A checked data folder: the joined records, and every problem in the order of files and lines. */
export type Checked = FolderChecked & {
  snapshots: Snapshots;
  /** What keyed hashes and the trace are made with; undefined where there is none. */
  secrets: Secrets | undefined;
  /** What was read, where it is read again and again. */
  kept: Kept | undefined;
};

/** Reads and checks a data folder: the only way by which data enter, for every command and for the build. `texts`: as if these stood in their files; `kept`: what was read before, for a command that checks again and again. */
export function checkData(root: string, texts: ReadonlyMap<string, string> = new Map(), kept?: Kept): Checked {
  const joined = joinFolder(withTexts(readFolder(root, kept), texts));
  const secrets = readSecrets(root, isDemonstration(joined.portal));
  const snapshots = readSnapshots(root, secrets);
  const beside = { pdfText, example: secrets?.example === true, snapshots, last: lastOf(snapshots) };
  return { ...checkJoined(joined, beside), snapshots, secrets, kept };
}

/** The published values of the last snapshot and its day; undefined where there is none. */
function lastOf({ chain, values }: Snapshots): LastPublished | undefined {
  const last = chain.at(-1);
  return last && values && { date: last.date, values };
}
