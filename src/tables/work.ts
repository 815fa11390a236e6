import type { Site } from '../domain/published/public.ts';
import type { Bilingual } from '../schemas/field.ts';
import { bilingual, date, make, money, number, retraction, text } from './shape/column.ts';
import type { Table } from './shape/table.ts';

/** Projects and their outputs, as they stand in the data. */
export function workTables(site: Site): Table[] {
  const projects = [...site.projects.values()];
  return [
    make('project', '项目', 'Projects', projects, [
      text('id', '编号', 'Id', (p) => p.id),
      ...bilingual('name', '名称', 'Name', (p: { name: Bilingual }) => p.name),
      text('kind', '种类', 'Kind', (p) => p.kind),
      text('stage', '阶段', 'Stage', (p) => p.stage),
      text('places', '地点', 'Places', (p) => (p.places ?? [p.home]).join('; ')),
      date('planned_start', '计划开始', 'Planned start', (p) => p.planned?.start),
      date('planned_end', '计划结束', 'Planned end', (p) => p.planned?.end),
      money('planned_cost', '计划费用', 'Planned cost', (p) => p.planned?.cost),
      date('actual_start', '实际开始', 'Actual start', (p) => p.actual?.start),
      date('actual_end', '实际结束', 'Actual end', (p) => p.actual?.end),
      money('actual_cost', '实际费用', 'Actual cost', (p) => p.actual?.cost),
      number('beneficiaries', '受益人数', 'Beneficiaries', (p) => p.beneficiaries?.count),
      text('few', '人数少不公布', 'Too few to publish', (p) => (p.beneficiaries?.few ? 'true' : undefined)),
      text('coverage', '数据范围', 'Coverage', (p) => p.coverage),
      ...retraction((p: (typeof projects)[number]) => p.retracted),
    ]),
    make(
      'output',
      '项目产出',
      'Project outputs',
      projects.flatMap((p) => (p.outputs ?? []).map((output) => ({ project: p.id, ...output }))),
      [
        text('project', '项目', 'Project', (o) => o.project),
        ...bilingual('indicator', '指标', 'Indicator', (o: { indicator: Bilingual }) => o.indicator),
        ...bilingual('unit', '单位', 'Unit', (o: { unit: Bilingual }) => o.unit),
        number('target', '目标', 'Target', (o) => o.target),
        number('actual', '实际', 'Actual', (o) => o.actual),
      ],
    ),
  ];
}
