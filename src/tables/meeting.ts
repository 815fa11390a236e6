import { kindsOf, meetingPlaces, meetingsAt, meetingTally } from '../domain/neighbourhood/meeting.ts';
import { meetingKindWords, meetingWords } from '../texts/meeting.ts';
import { localize } from '../texts/text.ts';
import { defineTable } from './shape/define.ts';
import { eachPlace, sideBySide } from './shape/owner.ts';
import { placeColumns, placeLink } from './shape/place.ts';
import { totalOf } from './shape/total.ts';

/** Places side by side: meetings, attendances, and what became of their tasks. */
export const meetingSums = defineTable({
  name: 'meeting_sum',
  title: { zh: '各地议事', en: 'Meetings by place' },
  subject: 'life',
  owner: sideBySide,
  key: ['place'],
  rows: (site, { places }) =>
    places
      .filter((place) => meetingsAt(site, [place]).length > 0)
      .map((place) => ({ place, tally: meetingTally(site, [place]) })),
  columns: ({ number }) => [
    ...placeColumns(),
    number('held', '会议', 'Meetings', ({ tally }) => tally.meetings),
    number('present', '到会人次', 'Attendances', ({ tally }) => tally.present),
    number('done', '已办结事项', 'Tasks done', ({ tally }) => tally.solved + tally.late),
    number('open', '在办事项', 'Tasks open', ({ tally }) => tally.open),
    number('overdue', '逾期事项', 'Tasks overdue', ({ tally }) => tally.overdue),
  ],
  page: (page, rows, { places }) => {
    const words = localize(meetingWords, page.locale);
    return {
      caption: words.below,
      quiet: true,
      fold: 'fold',
      columns: [
        { head: words.place, role: 'key', show: ({ place }) => placeLink(page, place, 'meetings') },
        { of: 'held', head: words.held, role: 'amount' },
        { of: 'present', head: words.people, role: 'small' },
        { of: 'done', head: words.done, role: 'small' },
        { of: 'open', head: words.open, role: 'small' },
        { of: 'overdue', head: words.overdue, role: 'small' },
      ],
      foot: totalOf(rows, { label: words.total, row: { tally: meetingTally(page.site, places) } }),
    };
  },
});

/** Meetings of a place and those below it by kind. */
export const meetingsByKind = defineTable({
  name: 'meeting_kind',
  title: { zh: '会议（按种类，含下级）', en: 'Meetings by kind, with the places below' },
  subject: 'life',
  owner: eachPlace,
  key: ['kind'],
  rows: (site, { id }) => kindsOf(meetingsAt(site, meetingPlaces(site, id))),
  columns: ({ text, number }) => [
    text('kind', '种类', 'Kind', (row) => row.kind),
    number('held', '会议', 'Meetings', (row) => row.held),
    number('present', '到会人次', 'Attendances', (row) => row.present),
  ],
  page: ({ locale }, rows) => {
    const words = localize(meetingWords, locale);
    const sum = (key: 'held' | 'present') => rows.reduce((all, row) => all + row[key], 0);
    return {
      caption: words.kinds,
      columns: [
        { head: words.kind, role: 'key', show: ({ kind }) => meetingKindWords[kind][locale] },
        { of: 'held', head: words.held, role: 'amount' },
        { of: 'present', head: words.people, role: 'small' },
      ],
      foot: [{ label: words.total, cells: { 1: sum('held'), 2: sum('present') } }],
    };
  },
});
