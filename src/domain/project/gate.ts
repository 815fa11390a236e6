import type { Sourced } from '../../schemas/kinds.ts';
import type { Project } from '../portal/portal.ts';
import { countsOf, type SurveyCounts, satisfiedOf } from './survey.ts';

type Meeting = Sourced<'meeting'>;
type Topic = Meeting['topics'][number];

/**
 * The measure of a gate: satisfied answers of a survey or votes on a topic. `share` is `of` out of `in`, undefined where too few answered or nobody counted.
 */
export type Measure = {
  on: string;
  ok: boolean;
  share: { of: number; in: number } | undefined;
} & (
  | { kind: 'survey'; survey: Sourced<'survey'>; counts: SurveyCounts | undefined }
  | { kind: 'topic'; meeting: Meeting; topic: Topic }
);

/** Surveys and meetings that a gate may name, and how answers are counted. */
type Known = {
  surveys: readonly Sourced<'survey'>[];
  meetings: ReadonlyMap<string, Meeting>;
  /** Whether “fair” counts as satisfied. */
  fair: boolean;
  /** Fewest valid answers that count. */
  fewest: number;
};

/** The measure of a project's gate; undefined where it names neither a survey nor a topic, or one that does not exist. */
export function measureOf(project: Project, known: Known): Measure | undefined {
  const { survey: id, topic: name, percent } = project.satisfaction_gate ?? {};
  const survey = id === undefined ? undefined : known.surveys.find((one) => one.id === id && one.home === project.home);
  if (survey) {
    const counts = countsOf(survey, known.fair);
    const share = counts && counts.valid >= known.fewest ? satisfiedOf(counts) : undefined;
    return {
      kind: 'survey',
      survey,
      counts,
      on: survey.date,
      share,
      ok: share !== undefined && reaches(share, percent),
    };
  }
  const found = name === undefined ? undefined : topicOf(known.meetings, name);
  if (!found) return undefined;
  const { meeting, topic } = found;
  const share = topic.vote && { of: topic.vote.for, in: meeting.present };
  const enough = percent === undefined || (share !== undefined && reaches(share, percent));
  return { kind: 'topic', meeting, topic, on: meeting.date, share, ok: topic.result === 'agreed' && enough };
}

/** A topic by its id, with its meeting. */
function topicOf(meetings: Known['meetings'], id: string): { meeting: Meeting; topic: Topic } | undefined {
  for (const meeting of meetings.values()) {
    const topic = meeting.topics.find((one) => one.id === id);
    if (topic) return { meeting, topic };
  }
  return undefined;
}

function reaches(share: { of: number; in: number }, percent = 0): boolean {
  return share.in > 0 && share.of * 100 >= percent * share.in;
}
