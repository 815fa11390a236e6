import { reportedOf } from '../../domain/neighbourhood/topic.ts';
import type { Site } from '../../domain/published/public.ts';

/** Figures that were reported of an alliance, with all others of the same projects: a joint meeting or a team belongs to it as well. */
export function figuresOf(site: Site, place: string): Site['aggregates'] {
  const own = reportedOf(site, place, 'alliance');
  const projects = new Set(own.flatMap(({ subject }) => subject.project ?? []));
  return site.aggregates.filter(
    (figure) => own.includes(figure) || (figure.home === place && projects.has(figure.subject.project ?? '')),
  );
}
