import { type LifeTopic, lifeTopics } from '../schemas/portal.ts';

/** The sides of neighbourhood life in the order in which pages name them: what neighbours do all year first. */
export const topicOrder: readonly LifeTopic[] = [
  ...new Set<LifeTopic>(['meetings', 'alliance', 'wishes', 'points', ...(Object.keys(lifeTopics) as LifeTopic[])]),
];

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
