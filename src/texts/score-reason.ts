import type { Duty } from '../domain/disclosure/clock.ts';
import type { Locale } from '../domain/portal/address.ts';
import type { PublicFund, Site } from '../domain/published/public.ts';
import type { ScoreReason, Supply } from '../domain/score/item.ts';
import type { ScoreLine } from '../domain/score/score.ts';
import { kinds } from '../schemas/kinds.ts';
import { dutyName } from './duty.ts';
import { joint } from './joint.ts';
import { scoreWords } from './score.ts';
import { dayText, fill, fillFound, localize } from './text.ts';

/** Published data, and the language in which they are spoken of. */
type Speaker = { site: Site; locale: Locale };

/** Why an item is missing or does not apply. */
export function scoreReasonText({ text, n, of }: ScoreReason, locale: Locale): string {
  return fillFound(text[locale], { n, of });
}

/** The delay that costs points. */
export function lateDutyText({ site, locale }: Speaker, duty: Duty): string {
  const words = localize(scoreWords, locale);
  const { due, days } = duty;
  const name = dutyName(site, duty, locale);
  return days === undefined
    ? fill(words.lateOpen, { name, day: dayText(due, locale) })
    : fill(words.lateMet, { name, days });
}

/** Why an item has fewer than its points. */
export function lostPointsText({ site, locale }: Speaker, { found, late }: Pick<ScoreLine, 'found' | 'late'>): string {
  if (found.state !== 'present') return scoreReasonText(found.why, locale);
  const reasons = [
    ...(late ? [lateDutyText({ site, locale }, late)] : []),
    ...(found.access < 10 ? [scoreWords.form[locale]] : []),
  ];
  return reasons.join(joint.semicolon[locale]);
}

/** The file and field that supply what an item lacks. */
export function supplyOf({ item, found }: ScoreLine): Supply {
  return (found.state === 'missing' && found.from) || item.from;
}

/** The path of such a file, with its data folder, as far as its name is known. */
export function fileOf(fund: PublicFund, from: Supply): string {
  const known: Record<string, string | undefined> = {
    place: fund.home,
    fund: fund.id,
    ...(from.kind === 'custodian' && { id: fund.custodian }),
  };
  return `data/${kinds[from.kind].path.replace(/<(\w+)>/g, (whole, key: string) => known[key] ?? whole)}`;
}
