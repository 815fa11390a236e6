import {
  membersOf,
  type PartialSum,
  periodsOf,
  type Service,
  serviceOf,
  type Team,
  teamsAt,
} from '../domain/neighbourhood/volunteer.ts';
import type { Locale } from '../domain/portal/address.ts';
import { withBelow } from '../domain/portal/rollup.ts';
import { joint } from '../texts/joint.ts';
import { periodText } from '../texts/period.ts';
import { placeName } from '../texts/place-name.ts';
import { dayText, fill, localize } from '../texts/text.ts';
import { volunteerWords } from '../texts/volunteer.ts';
import { serviceSumText } from '../texts/volunteer-phrase.ts';
import { numberColumn as count, type RecordColumn } from './shape/column.ts';
import { defineTable } from './shape/define.ts';
import type { PageColumn } from './shape/layout.ts';
import { eachPlace, sideBySide } from './shape/owner.ts';
import { placeColumns, placeLink } from './shape/place.ts';
import type { ShownValue } from './shape/shown.ts';
import { totalOf } from './shape/total.ts';

/** Places side by side; the total is the sum of the rows. */
export const volunteerSums = defineTable({
  name: 'volunteer_sum',
  title: { zh: '各地志愿服务', en: 'Volunteering by place' },
  subject: 'life',
  owner: sideBySide,
  key: ['place'],
  rows: (site, { places }) =>
    places.map((place) => ({ place, ...teamSum(teamsAt(site, [place])) })).filter(({ teams }) => teams > 0),
  columns: ({ number }) => [
    ...placeColumns(),
    number('teams', '队伍', 'Teams', ({ teams }) => teams),
    number('members', '队员数', 'Members', ({ members }) => known(members)),
    ...serviceColumns(),
  ],
  page: (page, rows, { places }) => {
    const words = localize(volunteerWords, page.locale);
    return {
      caption: words.below,
      quiet: true,
      fold: 'fold',
      columns: [
        { head: words.place, role: 'key', show: ({ place }) => placeLink(page, place, 'volunteers') },
        { of: 'teams', head: words.teams, role: 'small' },
        {
          of: 'members',
          head: words.members,
          role: 'small',
          show: ({ members }) => shown(members, page.locale, 'missing'),
        },
        ...serviceCells(page.locale),
      ],
      foot: totalOf(rows, { label: words.total, row: teamSum(teamsAt(page.site, places)) }),
    };
  },
});

/** Teams with their members and what they did over all periods told. */
export const volunteerTeams = defineTable({
  name: 'volunteer_team',
  title: { zh: '志愿队伍', en: 'Volunteer teams' },
  subject: 'life',
  owner: sideBySide,
  key: ['place', 'team'],
  rows: (site, { places }) => teamsAt(site, places).map((team) => ({ ...team, members: membersOf([team]) })),
  columns: ({ text, date, number }) => [
    text('place', '地点', 'Place', ({ home }) => home),
    text('team', '队伍', 'Team', ({ team }) => team),
    date('formed', '成立日期', 'Formed', ({ formed }) => formed),
    text('field', '服务领域', 'Field', ({ field }) => field),
    number('members', '队员数', 'Members', ({ members }) => known(members)),
    ...serviceColumns(),
  ],
  page: ({ locale, site }, rows, { places, under }) => {
    const words = localize(volunteerWords, locale);
    const several = rows.some(({ home }) => home !== under);
    const placeOf = (id: string) => {
      const place = site.places.get(id);
      return place ? placeName(place, locale).text : id;
    };
    const teams = teamsAt(site, places);
    return {
      caption: words.teams,
      quiet: true,
      fold: 'fold',
      columns: [
        {
          head: words.team,
          role: 'key',
          show: ({ team, home, formed }) => {
            const facts = [
              several ? placeOf(home) : '',
              formed ? fill(words.formed, { day: dayText(formed, locale) }) : '',
            ].filter(Boolean);
            const small = facts.length > 0 && { small: facts.join(joint.comma[locale]) };
            return [{ chinese: team }, small || undefined];
          },
        },
        {
          head: words.field,
          role: 'small',
          show: ({ field }) => (field === undefined ? { lack: words.unrecorded } : { chinese: field }),
        },
        { of: 'members', head: words.members, role: 'small', show: ({ members }) => shown(members, locale, 'missing') },
        ...serviceCells(locale),
      ],
      foot: totalOf(rows, {
        label: words.total,
        row: { members: membersOf(teams), service: serviceOf(teams.flatMap(({ rows: own }) => own)) },
        cells: { 1: undefined },
      }),
    };
  },
});

/** What the teams of a place and those below it did, period by period; the sum closes. */
export const volunteerPeriods = defineTable({
  name: 'volunteer_period',
  title: { zh: '志愿服务（按期间，含下级）', en: 'Volunteering by period, with the places below' },
  subject: 'life',
  owner: eachPlace,
  key: ['period'],
  rows: (site, { id }) => periodsOf(teamsAt(site, withBelow(site, id)).flatMap(({ rows }) => rows)),
  columns: ({ text, number }) => [
    text('period', '期间', 'Period', ({ period }) => period),
    number('teams', '队伍', 'Teams', ({ rows }) => rows.length),
    ...serviceColumns(),
  ],
  page: ({ locale }, rows) => {
    const words = localize(volunteerWords, locale);
    const all = serviceOf(rows.flatMap(({ rows: own }) => own));
    return {
      caption: words.periods,
      quiet: true,
      fold: 'fold',
      columns: [
        { head: words.period, role: 'key', show: ({ period }) => periodText(period, locale) },
        { of: 'teams', head: words.teams, role: 'small' },
        ...serviceCells(locale, 'missing'),
      ],
      foot:
        rows.length > 1
          ? [
              {
                label: words.total,
                cells: Object.fromEntries(keys.map((key, at) => [at + 2, shown(all[key], locale)])),
              },
            ]
          : [],
    };
  },
});

/** How many teams some are, and what they did. */
function teamSum(teams: readonly Team[]) {
  const service = serviceOf(teams.flatMap(({ rows }) => rows));
  return { teams: teams.length, members: membersOf(teams), service };
}

/** A sum of nothing known is not known. */
function known({ sum, known: count }: PartialSum): number | undefined {
  return count > 0 ? sum : undefined;
}

const keys = ['services', 'hours', 'served'] as const;

function serviceColumns<T extends { service: Service }>(): RecordColumn<T>[] {
  return [
    count('services', '服务次数', 'Services', ({ service }) => known(service.services)),
    count('hours', '服务时长（小时）', 'Hours', ({ service }) => known(service.hours)),
    count('served', '服务人次', 'People served', ({ service }) => known(service.served)),
  ];
}

function serviceCells<T extends { service: Service }>(locale: Locale, lack?: Lack): PageColumn<T>[] {
  return keys.map((key) => ({
    of: key,
    head: volunteerWords[`${key}Head`][locale],
    role: key === 'hours' ? 'amount' : 'small',
    show: ({ service }) => shown(service[key], locale, lack),
  }));
}

/** What a sum lacks: the records of teams, or of periods. */
type Lack = Parameters<typeof serviceSumText>[2];

/** A sum with what it lacks, or that nothing was recorded. */
function shown(sum: PartialSum, locale: Locale, lack: Lack = 'missingRows'): ShownValue {
  const { text, lack: note } = serviceSumText(sum, locale, lack);
  return [text ?? { lack: volunteerWords.unrecorded[locale] }, note && { small: note }];
}
