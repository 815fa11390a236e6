import { applicationAccount } from '../domain/ledger/account.ts';
import { type Progress, progressFor, progressOf } from '../domain/ledger/fund.ts';
import { openAt, viewOf } from '../domain/portal/place-view.ts';
import type { Project } from '../domain/portal/portal.ts';
import type { PublicApplication, PublicFund, Site } from '../domain/published/public.ts';
import type { Bilingual } from '../schemas/field.ts';
import { applicationWords } from '../texts/application.ts';
import { chartWords } from '../texts/charts.ts';
import { fundWords } from '../texts/fund.ts';
import { terms } from '../texts/terms.ts';
import { localize } from '../texts/text.ts';
import { passingState, stateMark } from './application-state.ts';
import { payments } from './payment.ts';
import type { Area } from './shape/area.ts';
import {
  bilingualColumns,
  codeColumn,
  dateColumn,
  idColumn,
  moneyColumn,
  numberColumn,
  type RecordColumn,
  retractionColumns,
  textColumn,
} from './shape/column.ts';
import { defineTable } from './shape/define.ts';
import type { Layout } from './shape/layout.ts';
import { allFunds, allPlaces, allProjects } from './shape/owner.ts';
import { print } from './shape/print.ts';
import { ofKind, ofList } from './shape/record.ts';
import type { Page } from './shape/shown.ts';
import type { Source } from './shape/source.ts';
import { pick } from './shape/words.ts';

/** Before the approval nothing can be paid: the amount is not applicable then, not zero. */
function progressColumns(): RecordColumn<Progress>[] {
  return [
    textColumn('id', '编号', 'Id', ({ application: a }) => a.id),
    idColumn('fund', 'fund', '基金', 'Fund', ({ application: a }) => a.book),
    ...bilingualColumns('purpose', '用途', 'Purpose', ({ application: a }: Progress): Bilingual => a.purpose),
    { ...textColumn('project', '项目', 'Project', ({ application: a }) => a.project), to: 'project' },
    moneyColumn('amount', '申请金额', 'Amount', ({ application: a }) => a.amount),
    dateColumn('proposed_on', '提出日期', 'Proposed on', ({ application: a }) => a.proposed.on),
    dateColumn('approved_on', '批准日期', 'Approved on', ({ application: a }) => a.approval?.on),
    moneyColumn('approved_amount', '批准金额', 'Approved amount', ({ application: a }) => a.approval?.amount),
    moneyColumn('calc_paid', '已付', 'Paid', ({ application: a, paid }) => (a.approval ? paid : undefined)),
    codeColumn('calc_state', '状态', 'State', terms.application, ({ state }) => state),
    dateColumn('rejected_on', '未通过日期', 'Rejected on', ({ application: a }) => a.rejected?.on),
    dateColumn('withdrawn_on', '撤回日期', 'Withdrawn on', ({ application: a }) => a.withdrawn?.on),
    dateColumn('accepted_on', '验收日期', 'Accepted on', ({ application: a }) => a.acceptance?.on),
    ...retractionColumns(({ application: a }: Progress) => a.retracted),
  ];
}

const sumItems = { requested: applicationWords.amount, ...pick(applicationWords, 'approved', 'paid', 'rest') };

const applicationSums = defineTable({
  name: 'application_sum',
  title: { zh: '用资申请收支小结', en: 'Application account summaries' },
  subject: 'decisions',
  owner: {
    all: (_, { applications }) => applications,
    id: (application: PublicApplication) => application.id,
    column: idColumn('application', 'application', '用资申请', 'Application', (application: string) => application),
  },
  parts: { funds: 'application' },
  key: ['item'],
  rows: (site, application) => applicationAccount(site, application).filter(({ sign }) => sign !== '='),
  columns: ({ code, money }) => [
    code('item', '摘要', 'Item', sumItems, (line) => line.item),
    money('amount', '金额', 'Amount', (line) => line.fen ?? undefined),
  ],
});

