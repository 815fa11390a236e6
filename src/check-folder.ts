import { type PublishedPicture, picturesOf } from './domain/portal/picture.ts';
import { buildPortal, type Portal } from './domain/portal/portal.ts';
import { type LastPublished, lastingIn } from './domain/rules/against-publication.ts';
import { checkRules } from './domain/rules/all.ts';
import { explain, firstOfCause, mayExplain, toExplain } from './domain/rules/explained.ts';
import { checkPictures } from './domain/rules/pictures.ts';
import { checkPrivacy, type Guarded } from './domain/rules/privacy.ts';
import { checkPublished } from './domain/rules/published.ts';
import { checkSecrets } from './domain/rules/secrets.ts';
import type { Folder } from './folder/folder.ts';
import { pictureLimit, readPictures } from './folder/pictures.ts';
import { type Attachments, readPrivate } from './folder/privacy.ts';
import { type DataRead, readRecords } from './folder/records.ts';
import { codes } from './issues/codes.ts';
import { groupIssues } from './issues/group.ts';
import { type Draft, type Issue, type NeededCorrection, orderIssues } from './issues/issue.ts';
import { type Locator, locator } from './parse/position.ts';

/** A data folder that was read: its records joined, and what the check still needs of it. */
type Joined = { folder: Folder; read: DataRead; portal: Portal };

/** How much was read and what was found. */
type Summary = {
  errors: number;
  breaches: number;
  warnings: number;
  notices: number;
  files: number;
  rows: number;
};

/** What was found in a data folder: every problem in the order of files and lines, and what may be published. */
export type FolderChecked = {
  portal: Portal;
  issues: Issue[];
  summary: Summary;
  texts: ReadonlyMap<string, string>;
  assets: readonly string[];
  /** Pictures that can be shown, by their path in the data folder. */
  pictures: ReadonlyMap<string, PublishedPicture>;
  /** Whether what is private by its form may be published all the same, for the guard over the finished pages. */
  released: Guarded['released'];
  /** The corrections that changes of what was published ask for. */
  corrections: readonly NeededCorrection[];
};

/** What stands beside the facts. `pdfText` reads a PDF; `example`: whether the secrets are those that everyone knows. */
export type Beside = {
  pdfText: Attachments['pdfText'];
  example: boolean;
  /** What is wrong with the snapshots, and their texts for positions. */
  snapshots: { issues: readonly Draft[]; texts: ReadonlyMap<string, string> };
  /** The published values of the last snapshot and its day; undefined where there is none. */
  last: LastPublished | undefined;
};

/** Reads the records of a folder and joins them. */
export function joinFolder(folder: Folder): Joined {
  const read = readRecords(folder);
  return { folder, read, portal: buildPortal(read.records, read.gaps) };
}

/**
 * Checks a data folder, on the disk as in a browser. A breach or a warning counts as an error until its place explains it in `explanations.yaml`.
 */
export function checkJoined({ folder, read, portal }: Joined, beside: Beside): FolderChecked {
  const { texts, assets, aside, issues: faults, files, rows } = read;
  const { content, kept } = folder;
  const { snapshots, last } = beside;
  const shown = new Set(picturesOf(portal).map(({ file }) => file));
  const found = readPictures(
    content,
    assets.filter((file) => shown.has(file)),
  );
  // A picture that is none is told as such, not once more as a file that nobody can read.
  const legible = assets.filter((file) => !found.get(file)?.fault);
  const guarded = checkPrivacy(portal, readPrivate({ content, kept, pdfText: beside.pdfText }, texts, legible, aside));
  const drafts = [
    ...faults,
    ...checkRules(portal),
    ...checkPictures(portal, found, assets, pictureLimit),
    ...guarded.issues,
    ...checkSecrets(portal, beside.example),
    ...snapshots.issues,
    ...checkPublished(portal, last),
  ];
  const { explained, issues: unexplained } = explain(portal, drafts, lastingIn(portal, last));
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
  const pictures = new Map([...found].flatMap(([file, one]) => (one.fault ? [] : [[file, one] as const])));
  const corrections = drafts.flatMap((draft) => draft.corrections ?? []);
  return { portal, issues, summary, texts, assets, pictures, released: guarded.released, corrections };
}

const counted = { error: 'errors', breach: 'breaches', warning: 'warnings', notice: 'notices' } as const;

/** One locator a file, made when the first draft asks. */
function locators(texts: ReadonlyMap<string, string>): Locator {
  const made = new Map<string, Locator>();
  return (draft) => {
    const known = made.get(draft.file) ?? locator(draft.file, texts.get(draft.file));
    made.set(draft.file, known);
    return known(draft);
  };
}
