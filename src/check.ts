import { type Broken, buildPortal, type Portal } from './domain/portal.ts';
import { checkRules } from './domain/rules/all.ts';
import { codes } from './issues/codes.ts';
import { type Draft, type Issue, orderIssues } from './issues/issue.ts';
import { locate } from './parse/position.ts';
import { readRecords } from './read/records.ts';

/** How much was read and what was found. */
export type Summary = { errors: number; warnings: number; notices: number; files: number; rows: number };

/** A checked data folder: the joined records, and every problem in the order of files and lines. */
export type Checked = {
  portal: Portal;
  issues: Issue[];
  summary: Summary;
  texts: ReadonlyMap<string, string>;
  assets: readonly string[];
};

/**
 * Reads and checks a data folder: the one door by which data enter, for every command and for the build.
 * A warning counts as an error until the place explains it in its `explanations.yaml`.
 */
export function checkData(root: string): Checked {
  const read = readRecords(root);
  const broken: Broken = read.gaps;
  const portal = buildPortal(read.records, broken);
  const drafts = [...read.issues, ...checkRules(portal)];
  const { explained, unused } = explain(portal, drafts);
  const issues = orderIssues(
    [...drafts, ...unused].map((draft) => {
      const issue = locate(draft, read.texts.get(draft.file));
      return codes[issue.code].severity === 'warning' && !explained.has(draft)
        ? { ...issue, severity: 'error' as const }
        : issue;
    }),
  );
  const count = (severity: Issue['severity']) => issues.filter((issue) => issue.severity === severity).length;
  const summary = {
    errors: count('error'),
    warnings: count('warning'),
    notices: count('notice'),
    files: read.files,
    rows: read.rows,
  };
  return { portal, issues, summary, texts: read.texts, assets: read.assets };
}

/** Matches explanations with the problems that need them. */
function explain(portal: Portal, drafts: readonly Draft[]): { explained: Set<Draft>; unused: Draft[] } {
  const explained = new Set<Draft>();
  const unused: Draft[] = [];
  for (const explanation of portal.records.explanation) {
    const folder = `places/${explanation.home}/`;
    const fits = drafts.filter(
      (draft) =>
        draft.code === explanation.code && draft.record === explanation.record && draft.file.startsWith(folder),
    );
    for (const draft of fits) explained.add(draft);
    if (fits.length === 0)
      unused.push({
        code: 'explanation-unused',
        file: explanation.at.file,
        record: explanation.record,
        path: [explanation.at.index ?? 0, 'code'],
        params: { code: explanation.code, found: explanation.record },
      });
  }
  return { explained, unused };
}
