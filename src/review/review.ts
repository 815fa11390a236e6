import type { Site } from '../domain/published/public.ts';
import type { Issue, NeededCorrection } from '../issues/issue.ts';
import { type DutyChange, dutyChanges } from './duty.ts';
import { type GiftChange, giftChanges } from './gift.ts';
import { touchedPages } from './page.ts';
import { type RankChange, rankChanges } from './rank.ts';
import { changedPairs, type RecordChange, recordChanges, type WithheldChange, withheldChanges } from './record.ts';
import { type StatementChange, statementChanges } from './statement.ts';
import { type SumChange, sumChanges } from './sum.ts';

/** What publishing one view in place of another would change for readers. Days are the as-of days (ISO); amounts integer fen. Nothing in it is private. */
export type Review = {
  before: string;
  after: string;
  /** Why nothing can be published yet: places of problems, without what was found there. */
  errors: readonly Pick<Issue, 'code' | 'file' | 'line' | 'column'>[];
  sums: readonly SumChange[];
  records: readonly RecordChange[];
  ranks: readonly RankChange[];
  duties: readonly DutyChange[];
  gifts: readonly GiftChange[];
  /** Corrections that have to be written first; `npm run correct` tells their values. */
  corrections: readonly Pick<NeededCorrection, 'file' | 'record' | 'fund' | 'field'>[];
  statements: readonly StatementChange[];
  withheld: readonly WithheldChange[];
  pages: readonly string[];
};

/** What the check said of the data behind the new view. */
type Findings = { issues?: readonly Issue[]; corrections?: readonly NeededCorrection[] };

/** Compares two published views. The order of everything is that of the data, the same on every machine. */
export function reviewOf(before: Site, after: Site, { issues = [], corrections = [] }: Findings = {}): Review {
  const pairs = changedPairs(before, after);
  const changes = {
    sums: sumChanges(before, after),
    ranks: rankChanges(before, after),
    duties: dutyChanges(before, after),
    gifts: giftChanges(before, after),
    statements: statementChanges(before, after),
  };
  return {
    before: before.asOf,
    after: after.asOf,
    errors: issues
      .filter(({ severity }) => severity === 'error')
      .map(({ code, file, line, column }) => ({ code, file, line, column })),
    ...changes,
    records: recordChanges(pairs),
    corrections: corrections.map(({ file, record, fund, field }) => ({ file, record, ...(fund && { fund }), field })),
    withheld: withheldChanges(pairs),
    pages: touchedPages(before, after, pairs, changes),
  };
}
