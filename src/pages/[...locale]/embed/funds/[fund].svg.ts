import type { APIRoute } from 'astro';
import { cardSentence, fundCard } from '../../../../components/embed/card.ts';
import { badgeOf } from '../../../../export/badge.ts';
import { contextOf, inBoth } from '../../../../layouts/context.ts';
import { loadSite } from '../../../../site.ts';

/** The card of a fund as a picture. */
export function getStaticPaths() {
  return inBoth([...loadSite().funds.keys()].map((fund) => ({ params: { fund }, props: {} })));
}

export const GET: APIRoute = ({ params }) => {
  const context = contextOf(params.locale);
  const fund = context.site.funds.get(params.fund ?? '');
  if (!fund) throw new Error('no such fund');
  const card = fundCard(context, fund);
  return new Response(badgeOf(card, context.lang, cardSentence(card, context.locale)));
};
