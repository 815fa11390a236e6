import type { SurveyAnswer, SurveyCounts } from '../domain/project/survey.ts';
import { fix } from './measure.ts';

/** Size of the stacked bar, user units. */
export const surveySize = { width: 1000, height: 44 } as const;

/** A part of the bar; options that nobody chose have none. Options that are told together have the look of the first. */
type SurveyPart = { answer: SurveyAnswer; x: number; width: number };

/** Answers side by side, as wide as their share of the valid ones. */
export function surveyBar(counts: SurveyCounts): SurveyPart[] {
  let before = 0;
  return counts.parts.flatMap(({ answers: [answer], count }): SurveyPart[] => {
    const x = fix((before / counts.valid) * surveySize.width);
    before += count;
    const end = fix((before / counts.valid) * surveySize.width);
    return answer && count > 0 ? [{ answer, x, width: fix(end - x) }] : [];
  });
}
