import type { Site } from '../domain/published/public.ts';
import type { Bilingual } from '../schemas/field.ts';
import type { Sourced } from '../schemas/kinds.ts';
import { applicationTables } from './application.ts';
import { disclosureTables } from './disclosure.ts';
import { projectTables } from './project.ts';
import { roundTables } from './round.ts';
import { scoreTables } from './score.ts';
import { bilingual, date, make, money, number, retraction, text } from './shape/column.ts';
import type { Table } from './shape/table.ts';
import { shareTables } from './share.ts';
import { workTables } from './work.ts';

/** The tables made of YAML documents: places, funds, projects, applications and their parts. */
export function documentTables(site: Site): Table[] {
  return [
    ...placeTables(site),
    ...fundDocuments(site),
    ...workTables(site),
    ...projectTables(site),
    ...shareTables(site),
    ...applicationTables(site),
    ...roundTables(site),
    ...disclosureTables(site),
    ...scoreTables(site),
    ...publicTables(site),
  ];
}

function placeTables(site: Site): Table[] {
  return [
    make(
      'place',
      '地点',
      'Places',
      [...site.places.values()],
      [
        text('id', '编号', 'Id', (p) => p.id),
        ...bilingual('name', '名称', 'Name', (p: { name: Bilingual }) => p.name),
        text('kind', '层级', 'Kind', (p) => p.kind),
        text('parent', '上级', 'Parent', (p) => p.parent),
        number('population', '常住人口', 'Population', (p) => p.population),
        number('households', '户数', 'Households', (p) => p.households),
        text('fund_status', '基金情况', 'Fund status', (p) => p.fund_status),
        text('served_by', '服务基金', 'Served by', (p) => p.served_by),
        text('coverage', '数据范围', 'Coverage', (p) => p.coverage),
        text('fictional', '虚构', 'Fictional', (p) => (p.fictional ? 'true' : 'false')),
      ],
    ),
    make(
      'custodian',
      '托管慈善组织',
      'Host charities',
      [...site.custodians.values()],
      [
        text('id', '编号', 'Id', (c) => c.id),
        ...bilingual('name', '全称', 'Name', (c: { name: Bilingual }) => c.name),
        text('uscc', '统一社会信用代码', 'USCC', (c) => c.uscc),
        text('certificate_no', '公开募捐资格证书编号', 'Certificate no.', (c) => c.certificate_no),
        text('complaint_line', '投诉监督电话', 'Complaint line', (c) => c.complaint_line),
      ],
    ),
    make(
      'campaign',
      '募捐活动',
      'Campaigns',
      [...site.campaigns.values()],
      [
        text('id', '编号', 'Id', (c) => c.id),
        ...bilingual('name', '名称', 'Name', (c: { name: Bilingual }) => c.name),
        text('custodian', '募捐主体', 'Host charity', (c) => c.custodian),
        text('filing_number', '备案编号', 'Filing number', (c) => c.filing_number),
        date('start', '开始', 'Start', (c) => c.start),
        date('end', '结束', 'End', (c) => c.end),
        money('target', '目标金额', 'Target', (c) => c.target),
        text('funds', '受益基金', 'Funds', (c) => c.funds.join('; ')),
      ],
    ),
  ];
}

function fundDocuments(site: Site): Table[] {
  const funds = [...site.funds.values()];
  return [
    make('fund', '基金', 'Funds', funds, [
      text('id', '编号', 'Id', (f) => f.id),
      ...bilingual('name', '全称', 'Name', (f: { name: Bilingual }) => f.name),
      text('kind', '种类', 'Kind', (f) => f.kind),
      text('place', '地点', 'Place', (f) => f.home),
      text('custodian', '托管慈善组织', 'Host charity', (f) => f.custodian),
      text('status', '状态', 'Status', (f) => f.status),
      date('established', '设立日期', 'Established', (f) => f.established),
      text('coverage', '数据范围', 'Coverage', (f) => f.coverage),
      date('opening_on', '期初日期', 'Opening on', (f) => f.opening_balance?.on),
      money('opening_total', '期初余额', 'Opening balance', (f) => f.opening_balance?.total),
      text('fictional', '虚构', 'Fictional', (f) => (f.fictional ? 'true' : 'false')),
    ]),
    make(
      'purpose',
      '限定用途',
      'Purposes',
      funds.flatMap((f) =>
        (f.purposes ?? []).map((purpose) => ({
          fund: f.id,
          ...purpose,
          opening: f.opening_balance?.restricted?.[purpose.id],
        })),
      ),
      [
        text('fund', '基金', 'Fund', (p) => p.fund),
        text('id', '编号', 'Id', (p) => p.id),
        ...bilingual('name', '名称', 'Name', (p: { name: Bilingual }) => p.name),
        money('opening', '期初', 'Opening', (p) => p.opening),
      ],
    ),
    make(
      'committee',
      '管委会成员',
      'Committee members',
      funds.flatMap((f) => (f.committee?.members ?? []).map((member) => ({ fund: f.id, ...member }))),
      [
        text('fund', '基金', 'Fund', (m) => m.fund),
        text('display_name', '公示名', 'Public name', (m) => m.display_name),
        ...bilingual('role', '职务', 'Role', (m: { role: Bilingual }) => m.role),
        text('represents', '代表', 'Represents', (m) => m.represents?.zh),
        date('from', '任期起', 'From', (m) => m.from),
        date('to', '任期止', 'To', (m) => m.to),
      ],
    ),
    make(
      'report',
      '公开报告',
      'Reports',
      funds.flatMap((f) => f.reports),
      [
        text('fund', '基金', 'Fund', (r) => r.book),
        text('kind', '种类', 'Kind', (r) => r.kind),
        text('period', '期间', 'Period', (r) => r.period),
        date('published', '公布日期', 'Published', (r) => r.published),
        date('posted_from', '张贴起', 'Posted from', (r) => r.posted_from),
        date('posted_to', '张贴止', 'Posted to', (r) => r.posted_to),
        ...retraction((r: (typeof funds)[number]['reports'][number]) => r.retracted),
      ],
    ),
    make(
      'event',
      '重大事项',
      'Events',
      funds.flatMap((f) => f.events),
      [
        text('fund', '基金', 'Fund', (e) => e.book),
        date('on', '日期', 'On', (e) => e.on),
        text('kind', '种类', 'Kind', (e) => e.kind),
        ...bilingual('parties', '各方', 'Parties', (e: { parties: Bilingual }) => e.parties),
        money('amount', '金额', 'Amount', (e) => e.amount),
        date('disclosed', '公开日期', 'Disclosed', (e) => e.disclosed),
        ...retraction((e: (typeof funds)[number]['events'][number]) => e.retracted),
      ],
    ),
  ];
}

