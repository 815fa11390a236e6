import type { PayeeKind } from '../domain/ledger/payee.ts';
import type { organisationTypes } from '../schemas/rows.ts';
import type { Words } from './text.ts';

/** What kinds of organisations are called. */
export const organisationWords = {
  company: { zh: '企业', en: 'Company' },
  individual_business: { zh: '个体工商户', en: 'Individually owned business' },
  social_organization: { zh: '社会组织', en: 'Social organization' },
  public_institution: { zh: '事业单位', en: 'Public institution' },
  custodian: { zh: '托管慈善组织', en: 'Host charity' },
  bank: { zh: '银行', en: 'Bank' },
  platform: { zh: '募捐平台', en: 'Fundraising platform' },
} as const satisfies Record<keyof typeof organisationTypes, { zh: string; en: string }>;

/** What those are called who stand in one line. */
export const payeeKindWords = {
  unregistered: { zh: '未登记的单位', en: 'Organisations that are not registered' },
  individual_business: { zh: '未登记的个体工商户', en: 'Individually owned businesses that are not registered' },
  group: { zh: '受益群体', en: 'Groups who were helped' },
  person: { zh: '个人', en: 'People' },
  donor: { zh: '捐赠人（退款）', en: 'Donors (refunds)' },
  unstated: { zh: '没有说明或不公布', en: 'Not stated, or withheld' },
} as const satisfies Record<PayeeKind, { zh: string; en: string }>;

/** Words of the pages of payees. */
export const payeeWords = {
  title: { zh: '收款方', en: 'Payees' },
  description: {
    zh: '各基金的钱付给了谁：一家单位从所有基金收到多少，其余的合计多少。',
    en: 'Whom the funds paid: what each organisation received from all of them, and what all others received together.',
  },
  all: { zh: '付给了谁', en: 'Who was paid' },
  none: { zh: '还没有付款。', en: 'Nothing was paid yet.' },
  lead: {
    zh: '{n} 只基金共支出 {amount}，付款 {rows} 笔。',
    en: '{n} {n:fund|funds} spent {amount} in {rows} {rows:payment|payments}.',
  },
  leadNamed: {
    zh: '其中 {amount} 付给 {n} 家登记的机构，逐家列出。',
    en: 'Of this {amount} went to {n} registered {n:organisation|organisations}, listed one by one.',
  },
  leadNone: { zh: '还没有登记的机构，只有合计。', en: 'No organisation is registered yet, so there are only sums.' },
  list: { zh: '登记的机构', en: 'Registered organisations' },
  listNote: {
    zh: '按收到的总额排列。同一家的各种写法合在一起，冲销已经减去，基金之间的划转不算。',
    en: 'By the sum received. All names of one organisation count together, reversals are deducted, transfers between funds are left out.',
  },
  others: { zh: '其余的收款方', en: 'All other payees' },
  othersNote: {
    zh: '个人和受益群体只有合计；没有登记的单位，每一笔在各基金的账上。',
    en: 'People and groups are only added up. Payments to organisations that are not registered stand in the books of each fund.',
  },
  unregisteredNames: { zh: '{name}（{n} 家）', en: '{name} ({n})' },
  payee: { zh: '收款方', en: 'Payee' },
  type: { zh: '类型', en: 'Type' },
  funds: { zh: '基金', en: 'Funds' },
  rows: { zh: '笔数', en: 'Payments' },
  earlier: { zh: '更早', en: 'Earlier' },
  received: { zh: '收到（元）', en: 'Received (yuan)' },
  total: { zh: '合计', en: 'Total' },
  totalAll: { zh: '登记的和其余的', en: 'Registered and all others' },
  pages: { zh: '第 {page} 页，共 {n} 页', en: 'Page {page} of {n}' },
  page: { zh: '第 {page} 页', en: 'Page {page}' },

  oneDescription: {
    zh: '{name}从 {funds} 只基金收到 {rows} 笔，净额 {amount}。',
    en: '{name} received {amount} net from {funds} {funds:fund|funds} in {rows} {rows:payment|payments}.',
  },
  oneNone: { zh: '账上还没有付给{name}的款项。', en: 'No payment to {name} stands in the books yet.' },
  span: { zh: '{from}至 {to}', en: '{from} to {to}' },
  names: { zh: '账上的其他写法', en: 'Other names in the books' },
  uscc: { zh: '信用代码', en: 'USCC' },
  related: { zh: '关联方', en: 'Related party' },
  days: { zh: '期间', en: 'Period' },
  registration: { zh: '登记', en: 'Registration' },
  note: { zh: '备注', en: 'Note' },
  retracted: { zh: '{day}撤回', en: 'Taken back on {day}' },
  byFund: { zh: '哪只基金、哪一年', en: 'By fund and year' },
  byFundNote: {
    zh: '占比是这只基金当年支出中付给它的部分。',
    en: 'The share is its part of what that fund spent in the year.',
  },
  byPlace: {
    zh: '基金超过六十只，按地点相加；每只基金的数在下面的文件里。',
    en: 'More than sixty funds paid it, so they are added up by place; the files below have each fund.',
  },
  fund: { zh: '基金', en: 'Fund' },
  place: { zh: '地点', en: 'Place' },
  year: { zh: '年', en: 'Year' },
  share: { zh: '占当年支出', en: 'Share of spending' },
  yearSum: { zh: '{year} 年', en: '{year}' },
  byCategory: { zh: '做什么用', en: 'By category' },
  category: { zh: '支出类别', en: 'Category' },
  payments: { zh: '每一笔', en: 'Each payment' },
  paymentsNote: {
    zh: '新的在前；编号通向账上的那一行。退回来的是负数。',
    en: 'The newest first; the number leads to the row of the book. What came back is below zero.',
  },
  date: { zh: '日期', en: 'Date' },
  row: { zh: '编号', en: 'No.' },
  purpose: { zh: '用途', en: 'Purpose' },
  forWhat: { zh: '项目或申请', en: 'For' },
  application: { zh: '用资申请', en: 'Application' },
  older: { zh: '更早的 {n} 笔', en: '{n} earlier {n:payment|payments}' },
  corrections: { zh: '更正', en: 'Corrections' },
} as const satisfies Words;
