import { type AccountLine, applicationAccount } from '../domain/ledger/account.ts';
import { type Progress, progressOf } from '../domain/ledger/fund.ts';
import { openAt, viewOf } from '../domain/portal/place-view.ts';
import type { Site } from '../domain/published/public.ts';
import type { Bilingual } from '../schemas/field.ts';
import { applicationWords } from '../texts/application.ts';
import { terms } from '../texts/terms.ts';
import { payments } from './payment.ts';
import { bilingual, code, date, id, make, money, number, type Reader, retraction, text } from './shape/column.ts';
import { ofKind, ofList } from './shape/record.ts';
import type { Table } from './shape/table.ts';
import { pick } from './shape/words.ts';

/** Applications with their sums, votes, notices, objections and payments. */
export function applicationTables(site: Site): Table[] {
  const all = [...site.funds.values()].flatMap(progressOf);
  const open = [...site.places.values()].flatMap((place) =>
    viewOf(site, place) === 'own' ? openAt(site, place).map((row) => ({ ...row, place: place.id })) : [],
  );
  return [
    { ...ofKind('application', all, progressColumns<Progress>()), parts: { funds: 'fund', projects: 'project' } },
    {
      ...make('open_application', '进行中的用资申请', 'Applications in progress', open, [
        id('place', 'place', '地点', 'Place', (row) => row.place),
        ...progressColumns<(typeof open)[number]>(),
      ]),
      subject: 'decisions',
      key: ['id'],
      parts: { places: 'place' },
    },
    sumTable(site),
    payments.whole(site),
    ...stepTables(site),
  ];
}

/** Before the approval nothing can be paid: the amount is not applicable then, not zero. */
function progressColumns<T extends Progress>(): Reader<T>[] {
  return [
    text('id', '编号', 'Id', ({ application: a }) => a.id),
    id('fund', 'fund', '基金', 'Fund', ({ application: a }) => a.book),
    ...bilingual('purpose', '用途', 'Purpose', ({ application: a }: T): Bilingual => a.purpose),
    { ...text('project', '项目', 'Project', ({ application: a }) => a.project), to: 'project' },
    money('amount', '申请金额', 'Amount', ({ application: a }) => a.amount),
    date('proposed_on', '提出日期', 'Proposed on', ({ application: a }) => a.proposed.on),
    date('approved_on', '批准日期', 'Approved on', ({ application: a }) => a.approval?.on),
    money('approved_amount', '批准金额', 'Approved amount', ({ application: a }) => a.approval?.amount),
    money('calc_paid', '已付', 'Paid', ({ application: a, paid }) => (a.approval ? paid : undefined)),
    code('calc_state', '状态', 'State', terms.application, ({ state }) => state),
    date('rejected_on', '未通过日期', 'Rejected on', ({ application: a }) => a.rejected?.on),
    date('withdrawn_on', '撤回日期', 'Withdrawn on', ({ application: a }) => a.withdrawn?.on),
    date('accepted_on', '验收日期', 'Accepted on', ({ application: a }) => a.acceptance?.on),
    ...retraction(({ application: a }: T) => a.retracted),
  ];
}

const sumItems = { requested: applicationWords.amount, ...pick(applicationWords, 'approved', 'paid', 'rest') };

function sumTable(site: Site): Table {
  type Line = AccountLine<keyof typeof sumItems> & { application: string };
  const lines = [...site.applications.values()].flatMap((application) =>
    applicationAccount(site, application)
      .filter(({ sign }) => sign !== '=')
      .map((line): Line => ({ ...line, application: application.id })),
  );
  return {
    ...make('application_sum', '用资申请收支小结', 'Application account summaries', lines, [
      id('application', 'application', '用资申请', 'Application', (line) => line.application),
      code('item', '摘要', 'Item', sumItems, (line) => line.item),
      money('amount', '金额', 'Amount', (line) => line.fen ?? undefined),
    ]),
    subject: 'decisions',
    key: ['application', 'item'],
    parts: { applications: 'application' },
  };
}

function stepTables(site: Site): Table[] {
  const applications = [...site.applications.values()];
  const notices = applications.flatMap((a) =>
    (a.notices ?? []).map((notice, index) => ({ application: a.id, no: index + 1, ...notice })),
  );
  return [
    ofList(
      'vote',
      applications.flatMap((a) => (a.votes ?? []).map((vote) => ({ application: a.id, ...vote }))),
      ['on', 'due', 'present', 'for', 'against', 'abstain', 'invalid', 'recused'],
    ),
    ofList(
      'notice',
      notices,
      [
        number('no', '第几次', 'No.', (n) => n.no),
        'start',
        'end',
        number('objections', '异议数', 'Objections', (n) => n.objections?.length ?? 0),
      ],
      ['application', 'no'],
    ),
    ofList(
      'objection',
      notices.flatMap((n) =>
        (n.objections ?? []).map((objection) => ({ application: n.application, no: n.no, ...objection })),
      ),
      [
        number('no', '第几次公示', 'Notice no.', (o) => o.no),
        { of: 'on', zh: '提出日期', en: 'On' },
        'text',
        'outcome',
        'closed_on',
      ],
    ),
  ];
}
