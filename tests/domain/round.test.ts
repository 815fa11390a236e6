import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barOf, tranchesOf } from '../../src/domain/round/award.ts';
import { habitsOf, quartile } from '../../src/domain/round/judge.ts';
import { type Judged, ranked, rankRound, roundHalf } from '../../src/domain/round/ranking.ts';
import { sensitivityOf } from '../../src/domain/round/sensitivity.ts';

const at = { file: 'x' };
const origin = { at, home: 'p', book: 'r' };
type Row = readonly [entry: string, judge: string, show: number, plan: number];

const entry = (id: string, more: Partial<Judged['entries'][number]> = {}): Judged['entries'][number] => ({
  ...origin,
  id,
  title: id,
  applicant: id,
  applicant_type: 'social_organization',
  stage: 'roadshow',
  status: 'in',
  ...more,
});

const score = (entry: string, judge: string, criterion: string, score: number): Judged['scores'][number] => ({
  ...origin,
  id: '',
  stage: 'roadshow',
  entry,
  judge,
  criterion,
  score,
});

function round(rows: readonly Row[], more: Partial<Judged> = {}): Judged {
  return {
    criteria: [
      { id: 'show', name: { zh: '展示' }, weight: 40, max: 100 },
      { id: 'plan', name: { zh: '方案' }, weight: 60, max: 50 },
    ],
    judges: [...new Set(rows.map(([, judge]) => judge))].map((id) => ({ id, affiliation: { zh: id } })),
    entries: [...new Set(rows.map(([id]) => id))].map((id) => entry(id)),
    scores: rows.flatMap(([id, judge, show, plan]) => [score(id, judge, 'show', show), score(id, judge, 'plan', plan)]),
    aggregation: 'trimmed',
    trim_from: 5,
    tie_break: ['plan'],
    ...more,
  };
}

/** Five judges on A: 40 % of show + 60 % of plan out of 50. */
const five: readonly Row[] = [
  ['A', 'J1', 80, 40], // 32 + 48 = 80.00
  ['A', 'J2', 90, 45], // 36 + 54 = 90.00
  ['A', 'J3', 70, 35], // 28 + 42 = 70.00
  ['A', 'J4', 85, 41], // 34 + 49.2 = 83.20
  ['A', 'J5', 75, 41], // 30 + 49.2 = 79.20
];

describe('the total of an entry', () => {
  test('is the mean of the judges without the highest and the lowest', () => {
    const [result] = rankRound(round(five));
    expect(result?.sheets.map(({ total, state }) => [total, state])).toEqual([
      [8000, 'counted'],
      [9000, 'trimmed'],
      [7000, 'trimmed'],
      [8320, 'counted'],
      [7920, 'counted'],
    ]);
    // (80.00 + 83.20 + 79.20) / 3 = 80.80
    expect(result?.total).toBe(8080);
    expect(result?.means.get('plan')).toBe(4067);
  });

  test('counts all where fewer judges than the rule asks for are left', () => {
    // (80 + 90 + 70 + 83.2) / 4 = 80.80
    expect(rankRound(round(five.slice(0, 4)))[0]).toMatchObject({ total: 8080 });
    expect(rankRound(round(five.slice(0, 3), { aggregation: 'mean' }))[0]?.total).toBe(8000);
  });

  test('drops exactly two where all judges agree', () => {
    const same = ['J1', 'J2', 'J3', 'J4', 'J5'].map((judge): Row => ['A', judge, 80, 40]);
    expect(rankRound(round(same))[0]?.sheets.filter(({ state }) => state === 'trimmed')).toHaveLength(2);
  });

  test('adds the bonus and meets the pass mark at the mark itself', () => {
    const entries = [entry('A', { bonus: 4.2 })];
    expect(rankRound(round(five, { entries, pass_mark: 85 }))[0]).toMatchObject({
      mean: 8080,
      total: 8500,
      passed: true,
    });
    expect(rankRound(round(five, { entries, pass_mark: 85.01 }))[0]?.passed).toBe(false);
  });

  test('rounds half up without a drift of binary fractions', () => {
    // 1.005 as a mean of 1.00 and 1.01
    expect(roundHalf(201n, 2n)).toBe(101);
    expect([roundHalf(-201n, 2n), roundHalf(0n, 3n), roundHalf(-1n, 3n)]).toEqual([-101, 0, 0]);
    const third: Row[] = [
      ['A', 'J1', 1.1, 0],
      ['A', 'J2', 2.2, 0],
      ['A', 'J3', 0.425, 0],
    ];
    // 0.44 + 0.88 + 0.17 = 1.49, a third of it is 0.4966…
    expect(rankRound(round(third, { aggregation: 'mean' }))[0]?.total).toBe(50);
  });

  test('is absent where scores have gaps', () => {
    const gap = round([['A', 'J1', 80, 40]]);
    expect(rankRound({ ...gap, scores: gap.scores.slice(1) })[0]).toMatchObject({ total: undefined, rank: undefined });
  });
});

