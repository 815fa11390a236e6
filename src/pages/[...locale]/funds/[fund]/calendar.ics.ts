import type { APIRoute } from 'astro';
import { dutyCalendar } from '../../../../components/fund/calendar.ts';
import { dutiesFor } from '../../../../domain/duties.ts';
import { contextOf, inBoth } from '../../../../layouts/context.ts';
import { loadSite } from '../../../../site.ts';
import { read } from '../../../../texts/text.ts';

/** What a fund still has to publish, as a calendar that phones subscribe to. */
export function getStaticPaths() {
  const funds = [...loadSite().funds.values()].filter(({ coverage }) => coverage === 'ledger');
  return inBoth(funds.map(({ id }) => ({ params: { fund: id }, props: {} })));
}

export const GET: APIRoute = ({ params, site: home }) => {
  const context = contextOf(params.locale);
  const fund = context.site.funds.get(params.fund ?? '');
  if (!fund || !home) throw new Error('no such fund');
  const name = read(fund.name, context.locale).text;
  return new Response(dutyCalendar(context, name, dutiesFor(context.site, [fund]), home));
};
