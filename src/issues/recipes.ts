import type { Both } from './both.ts';

/** The recipes of the manual for staff, in its order: each has a page in both languages under `content/staff/`, and one example for both. */
export const recipes = {
  'first-import': { zh: '第一次导入', en: 'The first import' },
  'monthly-routine': { zh: '每月做一遍', en: 'The monthly routine' },
  'restricted-gift': { zh: '指定用途的捐款', en: 'A restricted gift' },
  refund: { zh: '退还捐款', en: 'A refund to a donor' },
  'bounced-payment': { zh: '付款被退回', en: 'A payment that bounced' },
  'platform-settlement': { zh: '募捐平台结算', en: 'A settlement of a platform' },
  'emergency-payment': { zh: '紧急付款', en: 'An emergency payment' },
  correction: { zh: '更正已公布的内容', en: 'A correction' },
  'withdrawn-application': { zh: '撤回用资申请', en: 'A withdrawn application' },
  report: { zh: '登记一份公示', en: 'A posted report' },
} as const satisfies Record<string, Both>;

/** A recipe by the name in its address. */
export type Recipe = keyof typeof recipes;
