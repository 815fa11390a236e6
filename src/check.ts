import { isDemonstration } from './domain/portal/demonstration.ts';
import { type PublishedPicture, picturesOf } from './domain/portal/picture.ts';
import { buildPortal, type Portal } from './domain/portal/portal.ts';
import { type LastPublished, lastingIn } from './domain/rules/against-publication.ts';
import { checkRules } from './domain/rules/all.ts';
import { explain, firstOfCause, mayExplain, toExplain } from './domain/rules/explained.ts';
import { checkPictures } from './domain/rules/pictures.ts';
import { checkPrivacy, type Guarded } from './domain/rules/privacy.ts';
import { checkPublished } from './domain/rules/published.ts';
import { checkSecrets } from './domain/rules/secrets.ts';
import { codes } from './issues/codes.ts';
import { groupIssues } from './issues/group.ts';
import { type Issue, orderIssues } from './issues/issue.ts';
import { type Locator, locator } from './parse/position.ts';
import { pictureLimit, readPictures } from './read/pictures.ts';
import { readPrivate } from './read/privacy.ts';
import { readRecords } from './read/records.ts';
import { readSecrets, type Secrets } from './read/secrets.ts';
import { readSnapshots, type Snapshots } from './read/snapshots.ts';

/** How much was read and what was found. */
type Summary = {
  errors: number;
  breaches: number;
  warnings: number;
  notices: number;
  files: number;
  rows: number;
};

/** A checked data folder: the joined records, and every problem in the order of files and lines. */
export type Checked = {
  portal: Portal;
  issues: Issue[];
  summary: Summary;
  texts: ReadonlyMap<string, string>;
  assets: readonly string[];
  /** Pictures that can be shown, by their path in the data folder. */
  pictures: ReadonlyMap<string, PublishedPicture>;
  /** Whether what is private by its form may be published all the same, for the guard over the finished pages. */
  released: Guarded['released'];
  snapshots: Snapshots;
  /** What keyed hashes and the trace are made with; undefined where there is none. */
  secrets: Secrets | undefined;
};

/**
 * Reads and checks a data folder: the only way by which data enter, for every command and for the build. A breach or a warning counts as an error until its
 * place explains it in `explanations.yaml`.
 */
export function checkData(root: string): Checked {
  const { records, gaps, texts, assets, aside, issues: faults, files, rows } = readRecords(root);
  const portal = buildPortal(records, gaps);
  const shown = new Set(picturesOf(portal).map(({ file }) => file));
  const found = readPictures(
    root,
    assets.filter((file) => shown.has(file)),
  );
  const secrets = readSecrets(root, isDemonstration(portal));
  const snapshots = readSnapshots(root, secrets);
  // A picture that is none is told as such, not once more as a file that nobody can read.
  const legible = assets.filter((file) => !found.get(file)?.fault);
  const guarded = checkPrivacy(portal, readPrivate(root, texts, legible, aside));
  const drafts = [
    ...faults,
    ...checkRules(portal),
    ...checkPictures(portal, found, assets, pictureLimit),
    ...guarded.issues,
    ...checkSecrets(portal, secrets?.example === true),
    ...snapshots.issues,
    ...checkPublished(portal, lastOf(snapshots)),
  ];
  const { explained, issues: unexplained } = explain(portal, drafts, lastingIn(portal, lastOf(snapshots)));
  const locate = locators(new Map([...texts, ...snapshots.texts]));
  const located = orderIssues(
    [...firstOfCause(drafts, explained), ...unexplained].map((draft) => {
      const issue = locate(draft);
      const open = mayExplain(codes[issue.code].severity) && !explained.has(draft);
      return open ? { ...issue, severity: 'error' as const, explain: toExplain(draft) } : issue;
    }),
  );
  const issues = groupIssues(located);
  const summary: Summary = { errors: 0, breaches: 0, warnings: 0, notices: 0, files, rows };
  for (const { severity } of issues) summary[counted[severity]]++;
  const pictures = new Map([...found].flatMap(([file, read]) => (read.fault ? [] : [[file, read] as const])));
  return { portal, issues, summary, texts, assets, pictures, released: guarded.released, snapshots, secrets };
}

const counted = { error: 'errors', breach: 'breaches', warning: 'warnings', notice: 'notices' } as const;

/** The published values of the last snapshot and its day; undefined where there is none. */
function lastOf({ chain, values }: Snapshots): LastPublished | undefined {
  const last = chain.at(-1);
  return last && values && { date: last.date, values };
}

/** One locator a file, made when the first draft asks. */
function locators(texts: ReadonlyMap<string, string>): Locator {
  const made = new Map<string, Locator>();
  return (draft) => {
    const known = made.get(draft.file) ?? locator(draft.file, texts.get(draft.file));
    made.set(draft.file, known);
    return known(draft);
  };
}
