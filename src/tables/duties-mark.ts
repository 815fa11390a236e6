import { type Duty, dutyCounts, nextDuty } from '../domain/disclosure/clock.ts';
import { common } from '../texts/common.ts';
import { passingOf } from '../texts/passing.ts';
import { fill } from '../texts/text.ts';
import type { Marked, Page } from './shape/shown.ts';

/** A whole record in shape and words: something overdue, or nothing overdue or due yet until the next day on which something is. */
export function dutiesMark({ locale }: Pick<Page, 'locale'>, duties: readonly Duty[]): Marked {
  const [{ due, overdue }, next] = [dutyCounts(duties), nextDuty(duties)];
  if (overdue > 0) return { state: 'bad', word: fill(common.overdueCount[locale], { count: overdue }) };
  const passing = next && passingOf(next.due, locale);
  return due > 0
    ? { state: 'ok', word: common.noneOverdue[locale], passing }
    : { state: 'none', word: common.noneDue[locale], passing };
}
