import type { Duty } from '../../domain/disclosure/clock.ts';
import { dutiesFor } from '../../domain/disclosure/duties.ts';
import { homeRoots, ledgersUnder } from '../../domain/portal/rollup.ts';
import type { PublicFund } from '../../domain/published/public.ts';
import { common } from '../../texts/common.ts';
import { dutyBasis, dutyName } from '../../texts/duty.ts';
import { joint } from '../../texts/joint.ts';
import { placeName } from '../../texts/place-name.ts';
import { fill } from '../../texts/text.ts';
import { type ExportContext, type Output, outputsInBothLanguages, type Sources } from '../output.ts';
import { type CalendarDay, toCalendar } from './calendar.ts';
import { type FeedSubject, ofNamed, ofPlace, ofPortal } from './subject.ts';

/** A calendar: what it is of, and the funds whose duties it tells. */
type Calendar = FeedSubject & { funds: readonly PublicFund[] };

/** What all funds of the home page still have to publish, those of a place and of all below it, and each fund, as calendars that phones subscribe to. */
export function dutyOutputs(sources: Sources): Output[] {
  const { site } = sources;
  const calendars: Calendar[] = [
    { ...ofPortal(site), funds: homeRoots(site).flatMap(({ id }) => ledgersUnder(site, id)) },
    ...[...site.places.values()]
      .map((place): Calendar => ({ ...ofPlace(place), funds: ledgersUnder(site, place.id) }))
      .filter(({ funds }) => funds.length > 0),
    ...[...site.funds.values()]
      .filter(({ coverage }) => coverage === 'ledger')
      .map((fund): Calendar => ({ ...ofNamed('funds', fund), funds: [fund] })),
  ];
  return outputsInBothLanguages(
    sources,
    calendars,
    (to, { at }) => to.calendar(...at),
    (desk, { name, funds }, home) => dutyCalendar(desk, name(desk), dutiesFor(site, funds), home),
  );
}

/** The calendar of what is still owed: open duties on their due days. `home` is the address of the site with its base. */
function dutyCalendar({ site, locale, to }: ExportContext, name: string, duties: readonly Duty[], home: URL): string {
  const days = duties
    .filter(({ published }) => published === undefined)
    .map((duty): CalendarDay => {
      const place = site.places.get(duty.home);
      const overdue = duty.state === 'overdue' ? `${fill(common.overdue[locale], { days: duty.days })}\n` : '';
      const colon = joint.colon[locale];
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
