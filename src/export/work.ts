import { stateOf } from '../domain/application.ts';
import type { Site } from '../domain/public.ts';
import { paidUnder } from '../domain/rules/authority.ts';
import type { Bilingual } from '../schemas/field.ts';
import { bilingual, date, make, money, number, text } from './column.ts';
import type { Table } from './table.ts';

/** The tables of what is done with the money: projects and their outputs, applications with votes, notices and objections. */
export function workTables(site: Site): Table[] {
  return [...projectTables(site), ...applicationTables(site)];
}

function projectTables(site: Site): Table[] {
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
      text('coverage', '数据范围', 'Coverage', (p) => p.coverage),
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

function applicationTables(site: Site): Table[] {
  const applications = [...site.applications.values()];
  const paid = (id: string, book: string) => {
    const fund = site.funds.get(book);
    return fund ? paidUnder(fund, id) : 0;
  };
  const notices = applications.flatMap((a) =>
    (a.notices ?? []).map((notice, index) => ({ application: a.id, no: index + 1, ...notice })),
  );
  return [
    make('application', '用资申请', 'Applications', applications, [
      text('id', '编号', 'Id', (a) => a.id),
      text('fund', '基金', 'Fund', (a) => a.book),
      ...bilingual('purpose', '用途', 'Purpose', (a: { purpose: Bilingual }) => a.purpose),
      text('project', '项目', 'Project', (a) => a.project),
      money('amount', '申请金额', 'Amount', (a) => a.amount),
      date('proposed_on', '提出日期', 'Proposed on', (a) => a.proposed.on),
      date('approved_on', '批准日期', 'Approved on', (a) => a.approval?.on),
      money('approved_amount', '批准金额', 'Approved amount', (a) => a.approval?.amount),
      money('calc_paid', '已付', 'Paid', (a) => paid(a.id, a.book)),
      text('calc_state', '状态', 'State', (a) => stateOf(a, paid(a.id, a.book))),
      date('rejected_on', '未通过日期', 'Rejected on', (a) => a.rejected?.on),
      date('withdrawn_on', '撤回日期', 'Withdrawn on', (a) => a.withdrawn?.on),
      date('accepted_on', '验收日期', 'Accepted on', (a) => a.acceptance?.on),
    ]),
    make(
      'vote',
      '表决',
      'Votes',
      applications.flatMap((a) => (a.votes ?? []).map((vote) => ({ application: a.id, ...vote }))),
      [
        text('application', '申请', 'Application', (v) => v.application),
        date('on', '日期', 'On', (v) => v.on),
        number('due', '应到', 'Due', (v) => v.due),
        number('present', '实到', 'Present', (v) => v.present),
        number('for', '同意', 'For', (v) => v.for),
        number('against', '反对', 'Against', (v) => v.against),
        number('abstain', '弃权', 'Abstain', (v) => v.abstain),
        number('invalid', '无效', 'Invalid', (v) => v.invalid),
        number('recused', '回避', 'Recused', (v) => v.recused),
      ],
    ),
    make('notice', '公示', 'Notices', notices, [
      text('application', '申请', 'Application', (n) => n.application),
      number('no', '第几次', 'No.', (n) => n.no),
      date('start', '开始', 'Start', (n) => n.start),
      date('end', '结束', 'End', (n) => n.end),
      number('objections', '异议数', 'Objections', (n) => n.objections?.length ?? 0),
    ]),
    make(
      'objection',
      '异议',
      'Objections',
      notices.flatMap((n) =>
        (n.objections ?? []).map((objection) => ({ application: n.application, no: n.no, ...objection })),
      ),
      [
        text('application', '申请', 'Application', (o) => o.application),
        number('no', '第几次公示', 'Notice no.', (o) => o.no),
        date('on', '提出日期', 'On', (o) => o.on),
        ...bilingual('text', '内容', 'Text', (o: { text: Bilingual }) => o.text),
        text('outcome', '结果', 'Outcome', (o) => o.outcome),
        date('closed_on', '办结日期', 'Closed on', (o) => o.closed_on),
      ],
    ),
  ];
}
