import type { Locale } from '../../domain/address.ts';
import type { Duty } from '../../domain/clock.ts';
import type { PublicFund } from '../../domain/public.ts';
import type { Line, Score } from '../../domain/score.ts';
import type { Reason, Spot, Supply } from '../../domain/score-item.ts';
import type { Context } from '../../layouts/context.ts';
import { kinds } from '../../schemas/kinds.ts';
import { dutyName } from '../../texts/duty.ts';
import { scoreWords } from '../../texts/score.ts';
import { dayText, fill, read, speak } from '../../texts/text.ts';

/** Tenths of points as they are printed: `3.6`. */
export function pointsText(tenths: number): string {
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

/** The same within a sentence, where a whole number needs no decimal. */
function plainPoints(tenths: number): string {
  return tenths % 10 === 0 ? String(tenths / 10) : pointsText(tenths);
}

/** `三级`, `level 3`. */
export function levelText(level: number | undefined, locale: Locale): string {
  const words = speak(scoreWords, locale);
  return level === undefined ? words.noLevel : fill(words.level, { n: words.levels[level - 1] ?? level });
}

/** How long the level holds, and why: `有效至 …`, `… 起失效`. A fund without a level has none to lose. */
export function termText({ site, locale }: Context, { term }: Score): { word: string; why: string; valid: boolean } {
  const words = speak(scoreWords, locale);
  const name = (duty: Duty) => dutyName(site, duty, locale);
  const day = (duty: Duty) => dayText(duty.due, locale);
  if (term.state === 'expired')
    return {
      word: fill(words.expiredSince, { day: day(term.since) }),
      why: fill(words.expiredWhy, { name: name(term.since) }),
      valid: false,
    };
  return term.until
    ? {
        word: fill(words.validUntil, { day: day(term.until) }),
        why: fill(words.validWhy, { name: name(term.until) }),
        valid: true,
      }
    : { word: words.valid, why: '', valid: true };
}

/** The score in one sentence, never a bare number: what could be earned, what was, and the level. */
export function sumText(score: Score, locale: Locale): string {
  return fill(scoreWords.sum[locale], {
    points: plainPoints(score.points),
    applicable: plainPoints(score.applicable),
    earned: plainPoints(score.earned),
    score: plainPoints(score.tenths),
    level: levelText(score.level, locale),
  });
}

/** Names of items in a row. */
export function namesText(lines: readonly Line[], locale: Locale): string {
  return lines.map(({ item }) => item.name[locale]).join(locale === 'zh' ? '、' : '; ');
}

/** Why an item is missing or does not apply. */
export function reasonText({ text, n = 0, of = 0 }: Reason, locale: Locale): string {
  return fill(text[locale], { n, of });
}

/** The delay that costs points. */
export function lateText({ site, locale }: Context, duty: Duty): string {
  const words = speak(scoreWords, locale);
  const values = { name: dutyName(site, duty, locale), days: duty.days };
  return fill(duty.state === 'overdue' ? words.lateOpen : words.lateMet, values);
}

/** Why an item has fewer than its points. */
export function lossText(context: Context, { found, late }: Line): string {
  const { locale } = context;
  if (found.state !== 'present') return reasonText(found.why, locale);
  const reasons = [...(late ? [lateText(context, late)] : []), ...(found.access < 10 ? [scoreWords.form[locale]] : [])];
  return reasons.join(locale === 'zh' ? '；' : '; ');
}

/** Address of what a spot points to. */
export function hrefOf({ to }: Context, fund: PublicFund, spot: Spot): string {
  switch (spot.page) {
    case 'fund':
      return `${to.fund(fund.id)}#${spot.part}`;
    case 'application':
      return to.application(spot.id);
    case 'project':
      return to.project(spot.id);
    case 'row':
      return to.row(fund.id, spot.on, spot.id);
    case 'place':
      return to.place(fund.home);
    case 'trace':
      return to.trace();
    case 'data':
      return to.data();
    case 'outside':
      return spot.href;
    default:
      return spot satisfies never;
  }
}

/** What a spot is called; a part of a page has no name of its own. */
export function spotText({ site, locale }: Context, spot: Spot): { text: string; lang?: 'zh-CN' } | undefined {
  if (spot.page === 'application') return read(site.applications.get(spot.id)?.purpose ?? spot.id, locale);
  if (spot.page === 'project') return read(site.projects.get(spot.id)?.name ?? spot.id, locale);
  return spot.page === 'row' ? { text: spot.id } : undefined;
}

/** The file and field that supply what an item lacks. */
export function supplyOf({ item, found }: Line): Supply {
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
