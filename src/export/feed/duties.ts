import type { Duty } from '../../domain/disclosure/clock.ts';
import { dutiesFor } from '../../domain/disclosure/duties.ts';
import type { TablePart } from '../../domain/portal/address.ts';
import { dayOf } from '../../domain/portal/reach.ts';
import { homeRoots, ledgersUnder } from '../../domain/portal/rollup.ts';
import type { PublicFund, Site } from '../../domain/published/public.ts';
import { common } from '../../texts/common.ts';
import { dutyBasis, dutyName } from '../../texts/duty.ts';
import { joint } from '../../texts/joint.ts';
import { placeName } from '../../texts/place-name.ts';
import { type ExportContext, type Output, outputsInBothLanguages, type Sources } from '../output.ts';
import { type CalendarDay, toCalendar } from './calendar.ts';
import { type FeedSubject, ofNamed, ofPlace, ofPortal } from './subject.ts';

/** A calendar: what it is of, and the funds whose duties it tells. */
type Calendar = FeedSubject & { funds: readonly PublicFund[] };

/** What all funds of the home page still have to publish, as a calendar that phones subscribe to. */
export function dutyOutputs(sources: Sources): Output[] {
  const { site } = sources;
  return calendarOutputs(sources, {
    ...ofPortal(site),
    funds: homeRoots(site).flatMap(({ id }) => ledgersUnder(site, id)),
  });
}

/** The same for the funds of a place and of all below it, and for one fund. */
export function ownDuties(sources: Sources, part: TablePart, id: string): Output[] {
  const calendar = ownCalendar(sources.site, part, id);
  return calendar && calendar.funds.length > 0 ? calendarOutputs(sources, calendar) : [];
}

function ownCalendar(site: Site, part: TablePart, id: string): Calendar | undefined {
  const place = part === 'places' ? site.places.get(id) : undefined;
  if (place) return { ...ofPlace(place), funds: ledgersUnder(site, id) };
  const fund = part === 'funds' ? site.funds.get(id) : undefined;
  return fund?.coverage === 'ledger' ? { ...ofNamed('funds', fund), funds: [fund] } : undefined;
}

function calendarOutputs(sources: Sources, calendar: Calendar): Output[] {
  const { site } = sources;
  return outputsInBothLanguages(
    sources,
    [calendar],
    (to, { at }) => to.calendar(...at),
    (desk, { at, name, funds }, home) =>
      dutyCalendar(desk, name(desk), dutiesFor(desk.site, funds), home, at.length > 0 ? dayOf(funds) : site.asOf),
  );
}

/** The calendar of what is still owed: open duties on their due days. `home` is the address of the site with its base, `day` that of the books or of the portal. */
function dutyCalendar(
  { site, locale, to }: ExportContext,
  name: string,
  duties: readonly Duty[],
  home: URL,
  day = '1970-01-01',
): string {
  const days = duties
    .filter(({ published }) => published === undefined)
    .map((duty): CalendarDay => {
      const place = site.places.get(duty.home);
      const overdue = duty.state === 'overdue' ? `${common.isOverdue[locale]}\n` : '';
      const colon = joint.colon[locale];
      return {
        uid: `${duty.fund}.${duty.kind}.${duty.subject ?? duty.period}.${duty.due}@${home.host}`,
        day: duty.due,
        title: `${place ? `${placeName(place, locale).text}${colon}` : ''}${dutyName(site, duty, locale)}`,
        text: `${overdue}${dutyBasis(site, duty.kind, locale)}`,
        url: new URL(to.fund(duty.fund), home).href,
      };
    });
  return toCalendar(name, days, day);
}
