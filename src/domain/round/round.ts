import { roundStages } from '../../schemas/round.ts';
import type { Round } from '../portal/portal.ts';

export type Stage = keyof typeof roundStages;
export type RoundEntry = Round['entries'][number];
export type JudgeScore = Round['scores'][number];
export type Criterion = NonNullable<Round['criteria']>[number];
type Judge = NonNullable<Round['judges']>[number];
export type Evaluation = NonNullable<Round['evaluations']>[number];

/** The stages in their order, from the needs to the close-out. */
export const stageOrder = Object.keys(roundStages) as Stage[];

/** Stages at which each entry is evaluated by itself and has a result of its own. */
export const evaluationStages = ['mid_term', 'final', 'audit', 'close_out'] as const satisfies Stage[];

/** The stage at which a criterion is used; the roadshow where none is written. */
export function stageOf({ stage }: Pick<Criterion, 'stage'>): Stage {
  return stage ?? 'roadshow';
}

/** Criteria of a stage, in the order of the file. */
export function criteriaAt(round: Pick<Round, 'criteria'>, stage: Stage): Criterion[] {
  return (round.criteria ?? []).filter((criterion) => stageOf(criterion) === stage);
}

/** The stages that have criteria, in order. */
export function judgedStages(round: Pick<Round, 'criteria'>): Stage[] {
  const judged = new Set((round.criteria ?? []).map(stageOf));
  return stageOrder.filter((stage) => judged.has(stage));
}

/** The stage whose scores make the ranking: the last judged one before the notice. */
export function rankingStage(round: Pick<Round, 'criteria'>): Stage {
  const before = judgedStages(round).filter((stage) => stageOrder.indexOf(stage) < stageOrder.indexOf('notice'));
  return before.at(-1) ?? 'roadshow';
}

/** Entries that count: all that were not retracted. */
export function countedEntries<R extends Pick<Round, 'entries'>>(round: R): R['entries'] {
  return round.entries.filter(({ retracted_on }) => !retracted_on);
}

/** Scores of a stage that were not retracted. */
export function scoresAt(round: Pick<Round, 'scores'>, stage: Stage): JudgeScore[] {
  return round.scores.filter((score) => score.stage === stage && !score.retracted_on);
}

/** Whether a judge is recused from an entry. */
export function isRecused({ recused_from }: Pick<Judge, 'recused_from'>, entry: string): boolean {
  return recused_from?.includes(entry) === true;
}

/** Whether an entry reached a stage, by what its own row says. */
export function cameTo(entry: Pick<RoundEntry, 'stage'>, stage: Stage): boolean {
  return stageOrder.indexOf(entry.stage) >= stageOrder.indexOf(stage);
}

/** The first day (ISO) of a stage of the round. */
export function startOf(round: Pick<Round, 'stages'>, stage: Stage): string | undefined {
  return round.stages?.find((one) => one.stage === stage)?.start;
}

/** The last day (ISO) of a stage; its only day where no end is written. */
export function endOf(round: Pick<Round, 'stages'>, stage: Stage): string | undefined {
  const found = round.stages?.findLast((one) => one.stage === stage);
  return found?.end ?? found?.start;
}

/** The day (ISO) on which an entry passed a gate: that of its own first passed evaluation, or for stages without one the first day of the stage. */
export function passedOn(round: Pick<Round, 'stages' | 'evaluations'>, entry: string, gate: Stage): string | undefined {
  if (!(evaluationStages as readonly Stage[]).includes(gate)) return startOf(round, gate);
  return (round.evaluations ?? [])
    .filter((one) => one.entry === entry && one.stage === gate && one.result === 'pass')
    .map(({ on }) => on)
    .toSorted()[0];
}

/** Evaluations of an entry in the order of their days. */
export function evaluationsOf(round: Pick<Round, 'evaluations'>, entry: string): Evaluation[] {
  return (round.evaluations ?? [])
    .filter((one) => one.entry === entry)
    .toSorted((a, b) =>
      a.on === b.on ? stageOrder.indexOf(a.stage) - stageOrder.indexOf(b.stage) : a.on < b.on ? -1 : 1,
    );
}
