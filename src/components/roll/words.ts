import type { Duty, Standing } from '../../domain/clock.ts';
import { recordOf } from '../../domain/clock.ts';
import { dutiesFor } from '../../domain/duties.ts';
import { bankDay } from '../../domain/ledger.ts';
import type { PublicFund, PublicPlace, Site } from '../../domain/public.ts';
import { ledgersUnder, type News } from '../../domain/roll.ts';
import type { Context } from '../../layouts/context.ts';
import { common } from '../../texts/common.ts';
import { dutyBasis, dutyName, periodName } from '../../texts/duty.ts';
import { placeWords } from '../../texts/place.ts';
import { terms } from '../../texts/terms.ts';
import { dayText, fill, moneyText, read, speak } from '../../texts/text.ts';
import { dutyRow } from '../fund/duty.ts';
import type { Row, State } from '../shape.ts';

type Words = { state: State; word: string };

/** A whole record in shape and words: something overdue, nothing overdue, nothing due yet. */
export function standingMark({ due, overdue }: Standing, locale: Context['locale']): Words {
  if (overdue > 0) return { state: 'bad', word: fill(common.overdueCount[locale], { count: overdue }) };
  return due > 0 ? { state: 'ok', word: common.noneOverdue[locale] } : { state: 'none', word: common.noneDue[locale] };
}

/** The state of a place in a list or on the plan: by its own funds, or why it has none. */
export function placeMark({ site, locale }: Context, place: PublicPlace): Words {
  const own = place.ownFunds.flatMap((id) => site.funds.get(id) ?? []).filter(({ coverage }) => coverage === 'ledger');
  if (own.length > 0) return standingMark(recordOf(dutiesFor(site, own)), locale);
  return { state: 'none', word: lackOf(site, place, locale) };
}

/** Why a place has no ledger of its own. */
export function lackOf(site: Site, place: PublicPlace, locale: Context['locale']): string {
  const fund = site.funds.get(place.served_by ?? '');
  if (fund) {
    const home = site.places.get(fund.home);
    return fill(placeWords.servedShort[locale], { place: home ? read(home.name, locale).text : fund.id });
  }
  if (place.fund_status === 'planned') return placeWords.planned[locale];
  return ledgersUnder(site, place.id).length > 0 ? '' : placeWords.noFund[locale];
}

/** A duty as a row that names its place and leads to its fund. */
export function placeDuty({ site, locale, to }: Context, duty: Duty): Row {
  const basis = dutyBasis(site, duty.kind, locale);
  const template = duty.state === 'overdue' ? placeWords.overdueNote : placeWords.dutyBasis;
  const place = site.places.get(duty.home);
  const dot = locale === 'zh' ? '·' : ': ';
  return {
    ...dutyRow(site, duty, locale, fill(template[locale], { basis })),
    title: `${place ? read(place.name, locale).text : ''}${dot}${dutyName(site, duty, locale)}`,
    href: to.fund(duty.fund),
  };
}

/** A piece of news as a row. */
export function newsRow(context: Context, news: News, named = true): Row {
  const { site, locale, to } = context;
  const words = speak(placeWords, locale);
  const place = named ? site.places.get(news.place) : undefined;
  const prefix = place ? `${read(place.name, locale).text}${locale === 'zh' ? '·' : ': '}` : '';
  const base = { on: news.on, day: dayText(news.on, locale) };
  if (news.kind === 'report') {
    const { report } = news;
    const name =
      report.kind === 'quarterly' || report.kind === 'annual'
        ? periodName(report.kind, report.period, locale)
        : reportName(site, report, locale);
    return { ...base, title: `${prefix}${name}`, href: to.fund(news.fund), tag: words.tagReport };
  }
  if (news.kind === 'payment') {
    const { row } = news;
    const amount = moneyText(row.amount, locale);
    // What a payment was for is written in Chinese only: in English it stands apart, with its language.
    const told =
      locale === 'zh'
        ? { title: `${prefix}${fill(words.newsPayment, { amount, what: row.purpose })}` }
        : { title: `${prefix}${fill(words.newsPayment, { amount })}`, note: row.purpose, noteLang: 'zh-CN' };
    return { ...base, ...told, href: to.row(news.fund, bankDay(row), row.id), tag: words.tagPayment };
  }
  const application = site.applications.get(news.application);
  const template = { approved: words.newsApproved, rejected: words.newsRejected, accepted: words.newsAccepted }[
    news.kind
  ];
  return {
    ...base,
    title: `${prefix}${fill(template, { what: application ? read(application.purpose, locale).text : news.application })}`,
    href: to.application(news.application),
    tag: news.kind === 'accepted' ? words.tagAcceptance : words.tagApplication,
  };
}

/** A report that is not of a period of a year: of a campaign or project by its name. */
function reportName(site: Site, { kind, period }: PublicFund['reports'][number], locale: Context['locale']): string {
  const subject = site.campaigns.get(period) ?? site.projects.get(period);
  const name = subject ? read(subject.name, locale).text : period;
  return locale === 'zh' ? `${name} ${terms.report[kind].zh}` : `${terms.report[kind].en}: ${name}`;
}