/** Applications to the own funds of a place that are not closed yet. */
export const openApplications = defineTable({
  name: 'open_application',
  title: { zh: '进行中的用资申请', en: 'Applications in progress' },
  subject: 'decisions',
  owner: { ...allPlaces, column: undefined, own: 'place' },
  key: ['id'],
  rows: (site, place) => (viewOf(site, place) === 'own' ? openAt(site, place) : []),
  columns: ({ id }) => [id('place', 'place', '地点', 'Place', ({ application: a }) => a.home), ...progressColumns()],
  page: progressPage,
});

const printed = { name: 'application', columns: progressColumns, page: progressPage };

/** The applications to a fund. */
export const printFundApplications = (page: Page, fund: PublicFund) =>
  print({ ...printed, owner: allFunds, rows: () => progressOf(fund) }, page, fund);

/** The applications for a project. */
export const printProjectApplications = (page: Page, project: Project) =>
  print({ ...printed, owner: allProjects, rows: (site) => progressFor(site, project.id) }, page, project);

/** State, what was decided and what was paid, as numbers and as a bar on one scale. */
function progressPage({ locale, site, to }: Page, rows: readonly Progress[]): Layout<Progress> {
  const words = localize(applicationWords, locale);
  const boxes = new Map(
    rows.map(({ application: { id, approval }, paid }) => [id, { approved: approval?.amount, paid }]),
  );
  const among = [...boxes.values()];
  const blank = { missing: 'inapplicable' } as const;
  const look = ({ application }: Progress) => (application.approval ? undefined : 'na');
  return {
    caption: fundWords.applications[locale],
    quiet: true,
    fold: 'stack',
    columns: [
      {
        head: words.use,
        role: 'key',
        show: ({ application }) => [
          { href: to.application(application.id), text: { words: application.purpose } },
          { small: application.proposed.on },
        ],
      },
      {
        ...{ of: 'calc_state', head: words.state, role: 'state' },
        show: ({ application, state }) => ({
          mark: {
            state: stateMark[state],
            word: terms.application[state][locale],
            passing: state === 'noticed' ? passingState(site, application, locale) : undefined,
          },
        }),
      },
      { of: 'amount', head: words.amount, role: 'small' },
      {
        ...{ head: chartWords.length[locale], role: 'small', hide: true, bare: true, look: 'bar-cell' },
        show: ({ application }) => {
          const box = boxes.get(application.id);
          return application.approval && box && { box, among };
        },
      },
      { of: 'approved_amount', head: words.approved, role: 'amount', sign: 'box', blank, look },
      { of: 'calc_paid', head: words.paid, role: 'small', sign: 'filled', blank, look },
    ],
  };
}

type Notice = NonNullable<PublicApplication['notices']>[number] & { application: string; no: number };

function noticesOf({ applications }: Area): Notice[] {
  return applications.flatMap((a) =>
    (a.notices ?? []).map((notice, index) => ({ application: a.id, no: index + 1, ...notice })),
  );
}

/** Applications with their sums, votes, notices, objections and payments. */
export const applicationTables: readonly Source[] = [
  ofKind(
    'application',
    ({ subject, funds, projects }: Area, site: Site) =>
      subject === 'projects' ? projects.flatMap(({ id }) => progressFor(site, id)) : funds.flatMap(progressOf),
    progressColumns(),
    { parts: { funds: 'fund', projects: 'project' } },
  ),
  ...[openApplications, applicationSums, payments],
  ofList(
    'vote',
    ({ applications }: Area) =>
      applications.flatMap((a) => (a.votes ?? []).map((vote) => ({ application: a.id, ...vote }))),
    ['on', 'due', 'present', 'for', 'against', 'abstain', 'invalid', 'recused'],
  ),
  ofList(
    'notice',
    (area: Area) => noticesOf(area),
    [
      numberColumn('no', '第几次', 'No.', (n) => n.no),
      'start',
      'end',
      numberColumn('objections', '异议数', 'Objections', (n) => n.objections?.length ?? 0),
    ],
    { key: ['application', 'no'] },
  ),
  ofList(
    'objection',
    (area: Area) =>
      noticesOf(area).flatMap((n) =>
        (n.objections ?? []).map((objection) => ({ application: n.application, no: n.no, ...objection })),
      ),
    [
      numberColumn('no', '第几次公示', 'Notice no.', (o) => o.no),
      { of: 'on', zh: '提出日期', en: 'On' },
      'text',
      'outcome',
      'closed_on',
    ],
  ),
];
