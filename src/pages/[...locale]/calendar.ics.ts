import type { APIRoute } from 'astro';
import { dutyCalendar } from '../../components/fund/calendar.ts';
import { dutiesFor } from '../../domain/duties.ts';
import { homeRoots, ledgersUnder } from '../../domain/roll.ts';
import { contextOf, inBoth } from '../../layouts/context.ts';
import { read } from '../../texts/text.ts';

/** What all funds of the home page still have to publish, as one calendar. */
export const getStaticPaths = () => inBoth([{ params: {}, props: {} }]);

export const GET: APIRoute = ({ params, site: home }) => {
  const context = contextOf(params.locale);
  const { site, locale } = context;
  if (!home) throw new Error('a calendar needs the address of the site');
  const funds = homeRoots(site).flatMap(({ id }) => ledgersUnder(site, id));
  const name = read(site.settings.title, locale).text;
  return new Response(dutyCalendar(context, name, dutiesFor(site, funds), home));
};
