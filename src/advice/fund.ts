import type { Fund } from '../domain/portal/portal.ts';
import { type AdviceEntry, adviceAt, type Looked, sift, together } from './entry.ts';
import { soundFunds } from './scope.ts';

/** What a fund says of itself: since when, by whom, for what. */
export const fundEntries = {
  'fund-undated': {
    class: 'usefulness',
    title: { zh: '没有写基金设立日期', en: 'Funds without the day on which they were set up' },
    unit: { zh: '只有期初余额的基金', en: 'funds that open with a balance' },
    why: {
      zh: '期初已经有钱，居民会问这些钱是什么时候攒下的。',
      en: 'There was money at the opening, and residents ask since when it was gathered.',
    },
    todo: {
      zh: '在 fund.yaml 的 established 填协议或批文上的设立日期。',
      en: 'Enter the day from the papers in "established" of fund.yaml.',
    },
    // A fund that opens with nothing is told by the check.
    look: (portal) =>
      sift(
        soundFunds(portal).filter(({ opening_balance: opening }) => opening && opening.total > 0),
        ({ established }) => !established,
      ),
  },
  'committee-missing': {
    class: 'usefulness',
    title: { zh: '没有写管委会成员', en: 'Funds without the members of their committee' },
    unit: { zh: '只基金', en: 'funds' },
    why: {
      zh: '钱怎么用由管委会定，居民却看不到是哪些人、代表谁。',
      en: 'The committee decides on the money, and residents cannot see who sits there and for whom.',
    },
    todo: {
      zh: '在 fund.yaml 的 committee.members 填公示名、职务、代表谁和任期；公示名可以打码。',
      en: 'Enter public name (it may be masked), role, whom they represent and their term in committee.members of fund.yaml.',
    },
    look: (portal) => sift(soundFunds(portal), ({ committee }) => !committee?.members?.length),
  },
  'committee-endless': {
    class: 'usefulness',
    title: { zh: '管委会没有写届期', en: 'Committees without a term' },
    unit: { zh: '个管委会', en: 'committees' },
    why: {
      zh: '居民不知道哪一年换届，想参选也不知道等到什么时候。',
      en: 'Residents do not know when the next committee is chosen, and when to stand for it.',
    },
    todo: {
      zh: '在 committee.term 写届期，例如“第二届，2024 年 6 月至 2027 年 5 月”，或者给成员写任期止（to）。',
      en: 'Write the term in committee.term, or the end of each member’s term in "to".',
    },
    look: (portal) =>
      sift(
        soundFunds(portal).filter(({ committee }) => committee?.members?.length),
        ({ committee }) => !committee?.term && committee?.members?.some(({ to }) => !to),
      ),
  },
  'purpose-unscoped': {
    class: 'usefulness',
    title: { zh: '限定用途没有写能用在哪', en: 'Restricted purposes that do not say what they may pay' },
    unit: { zh: '种限定用途', en: 'restricted purposes' },
    why: {
      zh: '捐赠人选这个用途，就是相信钱只用在这里；范围没有写，事后各说各的。',
      en: 'Whoever gives for a purpose trusts that the money goes there; without its bounds each side will read it its own way.',
    },
    todo: {
      zh: '在 fund.yaml 的 purposes 下面给它加一句 scope，例如“困难补助、慰问和应急救助”。',
      en: 'Add a sentence "scope" to it under purposes of fund.yaml.',
    },
    look: (portal) => together(soundFunds(portal).map(unscoped)),
  },
  'report-unlinked': {
    class: 'usefulness',
    title: { zh: '年度报告或审计报告没有文件也没有网址', en: 'Annual reports and audits without a file or an address' },
    unit: { zh: '份年度报告和审计报告', en: 'annual reports and audits' },
    why: {
      zh: '只写“已公布”，居民和审计都点不开原文。',
      en: 'It says "published", and neither residents nor an auditor can open it.',
    },
    todo: {
      zh: '在 reports.yaml 填 document（文件名），或者在 source.url 填网址。',
      en: 'Enter "document" or "source.url" in reports.yaml.',
    },
    look: (portal) =>
      sift(
        soundFunds(portal).flatMap(({ reports }) =>
          reports.filter(({ kind, retracted }) => (kind === 'annual' || kind === 'audit') && !retracted),
        ),
        ({ document, source, period }) => !document && !source?.url && period,
      ),
  },
  'answer-missing': {
    class: 'usefulness',
    title: { zh: '写着已经答复，却看不到答复', en: 'Questions answered, without the answer' },
    unit: { zh: '条已答复的咨询', en: 'answered questions' },
    why: {
      zh: '别的居民多半也想问同样的事，公布答复可以少问一遍。',
      en: 'Others would ask the same; the answer in public saves them from it.',
    },
    todo: {
      zh: '在 queries.csv 的“答复”写一两句，不要写提问人的情况。',
      en: 'Write a sentence or two in "answer" of queries.csv, nothing about who asked.',
    },
    look: (portal) =>
      sift(
        soundFunds(portal).flatMap(({ queries }) => queries.filter((one) => one.answered && !one.retracted_on)),
        ({ answer }) => !answer,
      ),
  },
} as const satisfies Record<string, AdviceEntry>;

function unscoped(fund: Fund): Looked {
  const { purposes = [] } = fund;
  return { of: purposes.length, places: purposes.filter(({ scope }) => !scope).map(({ id }) => adviceAt(fund, id)) };
}
