import { describe, expect, test } from 'vitest';
import { periodDays } from '../../src/domain/common/day.ts';
import { membersOf, periodsOf, serviceOf, teamsOf } from '../../src/domain/neighbourhood/volunteer.ts';
import type { Sourced } from '../../src/schemas/kinds.ts';
import { demonstration } from '../demonstration.ts';

type Row = Sourced<'volunteer'>;
const row = (team: string, period: string, more: Partial<Row> = {}): Row =>
  ({ id: `${team}${period}`, home: 'demo', team, period, ...more }) as Row;

test.each([
  ['2026', '2026-01-01', '2026-12-31'],
  ['2026-Q1', '2026-01-01', '2026-03-31'],
  ['2025-Q4', '2025-10-01', '2025-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
])('%s lasts from %s to %s', (period, from, to) => expect(periodDays(period)).toEqual({ from, to }));

describe('what teams did', () => {
  const rows = [
    row('护绿队', '2026-Q1', { members: 8, services: 3, hours: 12.1 }),
    row('护绿队', '2026-Q2', { members: 9, services: 4, hours: 12.2 }),
    row('护学队', '2026-Q2', { services: 5, served: 40 }),
    row('护学队', '2026-Q3', { services: 9, hours: 3, retracted_on: '2026-10-01' }),
  ];

  test('is added up; what was not recorded is missing, not 0', () => {
    expect(serviceOf(rows)).toEqual({
      services: { sum: 12, known: 3, missing: 0 },
      hours: { sum: 24.3, known: 2, missing: 1 },
      served: { sum: 40, known: 1, missing: 2 },
    });
  });

  test('is told team by team, with the members it has now', () => {
    const teams = teamsOf(rows);
    expect(teams.map(({ team, members, rows: own }) => [team, members, own.length])).toEqual([
      ['护绿队', 9, 2],
      ['护学队', undefined, 1],
    ]);
    expect(membersOf(teams)).toEqual({ sum: 9, known: 1, missing: 1 });
  });

  test('is told period by period, the newest first', () => {
    expect(periodsOf(rows).map(({ period, rows: own }) => [period, own.length])).toEqual([
      ['2026-Q2', 2],
      ['2026-Q1', 1],
    ]);
  });
});

test('the demonstration has ten teams and more over four quarters', () => {
  const { portal } = demonstration;
  const rows = portal.records.volunteer.filter(({ home }) => home.startsWith('demo'));
  expect(teamsOf(rows).length).toBeGreaterThanOrEqual(10);
  expect(periodsOf(rows)).toHaveLength(4);
});
