import type { BookLine } from '../domain/ledger/book.ts';
import { restrictionName } from '../domain/ledger/restriction.ts';
import type { Site } from '../domain/published/public.ts';
import { isSubstituted } from '../domain/published/substitute.ts';
import type { Both } from '../issues/both.ts';

/** Names of the kinds of transfers between funds, for the category column. */
export const transferWords = {
  injection: { zh: '基金注资', en: 'Injection between funds' },
  matching: { zh: '基金配捐', en: 'Matching between funds' },
  award: { zh: '基金资助', en: 'Award between funds' },
  return: { zh: '划转退回', en: 'Transfer returned' },
} as const;

/** Name for the category column where somebody else paid. */
const advanceWord: Both = { zh: '由人垫付', en: 'Paid by someone else' };

/** Names of the kinds of reallocations, for the category column. */
const reallocationWords = {
  change_of_purpose: { zh: '变更用途', en: 'Change of purpose' },
  surplus: { zh: '结余转回', en: 'Surplus returned' },
  release: { zh: '解除限定', en: 'Restriction released' },
  reimbursement: { zh: '垫付归还', en: 'Reimbursement' },
} as const;

/** The restriction of a payment as people say it; of one that may be for an untold wish it is withheld. */
export function paidFrom(
  row: { restriction?: string | undefined },
  purposes?: Parameters<typeof restrictionName>[1],
  projects?: Parameters<typeof restrictionName>[2],
): Both {
  return isSubstituted(row) ? { zh: '不公布', en: 'Withheld' } : restrictionName(row.restriction, purposes, projects);
}

/** What the codes of a line of the account book are called. */
type LineNames = { party: Both; category: Both; restriction: Both; toRestriction?: Both };

/** What a line of the account book says: who stands on the other side, of what category it is, for what purpose the money was. */
export function lineNames(site: Site, line: BookLine): LineNames {
  const purposes = site.funds.get(line.fund)?.purposes;
  const named = (restriction: string | undefined) => restrictionName(restriction, purposes, site.projects);
  const paid = line.kind === 'spending' || line.kind === 'repayment';
  return {
    party: partyName(site, line),
    category: categoryName(site, line),
    restriction: paid
      ? paidFrom({ ...line.row, restriction: line.restriction }, purposes, site.projects)
      : named(line.restriction),
    ...(line.kind === 'reallocation' && { toRestriction: named(line.toRestriction) }),
  };
}

function partyName(site: Site, { kind, party }: BookLine): Both {
  const fund = kind === 'transfer_in' || kind === 'transfer_out' ? site.funds.get(party)?.name : undefined;
  return { zh: fund?.zh ?? party, en: fund?.en ?? fund?.zh ?? party };
}

function categoryName(site: Site, { kind, category }: BookLine): Both {
  if (kind === 'advance') return advanceWord;
  const names: Readonly<Record<string, Both>> =
    kind === 'reallocation'
      ? reallocationWords
      : kind === 'transfer_in' || kind === 'transfer_out'
        ? transferWords
        : {};
  const { zh, en } = names[category] ??
    (kind === 'income' ? site.incomeTerms : site.spendingTerms).get(category) ?? { zh: category, en: category };
  return { zh, en };
}
