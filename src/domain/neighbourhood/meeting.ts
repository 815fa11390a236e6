import { compare } from '../../issues/order.ts';
import { meetingKinds } from '../../schemas/council.ts';
import type { Sourced } from '../../schemas/kinds.ts';
import { daysBetween } from '../common/day.ts';
import { derived } from '../common/derived.ts';
import { paidFor, paymentsUnder } from '../ledger/fund.ts';
import { netSum } from '../ledger/movement.ts';
import { withBelow } from '../portal/rollup.ts';
import { type Dated, isPast } from '../portal/today.ts';
import type { Site } from '../published/public.ts';

export type Meeting = Sourced<'meeting'>;
export type MeetingTopic = Meeting['topics'][number];

/** State of a task: solved in time or without a due date, solved late, open, open beyond its due date. */
export type TaskState = 'solved' | 'late' | 'open' | 'overdue';

/** A task that a meeting gave to somebody. `days`: solved so many days early or late; undefined where it is not solved, or no day was set. */
export type Task = { meeting: Meeting; topic: MeetingTopic; state: TaskState; days: number | undefined };

/** The task of a topic; none where nothing was given to anyone. */
export function taskOf(site: Dated, meeting: Meeting, topic: MeetingTopic): Task | undefined {
  const { responsible, due, solved_on, result } = topic;
  if (result === 'rejected' || result === 'deferred') return undefined;
  if (!responsible && !due && !solved_on) return undefined;
  if (!solved_on) {
    const state = due !== undefined && isPast(site, due) ? 'overdue' : 'open';
    return { meeting, topic, state, days: undefined };
  }
  const days = due === undefined ? 0 : daysBetween(due, solved_on);
  return { meeting, topic, state: days > 0 ? 'late' : 'solved', days: due === undefined ? undefined : Math.abs(days) };
}

/** Meetings of some places, the newest first. */
export function meetingsAt(site: Site, places: readonly { id: string }[]): Meeting[] {
  return places
    .flatMap(({ id }) => meetingsBy(site).get(id) ?? [])
    .toSorted((a, b) => compare(b.date, a.date) || compare(a.id, b.id));
}

const meetingsBy = derived('meetings by place', (site: Site) =>
  Map.groupBy(
    [...site.meetings.values()].filter(({ retracted }) => !retracted),
    ({ home }) => home,
  ),
);

/** Tasks of meetings: overdue ones first and the longest of them first, then open ones by their day, then solved ones from the newest. */
export function tasksOf(site: Site, meetings: readonly Meeting[]): Task[] {
  const tasks = meetings.flatMap((meeting) => meeting.topics.flatMap((topic) => taskOf(site, meeting, topic) ?? []));
  return tasks.toSorted(
    (a, b) => rank[a.state] - rank[b.state] || compare(keyOf(a), keyOf(b)) || compare(a.topic.id, b.topic.id),
  );
}

const rank: Record<TaskState, number> = { overdue: 0, open: 1, late: 2, solved: 2 };

function keyOf({ topic, state }: Task): string {
  if (state === 'overdue' || state === 'open') return topic.due ?? '9';
  // Newest first among ascending keys: the complement of the digits.
  return (topic.solved_on ?? '').replace(/\d/g, (digit) => String(9 - Number(digit)));
}

/** Counts of some places: meetings, people present (one person at two meetings counts twice), topics, and tasks by their state. */
export type MeetingTally = Record<'meetings' | 'present' | 'topics' | 'tasks' | TaskState, number> & {
  oldest: Task | undefined;
};

/** Adds up meetings and their tasks. */
export function meetingTally(site: Site, places: readonly { id: string }[]): MeetingTally {
  const meetings = meetingsAt(site, places);
  const tasks = tasksOf(site, meetings);
  const count = (state: TaskState) => tasks.filter((task) => task.state === state).length;
  return {
    meetings: meetings.length,
    present: meetings.reduce((sum, { present }) => sum + present, 0),
    topics: meetings.reduce((sum, { topics }) => sum + topics.length, 0),
    tasks: tasks.length,
    solved: count('solved'),
    late: count('late'),
    open: count('open'),
    overdue: count('overdue'),
    oldest: tasks.find(({ state }) => state === 'overdue'),
  };
}

/** How many meetings of a kind were held, and how many people were there (one person at two meetings counts twice). */
type MeetingKind = { kind: Meeting['kind']; held: number; present: number };

/** Meetings by kind, in the order of the vocabulary. */
export function kindsOf(meetings: readonly Meeting[]): MeetingKind[] {
  return (Object.keys(meetingKinds) as Meeting['kind'][]).flatMap((kind) => {
    const own = meetings.filter((meeting) => meeting.kind === kind);
    return own.length > 0
      ? [{ kind, held: own.length, present: own.reduce((sum, { present }) => sum + present, 0) }]
      : [];
  });
}

/** Places with meetings of their own among a place and those below it. */
export function meetingPlaces(site: Site, place: string) {
  return withBelow(site, place).filter(({ id }) => meetingsBy(site).has(id));
}

/** Net payments that followed from a topic, integer fen: under its application, or for its project; none where it names neither or nothing was approved. */
export function paidAfter(site: Site, topic: MeetingTopic): number | undefined {
  const application = site.applications.get(topic.application ?? '');
  if (application) return application.approval && netSum(paymentsUnder(site, application).map(({ row }) => row));
  return topic.project && site.projects.get(topic.project)?.coverage === 'ledger'
    ? paidFor(site, topic.project)
    : undefined;
}

/** The topic under which a meeting voted on an application. */
export function minutesOf(
  site: Site,
  application: string,
  id: string | undefined,
): { meeting: Meeting; topic: MeetingTopic } | undefined {
  const meeting = site.meetings.get(id ?? '');
  const topic = meeting?.topics.find((one) => one.application === application);
  return meeting && topic && { meeting, topic };
}

/** Topics of all meetings that concern a project, the oldest first. */
export function topicsFor(site: Site, project: string): { meeting: Meeting; topic: MeetingTopic }[] {
  return topicsBy(site).get(project) ?? [];
}

const topicsBy = derived('topics by project', (site: Site) => {
  const all = [...site.meetings.values()]
    .filter(({ retracted }) => !retracted)
    .flatMap((meeting) =>
      meeting.topics.flatMap((topic) => {
        const project = topic.project ?? site.applications.get(topic.application ?? '')?.project;
        return project ? [{ meeting, topic, project }] : [];
      }),
    )
    .toSorted((a, b) => compare(a.meeting.date, b.meeting.date) || compare(a.topic.id, b.topic.id));
  return Map.groupBy(all, ({ project }) => project);
});
