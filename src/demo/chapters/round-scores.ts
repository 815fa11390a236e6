import { type Random, randomFrom } from '../random.ts';
import type { DemoRecord } from '../scene.ts';
import type { Submission } from './round-entries.ts';
import { entryId, judges } from './round-rules.ts';

type Score = DemoRecord<'score'>;
type Sheet = Readonly<Record<Criterion, number>>;
type Criterion = (typeof criteria)[number];

const criteria = ['roadshow', 'organisation', 'plan', 'management'] as const;

/** Some judges are strict, some are kind; points of a hundred. */
const temper = [-1, 2, -3, 3, 0];

/** The scores of all judges on all entries that were presented. */
export function judgeScores(submissions: readonly Submission[]): Score[] {
  const tea = submissions.findIndex(({ slug }) => slug === 'tea');
  const sheets = submissions.map((story) => sheetsOf(story));
  const equal = submissions.findIndex(({ slug }) => slug === 'stories');
  // Two of the best end with the same total: other judges, other strengths, the same sum.
  sheets[equal] = alike(sheets[tea] as Sheet[]);
  return submissions.flatMap((story, index) =>
    story.slug === 'tenants' ? [] : rows(entryId(index), sheets[index] as Sheet[]),
  );
}

function sheetsOf(story: Submission): Sheet[] {
  const random = randomFrom(`scores ${story.slug}`);
  const leaning = Object.fromEntries(criteria.map((criterion) => [criterion, random.int(-5, 5)]));
  return judges.map((_, index) => {
    const one = (criterion: Criterion) => points(random, story.base + (leaning[criterion] ?? 0) + (temper[index] ?? 0));
    return {
      roadshow: one('roadshow'),
      organisation: one('organisation'),
      plan: one('plan'),
      management: one('management'),
    };
  });
}

function points(random: Random, around: number): number {
  return Math.max(45, Math.min(98, around + random.int(-4, 4)));
}

/** The same totals by other scores: 4 points of plan weigh as much as 7 of roadshow, 4 of management as much as 5 of organisation. */
function alike(sheets: readonly Sheet[]): Sheet[] {
  const turned = [...sheets.slice(2), ...sheets.slice(0, 2)];
  return turned.map(({ roadshow, organisation, plan, management }, index) =>
    index % 2 === 0
      ? { roadshow: roadshow - 7, organisation, plan: plan + 4, management }
      : { roadshow, organisation: organisation + 5, plan, management: management - 4 },
  );
}

function rows(entry: string, sheets: readonly Sheet[]): Score[] {
  return judges.flatMap(({ id, recused_from = [] }, index) =>
    recused_from.includes(entry)
      ? []
      : criteria.map(
          (criterion): Score => ({
            stage: 'roadshow',
            entry,
            judge: id,
            criterion,
            score: (sheets[index] as Sheet)[criterion],
          }),
        ),
  );
}
