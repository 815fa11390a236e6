import { advancesOf, owedOf } from '../domain/ledger/advance.ts';
import { campaignsFor, committeeOf, inKindOf, stockOf } from '../domain/ledger/fund.ts';
import { comparisonsOf } from '../domain/ledger/statement.ts';
import { sumLines, totalsOf } from '../domain/ledger/totals.ts';
import { yearToDate } from '../domain/portal/rollup.ts';
import { giveBacksInto, reportedInto, returned } from '../domain/project/give-back.ts';
import type { PublicFund, Site } from '../domain/published/public.ts';
import { chartWords } from '../texts/charts.ts';
import { figureText } from '../texts/figure.ts';
import { joint } from '../texts/joint.ts';
import { fundBalances } from './fund-balance.ts';
import { always, bilingual, code, date, money, number, text } from './shape/column.ts';
import { gather, type Of, ofSubject } from './shape/subject.ts';
import { aboveTotal, sumColumns } from './shape/sum.ts';
import type { Table } from './shape/table.ts';

/** What the page of a fund tells of its money, of what never passes the account, and of who keeps and decides. */
export function fundTables(site: Site): Table[] {
  const all = [...site.funds.values()];
  const ledgers = all.filter(({ coverage }) => coverage === 'ledger');
  return [
    ...accountTables(site, ledgers),
    ...otherTables(site, ledgers),
    ...termTables(site, all),
    ...giveBackTables(site, ledgers),
  ];
}

function accountTables(site: Site, funds: readonly PublicFund[]): Table[] {
  const period = yearToDate(site.asOf);
  const lines = gather(funds, (fund) => aboveTotal(sumLines(totalsOf([fund], period))));
  const statements = gather(funds, (fund) => comparisonsOf(site, fund));
  return [
    ofSubject('fund', ['sum', '本年账目小结', 'This year’s account summary'], lines, ['item'], sumColumns()),
    fundBalances.whole(site),
    ofSubject(
      'fund',
      ['reconciliation', '月末账面余额与银行余额', 'Book and bank balances at month end'],
      statements,
      ['date'],
      [
        always(date('date', '日期', 'Date', (row) => row.on)),
        money('book', '账面余额', 'Book balance', (row) => row.book),
        money('bank', '银行余额', 'Bank balance', (row) => row.bank),
        money('difference', '差额', 'Difference', (row) => (row.bank === undefined ? undefined : row.book - row.bank)),
        code('result', '结果', 'Result', results, (row) => row.state),
      ],
    ),
  ];
}

const results = {
  agree: chartWords.agree,
  corrected: chartWords.corrected,
  mismatch: chartWords.mismatch,
  none: chartWords.none,
} as const;

function otherTables(site: Site, funds: readonly PublicFund[]): Table[] {
  return [
    ofSubject(
      'fund',
      ['in_kind', '实物和服务捐赠', 'Goods and services given'],
      gather(funds, inKindOf),
      ['id'],
      [
        always(text('id', '编号', 'Id', (row) => row.id)),
        date('date', '日期', 'Date', (row) => row.date),
        text('donor_display', '捐赠人', 'Donor', (row) => row.donor_display),
        text('goods', '物资名称', 'Goods', (row) => row.goods),
        number('quantity', '数量', 'Quantity', (row) => row.quantity),
        text('unit', '单位', 'Unit', (row) => row.unit),
        text('valuation_basis', '折价依据', 'Valuation basis', (row) => row.valuation_basis),
        money('amount', '折价', 'Value', (row) => row.amount),
      ],
    ),
    ofSubject(
      'fund',
      ['advance', '垫付和归还', 'Advances and repayments'],
      gather(funds, (fund) => advancesOf(fund).list),
      ['id'],
      [
        always(text('id', '编号', 'Id', ({ row }) => row.id)),
        date('date', '垫付日期', 'Date', ({ row }) => row.date),
        text('payer_display', '垫付人', 'Paid by', ({ row }) => row.payer_display),
        text('spending', '垫付的支出', 'Payment covered', ({ row }) => row.spending),
        money('amount', '金额', 'Amount', ({ row }) => row.amount),
        money('repaid', '已还', 'Repaid', (advance) => advance.row.amount - owedOf(advance, site.asOf)),
        money('owed', '未还', 'Still owed', (advance) => owedOf(advance, site.asOf)),
      ],
    ),
    ofSubject(
      'fund',
      ['stock', '物资结存', 'Goods in stock'],
      gather(funds, stockOf),
      ['item', 'unit'],
      [
        always(text('item', '物资名称', 'Item', (row) => row.item)),
        always(text('unit', '单位', 'Unit', (row) => row.unit)),
        number('in', '入库', 'In', (row) => row.in),
        number('out', '出库', 'Out', (row) => row.out),
        number('left', '结存', 'Left', (row) => row.left),
      ],
    ),
  ];
}

