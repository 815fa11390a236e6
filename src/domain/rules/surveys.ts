import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import type { Sourced } from '../../schemas/kinds.ts';
import type { Portal } from '../portal/portal.ts';
import { surveyAnswers } from '../project/survey.ts';
import { place } from './place.ts';

/** Identity 13: the options sum to the valid answers, and no more came back than went out. A suppressed survey has none. */
export function checkSurveys({ records }: Portal): Draft[] {
  return records.survey.filter(({ retracted_on }) => !retracted_on).flatMap(checkSurvey);
}

function checkSurvey(survey: Sourced<'survey'>): Draft[] {
  const { valid, issued, suppressed, satisfied_total } = survey;
  const keys = ['valid', ...surveyAnswers] as const;
  const tell = (field: string, zh: string, en: string): Draft[] => {
    const why: Both = { zh, en };
    return [{ ...place(survey, field), code: 'survey-sum', params: { why } }];
  };
  if (suppressed) {
    const kept = keys.find((key) => survey[key] !== undefined);
    return kept ? tell(kept, '写了“不公布”，答卷数就要留空', 'A suppressed survey leaves its counts blank') : [];
  }
  // A publication tells what one or two people said only together with others.
  const together = satisfied_total !== undefined;
  const lack = keys.find((key) => survey[key] === undefined && (!together || key === 'valid'));
  if (lack)
    return tell(
      lack,
      '有效数和五个选项都要写，没有人选的写 0',
      'Valid answers and all five options are needed; 0 where nobody chose one',
    );
  const sum = surveyAnswers.reduce((total, key) => total + (survey[key] ?? 0), 0);
  if (together ? Math.max(sum, satisfied_total) > (valid ?? 0) : sum !== valid)
    return tell(
      'valid',
      `五个选项合计 ${sum} 份，有效 ${valid} 份`,
      `The five options sum to ${sum}, valid are ${valid}`,
    );
  if (valid !== undefined && valid > issued)
    return tell(
      'valid',
      `有效 ${valid} 份，多于发放的 ${issued} 份`,
      `${valid} valid answers, more than the ${issued} issued`,
    );
  return [];
}
