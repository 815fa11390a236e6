import type { Sourced } from '../schemas/kinds.ts';
import type { Area } from './shape/area.ts';
import { dateColumn, moneyColumn, numberColumn, retractionColumns, textColumn } from './shape/column.ts';
import { ofKind, ofList } from './shape/record.ts';
import type { Source } from './shape/source.ts';

/** Projects and their outputs, as they stand in the data. */
export const workTables: readonly Source[] = [
  ofKind('project', ({ projects }: Area) => projects, [
    ...(['id', 'name', 'kind', 'stage'] as const),
    { of: 'places', read: (p) => (p.places ?? [p.home]).join('; ') },
    dateColumn('planned_start', '计划开始', 'Planned start', (p) => p.planned?.start),
    dateColumn('planned_end', '计划结束', 'Planned end', (p) => p.planned?.end),
    moneyColumn('planned_cost', '计划费用', 'Planned cost', (p) => p.planned?.cost),
    dateColumn('actual_start', '实际开始', 'Actual start', (p) => p.actual?.start),
    dateColumn('actual_end', '实际结束', 'Actual end', (p) => p.actual?.end),
    moneyColumn('actual_cost', '实际费用', 'Actual cost', (p) => p.actual?.cost),
    numberColumn('beneficiaries', '受益人数', 'Beneficiaries', (p) => p.beneficiaries?.count),
    textColumn('few', '人数少不公布', 'Too few to publish', (p) => (p.beneficiaries?.few ? 'true' : undefined)),
    'coverage',
    ...retractionColumns((p: Sourced<'project'>) => p.retracted),
  ]),
  ofList(
    'output',
    ({ projects }: Area) => projects.flatMap((p) => (p.outputs ?? []).map((output) => ({ project: p.id, ...output }))),
    ['indicator', 'unit', 'target', 'actual'],
  ),
];
