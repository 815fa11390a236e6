import { sum } from '../domain/common/money.ts';
import { type PayeeAccount, type PayeeRow, payeeRows, payingFunds } from '../domain/ledger/payee.ts';
import { payeeWords } from '../texts/payee.ts';
import { fill, localize } from '../texts/text.ts';
import { ofPage } from './payee.ts';
import { ledgersIn } from './payee-account.ts';
import type { Makers, RecordColumn } from './shape/column.ts';
import { defineTable } from './shape/define.ts';
import { areaAsOne } from './shape/owner.ts';
import { onPage } from './shape/print.ts';
import type { ShownValue } from './shape/shown.ts';

/** Every payment to a registered organisation. */
export const payeePayments = defineTable({
  name: 'payee_payment',
  title: { zh: '收款方的每一笔', en: 'Payments by payee' },
  subject: 'money',
  owner: areaAsOne,
  key: ['fund', 'id'],
  rows: (site, area) => ledgersIn(area).flatMap((fund) => payeeRows(site, fund, '')),
  columns: paymentColumns,
});

function paymentColumns({ always, id, text, date, money }: Makers<PayeeRow>): RecordColumn<PayeeRow>[] {
  return [
    id('fund', 'fund', '基金', 'Fund', ({ fund }) => fund),
    always(text('id', '编号', 'Id', (row) => row.id)),
    id('organisation', 'organisation', '机构', 'Organisation', ({ organisation }) => organisation),
    date('banked_on', '到账日期', 'Banked on', ({ on }) => on),
    { ...text('category', '支出类别', 'Category', ({ category }) => category), to: 'spending_category' },
    text('purpose', '用途', 'Purpose', ({ purpose }) => purpose),
    { ...text('project', '项目', 'Project', ({ project }) => project), to: 'project' },
    { ...text('application', '用资申请', 'Application', ({ application }) => application), to: 'application' },
    text('reverses', '冲销', 'Reverses', ({ reverses }) => reverses),
    money('amount', '金额', 'Amount', ({ fen }) => fen),
  ];
}

/** The newest of them on the page of the organisation. */
export const payeePaymentTable = onPage({
  ...{ name: 'payee_payment', owner: ofPage<PayeeAccount>(), columns: paymentColumns },
  rows: (_, { newest }) => newest,
  page: ({ locale, site, to }, rows, account) => {
    const words = localize(payeeWords, locale);
    const rest = account.rows - rows.length;
    const shown = sum(rows.map(({ fen }) => fen));
    return {
      ...{ caption: words.payments, quiet: true, fold: 'stack', excerpt: true },
      columns: [
        { of: 'banked_on', head: words.date, role: 'day' },
        { of: 'id', head: words.row, role: 'small', link: ({ fund, on, id }) => to.row(fund, on, id) },
        { of: 'purpose', head: words.purpose, role: 'key', chinese: true },
        { head: words.fund, role: 'small', show: ({ fund }) => ({ words: payingFunds(site).get(fund)?.name }) },
        {
          head: words.forWhat,
          role: 'small',
          show: ({ project = '', application, fund }): ShownValue => {
            const known = site.projects.get(project);
            if (known) return { href: to.project(project), text: { words: known.name } };
            const own = application !== undefined && site.applications.get(application)?.book === fund;
            return own ? { href: to.application(application), text: words.application } : undefined;
          },
        },
        { of: 'amount', head: words.received, role: 'amount', show: ({ fen }) => whole(fen) },
      ],
      foot: [
        ...(rest > 0
          ? [
              {
                label: fill(words.older, { n: rest }),
                cells: { amount: whole(account.fen - shown) },
                look: 'sub' as const,
              },
            ]
          : []),
        { label: words.total, cells: { amount: whole(account.fen) } },
      ],
    };
  },
});

/** An amount in one piece, also where cells are label and value side by side. */
function whole(fen: number): ShownValue {
  return { together: [{ fen }] };
}
