import { meetingPlaces, meetingsAt, type Task, type TaskState, tasksOf } from '../domain/neighbourhood/meeting.ts';
import type { Locale } from '../domain/portal/address.ts';
import { common } from '../texts/common.ts';
import { meetingWords } from '../texts/meeting.ts';
import { countedOf, passingOf } from '../texts/passing.ts';
import { placeName } from '../texts/place-name.ts';
import { fill, localize, read, shortDay } from '../texts/text.ts';
import { defineTable } from './shape/define.ts';
import { type PlaceGroup, sideBySide } from './shape/owner.ts';
import type { Marked, Page } from './shape/shown.ts';

/** Tasks of the meetings of some places; an excerpt has only those that are overdue. */
type Of = PlaceGroup & { excerpt?: boolean };

/** What meetings gave somebody to do and is not done. */
export const tasksLeft = tasks(
  'task_left',
  { zh: '未办结的交办事项', en: 'Tasks not done' },
  ({ excerpt }) => (excerpt ? ['overdue'] : ['overdue', 'open']),
  (_, { locale }) => meetingWords.tasks[locale],
);

/** What meetings gave somebody to do and was done. */
export const tasksDone = tasks(
  'task_done',
  { zh: '已办结的交办事项', en: 'Tasks done' },
  () => ['solved', 'late'],
  (rows, { locale }) => fill(meetingWords.solvedList[locale], { n: rows.length }),
);

function tasks(
  name: string,
  title: { zh: string; en: string },
  states: (of: Of) => readonly TaskState[],
  caption: (rows: readonly Task[], page: Page) => string,
) {
  return defineTable<Task, Of>({
    ...{ name, title, subject: 'life', owner: sideBySide, key: ['meeting', 'topic'] },
    rows: (site, of) => tasksOf(site, meetingsAt(site, of.places)).filter(({ state }) => states(of).includes(state)),
    columns: ({ text, bilingual, date, number }) => [
      text('place', '地点', 'Place', ({ meeting }) => meeting.home),
      text('meeting', '会议', 'Meeting', ({ meeting }) => meeting.id),
      text('topic', '议题', 'Topic', ({ topic }) => topic.id),
      ...bilingual('title', '事项', 'Task', ({ topic }) => topic.title),
      text('responsible', '负责方', 'Responsible', ({ topic }) => topic.responsible?.zh),
      date('due', '期限', 'Due', ({ topic }) => topic.due),
      date('solved_on', '办结日期', 'Done on', ({ topic }) => topic.solved_on),
      text('state', '状态', 'State', ({ state }) => state),
      number('days', '办结比期限早或迟几天', 'Days early or late', ({ days }) => days),
    ],
    page: (page, rows, of) => {
      const { locale, site, to } = page;
      const words = localize(meetingWords, locale);
      // Where several places hold meetings, each task names its own.
      const several = of.excerpt || meetingPlaces(site, of.under ?? '').some(({ id }) => id !== of.under);
      const placeOf = ({ meeting }: Task) => {
        const place = several ? site.places.get(meeting.home) : undefined;
        const name = place && placeName(place, locale);
        return name && { small: name.text, lang: name.lang };
      };
      return {
        caption: caption(rows, page),
        quiet: true,
        fold: 'stack',
        excerpt: of.excerpt ?? false,
        columns: [
          {
            head: words.task,
            role: 'key',
            show: (task) => {
              const { text, lang } = read(task.topic.title, locale);
              return [{ href: `${to.meeting(task.meeting.id)}#${task.topic.id}`, text, lang }, placeOf(task)];
            },
          },
          {
            head: words.responsible,
            role: 'small',
            show: ({ topic }) => (topic.responsible ? { words: topic.responsible } : { missing: 'unpublished' }),
          },
          {
            head: words.due,
            role: 'day',
            show: ({ topic }) => (topic.due ? { time: topic.due } : { lack: words.noDue }),
          },
          { head: words.state, role: 'state', show: (task) => ({ mark: taskMark(task, locale) }) },
        ],
      };
    },
  });
}

/** How a task stands: its mark and its word with the days. */
export function taskMark({ state, days, topic: { due, solved_on } }: Task, locale: Locale): Marked {
  const words = localize(meetingWords, locale);
  const day = solved_on ? shortDay(solved_on, locale) : '';
  if (state === 'late') return { state: 'ok', word: fill(words.lateBy, { day, n: days ?? 0 }) };
  if (state === 'solved') return { state: 'ok', word: fill(words.solvedOn, { day }) };
  if (due === undefined) return { state: 'soon', word: words.openNoDue };
  return state === 'overdue'
    ? {
        state: 'bad',
        word: common.isOverdue[locale],
        counted: countedOf('since', due, (n) => fill(words.overdueBy, { n })),
      }
    : {
        state: 'soon',
        word: words.openNoDue,
        passing: passingOf(due, locale),
        counted: countedOf('left', due, (n) => fill(words.openFor, { n })),
      };
}
