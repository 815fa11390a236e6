import { sum } from '../domain/common/money.ts';
import { byBankDay, type Payment, paymentsFor, paymentsUnder } from '../domain/ledger/fund.ts';
import { bankDay, netOf, netSum } from '../domain/ledger/movement.ts';
import type { PublicApplication, PublicSpending, Site } from '../domain/published/public.ts';
import { applicationWords } from '../texts/application.ts';
import { paidFrom } from '../texts/movement.ts';
import { projectWords } from '../texts/project.ts';
import { localize, read } from '../texts/text.ts';
import type { Area } from './shape/area.ts';
import type { Makers, RecordColumn } from './shape/column.ts';
import { defineTable } from './shape/define.ts';
import type { Layout } from './shape/layout.ts';
import { allProjects, areaAsOne, type TableOwner } from './shape/owner.ts';
import { onPage } from './shape/print.ts';
import type { Page } from './shape/shown.ts';

type Paid = Payment & { project?: string; application?: string };

/** Payments for projects and under applications, in bank order: a row of spending may be both, a transfer stands under its application alone. */
export const payments = defineTable({
  name: 'payment',
  title: { zh: '项目和用资申请的付款', en: 'Payments for projects and under applications' },
  subject: 'decisions',
  owner: areaAsOne,
  key: ['fund', 'id'],
  parts: { funds: 'fund', projects: 'project' },
  rows: (site, area) => {
    const paid = paidIn(site, area).map(({ fund, row }): Paid => {
      const { project, application } = row as Partial<PublicSpending>;
      return {
        ...{ fund, row },
        ...(project !== undefined && site.projects.has(project) ? { project } : {}),
        ...(application !== undefined && site.applications.get(application)?.book === fund.id ? { application } : {}),
      };
    });
    return [...new Map(paid.map((one) => [`${one.fund.id} ${one.row.id}`, one])).values()].toSorted(byBankDay);
  },
  columns,
});

/** The payments for a project; else what the funds of an area paid. */
function paidIn(site: Site, { subject, funds, projects, applications }: Area): Payment[] {
  if (subject === 'projects') return projects.flatMap(({ id }) => paymentsFor(site, id));
  const under = applications.flatMap((application) => paymentsUnder(site, application));
  const forProjects = funds.flatMap((fund) =>
    fund.spending.flatMap((row) =>
      row.project !== undefined && site.projects.has(row.project) ? [{ fund, row }] : [],
    ),
  );
  return [...forProjects, ...under];
}

/** The payments of a project, beside what was planned; what others than the funds paid is in no row, and then nothing is left of a plan. */
export const projectPaymentTable = onPage({
  name: 'payment',
  owner: allProjects,
  rows: (site, { id }): readonly Paid[] => paymentsFor(site, id),
  columns,
  page: (page, rows, { planned, other_funding = [] }) => {
    const others = sum(other_funding.map(({ actual = 0 }) => actual));
    const several = new Set(rows.map(({ fund }) => fund.id)).size > 1;
    return layout(page, rows, projectWords.planned[page.locale], others ? undefined : planned?.cost, several);
  },
});

const applications: TableOwner<PublicApplication> = {
  all: (_, area) => area.applications,
  id: ({ id }) => id,
  part: 'applications',
};

/** The payments under an application, beside what was approved. */
export const applicationPaymentTable = onPage({
  name: 'payment',
  owner: applications,
  rows: (site, application): readonly Paid[] => paymentsUnder(site, application),
  columns,
  page: (page, rows, { approval }) =>
    layout(page, rows, applicationWords.approvedLine[page.locale], approval?.amount, false),
});

function columns({ id, text, bilingual, date, money }: Makers<Paid>, site: Site): RecordColumn<Paid>[] {
  return [
    id('fund', 'fund', '基金', 'Fund', ({ fund }) => fund.id),
    text('id', '编号', 'Id', ({ row }) => row.id),
    date('banked_on', '到账日期', 'Banked on', ({ row }) => bankDay(row)),
    text('payee_display', '收款方', 'Payee', ({ row }) => row.payee_display),
    text('purpose', '用途', 'Purpose', ({ row }) => row.purpose),
    text('restriction', '用途限定', 'Restriction', ({ row }) => row.restriction || undefined),
    ...bilingual('pot', '资金来源', 'Purpose', ({ fund, row }) => paidFrom(row, fund.purposes, site.projects)),
    money('amount', '金额', 'Amount', ({ row }) => netOf(row)),
    date('retracted_on', '撤回日期', 'Retracted on', ({ row }) => row.retracted_on),
    { ...text('project', '项目', 'Project', ({ project }) => project), to: 'project' },
    { ...text('application', '用资申请', 'Application', ({ application }) => application), to: 'application' },
  ];
}

/** One payment a line; the sum stands in sight, and below it the limit (planned or approved, integer fen) with what is left of it. */
function layout(
  { locale, site, to }: Page,
  rows: readonly Paid[],
  label: string,
  limit: number | undefined,
  several: boolean,
): Layout<Paid> {
  const words = localize(applicationWords, locale);
  const left = (limit ?? 0) - netSum(rows.map(({ row }) => row));
  return {
    caption: words.payments,
    fold: 'stack',
    quiet: true,
    look: ({ row }) => row.retracted_on && 'void',
    columns: [
      { of: 'banked_on', head: words.date, role: 'day' },
      { of: 'id', head: words.row, role: 'small', link: ({ fund, row }) => to.row(fund.id, bankDay(row), row.id) },
      { of: 'payee_display', head: words.payee, role: 'key', chinese: true },
      { of: 'purpose', head: words.use, role: 'small', chinese: true },
      ...(several
        ? [
            {
              head: projectWords.fund[locale],
              role: 'small' as const,
              link: ({ fund }: Paid) => to.fund(fund.id),
              show: ({ fund }: Paid) => read(fund.name, locale).text,
            },
          ]
        : []),
      {
        of: 'pot',
        head: words.restriction,
        role: 'small',
        show: ({ fund, row }) => paidFrom(row, fund.purposes, site.projects)[locale],
      },
      { of: 'amount', head: words.money, role: 'amount', add: true },
    ],
    total: words.total,
    foot:
      limit === undefined
        ? []
        : [
            { label, cells: { amount: { fen: limit } }, look: 'sub' },
            { label: words.restLine, cells: { amount: { fen: left } }, look: 'sub' },
          ],
  };
}
