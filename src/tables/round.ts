import type { Site } from '../domain/published/public.ts';
import { stageOf } from '../domain/round/round.ts';
import type { Sourced } from '../schemas/kinds.ts';
import { roundResults } from './round-page.ts';
import { retractionColumns, textColumn, toTable } from './shape/column.ts';
import { ofKind, ofList } from './shape/record.ts';
import type { Table } from './shape/table.ts';

/** The tables of rounds: their rules, judges and evaluations, and what is worked out from them. */
export function roundTables(site: Site): Table[] {
  return [...ruleTables(site), evaluationTable(site), ...roundResults(site)];
}

function ruleTables(site: Site): Table[] {
  const rounds = [...site.rounds.values()];
  return [
    ofKind('round', rounds, [
      ...(['id', 'name'] as const),
      toTable(
        'place',
        textColumn('place', '地点', 'Place', (r) => r.home),
      ),
      ...(['year', 'fund', 'budget', 'aggregation', 'trim_from', 'min_judges', 'pass_mark', 'tie_break'] as const),
      'coverage',
      ...retractionColumns((r: Sourced<'round'>) => r.retracted),
    ]),
    ofRounds(
      ofList(
        'criterion',
        rounds.flatMap((r) => (r.criteria ?? []).map((criterion) => ({ round: r.id, ...criterion }))),
        ['id', { of: 'stage', read: (criterion) => stageOf(criterion) }, 'name', 'weight', 'max'],
      ),
    ),
    ofRounds(
      ofList(
        'judge',
        rounds.flatMap((r) => (r.judges ?? []).map((judge) => ({ round: r.id, ...judge }))),
        [
          ...(['id', 'affiliation', 'recused_from'] as const),
          textColumn('recusal_reason', '回避原因', 'Reason of the recusal', (j) => j.recusal_reason?.zh),
        ],
      ),
    ),
  ];
}

/** The rows of each round are a file of its own too. */
function ofRounds(table: Table): Table {
  return { ...table, parts: { rounds: 'round' } };
}

function evaluationTable(site: Site): Table {
  return ofList(
    'evaluation',
    [...site.rounds.values()].flatMap((r) => (r.evaluations ?? []).map((one) => ({ round: r.id, ...one }))),
    ['entry', 'stage', 'on', 'score', 'result', textColumn('text', '意见', 'Text', (e) => e.text?.zh)],
  );
}
