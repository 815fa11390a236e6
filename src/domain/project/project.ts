import { daysBetween } from '../common/day.ts';
import { progressFor } from '../ledger/fund.ts';
import { topicsFor } from '../neighbourhood/meeting.ts';
import type { Project } from '../portal/portal.ts';
import { isPast } from '../portal/today.ts';
import type { PublicApplication, Site } from '../published/public.ts';

/** An event of a project: a milestone, an update, a decision, its close-out. */
type ProjectEvent =
  | {
      kind: 'milestone';
      on: string | undefined;
      due:
        | string
        | undefined /** Days after the due date on which it was met; 0 where it was in time, or is not met. */;
      late: number;
      /** Not met, and past its day. */
      overdue: boolean;
      index: number;
    }
  | { kind: 'update'; on: string; index: number }
  | { kind: 'application'; on: string; application: PublicApplication }
  | { kind: 'close_out'; on: string };

/** The events of a project in order of days; what is still due comes last. */
export function projectEvents(site: Site, project: Project): ProjectEvent[] {
  const events: ProjectEvent[] = [
    ...(project.milestones ?? []).map(
      ({ due, met }, index): ProjectEvent => ({
        kind: 'milestone',
        on: met,
        due,
        index,
        late: due && met ? Math.max(0, daysBetween(due, met)) : 0,
        overdue: !met && due !== undefined && isPast(site, due),
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

/** The stages that a project goes through, in order. */
const courses = ['need', 'deliberation', 'planned', 'building', 'acceptance', 'operation', 'closed'] as const;

/** A stage of a project: passed, present, stopped or ahead, with its days where they are recorded. */
type Step = {
  stage: (typeof courses)[number];
  state: 'done' | 'now' | 'stopped' | 'ahead';
  /** First day (ISO) on record. */
  on: string | undefined;
  /** Day (ISO) on which the stage was completed, where that is on record. */
  done: string | undefined;
};

/**
 * The stages of a project, with the present one; empty where its stage is not known. Stages that its kind does not have, or that no report mentions, are left
 * out.
 */
export function trackOf(site: Site, project: Project): Step[] {
  const { stage } = project;
  if (!stage) return [];
  const stopped = stage === 'paused' || stage === 'cancelled';
  const at = stopped ? (project.actual?.start ? 'building' : 'planned') : stage;
  const days = stageDays(site, project);
  const completed = completedDays(site, project, days);
  const built = project.kind === 'works' || project.kind === 'facility';
  const course = courses.filter(
    (one) =>
      one === at ||
      (one === 'acceptance'
        ? (built && project.coverage === 'ledger') || days.acceptance !== undefined
        : one !== 'operation' || stage !== 'closed' || days.operation),
  );
  const here = course.indexOf(at);
  return course.map((one, index): Step => {
    const state = index < here ? 'done' : index > here ? 'ahead' : stopped ? 'stopped' : 'now';
    const told = state === 'ahead' ? undefined : one;
    return { stage: one, state, on: told && days[told], done: told && completed[told] };
  });
}

/**
 * The day (ISO) on which each stage was completed. Deliberation ends with the last vote or topic before the approval, works with their end. A need and a
 * running operation have no such day.
 */
function completedDays(site: Site, project: Project, days: ReturnType<typeof stageDays>): typeof days {
  const { planned } = days;
  const talks = [
    ...topicsFor(site, project.id).map(({ meeting }) => meeting.date),
    ...progressFor(site, project.id).flatMap(({ application }) => (application.votes ?? []).map(({ on }) => on)),
  ];
  return {
    deliberation:
      planned &&
      talks
        .filter((day) => day <= planned)
        .toSorted()
        .at(-1),
    planned,
    building: project.actual?.end,
    acceptance: days.acceptance,
    closed: days.closed,
  };
}

/** The first day (ISO) on record of each stage. */
function stageDays(site: Site, project: Project): Partial<Record<Step['stage'], string | undefined>> {
  const topics = topicsFor(site, project.id).map(({ meeting }) => meeting.date);
  const progress = progressFor(site, project.id).map(({ application }) => application);
  const first = (days: readonly (string | undefined)[]) => days.flatMap((day) => day ?? []).toSorted()[0];
  const needs = site.needs.filter(({ id, home }) => home === project.home && project.needs?.includes(id));
  const accepted = progress.map(({ acceptance }) => acceptance?.on);
  const built = project.kind === 'works' || project.kind === 'facility';
  const talks = [...topics, ...progress.flatMap(({ votes = [] }) => votes.map(({ on }) => on))];
  const begun = project.actual?.start;
  // What is talked over when the work has begun is no deliberation on whether to begin it.
  const deliberation = first(talks.filter((day) => !begun || day <= begun));
  const planned = first(progress.map(({ approval }) => approval?.on));
  const raised = first(needs.map(({ raised_on }) => raised_on));
  // A need that came up when the project was there already is not its beginning.
  const next = first([deliberation, planned, project.actual?.start]);
  return {
    need: raised && next && raised > next ? undefined : raised,
    deliberation,
    planned,
    building: project.actual?.start,
    acceptance: built
      ? accepted
          .flatMap((day) => day ?? [])
          .toSorted()
          .at(-1)
      : undefined,
    operation: project.stage === 'operation' ? (built ? project.actual?.end : project.actual?.start) : undefined,
    closed: project.close_out?.on,
  };
}
