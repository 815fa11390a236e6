import type { Project } from '../../domain/portal/portal.ts';
import type { Site } from '../../domain/published/public.ts';
import type { projectStages } from '../../schemas/project.ts';
import type { Mapped } from './mapping.ts';
import { budgetOf, partiesOf, transactionsOf } from './oc4ids-money.ts';
import {
  benefitsOf,
  completionOf,
  consultationsOf,
  indicatorsOf,
  locationsOf,
  milestonesOf,
  periodOf,
  projectClasses,
  projectDescription,
  projectDocuments,
  projectTitle,
} from './oc4ids-read.ts';
import { instant } from './party.ts';

/** Where the file stands below the site's root. */
export const worksFile = 'data/oc4ids.json';

/** Kinds of projects that build or renew something that stays. All others – meals, classes, festivals, aid – are no infrastructure. */
const workKinds: readonly Project['kind'][] = ['works', 'facility'];

/** The projects of the package: they build something, and their ledger is open. What is only known from reports is for its own publisher to disclose. */
export function worksOf(site: Site): Project[] {
  return [...site.projects.values()].filter(
    ({ kind, coverage, retracted }) => workKinds.includes(kind) && coverage === 'ledger' && !retracted,
  );
}

/** Our stages in the words of the standard. It has none for a project that pauses. */
export const statusOf: Readonly<Record<keyof typeof projectStages, string | undefined>> = {
  need: 'identification',
  deliberation: 'identification',
  planned: 'preparation',
  building: 'implementation',
  acceptance: 'completion',
  operation: 'maintenance',
  closed: 'completion',
  paused: undefined,
  cancelled: 'cancelled',
};

/** How a building project is written: field of the standard, what of ours stands in it. */
export const projectFields: readonly Mapped<Project>[] = [
  {
    field: 'id',
    zh: '网站域名加项目编号',
    en: 'host of the site with the id of the project',
    read: ({ id }, { prefix }) => `${prefix}-${id}`,
  },
  { field: 'updated', zh: '数据截至日期', en: 'day of the data', read: (_, { site }) => instant(site.asOf) },
  { field: 'language', zh: '中文', en: 'Chinese', read: () => 'zh' },
  {
    field: 'identifiers',
    zh: '项目编号',
    en: 'id of the project',
    read: ({ id }, { prefix }) => [{ id, scheme: prefix }],
  },
  { field: 'title', zh: '名称；虚构的前面标明', en: 'name; marked where fictional', read: projectTitle },
  { field: 'description', zh: '简介；虚构的写明', en: 'summary; says so where fictional', read: projectDescription },
  { field: 'status', zh: '阶段（对照见下）', en: 'stage (see below)', read: ({ stage }) => stage && statusOf[stage] },
  {
    field: 'type',
    zh: '小微改造写 rehabilitation；场地设施分不清新建还是改建，不写',
    en: 'rehabilitation for micro-renovation; absent for facilities, which may be new or rebuilt',
    read: ({ kind }) => (kind === 'works' ? 'rehabilitation' : undefined),
  },
  { field: 'purpose', zh: '居民提出的需求', en: 'what residents asked for', read: ({ need_text }) => need_text?.zh },
  {
    field: 'additionalClassifications',
    zh: '项目种类、是否虚构',
    en: 'kind of the project, whether it is fictional',
    read: projectClasses,
  },
  { field: 'period', zh: '计划开始、计划结束', en: 'planned start and end', read: ({ planned }) => periodOf(planned) },
  {
    field: 'implementationPeriod',
    zh: '实际开始、实际结束',
    en: 'actual start and end',
    read: ({ actual }) => periodOf(actual),
  },
  {
    field: 'budget',
    zh: '计划费用；分项为各笔批准的用资和其他资金的计划数',
    en: 'planned cost, broken down by approved applications and other planned funding',
    read: budgetOf,
  },
  {
    field: 'parties',
    zh: '出资的基金（托管慈善组织的统一社会信用代码写在 identifier）；收款的企业、社会组织、事业单位',
    en: 'funds (with the USCC of their host charity as identifier); companies, social organisations and public institutions that were paid',
    read: partiesOf,
  },
  { field: 'locations', zh: '地点、地点说明', en: 'places, location', read: locationsOf },
  { field: 'milestones', zh: '节点：计划日期、完成日期', en: 'milestones: due, met', read: milestonesOf },
  {
    field: 'forecasts',
    zh: '产出的目标',
    en: 'targets of the outputs',
    read: (project, publisher) => indicatorsOf(project, publisher, 'target'),
  },
  {
    field: 'metrics',
    zh: '产出的实际',
    en: 'actual outputs',
    read: (project, publisher) => indicatorsOf(project, publisher, 'actual'),
  },
  {
    field: 'completion',
    zh: '实际结束、实际费用、实际内容、差异说明',
    en: 'actual end, cost and scope, and why they differ',
    read: completionOf,
  },
  {
    field: 'transactions',
    zh: '逐笔付款：编号、日期、金额、付款方；收款方只写单位',
    en: 'each payment: id, day, amount, payer; the payee only where it is an organisation',
    read: transactionsOf,
  },
  {
    field: 'documents',
    zh: '项目页、每笔用资的申请页、改造前后照片、来源',
    en: 'project page, pages of the applications, pictures before and after, source',
    read: projectDocuments,
  },
  {
    field: 'benefits',
    zh: '受益群体和人数（人数过少的不公布）',
    en: 'beneficiaries and their number (withheld where few)',
    read: benefitsOf,
  },
  {
    field: 'social',
    zh: '动工前讨论过这个项目的会议',
    en: 'meetings on the project before the works began',
    read: consultationsOf,
  },
];