describe('the ranking', () => {
  const two = (a: [number, number], b: [number, number], more: Partial<Judged> = {}) =>
    rankRound(
      round(
        ['J1', 'J2', 'J3'].flatMap((judge): Row[] => [
          ['A', judge, ...a],
          ['B', judge, ...b],
        ]),
        more,
      ),
    );

  test('decides equal totals by the criterion of the rule', () => {
    // 32 + 48 = 80 and 26 + 54 = 80
    const [a, b] = two([80, 40], [65, 45]);
    expect([a?.total, b?.total, a?.rank, b?.rank]).toEqual([8000, 8000, 2, 1]);
    expect([a?.tie, b?.tie]).toEqual([
      { others: ['B'], by: 'plan' },
      { others: ['A'], by: 'plan' },
    ]);
  });

  test('lets the same rank stand where nothing decides', () => {
    expect(two([80, 40], [80, 40]).map(({ rank, tie }) => [rank, tie?.by])).toEqual([
      [1, undefined],
      [1, undefined],
    ]);
  });

  test('leaves out those who withdrew', () => {
    const entries = [entry('A', { status: 'withdrawn' }), entry('B')];
    expect(two([90, 45], [80, 40], { entries }).map(({ rank }) => rank)).toEqual([undefined, 1]);
  });
});

const judges = ['J1', 'J2', 'J3', 'J4', 'J5'];
const names = ['A', 'B', 'C', 'D'];
const sheet = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 50 }));
const anyRows = fc
  .array(sheet, { minLength: 20, maxLength: 20 })
  .map((list) => list.map((pair, index): Row => [names[index % 4] as string, judges[index >> 2] as string, ...pair]));
const summary = (judged: Judged) =>
  new Map(rankRound(judged).map(({ entry, total, rank, means }) => [entry.id, { total, rank, means }]));

describe('whatever the scores', () => {
  test('the order of rows and of judges does not matter', () => {
    fc.assert(
      fc.property(anyRows, fc.infiniteStream(fc.nat()), (rows, noise) => {
        const base = round(rows);
        const key = new Map(base.scores.map((row) => [row, noise.next().value]));
        const shuffled = base.scores.toSorted((a, b) => (key.get(a) ?? 0) - (key.get(b) ?? 0));
        expect(summary({ ...base, scores: shuffled, judges: base.judges?.toReversed() })).toEqual(summary(base));
      }),
    );
  });

  test('equal results share a rank, better ones come before worse ones', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const results = ranked(rankRound(round(rows)));
        for (const [index, one] of results.entries()) {
          const next = results[index + 1];
          if (!next) continue;
          const [a, b] = [one, next].map(({ total, means }) => total * 1e6 + (means.get('plan') ?? 0)) as [
            number,
            number,
          ];
          expect(a).toBeGreaterThanOrEqual(b);
          expect(one.rank === next.rank).toBe(a === b);
        }
      }),
    );
  });

  test('a recused judge never counts', () => {
    fc.assert(
      fc.property(anyRows, fc.nat(100), (rows, other) => {
        const base = round(rows);
        const recused = base.judges?.map((judge) => (judge.id === 'J3' ? { ...judge, recused_from: ['A'] } : judge));
        const changed = base.scores.map((row) =>
          row.judge === 'J3' && row.entry === 'A' && row.criterion === 'show' ? { ...row, score: other } : row,
        );
        expect(summary({ ...base, judges: recused, scores: changed })).toEqual(summary({ ...base, judges: recused }));
      }),
    );
  });
});

