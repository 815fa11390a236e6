import { expect, test } from 'vitest';
import { surveyBar, surveySize } from '../../src/charts/survey.ts';
import { surveyAnswers } from '../../src/domain/project/survey.ts';

test('the parts of the bar lie side by side and fill it', () => {
  const told = [3, 0, 2, 2].map((count, index) => ({
    answers: surveyAnswers.slice(index, index === 3 ? 5 : index + 1),
    count,
    good: index < 2,
  }));
  const parts = surveyBar({ valid: 7, satisfied: 3, parts: told });
  expect(parts.map(({ answer }) => answer)).toEqual(['very_satisfied', 'fair', 'dissatisfied']);
  let end = 0;
  for (const { x, width } of parts) {
    expect(x).toBeCloseTo(end, 1);
    end = x + width;
  }
  expect(end).toBeCloseTo(surveySize.width, 1);
});
