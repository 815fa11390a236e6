import type { Draft } from '../../issues/issue.ts';
import type { Sourced } from '../../schemas/kinds.ts';
import { daysBetween, periodDays } from '../common/day.ts';

import type { Portal } from '../portal/portal.ts';
import { tooEarly } from './early.ts';
import { place } from './place.ts';

type Row = Sourced<'volunteer'>;

/** Volunteer teams: possible figures, no period counted twice, no service before the team existed. */
export function checkVolunteers({ records, asOf }: Portal): Draft[] {
  const rows = records.volunteer.filter(({ retracted_on }) => !retracted_on);
  const teams = Map.groupBy(rows, ({ home, team }) => `${home}\n${team}`);
  return [
    ...rows.flatMap((row) => [...values(row), ...formed(row), ...begun(row, asOf)]),
    ...[...teams.values()].flatMap(overlaps),
  ];
}

function values(row: Row): Draft[] {
  const { team, period, members, services, hours, served } = row;
  const tell = (field: string, zh: string, en: string): Draft[] => [
    { ...place(row, field), code: 'volunteer-value', params: { team, period, why: { zh, en } } },
  ];
  const { from, to } = periodDays(period);
  const most = (members ?? 0) * 24 * (daysBetween(from, to) + 1);
  if (members === 0 && (services || hours))
    return tell('members', '没有队员，却有服务', 'no members, and yet services');
  if (services === 0 && (hours || served))
    return tell('services', '服务 0 次，却有时长或服务人次', 'no service, and yet hours or people served');
  if (members && hours !== undefined && hours > most)
    return tell(
      'hours',
      `${members} 名队员不可能服务 ${hours} 小时`,
      `${members === 1 ? 'one member' : `${members} members`} cannot have served ${hours} hours`,
    );
  return [];
}

function formed(row: Row): Draft[] {
  const end = periodDays(row.period).to;
  const later = { zh: `${row.period} 结束`, en: `The end of ${row.period}` };
  const founded = { zh: '队伍成立', en: 'the founding of the team' };
  return tooEarly(row, ['formed'], later, end, founded, row.formed, 'order-breach');
}

/** Figures of a period that has not begun are no facts. */
function begun(row: Row, asOf: string): Draft[] {
  const { from } = periodDays(row.period);
  if (from <= asOf) return [];
  return [{ ...place(row, 'period'), code: 'date-future', params: { found: row.period, as_of: asOf } }];
}

/** Overlaps: rows by their first day, each compared with the one before it that ends last; the problem is at the later row of the file. */
function overlaps(rows: readonly Row[]): Draft[] {
  const spans = rows
    .map((row) => ({ row, line: row.at.line ?? 0, ...periodDays(row.period) }))
    .toSorted((a, b) => (a.from === b.from ? a.line - b.line : a.from < b.from ? -1 : 1));
  let furthest = spans[0];
  return spans.slice(1).flatMap((span): Draft[] => {
    const before = furthest;
    if (!before || span.to > before.to) furthest = span;
    if (!before || span.from > before.to) return [];
    const [first, later] = before.line < span.line ? [before, span] : [span, before];
    const { team, period } = later.row;
    const params = { team, period, other: first.row.period, line: first.line };
    return [{ ...place(later.row, 'period'), code: 'volunteer-overlap', params }];
  });
}
