import { expect, test } from 'vitest';
import { surveyBar, surveySize } from '../../src/charts/survey.ts';

test('the parts of the bar lie side by side and fill it', () => {
  const parts = surveyBar({ valid: 7, very_satisfied: 3, satisfied: 0, fair: 2, dissatisfied: 1, unknown: 1 });
  expect(parts.map(({ answer }) => answer)).toEqual(['very_satisfied', 'fair', 'dissatisfied', 'unknown']);
  let end = 0;
  for (const { x, width } of parts) {
    expect(x).toBeCloseTo(end, 1);
    end = x + width;
  }
  expect(end).toBeCloseTo(surveySize.width, 1);
});
