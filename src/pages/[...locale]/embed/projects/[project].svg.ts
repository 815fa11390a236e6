import type { APIRoute } from 'astro';
import { cardSentence, projectCard } from '../../../../components/embed/card.ts';
import { badgeOf } from '../../../../export/badge.ts';
import { contextOf, inBoth } from '../../../../layouts/context.ts';
import { loadSite } from '../../../../site.ts';

/** The card of a project as a picture. */
export function getStaticPaths() {
  return inBoth([...loadSite().projects.keys()].map((project) => ({ params: { project }, props: {} })));
}

export const GET: APIRoute = ({ params }) => {
  const context = contextOf(params.locale);
  const project = context.site.projects.get(params.project ?? '');
  if (!project) throw new Error('no such project');
  const card = projectCard(context, project);
  return new Response(badgeOf(card, context.lang, cardSentence(card, context.locale)));
};
