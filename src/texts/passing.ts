import type { Locale } from '../domain/portal/address.ts';
import { common } from './common.ts';
import { dayText, fill } from './text.ts';

/** What stands instead of a state once the reader's calendar is past `day`, the last day on which it holds. */
export type Passing = { day: string; word: string };

/** The state that nothing newer is known of: `2026 年 11 月 9 日已过，数据还没有到那一天`. */
export function passingOf(day: string, locale: Locale): Passing {
  return { day, word: fill(common.passed[locale], { day: dayText(day, locale) }) };
}

/** A number of days that the reader's calendar counts, from a day (`since`) or to one (`left`), in words for one and for more, `{n}` of them. */
export type Counted = { since?: string; left?: string; one: string; more: string };

/** Words with the number of days since or until a day. They stand instead of others that tell no number, where a script can count. */
export function countedOf(way: 'since' | 'left', day: string, say: (days: number | string) => string): Counted {
  return { [way]: day, one: say(1), more: say('{n}') };
}
