import { daysBetween } from '../../domain/common/day.ts';
import { type Agreement, type Need, outcomeOf } from '../../domain/neighbourhood/alliance.ts';
import type { AllianceSum } from '../../domain/neighbourhood/alliance-sum.ts';
import type { Locale } from '../../domain/portal/address.ts';
import type { Context } from '../../layouts/context.ts';
import type { Marked, State } from '../../tables/shape/shown.ts';
import { allianceTerms, allianceWords } from '../../texts/alliance.ts';
import { outcomeText, spanText } from '../../texts/alliance-phrase.ts';
import { passingOf } from '../../texts/passing.ts';
import { dayText, fill, speak } from '../../texts/text.ts';
import type { StateItem } from '../shape.ts';

/** The four questions of an alliance. */
export function stateItems(context: Context, sum: AllianceSum): StateItem[] {
  const { site, locale } = context;
  const words = speak(allianceWords, locale);
  const { agreements, needs } = sum;
  const done = agreements.on_time + agreements.late;
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
          state: sum.oldest.days > 90 ? 'bad' : 'soon',
          word: fill(words.oldest, { days: sum.oldest.days }),
          // Needs are written in Chinese; in English their category says what they are about.
          small: locale === 'zh' ? sum.oldest.need.description : site.needTerms.get(sum.oldest.need.category)?.en,
          href: rowHref(context, 'need', sum.oldest.need),
          alarm: sum.oldest.days > 90,
        }
      : { question: words.askOldest, state: 'ok', word: words.oldestNone },
  ];
}

/** The alliance of a place and those below it in one plain sentence. */
export function sentence(sum: AllianceSum, locale: Locale): string {
  const words = speak(allianceWords, locale);
  return fill(words.sentence, {
    partners: sum.partners,
    agreements: sum.agreements.all,
    done: sum.agreements.on_time + sum.agreements.late,
    needs: sum.needs.all,
    met: sum.needs.met,
    open: sum.needs.open,
    oldest: sum.oldest ? fill(words.sentenceOldest, { days: sum.oldest.days }) : '',
  });
}

/** How long claims took, and how long until needs were met; lines that have no case are left out. */
export function spans(sum: AllianceSum, locale: Locale): { label: string; text: string }[] {
  const words = speak(allianceWords, locale);
  return [
    ...(sum.claim ? [{ label: words.claimTime, text: spanText(sum.claim, locale) }] : []),
    ...(sum.meet ? [{ label: words.meetTime, text: spanText(sum.meet, locale) }] : []),
  ];
}

/** Mark of an agreement. */
export function agreementMark(agreement: Agreement, asOf: string, locale: Locale): Marked {
  const outcome = outcomeOf(agreement, asOf);
  const n = agreement.ends ? Math.abs(daysBetween(agreement.ends, agreement.completed ?? asOf)) : 0;
  const state = ({ on_time: 'ok', late: 'soon', open: 'soon', overdue: 'bad', terminated: 'none' } as const)[outcome];
  const passing = outcome === 'open' && agreement.ends ? passingOf(agreement.ends, asOf, locale) : undefined;
  return { state, word: outcomeText(outcome, n, locale), passing };
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
  const words = speak(allianceWords, locale);
  const day = (iso: string) => dayText(iso, locale);
  if (from && to) return fill(words.wantedSpan, { from: day(from), to: day(to) });
  if (from) return fill(words.wantedFrom, { from: day(from) });
  return to ? fill(words.wantedTo, { to: day(to) }) : '';
}

type Kind = 'partner' | 'need' | 'resource' | 'agreement' | 'activity';

/** The anchor of a row. Ids are unique in their kind only: a need that is called like a partner of its place, and all other rows, say what they are. */
export function anchorOf({ site }: Context, kind: Kind, { home, id }: { home: string; id: string }): string {
  if (kind === 'partner') return id;
  const plain = kind === 'need' && !site.partners.some((one) => one.home === home && one.id === id);
  return plain ? id : `${kind}-${id}`;
}

/** The page of the place on which a row of its alliance stands. */
export function rowHref(context: Context, kind: Kind, row: { home: string; id: string }): string {
  return `${context.to.topicAt(row.home, 'alliance')}#${anchorOf(context, kind, row)}`;
}

/** A partner's name by its id, with the address of its own section. */
export function partnerLink(context: Context, home: string, id: string): { name: string; href: string } {
  const partner = context.site.partners.find((one) => one.home === home && one.id === id);
  return { name: partner?.name ?? id, href: rowHref(context, 'partner', { home, id }) };
}
