import { type Meeting, type TaskState, taskOf } from '../../domain/neighbourhood/meeting.ts';
import type { Frame } from './frame.ts';
import { documentLink, documentLinks, type Links, pageOf, tablesOf } from './link.ts';
import { type ApiValue, recordValue } from './record.ts';
import { type ApiResource, ofEach } from './resource.ts';
import { array, integer, object, oneOf, ref, type Schema, string, titled } from './shape.ts';

/** One meeting with what it gave somebody to do. */
export const meetingResource: ApiResource = {
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
  ...ofEach('meetings', (frame, meeting) => [
    {
      values: { meeting: meeting.id },
      make: () => ({
        links: meetingLinks(frame, meeting),
        body: { meeting: recordValue(frame, 'meeting', meeting), tasks: taskValues(frame, meeting) },
      }),
    },
  ]),
};

/** What a topic of a meeting gave somebody to do. */
export const taskSchema: Schema = object(
  {
    topic: string('议题编号', 'Topic'),
    state: oneOf('状态', 'State', ['solved', 'late', 'open', 'overdue'] satisfies TaskState[]),
    'days?': integer('比期限早或迟了几天（已办结的）', 'Days early or late, where it was done'),
  },
  titled('交办事项', 'Task'),
);

function taskValues({ site }: Frame, meeting: Meeting): ApiValue[] {
  return meeting.topics.flatMap((topic) => {
    const task = taskOf(site, meeting, topic);
    return task ? [{ topic: topic.id, state: task.state, days: task.days }] : [];
  });
}

function meetingLinks(frame: Frame, { id, home, topics }: Meeting): Links {
  return {
    collection: frame.zh.api('meetings.json'),
    place: documentLink(frame, 'places', home),
    applications: documentLinks(
      frame,
      'applications',
      topics.flatMap(({ application }) => application ?? []),
    ),
    projects: documentLinks(
      frame,
      'projects',
      topics.flatMap(({ project }) => project ?? []),
    ),
    page: pageOf(frame, (to) => to.meeting(id)),
    tables: tablesOf(frame, 'meetings', id),
  };
}
