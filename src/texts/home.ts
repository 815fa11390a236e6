import type { Words } from './text.ts';

/** Words of the home page. */
export const homeWords = {
  titlePlain: { zh: '社区公益账', en: 'Community public-welfare accounts' },
  head: { zh: '{name}{n}个社区', en: 'The accounts of {n} {n:community|communities}' },
  headTail: { zh: '的公益账', en: 'in the {name}' },
  description: {
    zh: '社区公益基金收了多少、花到哪里、还剩多少、按时公开了没有，逐笔可查。',
    en: 'What community public-welfare funds receive, spend and keep, and whether they disclose on time; every row can be checked.',
  },
  down: { zh: '每一分都能往下查', en: 'down to the last fen' },

  find: { zh: '找我的社区', en: 'Find my community' },
  findNote: { zh: '按名字找，或从街道和示意图里点。', en: 'By name, by street, or on the plan.' },
  findLabel: { zh: '社区、小区、项目或街道名', en: 'Community, compound, project or street' },
  findButton: { zh: '查找', en: 'Find' },
  planNote: {
    zh: '示意图，不按比例。圆形：没有逾期；三角形：有逾期；虚线：没有自己的基金。',
    en: 'A sketch, not to scale. Disc: nothing overdue; triangle: overdue; dashes: no fund of its own.',
  },

  overdue: { zh: '逾期没有公开的', en: 'Overdue' },
  overdueNote: {
    zh: '逾期不等于账有问题，但应当说明原因。',
    en: 'Overdue does not mean that something is wrong, but the reason should be given.',
  },
  newest: { zh: '新近公开', en: 'Newest disclosures' },
  newestNote: {
    zh: '报告、审批、验收和付款，最新的在前。',
    en: 'Reports, approvals, acceptances and payments, newest first.',
  },
  cases: { zh: '报道里的实例', en: 'Reported cases' },
  casesNote: {
    zh: '真实地方的公开报道，不是账本，不计入上面任何合计。',
    en: 'From published reports on real places, not from ledgers; in none of the totals above.',
  },
  caseProjects: { zh: '{n} 个项目', en: '{n} {n:project|projects}' },
  caseFigures: { zh: '{n} 个报道数字', en: '{n} {n:reported figure|reported figures}' },
} as const satisfies Words;
