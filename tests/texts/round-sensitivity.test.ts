import { expect, test } from 'vitest';
import type { SensitivityOutcome } from '../../src/domain/round/sensitivity.ts';
import { signedPoints } from '../../src/texts/round-figure.ts';
import { awardsText, ranksText, weightChangeText } from '../../src/texts/round-sensitivity.ts';

const names = new Map([
  ['E-1', '甲'],
  ['E-2', '乙'],
  ['plan', '服务方案'],
]);
const outcome = (more: Partial<SensitivityOutcome>): SensitivityOutcome => ({
  change: { kind: 'points', criterion: 'plan', points: 10 },
  moved: [],
  gain: [],
  lose: [],
  passes: [],
  fails: [],
  ...more,
});
const swapped = [
  { entry: 'E-1', from: 8, to: 9 },
  { entry: 'E-2', from: 9, to: 8 },
];

test('a change of weights is told in plain words', () => {
  expect(weightChangeText(outcome({}), names, 'zh')).toBe('“服务方案”权重提高 10 个百分点');
  expect(weightChangeText(outcome({ change: { kind: 'points', criterion: 'plan', points: -5 } }), names, 'en')).toBe(
    '“服务方案” weighs 5 percentage points less',
  );
  expect(weightChangeText(outcome({ change: { kind: 'equal' } }), names, 'zh')).toBe('各项权重相同');
});

test('two neighbours that change places are named by their ranks', () => {
  expect(ranksText(outcome({ moved: swapped }), names, 'zh')).toBe('第 8、9 名互换');
  expect(ranksText(outcome({ moved: [{ entry: 'E-1', from: 2, to: 5 }, ...swapped] }), names, 'zh')).toBe(
    '3 个项目名次有变，“甲”变得最多，由第 2 到第 5',
  );
  expect(ranksText(outcome({}), names, 'en')).toBe('Unchanged');
});

test('who would gain, lose or pass is named', () => {
  expect(awardsText(outcome({ moved: swapped }), names, 'zh')).toBe('名单不变');
  expect(awardsText(outcome({ gain: ['E-2'], lose: ['E-1'], passes: ['E-2'] }), names, 'zh')).toBe(
    '“乙”会获得资助；“甲”会失去资助；“乙”会达到及格线',
  );
});

test('differences carry their sign', () => {
  expect([230, -405, 0, 5].map(signedPoints)).toEqual(['+2.30', '−4.05', '0.00', '+0.05']);
});
