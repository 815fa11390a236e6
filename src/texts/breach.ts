import type { Locale } from '../domain/portal/address.ts';
import type { Sourced } from '../schemas/kinds.ts';
import { localize, read, type Words } from './text.ts';

/** Words of what was done against a rule and is told as such, and of other explanations. */
export const breachWords = {
  breach: { zh: '未按规定办理', en: 'Not done by the rules' },
  title: { zh: '未按规定办理', en: 'Not done by the rules' },
  note: {
    zh: '日期和金额如实公布，没有为合规定而改动；经办方说明了经过、原因和处理。公布以后不删除。',
    en: 'Dates and amounts are published as they were, not changed to fit a rule; those in charge say what happened, why, and what was done. Never removed once published.',
  },
  none: { zh: '没有未按规定办理的记录。', en: 'Nothing on record was done against the rules.' },
  table: { zh: '全部说明（表格）', en: 'All explanations as a table' },
  happened: { zh: '实际情况', en: 'What happened' },
  why: { zh: '原因', en: 'Why' },
  action: { zh: '处理', en: 'What was done' },
  by: { zh: '{role}说明，{day}', en: 'Explained by: {role}, {day}' },
} as const satisfies Words;

/** What an explanation says, part by part: what happened, why and what was done, or only why it is right. */
export function breachParts(explanation: Sourced<'explanation'>, locale: Locale) {
  const words = localize(breachWords, locale);
  const { text, happened, why, action } = explanation;
  const parts = [
    { label: '', said: text },
    { label: words.happened, said: happened },
    { label: words.why, said: why },
    { label: words.action, said: action },
  ];
  return parts.flatMap(({ label, said }) => (said ? [{ label, said, ...read(said, locale) }] : []));
}
