import type { APIRoute } from 'astro';
import { feedResponse, newsFeed } from '../../../../components/changes/feed.ts';
import { newsAbout } from '../../../../domain/news.ts';
import { contextOf, inBoth } from '../../../../layouts/context.ts';
import { loadSite } from '../../../../site.ts';
import { read } from '../../../../texts/text.ts';

/** What is new of a project. */
export function getStaticPaths() {
  return inBoth([...loadSite().projects.keys()].map((project) => ({ params: { project }, props: {} })));
}

export const GET: APIRoute = ({ params, site: home }) => {
  const context = contextOf(params.locale);
  const { site, locale, to } = context;
  const project = site.projects.get(params.project ?? '');
  if (!project || !home) throw new Error('no such project');
  const subject = {
    name: read(project.name, locale).text,
    self: to.feed('projects', project.id),
    page: to.project(project.id),
  };
  return feedResponse(newsFeed(context, { ...subject, news: newsAbout(site, project.id) }, home));
};
