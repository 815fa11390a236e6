import { z } from 'zod';
import { commonColumns, fewField } from './common.ts';
import {
  changes,
  choice,
  count,
  date,
  fact,
  guardedField,
  money,
  optional,
  percent,
  quantity,
  reference,
  refersTo,
  row,
  several,
  text,
  uscc,
} from './field.ts';

/** What a percentage of give-back is taken of. Only sales stand in the rows of activities. */
const giveBackCounts = {
  sales: '销售额',
  net_income: '净收入',
  stall_fees: '摊位费',
  distributable: '可分配收益',
  other: '其他',
} as const;

/** Kinds of partners. */
const partnerTypes = {
  company: '企业',
  merchant: '商户',
  social_organization: '社会组织',
  public_institution: '机关事业单位',
  property_company: '物业公司',
  group: '居民团队',
} as const;

/** The states of a partner, as a history names them. */
export const partnerStates = { joined: '已加入', docked: '已对接', signed: '已签约', left: '已退出' } as const;

/** The states of a need, in order; the last two end it without its being met. */
export const needStates = {
  open: '待认领',
  claimed: '已认领',
  in_progress: '对接中',
  met: '已满足',
  withdrawn: '已撤回',
  unmet: '未能满足',
} as const;

/** The states of an agreement. */
export const agreementStates = {
  signed: '已签订',
  active: '履行中',
  completed: '已完成',
  terminated: '已终止',
} as const;

/** `partners.csv`: members of the alliance; joining to withdrawal. */
export const partnerSchema = z.strictObject({
  id: row(),
  name: text('名称', 'Name'),
  type: choice('类型', 'Type', partnerTypes),
  /** Checked by its last character; a group of residents has none. */
  uscc: optional(uscc()),
  joined: optional(fact(date('加入日期', 'Joined'))),
  docked: optional(fact(date('对接日期', 'Matched'))),
  signed: optional(fact(date('签约日期', 'Signed'))),
  left: optional(fact(date('退出日期', 'Left'))),
  left_reason: optional(text('退出原因', 'Reason for leaving')),
  /** Given by someone, with who gave it; honours by the portal's own rule are computed and not entered. */
  honours: several(optional(text('荣誉', 'Honours'))),
  promised: changes('until_closed', optional(text('承诺', 'Promised'))),
  ...commonColumns,
});

/** `resources.csv`: what partners offer. */
export const resourceSchema = z.strictObject({
  id: row(),
  partner: refersTo('partner', reference('提供方', 'Partner', '伙伴')),
  /** A code of `vocabulary/resources.yaml`; needs use the same codes. */
  category: refersTo('resource_category', reference('类别', 'Category')),
  description: changes('until_closed', text('内容', 'Description', '资源内容')),
  quantity: changes('until_closed', optional(quantity('数量', 'Quantity'))),
  unit: changes('until_closed', optional(text('单位', 'Unit'))),
  available_from: changes('until_closed', optional(date('可用起', 'Available from'))),
  available_to: changes('until_closed', optional(date('可用止', 'Available to'))),
  conditions: changes('until_closed', optional(text('条件', 'Conditions'))),
  ...commonColumns,
});

/** `needs.csv`: what residents ask for; no word that points at a person. */
export const needSchema = z.strictObject({
  id: row(),
  /** A code of `vocabulary/needs.yaml`. */
  category: refersTo('need_category', reference('类别', 'Category')),
  description: changes('until_closed', text('内容', 'Description', '需求内容')),
  urgency: changes('until_closed', choice('紧迫度', 'Urgency', { urgent: '急', normal: '一般', low: '可缓' })),
  /** How many people it concerns. */
  people: changes('until_closed', guardedField('few', optional(count('涉及人数', 'People')))),
  /** In place of the number, where fewer are concerned than the smallest figure shown. */
  few: fewField,
  quantity: changes('until_closed', optional(quantity('数量', 'Quantity'))),
  unit: changes('until_closed', optional(text('单位', 'Unit'))),
  wanted_from: changes('until_closed', optional(date('需要起', 'Wanted from'))),
  wanted_to: changes('until_closed', optional(date('需要止', 'Wanted to'))),
  raised_on: fact(date('提出日期', 'Raised on')),
  channel: optional(text('来源渠道', 'Channel')),
  claimed_on: optional(fact(date('认领日期', 'Claimed on'))),
  claimed_by: optional(refersTo('partner', reference('认领伙伴', 'Claimed by'))),
  met_on: optional(fact(date('满足日期', 'Met on'))),
  status: changes('forward', choice('状态', 'Status', needStates)),
  ...commonColumns,
});

/** `agreements.csv`: co-construction agreements with partners. */
export const agreementSchema = z.strictObject({
  id: row(),
  need: optional(refersTo('need', reference('需求', 'Need'))),
  resource: optional(refersTo('resource', reference('资源', 'Resource'))),
  partner: refersTo('partner', reference('伙伴', 'Partner')),
  project: optional(refersTo('project', reference('项目', 'Project'))),
  /** The meeting at which the need was claimed. */
  meeting: optional(reference('认领会议', 'Meeting')),
  signed: fact(date('签订日期', 'Signed')),
  starts: optional(date('开始', 'Starts')),
  ends: optional(date('结束', 'Ends')),
  content: text('内容', 'Content'),
  /** How much of the resource it uses, in the unit of the resource. */
  quantity: optional(quantity('约定数量', 'Quantity')),
  /** How much of it was delivered so far. */
  delivered: changes('until_closed', optional(quantity('已提供数量', 'Delivered'))),
  give_back_percent: optional(percent('反哺比例', 'Give-back percent')),
  give_back_base: optional(text('反哺基数', 'Give-back base')),
  /** What the percentage is taken of, so that it can be recomputed; `give_back_base` says it in the words of the agreement. */
  give_back_counts: optional(choice('反哺口径', 'What give-back counts', giveBackCounts)),
  give_back_minimum: optional(money('反哺保底', 'Give-back minimum')),
  status: changes('forward', choice('状态', 'Status', agreementStates)),
  completed: optional(fact(date('完成日期', 'Completed'))),
  beneficiaries: changes('until_closed', guardedField('few', optional(count('受益人数', 'Beneficiaries')))),
  /** In place of the number, where fewer were served than the smallest figure shown. */
  few: fewField,
  ...commonColumns,
});

/** `activities.csv`: markets, service days and the like, with what they gave back. */
export const activitySchema = z.strictObject({
  id: row(),
  date: fact(date('日期', 'Date')),
  kind: choice('种类', 'Kind', {
    market: '睦邻集市',
    bidding: '项目竞标',
    salon: '沙龙',
    service_day: '服务日',
    training: '培训',
    other: '其他',
  }),
  title: optional(text('名称', 'Title')),
  /** The agreement that was signed before a sale whose proceeds were promised (Charity Law Art 37). */
  agreement: optional(refersTo('agreement', reference('协议', 'Agreement'))),
  project: optional(refersTo('project', reference('项目', 'Project'))),
  businesses: optional(count('参加商户', 'Businesses')),
  visits: optional(count('到场人次', 'Visits')),
  sales: optional(money('销售额', 'Sales')),
  give_back: optional(money('反哺金额', 'Give-back')),
  /** The income row of the fund that took the give-back in. */
  income: optional(reference('对应收入', 'Income')),
  goods_items: optional(count('捐赠物资件数', 'Goods given')),
  published: optional(fact(date('公布日期', 'Published'))),
  ...commonColumns,
});
