import { describe, expect, test } from 'vitest';
import {
  type Agreement,
  freeOf,
  type Need,
  outcomeOf,
  type Resource,
  waitOf,
} from '../../src/domain/neighbourhood/alliance.ts';
import { dueOf } from '../../src/domain/neighbourhood/alliance-give.ts';
import { historySteps, isMember, leftOn, membershipsOf } from '../../src/domain/neighbourhood/alliance-membership.ts';
import { performancesOf, spreadOf, unclaimedNeeds, waiting } from '../../src/domain/neighbourhood/alliance-sum.ts';
import { monthsBefore } from '../../src/domain/neighbourhood/honour.ts';

const at = { file: 'places/garden/x.csv', line: 2 };
const own = { home: 'garden', book: '', at };
const asOf = '2026-06-01';

const agreement = (row: Partial<Agreement>): Agreement => ({
  ...own,
  id: 'a1',
  partner: 'p1',
  signed: '2025-01-10',
  content: '送汤',
  status: 'active',
  ...row,
});
const need = (row: Partial<Need>): Need => ({
  ...own,
  id: 'n1',
  category: 'elder',
  description: '送汤',
  urgency: 'normal',
  raised_on: '2026-03-01',
  status: 'open',
  ...row,
});

describe('membership', () => {
  const partner = { ...own, id: 'p1', name: '茶馆', type: 'merchant', joined: '2025-01-01' } as const;
  const back = (state: string, on: string) =>
    ({ kind: 'partner', home: 'garden', id: 'p1', state, on, reason: '装修' }) as const;

  test('runs from joining to leaving, both days counted', () => {
    const stays = membershipsOf({ ...partner, left: '2025-06-30' }, []);
    expect(['2024-12-31', '2025-01-01', '2025-06-30', '2025-07-01'].map((day) => isMember(stays, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(leftOn(stays, '2025-07-01')).toBe('2025-06-30');
  });

  test('begins again with a return', () => {
    const steps = historySteps([
      back('退出', '2025-06-30'),
      back('joined', '2026-01-05'),
      back('已退出', '2025-06-30'),
    ]);
    const stays = membershipsOf(partner, steps('partner', partner));
    expect(stays.at(-1)).toEqual({ from: '2026-01-05', to: undefined });
    expect(isMember(stays, '2025-09-01')).toBe(false);
    expect(isMember(stays, asOf)).toBe(true);
  });

  test('has no known beginning where none was entered', () => {
    expect(isMember(membershipsOf({ ...partner, joined: undefined }, []), '2001-01-01')).toBe(true);
  });
});

describe('an agreement', () => {
  test.each<[string, Partial<Agreement>, string]>([
    ['without an end is open', {}, 'open'],
    ['is open on its last day', { ends: asOf }, 'open'],
    ['is overdue the day after', { ends: '2026-05-31' }, 'overdue'],
    [
      'is completed in time on its last day',
      { status: 'completed', ends: '2026-05-31', completed: '2026-05-31' },
      'on_time',
    ],
    ['is completed late the day after', { status: 'completed', ends: '2026-05-30', completed: '2026-05-31' }, 'late'],
    ['that was terminated is neither', { status: 'terminated', ends: '2025-05-31' }, 'terminated'],
  ])('%s', (_, row, outcome) => {
    expect(outcomeOf({ asOf }, agreement(row))).toBe(outcome);
  });

  test('takes from a resource unless it was terminated', () => {
    const resource: Resource = {
      ...own,
      id: 'r1',
      partner: 'p1',
      category: 'elder',
      description: '送汤',
      quantity: 10.3,
    };
    const rows = [
      agreement({ resource: 'r1', quantity: 4.1 }),
      agreement({ resource: 'r1', quantity: 5, status: 'terminated' }),
      agreement({ resource: 'r2', quantity: 5 }),
      agreement({ resource: 'r1', quantity: 6, home: 'elsewhere' }),
    ];
    expect(freeOf(resource, rows)).toBe(6.2);
    expect(freeOf({ ...resource, quantity: undefined }, rows)).toBeUndefined();
  });
});

describe('promised against delivered', () => {
  test('keeps units apart and unknown from zero', () => {
    const resource = { ...own, partner: 'p1', category: 'elder', description: '送汤' };
    const [one] = performancesOf(
      { asOf },
      {
        partners: [{ ...own, id: 'p1', name: '茶馆', type: 'merchant' }],
        resources: [
          { ...resource, id: 'r1', unit: '份' },
          { ...resource, id: 'r2', unit: '小时' },
        ],
        needs: [],
        activities: [],
        agreements: [
          agreement({ id: 'a1', resource: 'r1', quantity: 10, delivered: 4 }),
          agreement({ id: 'a2', resource: 'r1', quantity: 5 }),
          agreement({
            id: 'a3',
            resource: 'r2',
            quantity: 8,
            delivered: 8,
            status: 'completed',
            completed: '2026-01-01',
          }),
          agreement({ id: 'a4', resource: 'r2', quantity: 9, status: 'terminated' }),
          agreement({ id: 'a5', resource: 'r2', quantity: 9, partner: 'p2' }),
        ],
      },
    );
    expect(one?.quantities).toEqual([
      { unit: '份', promised: 15, delivered: 4, unknown: 1 },
      { unit: '小时', promised: 8, delivered: 8, unknown: 0 },
    ]);
    expect(one?.outcomes).toEqual({ on_time: 1, late: 0, open: 2, overdue: 0, terminated: 1 });
  });
});

describe('waiting', () => {
  const needs = [
    need({ id: 'n1', urgency: 'low', raised_on: '2025-01-01' }),
    need({ id: 'n2', urgency: 'urgent', raised_on: '2026-05-01', category: 'law' }),
    need({ id: 'n3', urgency: 'urgent', raised_on: '2026-04-01' }),
    need({ id: 'n4', urgency: 'urgent', status: 'claimed' }),
  ];

  test('puts the urgent first, and of these the longest', () => {
    expect(waiting(needs).map(({ id }) => id)).toEqual(['n3', 'n2', 'n1']);
    expect(waitOf(needs[1] as Need, asOf)).toBe(31);
  });

  test('is told by category', () => {
    expect(
      unclaimedNeeds(needs, asOf).map(({ category, longest, needs: list }) => [category, longest, list.length]),
    ).toEqual([
      ['elder', 516, 2],
      ['law', 31, 1],
    ]);
  });

  test.each([
    [[], undefined],
    [[7], { n: 1, median: 7, min: 7, max: 7 }],
    [[9, 1, 4], { n: 3, median: 4, min: 1, max: 9 }],
    [[9, 1, 4, 6], { n: 4, median: 5, min: 1, max: 9 }],
  ])('of %j days has its middle and its range', (days, span) => {
    expect(spreadOf(days)).toEqual(span);
  });
});

describe('give-back', () => {
  const sales = (percent: number, minimum?: number) => ({
    give_back_percent: percent,
    give_back_counts: 'sales' as const,
    give_back_minimum: minimum,
  });

  test.each([
    [333_330, sales(5), { fen: 16_667, by: 'percent' }],
    [333_330, sales(5, 20_000), { fen: 20_000, by: 'minimum' }],
    [99_999_999_999, sales(33.333333), { fen: 33_333_333_000, by: 'percent' }],
    [100, { ...sales(5), give_back_counts: 'net_income' as const }, undefined],
    [undefined, sales(5), undefined],
  ])('of sales of %s fen by %j', (fen, rule, due) => {
    expect(dueOf(rule, { sales: fen })).toEqual(due);
  });
});

test.each([
  ['2026-10-31', 24, '2024-10-31'],
  ['2026-10-31', 1, '2026-09-30'],
  ['2026-03-31', 13, '2025-02-28'],
  ['2026-01-15', 12, '2025-01-15'],
])('%s less %d months is %s', (day, months, before) => {
  expect(monthsBefore(day, months)).toBe(before);
});
