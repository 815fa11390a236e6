import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import type { Ratio } from '../../schemas/field.ts';
import type { Sourced } from '../../schemas/kinds.ts';
import type { Application, Fund, Portal } from '../portal/portal.ts';
import { tooEarly } from './early.ts';
import { place } from './place.ts';
import { passes } from './votes.ts';

type Meeting = Sourced<'meeting'>;
type Topic = Meeting['topics'][number];
type Vote = NonNullable<Application['votes']>[number];

/** Meetings: people and votes add up, results follow from votes, tasks come after the meeting, and applications agree with them (identity 6). */
export function checkMeetings(portal: Portal): Draft[] {
  return [
    ...portal.records.meeting.flatMap((meeting) => [
      ...people(meeting),
      ...meeting.topics.flatMap((topic, index) => [
        ...votes(portal, meeting, topic, index),
        ...states(meeting, topic, index),
        ...days(meeting, topic, index),
      ]),
    ]),
    ...repeated(portal),
    ...[...portal.funds.values()].flatMap((fund) =>
      fund.applications.flatMap((application) => agree(portal, application)),
    ),
  ];
}

function people(meeting: Meeting): Draft[] {
  const { due, present } = meeting;
  if (due === undefined || present <= due) return [];
  const why = { zh: `实到 ${present} 人，多于应到 ${due} 人`, en: `${present} present, more than the ${due} due` };
  return [{ ...place(meeting, 'present'), code: 'meeting-sum', params: { why } }];
}

function votes(portal: Portal, meeting: Meeting, topic: Topic, index: number): Draft[] {
  const { vote } = topic;
  if (!vote) return [];
  const at = (key: string) => place(meeting, 'topics', index, 'vote', key);
  const voting = vote.for + vote.against + vote.abstain + (vote.invalid ?? 0);
  const all = voting + (vote.recused ?? 0);
  const { present, due = present } = meeting;
  if (all !== present) {
    const why = {
      zh: `议题“${topic.title.zh}”各项票数合计 ${all}，实到 ${present} 人`,
      en: `The votes on "${topic.title.en ?? topic.title.zh}" sum to ${all}, and ${present} were present`,
    };
    return [{ ...at('for'), code: 'meeting-sum', params: { why } }];
  }
  const fund = portal.funds.get(portal.applications.get(topic.application ?? '')?.book ?? '');
  const pass = fund?.rules?.pass ?? portal.settings?.rules.pass;
  if (!pass || topic.result !== 'agreed') return [];
  const base = { due, present, voting }[pass.of];
  if (passes(vote.for, base, pass.percent)) return [];
  const params = { topic: titleOf(topic), for: vote.for, base, percent: ratioText(pass.percent) };
  return [{ ...at('for'), code: 'topic-failed', params }];
}

/** What was not agreed is not carried out. */
function states(meeting: Meeting, topic: Topic, index: number): Draft[] {
  const { result, solved_on } = topic;
  if (solved_on === undefined || result === 'agreed' || result === 'noted') return [];
  const params = {
    topic: titleOf(topic),
    result: result === 'rejected' ? { zh: '未通过', en: 'rejected' } : { zh: '再议', en: 'deferred' },
    on: solved_on,
  };
  return [{ ...place(meeting, 'topics', index, 'solved_on'), code: 'topic-unagreed', params }];
}

function days(meeting: Meeting, topic: Topic, index: number): Draft[] {
  const held: Both = { zh: '开会', en: 'the meeting' };
  return [
    ...tooEarly(
      meeting,
      ['topics', index, 'due'],
      { zh: '办结期限', en: 'The due date' },
      topic.due,
      held,
      meeting.date,
    ),
    // What was only reported to the meeting may have been solved before.
    ...(topic.result === 'noted'
      ? []
      : tooEarly(
          meeting,
          ['topics', index, 'solved_on'],
          { zh: '办结', en: 'The solution' },
          topic.solved_on,
          held,
          meeting.date,
          'order-breach',
        )),
  ];
}

/** A topic has one address, and gates name it. */
function repeated(portal: Portal): Draft[] {
  const seen = new Map<string, Meeting>();
  return portal.records.meeting.flatMap((meeting) =>
    meeting.topics.flatMap(({ id }, index): Draft[] => {
      const first = seen.get(id);
      if (!first) seen.set(id, meeting);
      return first
        ? [
            {
              ...place(meeting, 'topics', index, 'id'),
              code: 'id-duplicate',
              params: { found: id, other: first.at.file, scope: '' },
            },
          ]
        : [];
    }),
  );
}

const shares = ['due', 'present', 'for', 'against', 'abstain', 'invalid', 'recused'] as const;
const words: Record<(typeof shares)[number], readonly [string, string]> = {
  due: ['应到', 'due'],
  present: ['实到', 'present'],
  for: ['同意', 'for'],
  against: ['反对', 'against'],
  abstain: ['弃权', 'abstain'],
  invalid: ['无效', 'invalid'],
  recused: ['回避', 'recused'],
};

/** A vote that names its meeting has the same numbers as the meeting. */
function agree(portal: Portal, application: Application): Draft[] {
  return (application.votes ?? []).flatMap((vote, index): Draft[] => {
    const meeting = portal.meetings.get(vote.meeting ?? '');
    if (!meeting) return [];
    const fault = difference(application, vote, meeting);
    if (!fault) return [];
    const params = { application: application.id, meeting: meeting.id, why: fault.why };
    return [{ ...place(application, 'votes', index, fault.key), code: 'vote-mismatch', params }];
  });
}

function difference(application: Fund['applications'][number], vote: Vote, meeting: Meeting) {
  const topic = meeting.topics.find((one) => one.application === application.id);
  if (!topic)
    return {
      key: 'meeting',
      why: { zh: '会议没有写着这份申请的议题', en: 'the meeting has no topic with this application' },
    };
  if (!topic.vote) return { key: 'meeting', why: { zh: '会议的这个议题没有写票数', en: 'its topic gives no votes' } };
  if (vote.on !== meeting.date) return { key: 'on', why: told('日期', 'day', vote.on, meeting.date) };
  const minutes = { due: meeting.due ?? vote.due, present: meeting.present, ...topic.vote };
  const key = shares.find((one) => (vote[one] ?? 0) !== (minutes[one] ?? 0));
  return key && { key, why: told(...words[key], vote[key] ?? 0, minutes[key] ?? 0) };
}

function told(zh: string, en: string, here: string | number, there: string | number): Both {
  return {
    zh: `${zh}在申请里是 ${here}，在会议记录里是 ${there}`,
    en: `${en} is ${here} in the application and ${there} in the minutes`,
  };
}

function titleOf(topic: Topic): Both {
  return { zh: topic.title.zh, en: topic.title.en ?? topic.title.zh };
}

function ratioText({ of, in: whole }: Ratio): string {
  return whole === 100 ? `${of}%` : `${of}/${whole}`;
}
