import type { Duty } from '../domain/disclosure/clock.ts';
import { projectsUnder } from '../domain/ledger/fund.ts';
import type { Addresses, Locale } from '../domain/portal/address.ts';
import type { PublicFund, Site } from '../domain/published/public.ts';
import type { Spot } from '../domain/score/item.ts';
import type { Score, ScoreLine } from '../domain/score/score.ts';
import { dutyName } from './duty.ts';
import { joint } from './joint.ts';
import type { Passing } from './passing.ts';
import { scoreWords } from './score.ts';
import { dayText, fill, localize, read } from './text.ts';

/** Language, published data, links. */
type Speaker = { locale: Locale; site: Site; to: Addresses };

/** Tenths of points as they are printed: `3.6`. */
export function tenthsText(tenths: number): string {
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

/** The same within a sentence, where a whole number needs no decimal. */
function plainPoints(tenths: number): string {
  return tenths % 10 === 0 ? String(tenths / 10) : tenthsText(tenths);
}

/** `三级`, `level 3`. */
export function levelText(level: number | undefined, locale: Locale): string {
  const words = localize(scoreWords, locale);
  return level === undefined ? words.noLevel : fill(words.level, { n: words.levels[level - 1] ?? level });
}

type TermText = { word: string; why: string; valid: boolean; passing?: Passing };

/** How long the level holds, and why: `有效至 …`, `… 起失效`; what is said once that day is past. A fund without a level has none to lose. */
export function termText({ site, locale }: Omit<Speaker, 'to'>, { term }: Score): TermText {
  const words = localize(scoreWords, locale);
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
        passing: { day: term.until.due, word: fill(words.expiredSince, { day: day(term.until) }) },
      }
    : { word: words.valid, why: '', valid: true };
}

/** The score in one sentence, never a bare number: what could be earned, what was, and the level. */
export function scoreSumText(score: Score, locale: Locale): string {
  return fill(scoreWords.sum[locale], {
    points: plainPoints(score.points),
    applicable: plainPoints(score.applicable),
    earned: plainPoints(score.earned),
    score: plainPoints(score.tenths),
    level: levelText(score.level, locale),
  });
}

/** Names of items in a row. */
export function namesText(lines: readonly ScoreLine[], locale: Locale): string {
  return lines.map(({ item }) => item.name[locale]).join(joint.items[locale]);
}

/** Address of what a spot points to. */
export function hrefOf({ site, to }: Omit<Speaker, 'locale'>, fund: PublicFund, spot: Spot): string {
  switch (spot.page) {
    case 'fund':
      // A fund without projects has no such part.
      if (spot.part === 'projects' && projectsUnder(site, fund).length === 0) return to.fund(fund.id);
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
export function spotText(
  { site, locale }: Omit<Speaker, 'to'>,
  spot: Spot,
): { text: string; lang?: 'zh-CN' } | undefined {
  if (spot.page === 'application') return read(site.applications.get(spot.id)?.purpose ?? spot.id, locale);
  if (spot.page === 'project') return read(site.projects.get(spot.id)?.name ?? spot.id, locale);
  return spot.page === 'row' ? { text: spot.id } : undefined;
}
