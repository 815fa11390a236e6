import { daysBetween } from './day.ts';
import { progressFor } from './fund.ts';
import type { Project } from './portal.ts';
import type { PublicApplication, Site } from './public.ts';

/** An event on a project's line: a milestone, an update, a decision, its close-out. */
export type ProjectEvent =
  | {
      kind: 'milestone';
      on: string | undefined;
      due: string | undefined /** Days after the due date; 0 in time. */;
      late: number;
      index: number;
    }
  | { kind: 'update'; on: string; index: number }
  | { kind: 'application'; on: string; application: PublicApplication }
  | { kind: 'close_out'; on: string };

/** What happened to a project in order; what is still due comes last. */
export function eventsOf(site: Site, project: Project): ProjectEvent[] {
  const events: ProjectEvent[] = [
    ...(project.milestones ?? []).map(
      ({ due, met }, index): ProjectEvent => ({
        kind: 'milestone',
        on: met,
        due,
        index,
        late: late(due, met, site.asOf),
      }),
    ),
    ...(project.updates ?? []).map(({ on }, index): ProjectEvent => ({ kind: 'update', on, index })),
    ...progressFor(site, project.id).flatMap(({ application }): ProjectEvent[] =>
      application.approval ? [{ kind: 'application', on: application.approval.on, application }] : [],
    ),
    ...(project.close_out ? [{ kind: 'close_out', on: project.close_out.on } as const] : []),
  ];
  const day = (event: ProjectEvent) => event.on ?? `9${event.kind === 'milestone' ? (event.due ?? '') : ''}`;
  return events.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}

function late(due: string | undefined, met: string | undefined, asOf: string): number {
  return due ? Math.max(0, daysBetween(due, met ?? asOf)) : 0;
}
