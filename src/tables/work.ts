import type { Site } from '../domain/published/public.ts';
import type { Sourced } from '../schemas/kinds.ts';
import { date, money, number, retraction, text } from './shape/column.ts';
import { ofKind, ofList } from './shape/record.ts';
import type { Table } from './shape/table.ts';

/** Projects and their outputs, as they stand in the data. */
export function workTables(site: Site): Table[] {
  const projects = [...site.projects.values()];
  return [
    ofKind('project', projects, [
      ...(['id', 'name', 'kind', 'stage'] as const),
      { of: 'places', read: (p) => (p.places ?? [p.home]).join('; ') },
      date('planned_start', '计划开始', 'Planned start', (p) => p.planned?.start),
      date('planned_end', '计划结束', 'Planned end', (p) => p.planned?.end),
      money('planned_cost', '计划费用', 'Planned cost', (p) => p.planned?.cost),
      date('actual_start', '实际开始', 'Actual start', (p) => p.actual?.start),
      date('actual_end', '实际结束', 'Actual end', (p) => p.actual?.end),
      money('actual_cost', '实际费用', 'Actual cost', (p) => p.actual?.cost),
      number('beneficiaries', '受益人数', 'Beneficiaries', (p) => p.beneficiaries?.count),
      text('few', '人数少不公布', 'Too few to publish', (p) => (p.beneficiaries?.few ? 'true' : undefined)),
      'coverage',
      ...retraction((p: Sourced<'project'>) => p.retracted),
    ]),
    ofList(
      'output',
      projects.flatMap((p) => (p.outputs ?? []).map((output) => ({ project: p.id, ...output }))),
      ['indicator', 'unit', 'target', 'actual'],
    ),
  ];
}
