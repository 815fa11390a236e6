import { periodDays } from '../domain/common/day.ts';
import type { PartialSum, Service } from '../domain/neighbourhood/volunteer.ts';
import type { Locale } from '../domain/portal/address.ts';
import { joint } from './joint.ts';
import { periodText } from './period.ts';
import { fill, localize, numberText } from './text.ts';
import { volunteerWords } from './volunteer.ts';

/** Teams and what they did, in a sentence. What nobody recorded is left out, never 0. */
export function serviceText(teams: number, periods: readonly string[], service: Service, locale: Locale): string {
  const words = localize(volunteerWords, locale);
  const sorted = periods.toSorted((a, b) => (periodDays(a).to < periodDays(b).to ? -1 : 1));
  const [from = '', to = ''] = [sorted[0], sorted.at(-1)];
  const head = fill(from === to ? words.sentenceOne : words.sentence, {
    teams,
    from: periodText(from, locale),
    to: periodText(to, locale),
  });
  const parts = (['services', 'hours', 'served'] as const)
    .filter((key) => service[key].known > 0)
    .map((key) => fill(words[key], { n: numberText(service[key].sum) }));
  return `${head}${parts.join(joint.comma[locale])}${joint.end[locale]}`;
}

/** A sum for a cell, and what it lacks. */
export function serviceSumText(
  { sum, known, missing }: PartialSum,
  locale: Locale,
  lack: 'missing' | 'missingRows' = 'missing',
) {
  const words = localize(volunteerWords, locale);
  return {
    text: known > 0 ? numberText(sum) : undefined,
    lack: known > 0 && missing > 0 ? fill(words[lack], { n: missing }) : undefined,
  };
}
