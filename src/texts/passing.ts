import type { Locale } from '../domain/portal/address.ts';
import { common } from './common.ts';
import { dayText, fill, shortDay } from './text.ts';

/** What stands instead of a state once the reader's calendar is past `day`, the last day on which it holds. */
export type Passing = { day: string; word: string };

/** The state that nothing newer is known of: `11 月 9 日已过，数据只到 10 月 31 日`. */
export function passingOf(day: string, asOf: string, locale: Locale): Passing {
  const write = day.slice(0, 4) === asOf.slice(0, 4) ? shortDay : dayText;
  return { day, word: fill(common.passed[locale], { day: write(day, locale), asOf: write(asOf, locale) }) };
}
