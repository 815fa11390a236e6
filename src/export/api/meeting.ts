import { type Meeting, type TaskState, taskOf } from '../../domain/neighbourhood/meeting.ts';
import type { Frame } from './frame.ts';
import { documentOf, documentsOf, type Links, pageOf, tablesOf } from './link.ts';
import { recordValue, type Value } from './record.ts';
import type { Resource } from './resource.ts';
import { array, count, object, oneOf, ref, type Schema, text, titled } from './shape.ts';

/** One meeting with what it gave somebody to do. */
export const meetingResource: Resource = {
  name: 'meeting',
  path: '/meetings/{meeting}.json',
  group: 'work',
  title: { zh: '一次会议', en: 'One meeting' },
  text: {
    zh: '议题、意见、表决和决定，以及交办事项办到哪一步。',
    en: 'Topics, opinions, votes and decisions, and how far each task has come.',
  },
  schema: 'MeetingDocument',
  content: { meeting: ref('Meeting'), tasks: array(ref('Task'), '交办事项', 'Tasks') },
  documents: (frame) =>
    [...frame.site.meetings.values()].map((meeting) => ({
      values: { meeting: meeting.id },
      make: () => ({
        links: meetingLinks(frame, meeting),
        body: { meeting: recordValue(frame, 'meeting', meeting), tasks: taskValues(frame, meeting) },
      }),
    })),
};

/** What a topic of a meeting gave somebody to do. */
export const taskSchema: Schema = object(
  {
    topic: text('议题编号', 'Topic'),
    state: oneOf('状态', 'State', ['solved', 'late', 'open', 'overdue'] satisfies TaskState[]),
    'days?': count('迟了或还剩几天', 'Days late, overdue or left'),
  },
  titled('交办事项', 'Task'),
);

function taskValues({ site }: Frame, meeting: Meeting): Value[] {
  return meeting.topics.flatMap((topic) => {
    const task = taskOf(meeting, topic, site.asOf);
    return task ? [{ topic: topic.id, state: task.state, days: task.days }] : [];
  });
}

function meetingLinks(frame: Frame, { id, home, topics }: Meeting): Links {
  return {
    collection: frame.zh.api('meetings.json'),
    place: documentOf(frame, 'places', home),
    applications: documentsOf(
      frame,
      'applications',
      topics.flatMap(({ application }) => application ?? []),
    ),
    projects: documentsOf(
      frame,
      'projects',
      topics.flatMap(({ project }) => project ?? []),
    ),
    page: pageOf(frame, (to) => to.meeting(id)),
    tables: tablesOf(frame, 'meetings', id),
  };
}
