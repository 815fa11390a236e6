import type { Site } from '../domain/published/public.ts';
import { stageOf } from '../domain/round/round.ts';
import type { Bilingual } from '../schemas/field.ts';
import { roundResults } from './round-page.ts';
import { bilingual, date, make, money, number, retraction, text } from './shape/column.ts';
import type { Table } from './shape/table.ts';

/** The tables of rounds: their rules, judges and evaluations, and what is worked out from them. */
export function roundTables(site: Site): Table[] {
  return [...ruleTables(site), evaluationTable(site), ...roundResults(site)];
}

function ruleTables(site: Site): Table[] {
  const rounds = [...site.rounds.values()];
  return [
    make('round', '公益创投', 'Rounds', rounds, [
      text('id', '编号', 'Id', (r) => r.id),
      ...bilingual('name', '名称', 'Name', (r: { name: Bilingual }) => r.name),
      text('place', '地点', 'Place', (r) => r.home),
      number('year', '年度', 'Year', (r) => r.year),
      text('fund', '出资基金', 'Fund', (r) => r.fund),
      money('budget', '预算', 'Budget', (r) => r.budget),
      text('aggregation', '合分方法', 'Aggregation', (r) => r.aggregation),
      number('trim_from', '去高低分的最少评委数', 'Trimmed from', (r) => r.trim_from),
      number('min_judges', '最少评委数', 'Fewest judges', (r) => r.min_judges),
      number('pass_mark', '及格线', 'Pass mark', (r) => r.pass_mark),
      text('tie_break', '同分时比较', 'Tie-break', (r) => r.tie_break?.join('; ')),
      text('coverage', '数据范围', 'Coverage', (r) => r.coverage),
      ...retraction((r: (typeof rounds)[number]) => r.retracted),
    ]),
    {
      ...make(
        'criterion',
        '评分标准',
        'Criteria of rounds',
        rounds.flatMap((r) => (r.criteria ?? []).map((criterion) => ({ round: r.id, ...criterion }))),
        [
          text('round', '创投轮次', 'Round', (c) => c.round),
          text('id', '编号', 'Id', (c) => c.id),
          text('stage', '阶段', 'Stage', (c) => stageOf(c)),
          ...bilingual('name', '名称', 'Name', (c: { name: Bilingual }) => c.name),
          number('weight', '权重', 'Weight', (c) => c.weight),
          number('max', '满分', 'Maximum', (c) => c.max),
        ],
      ),
      parts: { rounds: 'round' },
    },
    {
      ...make(
        'judge',
        '评委',
        'Judges of rounds',
        rounds.flatMap((r) => (r.judges ?? []).map((judge) => ({ round: r.id, ...judge }))),
        [
          text('round', '创投轮次', 'Round', (j) => j.round),
          text('id', '编号', 'Id', (j) => j.id),
          ...bilingual('affiliation', '所属界别', 'Affiliation', (j: { affiliation: Bilingual }) => j.affiliation),
          text('recused_from', '回避', 'Recused from', (j) => j.recused_from?.join('; ')),
          text('recusal_reason', '回避原因', 'Reason of the recusal', (j) => j.recusal_reason?.zh),
        ],
      ),
      parts: { rounds: 'round' },
    },
  ];
}

function evaluationTable(site: Site): Table {
  return make(
    'evaluation',
    '创投评估',
    'Evaluations of rounds',
    [...site.rounds.values()].flatMap((r) => (r.evaluations ?? []).map((one) => ({ round: r.id, ...one }))),
    [
      text('round', '创投轮次', 'Round', (e) => e.round),
      text('entry', '参评项目', 'Entry', (e) => e.entry),
      text('stage', '阶段', 'Stage', (e) => e.stage),
      date('on', '日期', 'On', (e) => e.on),
      number('score', '得分', 'Score', (e) => e.score),
      text('result', '结果', 'Result', (e) => e.result),
      text('text', '意见', 'Text', (e) => e.text?.zh),
    ],
  );
}