const seats = {
  member: { zh: '委员', en: 'Member' },
  supervisor: { zh: '监督员', en: 'Supervisor' },
} as const;

function termTables(site: Site, funds: readonly PublicFund[]): Table[] {
  const members = gather(funds, (fund) => committeeOf(fund).map((member, index) => ({ ...member, no: index + 1 })));
  const campaigns = gather(funds, (fund) => campaignsFor(site, fund).map((campaign) => ({ campaign })));
  return [
    ofSubject(
      'fund',
      ['committee', '管委会成员和监督员', 'Committee members and supervisors'],
      members,
      ['no'],
      [
        always(number('no', '序号', 'No.', (row) => row.no)),
        code('seat', '席位', 'Seat', seats, (row) => row.seat),
        text('display_name', '公示名', 'Public name', (row) => row.display_name),
        text('role', '职务', 'Role', (row) => ('role' in row ? row.role.zh : undefined)),
        text('role_en', '职务（英文）', 'Role (English)', (row) => ('role' in row ? row.role.en : undefined)),
        text('represents', '代表', 'Represents', (row) => row.represents?.zh),
        date('from', '任期起', 'From', (row) => row.from),
        date('to', '任期止', 'To', (row) => row.to),
      ],
    ),
    ofSubject(
      'fund',
      ['campaign', '公开募捐活动', 'Public fundraising campaigns'],
      campaigns,
      ['campaign'],
      [
        { ...always(text('campaign', '募捐活动', 'Campaign', (row) => row.campaign.id)), to: 'campaign' },
        ...bilingual('name', '名称', 'Name', (row: (typeof campaigns)[number]) => row.campaign.name),
        text('filing_number', '备案编号', 'Filing number', (row) => row.campaign.filing_number),
        date('start', '开始', 'Start', (row) => row.campaign.start),
        date('end', '结束', 'End', (row) => row.campaign.end),
        text('platform', '平台', 'Platform', (row) => row.campaign.platform?.zh),
        {
          ...text('cost_allowed', '可列支成本', 'Cost allowed', (row) => row.campaign.cost_allowed?.toString()),
          field: 'flag',
        },
      ],
    ),
  ];
}

function giveBackTables(site: Site, funds: readonly PublicFund[]): Table[] {
  type Told = Of<ReturnType<typeof reportedInto>[number]>;
  const figures = (row: Told, locale: 'zh' | 'en') =>
    row.figures.map((figure) => figureText(figure, locale)).join(joint.semicolon[locale]) || undefined;
  const project = <T extends { project: { id: string } }>() => ({
    ...always(text('project', '项目', 'Project', (row: T) => row.project.id)),
    to: 'project',
  });
  return [
    ofSubject(
      'fund',
      ['give_back', '的回流项目', 'Projects that give back'],
      gather(funds, (fund) => giveBacksInto(site, fund)),
      ['project'],
      [
        project(),
        money('paid', '投入', 'Paid', (row) => row.paid),
        money('back', '回流', 'Given back', (row) => row.back),
        money('back_per_yuan', '每投入一元的回流', 'Given back per yuan paid', returned),
      ],
    ),
    ofSubject(
      'fund',
      ['reported_give_back', '的回流项目（据报道）', 'Projects reported to give back'],
      gather(funds, (fund) => reportedInto(site, fund)),
      ['project'],
      [
        project(),
        text('figures', '报道数字', 'Reported figures', (row) => figures(row, 'zh')),
        text('figures_en', '报道数字（英文）', 'Reported figures (English)', (row) => figures(row, 'en')),
      ],
    ),
  ];
}
