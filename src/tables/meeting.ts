import {
  kindsOf,
  type MeetingKind,
  meetingPlaces,
  meetingsAt,
  type Tally,
  type Task,
  tallyOf,
  tasksOf,
} from '../domain/neighbourhood/meeting.ts';
import type { PublicPlace, Site } from '../domain/published/public.ts';
import type { Bilingual } from '../schemas/field.ts';
import { bilingual, date, make, number, text } from './shape/column.ts';
import { byPlace, inTrees, placeColumns } from './shape/of.ts';
import type { Table } from './shape/table.ts';

/** What the pages of meetings count: places side by side, kinds of meetings, tasks that are left and tasks that are done. */
export function meetingSums(site: Site): Table[] {
  const places = inTrees(site);
  const holding = places.filter((place) => meetingPlaces(site, place.id).includes(place));
  const tasks = tasksOf(site, meetingsAt(site, places));
  return [
    sumTable(holding.map((place) => ({ place, tally: tallyOf(site, [place]) }))),
    kindTable(
      places.flatMap((place) =>
        kindsOf(meetingsAt(site, meetingPlaces(site, place.id))).map((row) => ({ place: place.id, ...row })),
      ),
    ),
    taskTable(
      'task_left',
      '未办结的交办事项',
      'Tasks not done',
      tasks.filter(({ state }) => state === 'overdue' || state === 'open'),
    ),
    taskTable(
      'task_done',
      '已办结的交办事项',
      'Tasks done',
      tasks.filter(({ state }) => state === 'solved' || state === 'late'),
    ),
  ];
}

function sumTable(rows: readonly { place: PublicPlace; tally: Tally }[]): Table {
  const table = make('meeting_sum', '各地议事', 'Meetings by place', rows, [
    ...placeColumns<(typeof rows)[number]>(),
    number('held', '会议', 'Meetings', ({ tally }) => tally.meetings),
    number('present', '到会人次', 'Attendances', ({ tally }) => tally.present),
    number('done', '已办结事项', 'Tasks done', ({ tally }) => tally.solved + tally.late),
    number('open', '在办事项', 'Tasks open', ({ tally }) => tally.open),
    number('overdue', '逾期事项', 'Tasks overdue', ({ tally }) => tally.overdue),
  ]);
  return byPlace(table, ['place'], true);
}

function kindTable(rows: readonly (MeetingKind & { place: string })[]): Table {
  const table = make('meeting_kind', '会议（按种类，含下级）', 'Meetings by kind, with the places below', rows, [
    text('place', '地点', 'Place', (row) => row.place),
    text('kind', '种类', 'Kind', (row) => row.kind),
    number('held', '会议', 'Meetings', (row) => row.held),
    number('present', '到会人次', 'Attendances', (row) => row.present),
  ]);
  return byPlace(table, ['place', 'kind']);
}

function taskTable(name: string, zh: string, en: string, tasks: readonly Task[]): Table {
  const table = make(name, zh, en, tasks, [
    text('place', '地点', 'Place', ({ meeting }) => meeting.home),
    text('meeting', '会议', 'Meeting', ({ meeting }) => meeting.id),
    text('topic', '议题', 'Topic', ({ topic }) => topic.id),
    ...bilingual('title', '事项', 'Task', ({ topic }: Task): Bilingual => topic.title),
    text('responsible', '负责方', 'Responsible', ({ topic }) => topic.responsible?.zh),
    date('due', '期限', 'Due', ({ topic }) => topic.due),
    date('solved_on', '办结日期', 'Done on', ({ topic }) => topic.solved_on),
    text('state', '状态', 'State', ({ state }) => state),
    number('days', '迟了或还剩几天', 'Days late, overdue or left', ({ days }) => days),
  ]);
  return byPlace(table, ['meeting', 'topic'], true);
}
