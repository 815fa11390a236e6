import type { Words } from './text.ts';

/** Words of the page that lists everything new. */
export const changesWords = {
  title: { zh: '新近公开', en: 'What is new' },
  titleOf: { zh: '{period}的公开事项', en: 'Disclosed in {period}' },
  description: {
    zh: '报告、月度账目、用资申请、项目、议事、更正和逾期，按日期列出；可以只看某一天起的，也可以订阅。',
    en: 'Reports, monthly accounts, applications, projects, councils, corrections and overdue items by date; show only what came after a day, or follow it as a feed.',
  },
  lede: { zh: '按日期，最新的在前', en: 'By date, the newest first' },
  count: { zh: '{n} 条', en: '{n} {n:entry|entries}' },
  lead: {
    zh: '每条都排在它发生、公布或到期的那一天。后来补记的旧事，排在当时的日子里；两次快照之间到底改了什么，请看“{verify}”页。',
    en: 'Each entry stands on the day on which it happened, was published, or fell due. What was entered later stands on its old day; what changed from one snapshot to the next is told under “{verify}”.',
  },
  verify: { zh: '核对', en: 'Check' },
  since: { zh: '只看这一天起的', en: 'Only from this day on' },
  sinceButton: { zh: '看', en: 'Show' },
  sinceVisit: { zh: '只看上次来过以后的', en: 'Only since my last visit' },
  sinceAll: { zh: '全部显示', en: 'Show all' },
  private: {
    zh: '上次来访看到哪天的数据，只记在这台设备上，不会发送出去。',
    en: 'Up to which day you saw the data is kept on this device only; nothing is sent.',
  },
  shown: { zh: '{day}起，本页有 {n} 条。', en: 'From {day} on: {n} {n:entry|entries} on this page.' },
  none: { zh: '{day}起，本页没有新公开的事项。', en: 'Nothing on this page from {day} on.' },
  further: {
    zh: '本页只列到 {day}，再往前的，看下面的“更早的”。',
    en: 'This page goes back to {day}; what came before is under “Earlier”.',
  },
  months: { zh: '本页各月', en: 'Months on this page' },
  earlier: { zh: '更早的', en: 'Earlier' },
  others: { zh: '其他时间', en: 'Other times' },
  earlierNote: { zh: '按年、季度、月或日分页。', en: 'By year, quarter, month or day.' },
  cut: {
    zh: '这个月的内容多，本页只列最新的 {n} 条，其余的在下面“更早的”里。',
    en: 'This month has many entries: the newest {n} stand here, the others under “Earlier”.',
  },
  newer: { zh: '最新的', en: 'The newest' },
  places: { zh: '只看一个地方', en: 'One place only' },
  placesNote: {
    zh: '每个地方、每只基金、每个项目都有自己的订阅地址，在各自页面的末尾。',
    en: 'Every place, fund and project has a feed of its own; its address is at the foot of its page.',
  },
  feed: { zh: '订阅', en: 'Feed' },
  feedOf: { zh: '订阅{name}的更新（Atom）', en: 'Feed of {name} (Atom)' },
  ledger: { zh: '账本', en: 'From ledgers' },
  all: { zh: '全部新近公开', en: 'All that is new' },
} as const satisfies Words;