describe('other weights', () => {
  const rows = judges.slice(0, 3).flatMap((judge): Row[] => [
    ['A', judge, 90, 30], // 36 + 36 = 72
    ['B', judge, 60, 42], // 24 + 50.4 = 74.4
  ]);
  const awarded = [entry('A'), entry('B', { awarded: 100 })];

  test('show who would have won instead', () => {
    const outcomes = sensitivityOf(round(rows, { entries: awarded, aggregation: 'mean', pass_mark: 73 }));
    const of = (criterion: string, points: number) =>
      outcomes.find(
        ({ change }) => change.kind === 'points' && change.criterion === criterion && change.points === points,
      );
    // 50 : 50 → A 45 + 30 = 75, B 30 + 42 = 72
    expect(of('show', 10)).toMatchObject({
      moved: [
        { entry: 'B', from: 1, to: 2 },
        { entry: 'A', from: 2, to: 1 },
      ],
      gain: ['A'],
      lose: ['B'],
      passes: ['A'],
      fails: ['B'],
    });
    expect(of('plan', 10)).toMatchObject({ moved: [], gain: [], lose: [] });
    expect(outcomes.at(-1)).toMatchObject({ change: { kind: 'equal' }, gain: ['A'] });
    expect(outcomes).toHaveLength(9);
  });

  test('leave alone what was decided with a published reason', () => {
    const entries = [entry('A'), entry('B', { awarded: 100, override_reason: '公示' })];
    expect(sensitivityOf(round(rows, { entries })).every(({ gain, lose }) => gain.length + lose.length === 0)).toBe(
      true,
    );
  });
});

describe('a judge', () => {
  test('is told by the spread and by the difference from the others', () => {
    const rows: Row[] = [
      ['A', 'J1', 80, 40],
      ['A', 'J2', 90, 45],
      ['B', 'J1', 60, 30],
      ['B', 'J2', 50, 25],
      ['C', 'J1', 70, 35],
    ];
    const judged = round(rows, { aggregation: 'mean' });
    const [first, second] = habitsOf(rankRound(judged), judged.judges ?? []);
    expect(first).toMatchObject({
      entries: 3,
      mean: 7000,
      min: 6000,
      lower: 6500,
      median: 7000,
      upper: 7500,
      max: 8000,
    });
    // −10 on A, +10 on B, nobody to compare with on C
    expect(first?.difference).toBe(0);
    expect(second).toMatchObject({ entries: 2, mean: 7000, min: 5000, max: 9000 });
  });

  test('has quartiles as a spreadsheet works them out', () => {
    expect([1, 2, 3].map((quarter) => quartile([100, 200, 300, 400], quarter as 1))).toEqual([175, 250, 325]);
  });
});

describe('an award', () => {
  const paying = {
    ...origin,
    id: 'r',
    name: { zh: '轮' },
    year: 2026,
    coverage: 'ledger' as const,
    ...round(five),
    tranches: [
      { percent: 60, gate: 'contract' as const },
      { percent: 30, gate: 'mid_term' as const },
      { percent: 10, gate: 'close_out' as const },
    ],
    stages: [
      { stage: 'notice' as const, start: '2026-01-05', end: '2026-01-13' },
      { stage: 'contract' as const, start: '2026-01-20' },
    ],
    evaluations: [
      { entry: 'A', stage: 'mid_term' as const, result: 'rectify' as const, on: '2026-04-01' },
      { entry: 'A', stage: 'mid_term' as const, result: 'pass' as const, on: '2026-05-06' },
    ],
  };

  test('is parted so that the tranches add up to the fen', () => {
    const tranches = tranchesOf(paying, entry('A', { awarded: 33_335 }), []);
    expect(tranches.map(({ fen, open }) => [fen, open])).toEqual([
      [20_001, '2026-01-20'],
      [10_001, '2026-05-06'],
      [3_333, undefined],
    ]);
  });

  test('waits for the end of the notice and for the answer to an objection', () => {
    expect(barOf(paying, '2026-01-13')).toEqual({ kind: 'running', end: '2026-01-13' });
    expect(barOf(paying, '2026-01-14')).toBeUndefined();
    const objection = { on: '2026-01-08', text: { zh: '问' } };
    expect(barOf({ ...paying, objections: [objection] }, '2026-01-20')).toEqual({ kind: 'open', on: '2026-01-08' });
    const closed = { ...objection, outcome: 'dismissed' as const, closed_on: '2026-01-12' };
    expect(barOf({ ...paying, objections: [closed] }, '2026-01-20')).toBeUndefined();
    const upheld = { ...objection, outcome: 'upheld' as const, closed_on: '2026-01-12' };
    expect(barOf({ ...paying, objections: [upheld] }, '2026-01-20')).toEqual({ kind: 'upheld', on: '2026-01-08' });
  });
});
