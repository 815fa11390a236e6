import { stageOf } from '../domain/round/round.ts';
import { sections } from '../domain/round/summary.ts';
import type { Sourced } from '../schemas/kinds.ts';
import { awards } from './award.ts';
import { rankings, sensitivities, sheets } from './ranking.ts';
import { compositions, judgeSpreads, roundLists, roundSums } from './round-page.ts';
import type { Area } from './shape/area.ts';
import { retractionColumns, textColumn, toTable } from './shape/column.ts';
import { ofKind, ofList } from './shape/record.ts';
import type { Source } from './shape/source.ts';

const parts = { rounds: 'round' };

/** The tables of rounds: their rules, judges and evaluations, and what is worked out from them. */
export const roundTables: readonly Source[] = [
  ofKind('round', ({ rounds }: Area) => rounds, [
    ...(['id', 'name'] as const),
    toTable(
      'place',
      textColumn('place', '地点', 'Place', (r) => r.home),
    ),
    ...(['year', 'fund', 'budget', 'aggregation', 'trim_from', 'min_judges', 'pass_mark', 'tie_break'] as const),
    'coverage',
    ...retractionColumns((r: Sourced<'round'>) => r.retracted),
  ]),
  ofList(
    'criterion',
    ({ rounds }: Area) => rounds.flatMap((r) => (r.criteria ?? []).map((criterion) => ({ round: r.id, ...criterion }))),
    ['id', { of: 'stage', read: (criterion) => stageOf(criterion) }, 'name', 'weight', 'max'],
    { parts },
  ),
  ofList(
    'judge',
    ({ rounds }: Area) => rounds.flatMap((r) => (r.judges ?? []).map((judge) => ({ round: r.id, ...judge }))),
    [
      ...(['id', 'affiliation', 'recused_from'] as const),
      textColumn('recusal_reason', '回避原因', 'Reason of the recusal', (j) => j.recusal_reason?.zh),
    ],
    { parts },
  ),
  ofList(
    'evaluation',
    ({ rounds }: Area) => rounds.flatMap((r) => (r.evaluations ?? []).map((one) => ({ round: r.id, ...one }))),
    ['entry', 'stage', 'on', 'score', 'result', textColumn('text', '意见', 'Text', (e) => e.text?.zh)],
  ),
  ...sections.map((section) => roundLists[section]),
  ...[roundSums, rankings, sheets, sensitivities, judgeSpreads, compositions, awards],
];