type Figure = { as_reported?: Bilingual | undefined; period?: Bilingual | undefined };

function publicTables(site: Site): Table[] {
  return [
    make('aggregate', '报道数字', 'Reported figures', site.aggregates, [
      text('id', '编号', 'Id', (a) => a.id),
      text('place', '地点', 'Place', (a) => a.subject.place),
      text('fund', '基金', 'Fund', (a) => a.subject.fund),
      text('project', '项目', 'Project', (a) => a.subject.project),
      ...bilingual('metric', '指标', 'Metric', (a: { metric: Bilingual }) => a.metric),
      number('value', '数值', 'Value', (a) => a.value),
      number('value_to', '数值上限', 'Value to', (a) => a.value_to),
      ...bilingual('unit', '单位', 'Unit', (a: { unit: Bilingual }) => a.unit),
      text('per', '每', 'Per', (a) => a.per),
      text('precision', '精度', 'Precision', (a) => a.precision),
      text('unit_uncertain', '单位存疑', 'Unit uncertain', (a) => (a.unit_uncertain ? 'true' : undefined)),
      ...bilingual('as_reported', '报道原文', 'As reported', (a: Figure) => a.as_reported),
      ...bilingual('period', '期间', 'Period', (a: Figure) => a.period),
      text('source', '来源', 'Source', (a) => a.source.title.zh),
      text('publisher', '发布者', 'Publisher', (a) => a.source.publisher?.zh),
      date('source_date', '来源日期', 'Source date', (a) => a.source.date),
    ]),
    make('correction', '更正', 'Corrections', site.corrections, [
      text('id', '编号', 'Id', (c) => c.id),
      text('place', '地点', 'Place', (c) => c.home || undefined),
      text('record', '记录', 'Record', (c) => c.record),
      text('field', '字段', 'Field', (c) => c.field),
      text('old', '原值', 'Old', (c) => c.old),
      text('new', '新值', 'New', (c) => c.new),
      ...bilingual('reason', '原因', 'Reason', (c: { reason: Bilingual }) => c.reason),
      text('approved_by_role', '批准人职务', 'Approved by', (c) => c.approved_by_role.zh),
      date('on', '日期', 'On', (c) => c.on),
    ]),
    make('explanation', '说明', 'Explanations', site.explanations, [
      text('place', '地点', 'Place', (e) => e.home || undefined),
      text('code', '问题代码', 'Code', (e) => e.code),
      text('record', '记录', 'Record', (e) => e.record),
      text('fund', '基金', 'Fund', (e) => e.fund),
      text('round', '创投轮次', 'Round', (e) => e.round),
      text('field', '字段', 'Field', (e) => e.field),
      ...bilingual('text', '说明', 'Explanation', (e: Sourced<'explanation'>) => e.text),
      ...bilingual('happened', '实际情况', 'What happened', (e: Sourced<'explanation'>) => e.happened),
      ...bilingual('why', '原因', 'Why', (e: Sourced<'explanation'>) => e.why),
      ...bilingual('action', '处理', 'What was done', (e: Sourced<'explanation'>) => e.action),
      text('by_role', '说明人职务', 'Explained by', (e) => e.by_role.zh),
      date('on', '日期', 'On', (e) => e.on),
    ]),
  ];
}
