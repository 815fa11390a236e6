import type { Duty } from '../../domain/disclosure/clock.ts';
import { dutiesFor } from '../../domain/disclosure/duties.ts';
import { newsAddress } from '../../domain/news/address.ts';
import type { News } from '../../domain/news/item.ts';
import { newsRetraction } from '../../domain/news/retraction.ts';
import { ledgersUnder } from '../../domain/portal/rollup.ts';
import type { PublicPlace, Site } from '../../domain/published/public.ts';
import type { Context } from '../../layouts/context.ts';
import { dutiesMark } from '../../tables/duties-mark.ts';
import type { Marked } from '../../tables/shape/shown.ts';
import { dutyBasis, dutyName } from '../../texts/duty.ts';
import { joint } from '../../texts/joint.ts';
import { newsText, retractionText } from '../../texts/news-text.ts';
import { placeWords } from '../../texts/place.ts';
import { placeName } from '../../texts/place-name.ts';
import { dayText, fill, read } from '../../texts/text.ts';
import { dutyRow } from '../fund/duty.ts';
import type { DatedRow } from '../shape.ts';

/** The state of a place in a list or on the plan: by its own funds, or why it has none. */
export function placeMark(context: Context, place: PublicPlace): Marked {
  const { site, locale } = context;
  const own = place.ownFunds.flatMap((id) => site.funds.get(id) ?? []).filter(({ coverage }) => coverage === 'ledger');
  if (own.length > 0) return dutiesMark(context, dutiesFor(site, own));
  return { state: 'none', word: noLedgerText(site, place, locale) };
}

/** Why a place has no ledger of its own. */
function noLedgerText(site: Site, place: PublicPlace, locale: Context['locale']): string {
  const fund = site.funds.get(place.served_by ?? '');
  if (fund) {
    const home = site.places.get(fund.home);
    return fill(placeWords.servedShort[locale], { place: home ? placeName(home, locale).text : fund.id });
  }
  if (place.fund_status === 'planned') return placeWords.planned[locale];
  return ledgersUnder(site, place.id).length > 0 ? '' : placeWords.noFund[locale];
}

/** A duty as a row that names its place and leads to its fund. */
export function placeDuty({ site, locale, to }: Context, duty: Duty): DatedRow {
  const basis = dutyBasis(site, duty.kind, locale);
  const template = duty.state === 'overdue' ? placeWords.overdueNote : placeWords.dutyBasis;
  const place = site.places.get(duty.home);
  const dot = joint.of[locale];
  return {
    ...dutyRow(site, duty, locale, fill(template[locale], { basis })),
    title: `${place ? placeName(place, locale).text : ''}${dot}${dutyName(site, duty, locale)}`,
    href: to.fund(duty.fund),
  };
}

/** A piece of news as a row. */
export function newsRow({ site, locale, to }: Context, news: News, named = true): DatedRow {
  const { title, tag } = newsText(site, news, locale, named);
  const back = newsRetraction(news);
  const reason = back && read(back.reason, locale);
  return {
    ...(back && reason && { note: retractionText(back, locale), noteLang: reason.lang }),
    on: news.on,
    day: dayText(news.on, locale),
    title,
    href: newsAddress(site, to, news),
    tag,
  };
}
