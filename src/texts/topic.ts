import type { Topic } from '../schemas/portal.ts';

/** The sides of neighbourhood life, in the order in which pages name them. */
export const topicTitles = {
  meetings: { zh: '议事会', en: 'Councils' },
  alliance: { zh: '共享联盟', en: 'Sharing alliance' },
  wishes: { zh: '微心愿', en: 'Micro-wishes' },
  points: { zh: '积分', en: 'Points' },
  rounds: { zh: '公益创投', en: 'Venture philanthropy' },
  volunteers: { zh: '志愿服务', en: 'Volunteers' },
} as const satisfies Record<Topic, { zh: string; en: string }>;

/** The same, one after the other. */
export const topicOrder = Object.keys(topicTitles) as Topic[];

/** Words that the pages of all sides of neighbourhood life share. */
export const topicWords = {
  everywhere: { zh: '看全部地方：', en: 'In all places:' },
  figuresOf: {
    zh: '{places} 个地方有报道数字，共 {n} 个。',
    en: '{n} reported {n:figure|figures} of {places} {places:place|places}.',
  },
  figure: { zh: '{metric} {figure}', en: '{metric}: {figure}' },
  reported: { zh: '{label}：{figures}。', en: '{label} – {figures}.' },
} as const;
