import { z } from 'zod';
import { withSynonyms } from './choice.ts';
import { commonColumns, fewField, paymentColumns } from './common.ts';
import {
  changes,
  choice,
  count,
  date,
  digits,
  fact,
  guardedField,
  money,
  optional,
  period,
  privateField,
  quantity,
  reference,
  refersTo,
  row,
  several,
  text,
} from './field.ts';
import { methodSynonyms } from './synonym.ts';

/** Words for who gives. */
export const donorTypes = {
  person: '个人',
  organization: '单位',
  anonymous: '匿名',
  government: '政府',
  fund: '基金',
  none: '无',
  /** The source does not say. */
  unstated: '未说明',
} as const;
/** Words for the way of giving. Goods and services never move the account; `unstated` counts as money, and pages say that the source does not say. */
export const methods = withSynonyms(
  { cash: '现金', transfer: '转账', in_kind: '实物', service: '服务', unstated: '未说明' } as const,
  methodSynonyms,
);
/** Words for kinds of organisations; an individually owned business may bear the name of a person. */
export const organisationTypes = {
  company: '企业',
  individual_business: '个体工商户',
  social_organization: '社会组织',
  public_institution: '事业单位',
  custodian: '托管慈善组织',
  bank: '银行',
  platform: '募捐平台',
} as const;
/** Words for who is paid. */
export const payeeTypes = {
  ...organisationTypes,
  donor: '捐赠人',
  group: '受益群体',
  person: '个人',
  /** The source does not say. */
  unstated: '未说明',
} as const;

/** `income*.csv`: what came in, one row a gift, grant or batch. */
export const incomeSchema = z.strictObject({
  id: row(),
  /** Day of the gift or document. */
  date: fact(date('日期', 'Date', '捐赠日期')),
  /** Day on which the account moved; `date` where it is blank. */
  banked_on: optional(fact(date('到账日期', 'Banked on'))),
  amount: money('金额', 'Amount', '金额(元)', '金额（元）'),
  category: refersTo('income_category', reference('类别', 'Category', '收入类别', '渠道')),
  method: choice('方式', 'Method', methods, '捐赠方式'),
  donor_display: text('捐赠人', 'Donor', '捐赠人公示名', '捐赠人（公示名）'),
  donor_type: choice('捐赠人类型', 'Donor type', donorTypes),
  /** Number of givers in a batch row. */
  donors: optional(count('人次', 'Donors')),
  restriction: changes('fixed', optional(text('用途限定', 'Restriction', '指定用途'))),
  campaign: optional(refersTo('campaign', reference('募捐活动', 'Campaign'))),
  /** Tells two gifts apart that look alike. Never published: it would help to guess the check code. */
  receipt_last4: privateField(
    optional(digits('票据号后四位', 'Receipt, last four', '票据号(后4位)', '票据号（后4位）')),
  ),
  /** Key of the donor's own trace, as `npm run receipt` derives it: 32 letters. Never published. */
  trace_key: privateField(optional(text('查询密钥', 'Trace key'))),
  pledge: optional(refersTo('pledge', reference('认捐', 'Pledge'))),
  agreement: optional(text('协议', 'Agreement')),
  settlement: optional(text('结算单', 'Settlement')),
  reverses: changes('fixed', optional(refersTo('income', reference('冲销', 'Reverses')))),
  goods: optional(text('物资名称', 'Goods')),
  quantity: optional(quantity('数量', 'Quantity')),
  unit: optional(text('单位', 'Unit')),
  valuation_basis: optional(text('折价依据', 'Valuation basis')),
  /** Number of the donor's written consent, kept outside the repository. Published is `on-file` in its place: there is one, and only the publisher has it. */
  consent_ref: guardedField('on_file', optional(text('同意书编号', 'Consent'))),
  ...commonColumns,
});

/** `spending*.csv`: one row per bank payment × project × application × purpose. */
export const spendingSchema = z.strictObject({
  id: row(),
  date: fact(date('日期', 'Date', '支付日期')),
  banked_on: optional(fact(date('到账日期', 'Banked on', '出账日期'))),
  amount: money('金额', 'Amount', '金额(元)', '金额（元）', '支付金额'),
  category: refersTo('spending_category', reference('类别', 'Category', '支出类别')),
  /** Where the payment may be that of a wish with a withheld group, its restriction is withheld, and it counts as unrestricted in the published accounts. */
  restriction: changes('fixed', guardedField('payment', optional(text('用途限定', 'Restriction')))),
  project: guardedField('payment', optional(refersTo('project', reference('项目', 'Project')))),
  application: optional(refersTo('application', reference('用资申请', 'Application', '申请编号'))),
  /** The campaign under whose filed plan a fundraising cost is paid. */
  campaign: guardedField('payment', optional(refersTo('campaign', reference('募捐活动', 'Campaign')))),
  tranche: guardedField('payment', optional(count('期次', 'Tranche'))),
  payee_display: guardedField('payment', text('收款单位', 'Payee')),
  payee_type: guardedField('payment', choice('收款方类型', 'Payee type', payeeTypes)),
  /** Internal number of the payee. Never published. */
  payee_id: privateField(optional(text('收款方编号', 'Payee id'))),
  payment_ref: guardedField('payment', optional(text('付款单号', 'Payment'))),
  settlement: guardedField('payment', optional(text('结算单', 'Settlement'))),
  settlement_state: changes(
    'forward',
    guardedField('payment', optional(choice('结算状态', 'Settlement state', { advance: '预借', settled: '已核销' }))),
  ),
  reverses: changes('fixed', optional(refersTo('spending', reference('冲销', 'Reverses')))),
  place: guardedField('payment', optional(refersTo('place', reference('地点', 'Place')))),
  purpose: guardedField('payment', text('用途', 'Purpose', '支付明细', '事由')),
  /** For which period a management fee is, where it is not the one that ended last before the payment. */
  fee_period: guardedField('payment', optional(period('管理费期间', 'Fee period'))),
  beneficiaries: guardedField('few', optional(count('受益人数', 'Beneficiaries'))),
  /** In place of the number, where fewer were served than the smallest figure shown. */
  few: guardedField('payment', fewField),
  voucher_last4: optional(digits('凭证号后四位', 'Voucher, last four', '凭证号')),
  ...commonColumns,
  ...paymentColumns,
});

