import type { APIRoute } from 'astro';
import { dutyCalendar } from '../../../../components/fund/calendar.ts';
import { dutiesFor } from '../../../../domain/duties.ts';
import { ledgersUnder } from '../../../../domain/roll.ts';
import { contextOf, inBoth } from '../../../../layouts/context.ts';
import { loadSite } from '../../../../site.ts';
import { placeName } from '../../../../texts/place-name.ts';

/** What the funds of a place and of all below it still have to publish, as a calendar. */
export function getStaticPaths() {
  const site = loadSite();
  const places = [...site.places.keys()].filter((id) => ledgersUnder(site, id).length > 0);
  return inBoth(places.map((place) => ({ params: { place }, props: {} })));
}

export const GET: APIRoute = ({ params, site: home }) => {
  const context = contextOf(params.locale);
  const place = context.site.places.get(params.place ?? '');
  if (!place || !home) throw new Error('no such place');
  const duties = dutiesFor(context.site, ledgersUnder(context.site, place.id));
  return new Response(dutyCalendar(context, placeName(place, context.locale).text, duties, home));
};
