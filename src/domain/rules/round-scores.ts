import type { Draft } from '../../issues/issue.ts';
import { stageWords } from '../../schemas/round.ts';
import type { Round } from '../portal/portal.ts';
import {
  type Criterion,
  cameTo,
  countedEntries,
  criteriaAt,
  isRecused,
  type JudgeScore,
  judgedStages,
  type RoundEntry,
  rankingStage,
  type Stage,
  scoresAt,
  stageOf,
} from '../round/round.ts';
import { place } from './place.ts';

/** Scores are in range, given once, by judges who are not recused, and complete. Gaps are reported only where all rows could be read. */
export function checkScores(round: Round, whole: boolean): Draft[] {
  const criteria = new Map((round.criteria ?? []).map((criterion) => [criterion.id, criterion]));
  const rows = round.scores.filter(({ retracted_on }) => !retracted_on);
  return [
    ...checkMaxima(round),
    ...rows.flatMap((row) => checkScore(row, criteria.get(row.criterion))),
    ...checkRepeated(round, rows),
    ...checkRecused(round, rows),
    ...checkJudges(round),
    ...(whole ? judgedStages(round).flatMap((stage) => checkComplete(round, stage)) : []),
  ];
}

/** A list of judges that is too short from the start is one problem. */
function checkJudges({ judges = [], min_judges = 0, ...round }: Round): Draft[] {
  if (judges.length === 0 || judges.length >= min_judges) return [];
  const params = { entry: round.name.zh, found: judges.length, minimum: min_judges };
  return [{ ...place(round, 'min_judges'), code: 'judges-few', params }];
}

/** A score needs the maximum that it is out of. */
function checkMaxima(round: Round): Draft[] {
  const scored = new Set(round.scores.map(({ criterion }) => criterion));
  return (round.criteria ?? []).flatMap((criterion, index): Draft[] =>
    criterion.max || !scored.has(criterion.id)
      ? []
      : [
          {
            ...place(round, 'criteria', index, 'max'),
            code: 'value-missing',
            params: { expected: { zh: '满分（max）', en: 'max' }, choices: '' },
          },
        ],
  );
}

function checkScore(row: JudgeScore, criterion: Criterion | undefined): Draft[] {
  if (!criterion) return [];
  const name = bilingual(criterion.name);
  const expected = stageOf(criterion);
  if (row.stage !== expected) {
    const params = { criterion: name, expected: stageWords[expected], found: stageWords[row.stage] };
    return [{ ...at(row, 'stage'), code: 'score-stage', params }];
  }
  if (criterion.max === undefined || row.score <= criterion.max) return [];
  const params = { criterion: name, found: row.score, max: criterion.max };
  return [{ ...at(row, 'score'), code: 'score-range', params }];
}

function checkRepeated(round: Round, rows: readonly JudgeScore[]): Draft[] {
  const seen = new Map<string, JudgeScore>();
  return rows.flatMap((row): Draft[] => {
    const key = [row.stage, row.entry, row.judge, row.criterion].join(' ');
    const first = seen.get(key);
    if (!first) seen.set(key, row);
    if (!first) return [];
    const params = {
      judge: row.judge,
      entry: titleOf(round, row.entry),
      criterion: bilingual(
        (round.criteria ?? []).find(({ id }) => id === row.criterion)?.name ?? { zh: row.criterion },
      ),
      other: `${first.at.file}:${first.at.line ?? ''}`,
    };
    return [{ ...at(row, 'criterion'), code: 'score-repeated', params }];
  });
}

/** Told once for each judge and entry, at the first score. */
function checkRecused(round: Round, rows: readonly JudgeScore[]): Draft[] {
  return (round.judges ?? []).flatMap((judge) =>
    (judge.recused_from ?? []).flatMap((entry): Draft[] => {
      const row = rows.find((score) => score.judge === judge.id && score.entry === entry);
      const params = { judge: judge.id, entry: titleOf(round, entry) };
      return row ? [{ ...at(row, 'judge'), code: 'score-recused', params }] : [];
    }),
  );
}

/** Every judged entry has all scores of every judge who does not keep out, and judges enough. */
function checkComplete(round: Round, stage: Stage): Draft[] {
  const scores = Map.groupBy(scoresAt(round, stage), ({ entry }) => entry);
  const all = Map.groupBy(
    round.scores.filter(({ retracted_on }) => !retracted_on),
    ({ entry }) => entry,
  );
  return countedEntries(round).flatMap((entry): Draft[] => {
    const own = scores.get(entry.id) ?? [];
    const due = stage === rankingStage(round) && entry.status === 'in' && cameTo(entry, stage);
    if (!due && (own.length === 0 || entry.status === 'withdrawn')) return [];
    // A score under a wrong stage is told as such, not as a gap.
    return checkEntry(round, stage, entry, all.get(entry.id) ?? []);
  });
}

function checkEntry(round: Round, stage: Stage, entry: RoundEntry, own: readonly JudgeScore[]): Draft[] {
  const judges = (round.judges ?? []).filter((judge) => !isRecused(judge, entry.id));
  const minimum = round.min_judges ?? 0;
  const few = judges.length < minimum && (round.judges ?? []).length >= minimum;
  const tooFew: Draft[] = few
    ? [
        {
          ...place(entry, 'id'),
          code: 'judges-few',
          params: { entry: entry.title, found: judges.length, minimum },
        },
      ]
    : [];
  const given = new Set(own.map(({ judge, criterion }) => `${judge} ${criterion}`));
  const missing = judges.flatMap(({ id }) => {
    const lacking = criteriaAt(round, stage).filter((criterion) => !given.has(`${id} ${criterion.id}`));
    return lacking.length === 0 ? [] : [{ judge: id, lacking: lacking.map(({ name }) => bilingual(name)) }];
  });
  if (missing.length === 0) return tooFew;
  const params = {
    entry: entry.title,
    missing: {
      zh: missing.map(({ judge, lacking }) => `评委 ${judge}（${lacking.map(({ zh }) => zh).join('、')}）`).join('，'),
      en: missing.map(({ judge, lacking }) => `judge ${judge} (${lacking.map(({ en }) => en).join(', ')})`).join('; '),
    },
  };
  return [...tooFew, { ...place(entry, 'id'), code: 'score-missing', params }];
}

/** A row of scores has no id of its own: it is named by its entry and judge. */
function at(row: JudgeScore, field: string): ReturnType<typeof place> {
  return place({ id: `${row.entry}/${row.judge}/${row.criterion}`, at: row.at }, field);
}

function titleOf(round: Round, entry: string): string {
  return round.entries.find(({ id }) => id === entry)?.title ?? entry;
}

function bilingual({ zh, en }: { zh: string; en?: string | undefined }): { zh: string; en: string } {
  return { zh, en: en ?? zh };
}
