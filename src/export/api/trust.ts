import type { Addresses } from '../../domain/portal/address.ts';
import type { Kind } from '../../schemas/kinds.ts';
import type { Listed } from './list.ts';
import type { Held } from './record.ts';

const place = (to: Addresses, { home }: Held) => (home ? to.place(home) : `${to.disclosure()}#corrections`);

/** Lists of what was reported, corrected and explained. */
export const trustLists: Partial<Record<Kind, Listed>> = {
  aggregate: {
    name: 'aggregates',
    group: 'trust',
    title: { zh: '报道数字', en: 'Reported figures' },
    text: {
      zh: '公开报道里的数字，都写明来源；没有逐笔账目，不要与账目相加。',
      en: 'Figures from published reports with their sources. No ledger stands behind them: do not add them to ledgers.',
    },
    records: (site) => site.aggregates,
    shown: (_, record) => (to) => place(to, record),
  },
  correction: {
    name: 'corrections',
    group: 'trust',
    title: { zh: '更正', en: 'Corrections' },
    text: {
      zh: '公布以后改过什么、为什么改、谁批准。',
      en: 'What was changed after publication, why, and who approved it.',
    },
    records: (site) => site.corrections,
    shown: (_, record) => (to) => place(to, record),
  },
  explanation: {
    name: 'explanations',
    group: 'trust',
    title: { zh: '说明', en: 'Explanations' },
    text: {
      zh: '没有按规定办理的事：实际情况、原因和处理；还有看上去不寻常、其实没有错的地方。',
      en: 'What was not done by the rules: what happened, why, what was done; and why something unusual is right.',
    },
    records: (site) => site.explanations,
    shown: (_, record) => (to) => place(to, record),
  },
};
