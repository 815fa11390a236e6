import type { Sourced } from '../schemas/kinds.ts';
import type { Project } from './portal.ts';
import type { Site } from './public.ts';

/** The answers a survey offers, from best to worst; what people did not know comes last. */
export const answers = ['very_satisfied', 'satisfied', 'fair', 'dissatisfied', 'unknown'] as const;
export type Answer = (typeof answers)[number];

type Survey = Sourced<'survey'>;

/** Valid answers by option; all are whole numbers. */
export type Counts = Readonly<Record<Answer | 'valid', number>>;

/** The counts of a survey; none where it is suppressed or something was not counted. */
export function countsOf(survey: Survey): Counts | undefined {
  if (survey.suppressed) return undefined;
  const entries = (['valid', ...answers] as const).map((key) => [key, survey[key]] as const);
  return entries.every(([, value]) => value !== undefined) ? (Object.fromEntries(entries) as Counts) : undefined;
}

/** Satisfied answers out of valid ones. `fair` counts as satisfied where the rule says so. */
export function satisfiedOf(counts: Counts, fair: boolean): { of: number; in: number } {
  return { of: counts.very_satisfied + counts.satisfied + (fair ? counts.fair : 0), in: counts.valid };
}

/** Per cent with one decimal, half up; none of nothing. */
export function percentOf(part: number, whole: number): number | undefined {
  return whole > 0 ? Math.floor((part * 2000 + whole) / (whole * 2)) / 10 : undefined;
}

/** Surveys of a project, the newest first. */
export function surveysFor(site: Pick<Site, 'surveys'>, project: Pick<Project, 'id'>): Survey[] {
  return site.surveys
    .filter((survey) => survey.project === project.id && !survey.retracted_on)
    .toSorted((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date > b.date ? -1 : 1));
}

/** A survey with its counts and the rate of the satisfied in per cent; `change` in tenths of a percentage point against the survey before. */
export type Rated = {
  survey: Survey;
  counts: Counts | undefined;
  rate: number | undefined;
  change: number | undefined;
};

/** Surveys of a project with their rates, the oldest first. */
export function ratesFor(site: Pick<Site, 'surveys' | 'settings'>, project: Pick<Project, 'id'>): Rated[] {
  const fair = site.settings.rules.satisfaction?.fair ?? false;
  const rated = surveysFor(site, project)
    .toReversed()
    .map((survey) => {
      const counts = countsOf(survey);
      const part = counts && satisfiedOf(counts, fair);
      return { survey, counts, rate: part && percentOf(part.of, part.in) };
    });
  return rated.map((one, index) => {
    const before = rated[index - 1]?.rate;
    const both = one.rate !== undefined && before !== undefined;
    return { ...one, change: both ? Math.round(((one.rate ?? 0) - before) * 10) : undefined };
  });
}

/** A survey as it is published: with fewer valid answers than `fewest` no number of answers leaves the data folder. */
export function publicSurvey(survey: Survey, fewest: number): Survey {
  const { valid } = survey;
  if (!survey.suppressed && valid !== undefined && valid >= fewest) return survey;
  const shown: Survey = { ...survey, suppressed: true };
  for (const key of ['valid', ...answers] as const) delete shown[key];
  return shown;
}
