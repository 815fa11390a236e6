import type { Both } from '../../issues/both.ts';

/** Names of the kinds of transfers between funds, for the category column. */
export const transferWords = {
  injection: { zh: '基金注资', en: 'Injection between funds' },
  matching: { zh: '基金配捐', en: 'Matching between funds' },
  award: { zh: '基金资助', en: 'Award between funds' },
  return: { zh: '划转退回', en: 'Transfer returned' },
} as const;

/** Name for the category column where somebody else paid. */
export const advanceWord: Both = { zh: '由人垫付', en: 'Paid by someone else' };

/** Names of the kinds of reallocations, for the category column. */
export const reallocationWords = {
  change_of_purpose: { zh: '变更用途', en: 'Change of purpose' },
  surplus: { zh: '结余转回', en: 'Surplus returned' },
  release: { zh: '解除限定', en: 'Restriction released' },
  reimbursement: { zh: '垫付归还', en: 'Reimbursement' },
} as const;
