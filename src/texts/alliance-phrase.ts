import type { AgreementOutcome } from '../domain/neighbourhood/alliance.ts';
import type { Spread } from '../domain/neighbourhood/alliance-sum.ts';
import { type MatchReason, type Nearness, weights } from '../domain/neighbourhood/match.ts';
import type { Locale } from '../domain/portal/address.ts';
import { allianceWords } from './alliance.ts';
import { joint } from './joint.ts';
import { fill, localize, numberText, type Words } from './text.ts';

/** How suggestions are made, with the points of each side; `minimum` points are needed. */
export function methodText(minimum: number, locale: Locale): string {
  const {
    category,
    place: { far: _, ...near },
    time,
    quantity,
  } = weights;
  return fill(allianceWords.methodText[locale], { category, ...near, time, quantity, minimum });
}

const outcomes = {
  on_time: { zh: '按期完成', en: 'Completed in time' },
  late: { zh: '迟 {n} 天完成', en: 'Completed {n} {n:day|days} late' },
  open: { zh: '履行中', en: 'Running' },
  overdue: { zh: '逾期 {n} 天', en: '{n} {n:day|days} overdue' },
  terminated: { zh: '已终止', en: 'Terminated' },
} as const satisfies Record<AgreementOutcome, { zh: string; en: string }>;

/** What became of an agreement; `n` days late or overdue. */
export function outcomeText(outcome: AgreementOutcome, n: number | string, locale: Locale): string {
  return fill(outcomes[outcome][locale], { n });
}

const counts = {
  on_time: { zh: '按期完成 {n}', en: '{n} in time' },
  late: { zh: '迟完成 {n}', en: '{n} late' },
  open: { zh: '履行中 {n}', en: '{n} running' },
  overdue: { zh: '逾期 {n}', en: '{n} overdue' },
  terminated: { zh: '终止 {n}', en: '{n} terminated' },
} as const satisfies Record<AgreementOutcome, { zh: string; en: string }>;

/** How many agreements came to what, without those that are none. */
export function countsText(of: Readonly<Record<AgreementOutcome, number>>, locale: Locale): string {
  return (Object.keys(counts) as AgreementOutcome[])
    .filter((outcome) => of[outcome] > 0)
    .map((outcome) => fill(counts[outcome][locale], { n: of[outcome] }))
    .join(joint.comma[locale]);
}

const nearness = {
  place: { zh: '同一社区', en: 'same community' },
  street: { zh: '同一街道', en: 'same street' },
  district: { zh: '同一区', en: 'same district' },
  far: { zh: '不在同一区', en: 'another district' },
} as const satisfies Record<Nearness, { zh: string; en: string }>;

const fits = {
  sameCategory: { zh: '类别相同', en: 'same category' },
  otherCategory: { zh: '类别不同', en: 'another category' },
  time: { zh: '时间重合 {n} 天', en: 'time overlaps by {n} {n:day|days}' },
  timeAlways: { zh: '时间合适', en: 'time fits' },
  timeNone: { zh: '时间不重合，要另商量', en: 'no common time, to be arranged' },
  timeUnknown: { zh: '时间没有写明，按一半计', en: 'time not stated, counted half' },
  enough: { zh: '数量够', en: 'enough of it' },
  part: { zh: '只有 {what}，不够', en: 'only {what}, not enough' },
  quantityUnknown: {
    zh: '数量没有写明或单位不同，按一半计',
    en: 'quantity not stated or in another unit, counted half',
  },
} as const satisfies Words;

/** One reason of a suggestion in words. */
export function matchReasonText(reason: MatchReason, locale: Locale): string {
  const words = localize(fits, locale);
  if (reason.side === 'category') return reason.same ? words.sameCategory : words.otherCategory;
  if (reason.side === 'place') return nearness[reason.near][locale];
  if (reason.side === 'time') {
    if (reason.fit === 'unknown') return words.timeUnknown;
    if (reason.fit === 'none') return words.timeNone;
    return reason.days === undefined ? words.timeAlways : fill(words.time, { n: reason.days });
  }
  if (reason.fit === 'unknown') return words.quantityUnknown;
  return reason.fit === 'whole'
    ? words.enough
    : fill(words.part, { what: quantityText(reason.free ?? 0, reason.unit) });
}

/** A quantity with its unit: `40 次`. Units are written by staff in Chinese. */
export function quantityText(value: number, unit: string | undefined): string {
  return unit ? `${numberText(value)} ${unit}` : numberText(value);
}

/** Median and range of days in words. */
export function spreadText(span: Spread, locale: Locale): string {
  return fill(allianceWords.span[locale], { ...span });
}

/** English text parted at its Chinese words, such as a unit: every second part is Chinese. Chinese text stays whole. */
export function splitChinese(text: string, locale: Locale): string[] {
  return locale === 'zh' ? [text] : text.split(/(\p{Script=Han}[\p{Script=Han}，、；：（）“”]*)/u);
}
