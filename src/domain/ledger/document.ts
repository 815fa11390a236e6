import { splitList } from '../common/list.ts';
import { memoize } from '../common/memoize.ts';
import type { Fund, Portal } from '../portal/portal.ts';
import { applicationLimit } from '../portal/threshold.ts';
import { isSubstituted } from '../published/substitute.ts';

/** A paper behind rows of a fund. */
export type FundDocument = Fund['documents'][number];

/** The documents of a fund that stand: none that was retracted. */
const documentsOf = memoize(({ documents }: Pick<Fund, 'documents'>): readonly FundDocument[] =>
  documents.filter(({ retracted_on }) => !retracted_on),
);

/** The documents behind each row and application of a fund, by its id. */
export const documentsBehind = memoize(
  (fund: Pick<Fund, 'documents'>): ReadonlyMap<string, readonly FundDocument[]> => {
    const pairs = documentsOf(fund).flatMap((document) => provedBy(document).map((id) => ({ id, document })));
    return new Map([...Map.groupBy(pairs, ({ id }) => id)].map(([id, of]) => [id, of.map(({ document }) => document)]));
  },
);

/** The ids of all that a document names. */
function provedBy({ spending, income, application }: FundDocument): string[] {
  return [spending, income, application].flatMap((cell) => (cell ? splitList(cell) : []));
}

/** Rows that count: not retracted, no reversals, and not published in words that stand for others. */
export function countedRows<T extends { retracted_on?: string | undefined; reverses?: string | undefined }>(
  rows: readonly T[],
): T[] {
  return rows.filter((row) => !row.retracted_on && !row.reverses && !isSubstituted(row));
}

/**
 * The payments that somebody may want to see the paper of: those that serve the purpose of a fund, since its rules apply, from the amount on that needs an
 * application: no fees, no refunds, nothing of every day.
 */
export function paymentsToProve<Row extends Fund['spending'][number]>(
  { settings, spendingTerms }: { settings: Portal['settings']; spendingTerms: Portal['spendingTerms'] },
  fund: Pick<Fund, 'rules' | 'rules_from'> & { spending: readonly Row[] },
): Row[] {
  const [least, since] = [applicationLimit(settings, fund), fund.rules_from ?? ''];
  return countedRows(fund.spending).filter(
    ({ category, date, amount }) =>
      date >= since && amount >= least && spendingTerms.get(category)?.class === 'charitable',
  );
}

/** The years whose days documents of a fund bear, the newest first. */
export function documentYears(fund: Pick<Fund, 'documents'>): string[] {
  return [...new Set(fund.documents.map(({ date }) => date.slice(0, 4)))].toSorted().reverse();
}
