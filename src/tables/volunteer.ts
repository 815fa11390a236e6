import {
  membersOf,
  periodsOf,
  type Service,
  type Sum,
  serviceOf,
  type Team,
  teamsAt,
} from '../domain/neighbourhood/volunteer.ts';
import { withBelow } from '../domain/portal/rollup.ts';
import type { PublicPlace, Site } from '../domain/published/public.ts';
import { date, make, number, type Reader, text } from './shape/column.ts';
import { byPlace, inTrees, placeColumns } from './shape/of.ts';
import type { Table } from './shape/table.ts';

/** What the pages of volunteers add up: places side by side, teams, periods. What nobody recorded is absent, never 0. */
export function volunteerTables(site: Site): Table[] {
  const places = inTrees(site);
  const having = places.filter((place) => teamsAt(site, [place]).length > 0);
  const periods = places.flatMap((place) => {
    const rows = teamsAt(site, withBelow(site, place.id)).flatMap((team) => team.rows);
    return periodsOf(rows).map(({ period, rows: own, service }) => ({
      place: place.id,
      period,
      teams: own.length,
      service,
    }));
  });
  return [
    sumTable(having.map((place) => ({ place, teams: teamsAt(site, [place]) }))),
    teamTable(teamsAt(site, having)),
    byPlace(
      make('volunteer_period', '志愿服务（按期间，含下级）', 'Volunteering by period, with the places below', periods, [
        text('place', '地点', 'Place', (row) => row.place),
        text('period', '期间', 'Period', (row) => row.period),
        number('teams', '队伍', 'Teams', (row) => row.teams),
        ...serviceColumns<(typeof periods)[number]>(({ service }) => service),
      ]),
      ['place', 'period'],
    ),
  ];
}

/** A sum of nothing known is not known. */
function known({ sum, known: count }: Sum): number | undefined {
  return count > 0 ? sum : undefined;
}

function serviceColumns<T>(read: (row: T) => Service): Reader<T>[] {
  return [
    number('services', '服务次数', 'Services', (row) => known(read(row).services)),
    number('hours', '服务时长（小时）', 'Hours', (row) => known(read(row).hours)),
    number('served', '服务人次', 'People served', (row) => known(read(row).served)),
  ];
}

function sumTable(rows: readonly { place: PublicPlace; teams: Team[] }[]): Table {
  const table = make('volunteer_sum', '各地志愿服务', 'Volunteering by place', rows, [
    ...placeColumns<(typeof rows)[number]>(),
    number('teams', '队伍', 'Teams', ({ teams }) => teams.length),
    number('members', '队员数', 'Members', ({ teams }) => known(membersOf(teams))),
    ...serviceColumns<(typeof rows)[number]>(({ teams }) => serviceOf(teams.flatMap((team) => team.rows))),
  ]);
  return byPlace(table, ['place'], true);
}

function teamTable(teams: readonly Team[]): Table {
  const table = make('volunteer_team', '志愿队伍', 'Volunteer teams', teams, [
    text('place', '地点', 'Place', ({ home }) => home),
    text('team', '队伍', 'Team', ({ team }) => team),
    date('formed', '成立日期', 'Formed', ({ formed }) => formed),
    text('field', '服务领域', 'Field', ({ field }) => field),
    number('members', '队员数', 'Members', ({ members }) => members),
    ...serviceColumns<Team>(({ service }) => service),
  ]);
  return byPlace(table, ['place', 'team'], true);
}
