import { isBreach } from '../domain/disclosure/breach.ts';
import type { Site } from '../domain/published/public.ts';
import type { Sourced } from '../schemas/kinds.ts';

/** Something said of a record that is new or gone: that it was corrected, that something looks wrong and is right, that a rule was broken. */
export type StatementChange = {
  change: 'added' | 'vanished';
  sort: 'correction' | 'explanation' | 'breach';
  home: string;
  record: string;
  /** The corrected field, or the code of what is explained. */
  about: string;
};

type Statement = Sourced<'correction'> | Sourced<'explanation'>;

/** Corrections, explanations and breaches that are told from now on, or no more; one that says something else is both. */
export function statementChanges(before: Site, after: Site): StatementChange[] {
  const [old, now] = [statementsOf(before), statementsOf(after)];
  return [...missing(now, old, 'added'), ...missing(old, now, 'vanished')];
}

const statementsOf = ({ corrections, explanations }: Site): readonly Statement[] => [...corrections, ...explanations];

/** Those of one list that the other lacks, each as often as it is said. */
function missing(list: readonly Statement[], other: readonly Statement[], change: StatementChange['change']) {
  const counts = new Map<string, number>();
  for (const one of other) counts.set(textOf(one), (counts.get(textOf(one)) ?? 0) + 1);
  return list.flatMap((one): StatementChange[] => {
    const count = counts.get(textOf(one)) ?? 0;
    counts.set(textOf(one), count - 1);
    if (count > 0) return [];
    const { home, record } = one;
    if (!('code' in one)) return [{ change, sort: 'correction', home, record, about: one.field }];
    return [{ change, sort: isBreach(one) ? 'breach' : 'explanation', home, record, about: one.code }];
  });
}

/** All that is said; the place in the file, and a number that follows from it, are none of it. */
function textOf({ at: _, id: __, ...said }: Statement): string {
  return JSON.stringify(Object.entries(said).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
