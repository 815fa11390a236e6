import { describe, expect, it } from 'vitest';
import { approvedBars, differenceText, planChart, planText } from '../../src/charts/planned-actual.ts';

const project = {
  name: { zh: '楼道照明', en: 'Stair lamps' },
  coverage: 'ledger',
  planned: { cost: 2_000_000 },
  outputs: [
    { indicator: { zh: '换灯', en: 'Lamps' }, unit: { zh: '盏', en: 'lamps' }, target: 40, actual: 44 },
    { indicator: { zh: '开会', en: 'Meetings' }, unit: { zh: '次', en: 'meetings' }, target: 3 },
    { indicator: { zh: '投诉', en: 'Complaints' }, unit: { zh: '件', en: 'cases' }, target: 0, actual: 0 },
  ],
};

describe('planned against actual', () => {
  it('scales money and each output by itself and lets what is more than planned leave the box', () => {
    expect(planChart(project, 1_500_000, 'zh').rows).toEqual([
      { name: '费用（元）', unit: 'fen', planned: 2_000_000, actual: 1_500_000, bar: { box: 160, fill: 120 } },
      { name: '换灯', unit: '盏', planned: 40, actual: 44, bar: { box: 145.5, fill: 160 } },
      { name: '开会', unit: '次', planned: 3, bar: { box: 160 } },
      { name: '投诉', unit: '件', planned: 0, actual: 0, bar: { box: 0, fill: 0 } },
    ]);
  });

  it('takes the reported cost before the ledger, and leaves unknown numbers out', () => {
    const reported = { ...project, coverage: 'reported', actual: { cost: 900 }, outputs: [] };
    expect(planChart(reported, undefined, 'en').rows[0]?.actual).toBe(900);
    const unknown = planChart({ ...project, outputs: [] }, undefined, 'en');
    expect(unknown.rows[0]).not.toHaveProperty('actual');
    expect(unknown.missing).toBe('Not published');
  });

  it('says what a project under way has not reached yet', () => {
    const running = planChart({ ...project, stage: 'building' }, undefined, 'zh');
    expect([running.missing, running.open]).toEqual(['未公布', '还没有']);
    expect(running.title).toContain('开会计划 3 次，实际 还没有。');
    expect(planChart({ ...project, stage: 'closed' }, undefined, 'zh').open).toBe('未公布');
  });

  it.each([
    [2_000_000, 1_500_000, 'fen', '−5,000.00'],
    [40, 44, '盏', '+4 盏'],
    [0.3, 0.1, 'km', '−0.2 km'],
    [0, 0, '件', '0 件'],
    [3, undefined, '次', undefined],
  ])('from %s to %s %s the difference reads %s', (planned, actual, unit, text) => {
    expect(differenceText({ planned, actual, unit })).toBe(text);
  });

  it('says so where nothing at all is known', () => {
    const nothing = { name: project.name, coverage: 'reported' };
    expect(planChart(nothing, undefined, 'zh').empty).toBe('未报道');
  });

  it('is said in one sentence', () => {
    expect(planChart(project, 1_500_000, 'zh').title).toMatchInlineSnapshot(
      `"楼道照明：计划与实际对照。费用（元）计划 20,000.00，实际 15,000.00。换灯计划 40 盏，实际 44 盏。开会计划 3 次，实际 未公布。投诉计划 0 件，实际 0 件。"`,
    );
    expect(planChart(project, 1_500_000, 'en').title).toMatchInlineSnapshot(
      `"Stair lamps: planned against actual. Cost (yuan): planned 20,000.00, actual 15,000.00. Lamps: planned 40 lamps, actual 44 lamps. Meetings: planned 3 meetings, actual not published. Complaints: planned 0 cases, actual 0 cases."`,
    );
  });

  it('draws several on one scale', () => {
    const bars = approvedBars([{ approved: 10_000, paid: 5_000 }, { approved: 2_500, paid: 0 }, { paid: 40 }]);
    expect(bars).toEqual([{ box: 160, fill: 80 }, { box: 40, fill: 0 }, { fill: 1 }]);
  });

  it.each([
    [123_456, 'fen', '1,234.56'],
    [1_234, '份', '1,234 份'],
    [2.5, 'km', '2.5 km'],
  ])('%s in %s reads %s', (value, unit, text) => {
    expect(planText(value, unit)).toBe(text);
  });
});
