import type { Sourced } from '../../schemas/kinds.ts';
import { sum } from '../common/money.ts';
import type { Project, Settings } from '../portal/portal.ts';

/** The answers a survey offers, from best to worst; “don't know” comes last. */
export const surveyAnswers = ['very_satisfied', 'satisfied', 'fair', 'dissatisfied', 'unknown'] as const;
export type SurveyAnswer = (typeof surveyAnswers)[number];

type Survey = Sourced<'survey'>;

/** Answers that are published as one number: one option, or several together. `good` ones count as satisfied. */
type Part = { answers: readonly SurveyAnswer[]; count: number; good: boolean };

/** Number of valid answers, of satisfied ones, and the published parts from best to worst. */
export type SurveyCounts = { valid: number; satisfied: number; parts: readonly Part[] };

/** The counts of a survey; undefined where it is suppressed or something was not counted. `fair` counts as satisfied where the rule says so. */
export function countsOf(survey: Survey, fair: boolean): SurveyCounts | undefined {
  const { suppressed, valid, satisfied_total } = survey;
  if (suppressed || valid === undefined) return undefined;
  const parts = sidesOf(fair).map((side, index) => {
    const good = index === 0;
    const told = side.flatMap((answer) => survey[answer] ?? []);
    const whole = satisfied_total === undefined ? undefined : good ? satisfied_total : valid - satisfied_total;
    const rest = side.filter((answer) => survey[answer] === undefined);
    if (rest.length > 0 && whole === undefined) return undefined;
    const alone = side.flatMap((answer): Part[] => {
      const count = survey[answer];
      return count === undefined ? [] : [{ answers: [answer], count, good }];
    });
    return rest.length ? [...alone, { answers: rest, count: (whole ?? 0) - sum(told), good }] : alone;
  });
  const [good, other] = parts;
  if (!good || !other) return undefined;
  return { valid, satisfied: sum(good.map(({ count }) => count)), parts: [...good, ...other].toSorted(bestFirst) };
}

/** The options that count as satisfied, and all others. */
function sidesOf(fair: boolean): readonly (readonly SurveyAnswer[])[] {
  return [surveyAnswers.slice(0, fair ? 3 : 2), surveyAnswers.slice(fair ? 3 : 2)];
}

function bestFirst({ answers: [a] }: Part, { answers: [b] }: Part): number {
  return surveyAnswers.indexOf(a as SurveyAnswer) - surveyAnswers.indexOf(b as SurveyAnswer);
}

/** Satisfied answers out of valid ones. */
export function satisfiedOf({ satisfied, valid }: SurveyCounts): { of: number; in: number } {
  return { of: satisfied, in: valid };
}

/** Percent with one decimal, rounded half up; undefined where `whole` is 0. */
export function percentOf(part: number, whole: number): number | undefined {
  return whole > 0 ? Math.floor((part * 2000 + whole) / (whole * 2)) / 10 : undefined;
}

/** Surveys of a project, the newest first. */
export function surveysFor(site: { surveys: readonly Survey[] }, project: Pick<Project, 'id'>): Survey[] {
  return site.surveys
    .filter((survey) => survey.project === project.id && !survey.retracted_on)
    .toSorted((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date > b.date ? -1 : 1));
}

/** A survey with its counts and the rate of satisfied answers in percent; `change` is in tenths of a percentage point against the survey before. */
export type Rated = {
  survey: Survey;
  counts: SurveyCounts | undefined;
  rate: number | undefined;
  change: number | undefined;
};

/** Surveys of a project with their rates, the oldest first. */
export function ratesFor(
  site: { surveys: readonly Survey[]; settings: Settings },
  project: Pick<Project, 'id'>,
): Rated[] {
  const fair = site.settings.rules.satisfaction?.fair ?? false;
  const rated = surveysFor(site, project)
    .toReversed()
    .map((survey) => {
      const counts = countsOf(survey, fair);
      const part = counts && satisfiedOf(counts);
      return { survey, counts, rate: part && percentOf(part.of, part.in) };
    });
  return rated.map((one, index) => {
    const before = rated[index - 1]?.rate;
    const both = one.rate !== undefined && before !== undefined;
    return { ...one, change: both ? Math.round(((one.rate ?? 0) - before) * 10) : undefined };
  });
}

/** What the publication of surveys depends on: the fewest valid answers that are shown, and whether “fair” counts as satisfied. */
type Answering = { fewest: number; fair: boolean };

/**
 * A survey as it is published. With fewer valid answers than `fewest` no number is published. Of the others, options of one or two people are published only
 * together with others, and the rate stays the same.
 */
export function publicSurvey(survey: Survey, { fewest, fair }: Answering): Survey {
  const { valid } = survey;
  if (survey.suppressed || valid === undefined || valid < fewest) {
    const shown: Survey = { ...survey, suppressed: true };
    for (const key of ['valid', 'satisfied_total', ...surveyAnswers] as const) delete shown[key];
    return shown;
  }
  const sides = sidesOf(fair);
  const withheld = sides.flatMap((side) => withheldIn(survey, side));
  if (withheld.length === 0) return survey;
  const satisfied_total = survey.satisfied_total ?? sum((sides[0] ?? []).map((answer) => survey[answer] ?? 0));
  const shown: Survey = { ...survey, satisfied_total };
  for (const answer of withheld) delete shown[answer];
  return shown;
}

/** Fewest answers that are published together. */
const fewestTogether = 5;

/**
 * The options of one side (satisfied or not) that are withheld where any has one or two answers: the last two, or all where two are not enough. The sizes of
 * the others do not decide, or the choice would show them.
 */
function withheldIn(survey: Survey, side: readonly SurveyAnswer[]): SurveyAnswer[] {
  const known = side.filter((answer) => survey[answer] !== undefined);
  const isSmall = (answer: SurveyAnswer) => survey[answer] === 1 || survey[answer] === 2;
  if (!known.some(isSmall)) return [];
  const last = known.slice(-2);
  const enough = sum(last.map((answer) => survey[answer] ?? 0)) >= fewestTogether;
  return enough && !known.slice(0, -2).some(isSmall) ? last : known;
}
