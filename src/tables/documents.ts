import type { Site } from '../domain/published/public.ts';
import type { Sourced } from '../schemas/kinds.ts';
import { applicationTables } from './application.ts';
import { disclosureRecords, disclosureRules, duties } from './disclosure.ts';
import { giveBackAgreements, giveBackFunds, giveBackRows, giveBackYears } from './give-back.ts';
import { governanceTables } from './governance.ts';
import { reportCategories, reportSums } from './period-report.ts';
import { projectTables } from './project.ts';
import { roundTables } from './round.ts';
import { scoreGroups, selfScores } from './score.ts';
import { scoreGaps, scoreItems } from './score-item.ts';
import type { Area } from './shape/area.ts';
import {
  dateColumn,
  flagColumn,
  moneyColumn,
  placeColumn,
  retractionColumns,
  textColumn,
  toTable,
} from './shape/column.ts';
import { ofKind, ofList } from './shape/record.ts';
import type { Source } from './shape/source.ts';
import { revenueLatest, revenueTotals, settlements, shareTerms } from './share.ts';
import { workTables } from './work.ts';

/** The tables made of YAML documents: places, funds, projects, applications and their parts. */
export const documentTables: readonly Source[] = [
  ofKind('place', ({ places }: Area) => places, [
    ...(['id', 'name', 'kind', 'parent', 'population', 'households', 'fund_status', 'served_by', 'coverage'] as const),
    flagColumn('fictional', '虚构', 'Fictional', ({ fictional }) => fictional === true),
  ]),
  ofKind(
    'custodian',
    (_: Area, { custodians }: Site) => [...custodians.values()],
    [
      'id',
      { of: 'name', zh: '全称', en: 'Name' },
      'uscc',
      { of: 'certificate_no', en: 'Certificate no.' },
      'complaint_line',
    ],
    { over: true },
  ),
  ofKind(
    'campaign',
    (_: Area, { campaigns }: Site) => [...campaigns.values()],
    [
      'id',
      'name',
      { of: 'custodian', en: 'Host charity' },
      'filing_number',
      { of: 'start', zh: '开始' },
      { of: 'end', zh: '结束' },
      'target',
      'funds',
    ],
    { over: true },
  ),
  ofKind('fund', ({ funds }: Area) => funds, [
    'id',
    { of: 'name', en: 'Name' },
    'kind',
    toTable(
      'place',
      textColumn('place', '地点', 'Place', (f) => f.home),
    ),
    { of: 'custodian', en: 'Host charity' },
    'status',
    'established',
    'coverage',
    dateColumn('opening_on', '期初日期', 'Opening on', (f) => f.opening_balance?.on),
    moneyColumn('opening_total', '期初余额', 'Opening balance', (f) => f.opening_balance?.total),
    flagColumn('fictional', '虚构', 'Fictional', ({ fictional }) => fictional),
  ]),
  ofList(
    'purpose',
    ({ funds }: Area) =>
      funds.flatMap((f) =>
        (f.purposes ?? []).map((purpose) => ({
          fund: f.id,
          ...purpose,
          opening: f.opening_balance?.restricted?.[purpose.id],
        })),
      ),
    ['id', 'name', moneyColumn('opening', '期初', 'Opening', (p) => p.opening)],
  ),
  ofList(
    'committee',
    ({ funds }: Area) =>
      funds.flatMap((f) => (f.committee?.members ?? []).map((member) => ({ fund: f.id, ...member }))),
    ['display_name', 'role', textColumn('represents', '代表', 'Represents', (m) => m.represents?.zh), 'from', 'to'],
  ),
  ofKind('report', ({ funds }: Area) => funds.flatMap((f) => f.reports), [
    toTable(
      'fund',
      textColumn('fund', '基金', 'Fund', (r) => r.book),
    ),
    ...(['kind', 'period', 'published', 'posted_from', 'posted_to'] as const),
    ...(['auditor', 'scope', 'opinion'] as const),
    ...retractionColumns((r: Sourced<'report'>) => r.retracted),
  ]),
  ofKind('event', ({ funds }: Area) => funds.flatMap((f) => f.events), [
    toTable(
      'fund',
      textColumn('fund', '基金', 'Fund', (e) => e.book),
    ),
    ...(['on', 'kind', 'parties', 'amount', 'disclosed'] as const),
    ...retractionColumns((e: Sourced<'event'>) => e.retracted),
  ]),
  ...workTables,
  ...projectTables,
  ...[shareTerms, settlements, revenueTotals, revenueLatest],
  ...[giveBackFunds, giveBackYears, giveBackAgreements, giveBackRows],
  ...applicationTables,
  ...governanceTables,
  ...roundTables,
  ...[duties, disclosureRecords, disclosureRules, reportSums, reportCategories],
  ...[selfScores, scoreGroups, scoreItems, scoreGaps],
  ofKind('aggregate', ({ records }: Area) => records('aggregate'), [
    'id',
    toTable(
      'place',
      textColumn('place', '地点', 'Place', (a) => a.subject.place),
    ),
    toTable(
      'fund',
      textColumn('fund', '基金', 'Fund', (a) => a.subject.fund),
    ),
    toTable(
      'project',
      textColumn('project', '项目', 'Project', (a) => a.subject.project),
    ),
    ...([
      'metric',
      'value',
      'value_to',
      'unit',
      'per',
      'precision',
      'unit_uncertain',
      'as_reported',
      'period',
    ] as const),
    textColumn('source', '来源', 'Source', (a) => a.source.title.zh),
    textColumn('publisher', '发布者', 'Publisher', (a) => a.source.publisher?.zh),
    dateColumn('source_date', '来源日期', 'Source date', (a) => a.source.date),
  ]),
  ofKind('correction', ({ records }: Area) => records('correction'), [
    { of: 'id', zh: '编号', en: 'Id' },
    placeColumn(),
    'record',
    'field',
    { of: 'old', en: 'Old' },
    { of: 'new', en: 'New' },
    'reason',
    textColumn('approved_by_role', '批准人职务', 'Approved by', (c) => c.approved_by_role.zh),
    { of: 'on', zh: '日期', en: 'On' },
  ]),
  ofKind('explanation', ({ records }: Area) => records('explanation'), [
    placeColumn(),
    ...(['code', 'record', 'fund', 'round', 'field', 'text', 'happened', 'why', 'action'] as const),
    textColumn('by_role', '说明人职务', 'Explained by', (e) => e.by_role.zh),
    'on',
  ]),
];
