import { addDays } from '../../domain/common/day.ts';
import type { Need } from '../../domain/neighbourhood/alliance.ts';
import type { AllianceSum } from '../../domain/neighbourhood/alliance-sum.ts';
import type { Locale } from '../../domain/portal/address.ts';
import { isPast } from '../../domain/portal/today.ts';
import type { Context } from '../../layouts/context.ts';
import { rowHref } from '../../tables/alliance-link.ts';
import type { State } from '../../tables/shape/shown.ts';
import { allianceTerms, allianceWords } from '../../texts/alliance.ts';
import { spreadText } from '../../texts/alliance-phrase.ts';
import { countedOf } from '../../texts/passing.ts';
import { dayText, fill, localize } from '../../texts/text.ts';
import type { StateItem } from '../shape.ts';

/** The four questions of an alliance. */
export function stateItems(context: Context, sum: AllianceSum): StateItem[] {
  const { site, locale } = context;
  const words = localize(allianceWords, locale);
  const { agreements, needs } = sum;
  const done = agreements.on_time + agreements.late;
  const alarm = sum.oldest !== undefined && isPast(site, addDays(sum.oldest.raised_on, 90));
  return [
    {
      question: words.askPartners,
      state: sum.partners > 0 ? 'ok' : 'none',
      word: fill(words.partnersNow, { n: sum.partners }),
      small: sum.left > 0 ? fill(words.partnersLeft, { n: sum.left }) : words.partnersAll,
    },
    agreements.all === 0
      ? { question: words.askAgreements, state: 'none', word: words.agreementsNone }
      : {
          question: words.askAgreements,
          state: agreements.overdue > 0 ? 'bad' : 'ok',
          word: fill(words.agreementsDone, { done, all: agreements.all }),
          small:
            agreements.overdue > 0 ? fill(words.agreementsOverdue, { n: agreements.overdue }) : words.agreementsFine,
          alarm: agreements.overdue > 0,
        },
    needs.all === 0
      ? { question: words.askNeeds, state: 'none', word: words.needsNone }
      : {
          question: words.askNeeds,
          state: needs.open > 0 ? 'soon' : 'ok',
          word: needs.open > 0 ? fill(words.needsOpen, { n: needs.open }) : words.needsNoneOpen,
          small: fill(words.needsSmall, { met: needs.met, running: needs.running }),
        },
    sum.oldest
      ? {
          question: words.askOldest,
          state: alarm ? 'bad' : 'soon',
          word: fill(words.oldestSince, { day: dayText(sum.oldest.raised_on, locale) }),
          counted: countedOf('since', sum.oldest.raised_on, (days) => fill(words.oldest, { days })),
          // Needs are written in Chinese; in English their category says what they are about.
          small: locale === 'zh' ? sum.oldest.description : site.needTerms.get(sum.oldest.category)?.en,
          href: rowHref(context, 'need', sum.oldest),
          alarm,
        }
      : { question: words.askOldest, state: 'ok', word: words.oldestNone },
  ];
}

/** The alliance of a place and those below it in one plain sentence. */
export function sentence(sum: AllianceSum, locale: Locale): string {
  const words = localize(allianceWords, locale);
  return fill(words.sentence, {
    partners: sum.partners,
    agreements: sum.agreements.all,
    done: sum.agreements.on_time + sum.agreements.late,
    needs: sum.needs.all,
    met: sum.needs.met,
    open: sum.needs.open,
    oldest: sum.oldest ? fill(words.sentenceOldest, { day: dayText(sum.oldest.raised_on, locale) }) : '',
  });
}

/** How long claims took, and how long until needs were met; lines that have no case are left out. */
export function spans(sum: AllianceSum, locale: Locale): { label: string; text: string }[] {
  const words = localize(allianceWords, locale);
  return [
    ...(sum.claim ? [{ label: words.claimTime, text: spreadText(sum.claim, locale) }] : []),
    ...(sum.meet ? [{ label: words.meetTime, text: spreadText(sum.meet, locale) }] : []),
  ];
}

/** Mark of a need. */
export function needMark({ status }: Need, locale: Locale): { state: State; word: string } {
  const state = (
    { open: 'bad', claimed: 'soon', in_progress: 'soon', met: 'ok', withdrawn: 'none', unmet: 'none' } as const
  )[status];
  return { state, word: allianceTerms.need[status][locale] };
}

/** From when to when, in words; nothing where neither is known. */
export function windowText(from: string | undefined, to: string | undefined, locale: Locale): string {
  const words = localize(allianceWords, locale);
  const day = (iso: string) => dayText(iso, locale);
  if (from && to) return fill(words.wantedSpan, { from: day(from), to: day(to) });
  if (from) return fill(words.wantedFrom, { from: day(from) });
  return to ? fill(words.wantedTo, { to: day(to) }) : '';
}