/** `transfers*.csv`: money from this fund to another one, entered once, by the giver. */
export const transferSchema = z.strictObject({
  id: row(),
  /** Day on which it left this fund. */
  date: fact(date('日期', 'Date', '划出日期')),
  /** Day on which it reached the other; `date` where it is blank. */
  received_on: optional(fact(date('转入日期', 'Received on', '到账日期'))),
  amount: money('金额', 'Amount'),
  to_fund: refersTo('fund', reference('转入基金', 'To fund')),
  from_restriction: changes('fixed', optional(text('转出用途限定', 'From restriction'))),
  to_restriction: changes('fixed', optional(text('转入用途限定', 'To restriction'))),
  kind: choice('种类', 'Kind', { injection: '注资', matching: '配捐', award: '资助', return: '退回' }),
  application: optional(refersTo('application', reference('用资申请', 'Application'))),
  /** Ids of the gifts that are matched. */
  matches: several(optional(text('配捐对应', 'Matches'))),
  /** The transfer that this one gives back. */
  returns: optional(refersTo('transfer', text('退回对应', 'Returns'), 'to_fund')),
  reason: text('事由', 'Reason'),
  ...commonColumns,
});

/** `reallocations*.csv`: moves money between the purposes of a fund, never its total. */
export const reallocationSchema = z.strictObject({
  id: row(),
  date: fact(date('日期', 'Date')),
  amount: money('金额', 'Amount'),
  from_restriction: changes('fixed', optional(text('转出用途限定', 'From restriction', '原用途'))),
  to_restriction: changes('fixed', optional(text('转入用途限定', 'To restriction', '新用途'))),
  kind: choice('种类', 'Kind', {
    change_of_purpose: '变更用途',
    surplus: '结余转回',
    release: '解除限定',
    reimbursement: '垫付归还',
  }),
  application: optional(refersTo('application', reference('用资申请', 'Application'))),
  spending: guardedField('row', optional(refersTo('spending', reference('支出', 'Spending')))),
  decided_by: optional(text('决定机构', 'Decided by')),
  decided_on: optional(fact(date('决定日期', 'Decided on'))),
  consent: choice('同意方式', 'Consent', {
    donor: '捐赠人同意',
    refiled: '重新备案',
    notice: '公示',
    not_needed: '无需同意',
  }),
  notice_start: optional(date('公示起', 'Notice start')),
  notice_end: optional(date('公示止', 'Notice end')),
  basis: optional(text('依据', 'Basis')),
  ...commonColumns,
});

/** `pledges.csv`: promises, never in totals. */
export const pledgeSchema = z.strictObject({
  id: row(),
  date: fact(date('日期', 'Date')),
  amount: money('金额', 'Amount'),
  donor_display: text('认捐人', 'Donor', '捐赠人'),
  donor_type: choice('捐赠人类型', 'Donor type', donorTypes),
  restriction: optional(text('用途限定', 'Restriction')),
  due: optional(date('约定到账', 'Due')),
  agreement: optional(text('协议', 'Agreement')),
  status: changes(
    'forward',
    choice('状态', 'Status', { open: '未到账', part: '部分到账', fulfilled: '已到账', cancelled: '已取消' }),
  ),
  ...commonColumns,
});

/** `balances.csv`: the statement balance of the charity's sub-account at the end of a day. */
export const balanceSchema = z.strictObject({
  date: fact(date('日期', 'Date')),
  balance: money('余额', 'Balance', '银行余额'),
  source: text('来源', 'Source'),
  ...commonColumns,
});

/** `goods.csv`: stock in and out, never in cash totals. */
export const goodsSchema = z.strictObject({
  id: row(),
  date: fact(date('日期', 'Date')),
  item: text('物资名称', 'Item'),
  unit: text('单位', 'Unit'),
  in: optional(quantity('入库', 'In')),
  out: optional(quantity('出库', 'Out')),
  kind: choice('种类', 'Kind', {
    donated: '受赠',
    purchased: '采购',
    distributed: '发放',
    scrapped: '报废',
    sold: '变卖',
    transfer: '调拨',
  }),
  income: optional(refersTo('income', reference('对应收入', 'Income'))),
  /** Of goods that such a payment bought, every row of the same item of this fund is withheld. */
  spending: guardedField('row', optional(refersTo('spending', reference('对应支出', 'Spending')))),
  to_fund: optional(refersTo('fund', reference('转入基金', 'To fund'))),
  project: optional(refersTo('project', reference('项目', 'Project'))),
  ...commonColumns,
});

/** `queries.csv`: questions of donors and residents, without personal data. */
export const querySchema = z.strictObject({
  id: row(),
  received: fact(date('收到日期', 'Received')),
  answered: optional(fact(date('答复日期', 'Answered'))),
  topic: text('问题', 'Topic'),
  answer: optional(text('答复', 'Answer')),
  ...commonColumns,
});
