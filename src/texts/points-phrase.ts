import type { PointRule } from '../domain/neighbourhood/points.ts';
import type { Locale } from '../domain/portal/address.ts';
import { joint } from './joint.ts';
import { pointWords } from './points.ts';
import { dayText, fill, localize, numberText } from './text.ts';

/** Points with their sign; nothing has none. */
export function signedPointsText(points: number): string {
  if (points === 0) return '0';
  return points > 0 ? `+${numberText(points)}` : `−${numberText(-points)}`;
}

/** How a rule counts, in words. */
export function ruleText(rule: PointRule, locale: Locale): string {
  const words = localize(pointWords, locale);
  const parts = [
    rule.points_per_hour !== undefined &&
      fill(words.perHour, { n: numberText(rule.points_per_hour) }) +
        (rule.cap === undefined ? '' : fill(words.capped, { n: numberText(rule.cap) })),
    rule.points !== undefined && fill(words.fixed, { n: numberText(rule.points) }),
    rule.per_quarter !== undefined && fill(words.often, { n: rule.per_quarter }),
    rule.months !== undefined && fill(words.lapse, { n: rule.months }),
  ].filter((part) => typeof part === 'string');
  return parts.join(joint.semicolon[locale]) || words.asWritten;
}

/** From when until when something holds. */
export function validityText(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  locale: Locale,
): string {
  const words = localize(pointWords, locale);
  if (from && to) return fill(words.fromTo, { from: dayText(from, locale), to: dayText(to, locale) });
  return from ? fill(words.from, { day: dayText(from, locale) }) : words.always;
}
