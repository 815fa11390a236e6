import type { FeedPart } from '../../domain/address.ts';
import type { Duty } from '../../domain/clock.ts';
import { dutiesFor } from '../../domain/duties.ts';
import type { PublicFund } from '../../domain/public.ts';
import { homeRoots, ledgersUnder } from '../../domain/roll.ts';
import { common } from '../../texts/common.ts';
import { dutyBasis, dutyName } from '../../texts/duty.ts';
import { placeName } from '../../texts/place-name.ts';
import { fill, read } from '../../texts/text.ts';
import { type Desk, inBoth, type Output, type Sources } from '../output.ts';
import { type CalendarDay, toCalendar } from './calendar.ts';

/** What a calendar is of: its name, and the funds whose duties it tells. */
type Subject = { at: [part?: FeedPart, id?: string]; name: (desk: Desk) => string; funds: readonly PublicFund[] };

/** What all funds of the home page still have to publish, those of a place and of all below it, and each fund, as calendars that phones subscribe to. */
export function dutyOutputs(sources: Sources): Output[] {
  const { site } = sources;
  const { title } = site.settings;
  const subjects: Subject[] = [
    {
      at: [],
      name: ({ locale }) => read(title, locale).text,
      funds: homeRoots(site).flatMap(({ id }) => ledgersUnder(site, id)),
    },
    ...[...site.places.values()]
      .map((place) => ({ place, funds: ledgersUnder(site, place.id) }))
      .filter(({ funds }) => funds.length > 0)
      .map(
        ({ place, funds }): Subject => ({
          at: ['places', place.id],
          name: ({ locale }) => placeName(place, locale).text,
          funds,
        }),
      ),
    ...[...site.funds.values()]
      .filter(({ coverage }) => coverage === 'ledger')
      .map(
        (fund): Subject => ({
          at: ['funds', fund.id],
          name: ({ locale }) => read(fund.name, locale).text,
          funds: [fund],
        }),
      ),
  ];
  return inBoth(
    sources,
    subjects,
    (to, { at }) => to.calendar(...at),
    (desk, { name, funds }, home) => dutyCalendar(desk, name(desk), dutiesFor(site, funds), home),
  );
}

/** The calendar of what is still owed: open duties on their due days. `home` is the address of the site with its base. */
export function dutyCalendar({ site, locale, to }: Desk, name: string, duties: readonly Duty[], home: URL): string {
  const days = duties
    .filter(({ published }) => published === undefined)
    .map((duty): CalendarDay => {
      const place = site.places.get(duty.home);
      const overdue = duty.state === 'overdue' ? `${fill(common.overdue[locale], { days: duty.days })}\n` : '';
      const colon = locale === 'zh' ? '：' : ': ';
      return {
        uid: `${duty.fund}.${duty.kind}.${duty.subject ?? duty.period}.${duty.due}@${home.host}`,
        day: duty.due,
        title: `${place ? `${placeName(place, locale).text}${colon}` : ''}${dutyName(site, duty, locale)}`,
        text: `${overdue}${dutyBasis(site, duty.kind, locale)}`,
        url: new URL(to.fund(duty.fund), home).href,
      };
    });
  return toCalendar(name, days, site.asOf);
}
