import type { TimelineStep } from '../domain/news/timeline.ts';
import type { Locale } from '../domain/portal/address.ts';
import { applicationWords } from './application.ts';
import { joint } from './joint.ts';
import { newsWords } from './news.ts';
import type { NewsLine, NewsOf, NewsText, NewsWords } from './news-parts.ts';
import { dayText, fill, localize, moneyText, read } from './text.ts';

/** A step of an application. */
export function stepText({ application, step }: NewsOf<'application'>, locale: Locale): NewsText {
  const words = localize(newsWords, locale);
  const what = read(application.purpose, locale).text;
  if (step.kind === 'payment') return paymentText(step, what, locale, words);
  // Those whom the committee consulted are no step of their own here.
  if (step.kind === 'consulted') return { title: what, tag: words.tagApplication, lines: [] };
  const asked = moneyText(application.amount, locale);
  const amount = step.kind === 'approval' ? moneyText(application.approval?.amount ?? 0, locale) : asked;
  return {
    title: fill(words[step.kind], { what, amount }),
    tag: step.kind === 'acceptance' ? words.tagAcceptance : words.tagApplication,
    lines: linesOf(application, step, { amount, asked }, locale, words),
  };
}

/** The end of a notice, with what was said against it. */
export function applicationNewsText({ application, on, start }: NewsOf<'notice_end'>, locale: Locale): NewsText {
  const words = localize(newsWords, locale);
  const steps = localize(applicationWords, locale);
  const notice = application.notices?.find((one) => one.start === start && one.end === on);
  const objections = notice?.objections ?? [];
  const colon = joint.colon[locale];
  return {
    title: fill(words.noticeEnd, { what: read(application.purpose, locale).text }),
    tag: words.tagApplication,
    lines: [
      ...(objections.length === 0 ? [{ text: steps.noObjection }] : []),
      ...objections.flatMap(({ text, answered }) => [
        { text: `${steps.objection}${colon}${read(text, locale).text}` },
        { text: answered ? `${steps.answered}${read(answered, locale).text}` : '' },
      ]),
    ],
  };
}

function linesOf(
  application: NewsOf<'application'>['application'],
  step: Exclude<TimelineStep, { kind: 'payment' | 'consulted' }>,
  amounts: { amount: string; asked: string },
  locale: Locale,
  words: NewsWords,
): NewsLine[] {
  const said = (value: Parameters<typeof read>[0] | undefined): NewsLine =>
    value ? read(value, locale) : { text: '' };
  const { proposed, approval, emergency, rejected, withdrawn, acceptance } = application;
  switch (step.kind) {
    case 'proposed':
      return [{ text: fill(words.proposedText, { by: said(proposed.by).text, amount: amounts.amount }) }];
    case 'vote':
      return [{ text: voteText(step.vote, locale) }, said(step.vote.supervisor_opinion)];
    case 'notice': {
      const { start, end } = step.notice;
      return [{ text: fill(words.noticeText, { from: dayText(start, locale), to: dayText(end, locale) }) }];
    }
    case 'approval':
      return [
        { text: fill(words.approvalText, amounts) },
        { text: approval?.number ? fill(words.approvalNo, { number: approval.number }) : '' },
      ];
    case 'emergency':
      return [{ text: fill(words.emergencyBy, { by: said(emergency?.by).text }) }, said(emergency?.basis)];
    case 'rejected':
      return [said(rejected?.reason)];
    case 'withdrawn':
      return [said(withdrawn?.reason)];
    case 'acceptance':
      return [
        { text: fill(words.acceptanceText, { result: said(acceptance?.result).text }) },
        { text: fill(words.inspectors, { who: said(acceptance?.inspectors).text }) },
      ];
    default:
      return step satisfies never;
  }
}

function voteText(vote: Extract<TimelineStep, { kind: 'vote' }>['vote'], locale: Locale): string {
  const words = localize(applicationWords, locale);
  const { due, present, for: ayes, against, abstain, invalid = 0, recused = 0 } = vote;
  const more = `${invalid ? fill(words.invalid, { n: invalid }) : ''}${recused ? fill(words.recused, { n: recused }) : ''}`;
  return fill(words.voteText, { due, present, for: ayes, against, abstain, more });
}

/** What a payment was for is written in Chinese only; the application has both languages. */
function paymentText(
  { payment: { fund, row } }: Extract<TimelineStep, { kind: 'payment' }>,
  what: string,
  locale: Locale,
  words: NewsWords,
): NewsText {
  const values = { id: row.id, payee: row.payee_display, purpose: row.purpose };
  const template = row.reverses ? words.refund : words.payment;
  return {
    title: fill(template, { amount: moneyText(row.amount, locale), what: locale === 'zh' ? row.purpose : what }),
    tag: words.tagPayment,
    lines: [
      { text: fill(words.paymentText, values), ...(locale === 'en' && { lang: 'zh-CN' as const }) },
      { text: fill(words.paymentFor, { what }) },
      { text: fill(words.paymentFrom, { fund: read(fund.name, locale).text }) },
    ],
  };
}
