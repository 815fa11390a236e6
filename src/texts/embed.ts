import type { Words } from './text.ts';

/** Words of the cards for the pages of others, and of how to put one there. */
export const embedWords = {
  balance: { zh: '现有余额', en: 'Balance' },
  asOf: { zh: '截至 {day}', en: 'as of {day}' },
  paid: { zh: '基金已付', en: 'Paid by funds' },
  planned: { zh: '计划 {amount}', en: 'of {amount} planned' },
  plannedUnknown: { zh: '计划{missing}', en: 'Planned cost: {missing}' },
  others: { zh: '其他资金已付 {amount}', en: '{amount} paid from other funding' },
  latest: { zh: '最近一期报告', en: 'Latest report' },
  latestNews: { zh: '最新公开', en: 'Latest disclosure' },
  latestReported: { zh: '最近报道', en: 'Last reported' },
  never: { zh: '还没有', en: 'not yet' },
  next: { zh: '{word}，下次 {day}', en: '{word}, next {day}' },
  overdue: { zh: '逾期 {n} 项，最早应在 {day}', en: '{n} overdue, since {day}' },
  noLedger: { zh: '没有逐笔账目', en: 'No ledger' },
  open: { zh: '看每一笔', en: 'See every row' },
  openReported: { zh: '看报道的数字', en: 'See the figures' },
  description: {
    zh: '{figure}：{value}，{note}。{latest}：{day}。{word}。',
    en: '{figure}: {value}, {note}. {latest}: {day}. {word}.',
  },

  title: { zh: '放到自己的网页上', en: 'Put it on your own page' },
  text: {
    zh: '把下面一行复制到网页的源代码里，数字随本站更新；没有脚本，不用 Cookie。',
    en: 'Copy one of these lines into the source of your page; the figures follow this site. No script runs and no cookie is set.',
  },
  card: { zh: '卡片（iframe）', en: 'Card (iframe)' },
  badge: { zh: '图片（SVG）', en: 'Picture (SVG)' },
  look: { zh: '先看卡片', en: 'See the card' },
  lookBadge: { zh: '先看图片', en: 'See the picture' },
} as const satisfies Words;
