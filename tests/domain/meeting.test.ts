import { describe, expect, test } from 'vitest';
import {
  type Meeting,
  type MeetingTopic,
  meetingsAt,
  meetingTally,
  paidAfter,
  taskOf,
  tasksOf,
} from '../../src/domain/neighbourhood/meeting.ts';
import { withBelow } from '../../src/domain/portal/rollup.ts';
import { publish } from '../../src/domain/published/public.ts';
import { demonstration } from '../demonstration.ts';

const { portal } = demonstration;
const site = publish(portal);
const meeting = { id: 'm', date: '2026-01-01', present: 9, topics: [] } as unknown as Meeting;
const topic = (more: Partial<MeetingTopic>): MeetingTopic =>
  ({ id: 't', title: { zh: '事' }, result: 'agreed', ...more }) as MeetingTopic;
const office = { zh: '居委会' };

describe('what a meeting gave somebody to do', () => {
  test.each([
    ['nobody was asked', {}, undefined],
    ['it was put off', { responsible: office, result: 'deferred' }, undefined],
    ['it was voted down', { responsible: office, result: 'rejected' }, undefined],
    ['no day was set', { responsible: office }, ['open', undefined]],
    ['the day lies ahead', { responsible: office, due: '2026-03-10' }, ['open', undefined]],
    ['the day is today', { responsible: office, due: '2026-03-01' }, ['open', undefined]],
    ['the day was yesterday', { responsible: office, due: '2026-02-28' }, ['overdue', undefined]],
    ['done on its day', { due: '2026-02-10', solved_on: '2026-02-10' }, ['solved', 0]],
    ['done later', { due: '2026-02-10', solved_on: '2026-02-13' }, ['late', 3]],
    ['done without a day', { responsible: office, solved_on: '2026-02-13' }, ['solved', undefined]],
  ] as const)('%s', (_, more, expected) => {
    const task = taskOf({ asOf: '2026-03-01' }, meeting, topic(more as Partial<MeetingTopic>));
    expect(task && [task.state, task.days]).toEqual(expected);
  });
});

describe('the meetings of the demonstration district', () => {
  const places = withBelow(site, 'demo');
  const meetings = meetingsAt(site, places);
  const tasks = tasksOf(site, meetings);
  const tally = meetingTally(site, places);

  test('are many, over more than five communities, of every kind', () => {
    expect(meetings.length).toBeGreaterThanOrEqual(24);
    expect(new Set(meetings.map(({ home }) => home)).size).toBeGreaterThan(5);
    expect(new Set(meetings.map(({ kind }) => kind)).size).toBe(4);
  });

  test('leave tasks in every state, the longest overdue first', () => {
    expect(tally.solved * tally.late * tally.open * tally.overdue).toBeGreaterThan(0);
    expect(tally.solved + tally.late + tally.open + tally.overdue).toBe(tasks.length);
    expect(tasks[0]).toEqual(tally.oldest);
    const overdue = tasks.filter(({ state }) => state === 'overdue').map(({ topic }) => topic.due ?? '');
    expect(overdue).toEqual(overdue.toSorted());
    const states = tasks.map(({ state }) => ({ overdue: 0, open: 1, late: 2, solved: 2 })[state]);
    expect(states).toEqual(states.toSorted());
  });

  test('add up to the sum of the places', () => {
    const each = places.map((place) => meetingTally(site, [place]));
    for (const key of ['meetings', 'present', 'topics', 'tasks', 'solved', 'late', 'open', 'overdue'] as const)
      expect(each.reduce((sum, one) => sum + one[key], 0)).toBe(tally[key]);
  });

  test('lead to the money that followed', () => {
    const shed = site.meetings.get('demo-guihuayuan-2026-05-24')?.topics[0] as MeetingTopic;
    expect(paidAfter(site, shed)).toBe(1_600_000);
    expect(paidAfter(site, topic({}))).toBeUndefined();
  });
});
