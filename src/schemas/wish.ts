import { z } from 'zod';
import { commonColumns, fewField } from './common.ts';
import {
  changes,
  choice,
  date,
  fact,
  guardedField,
  money,
  month,
  optional,
  quantity,
  reference,
  row,
  span,
  text,
} from './field.ts';

/** The states of a micro-wish, in order; the last two end it without its being fulfilled. */
export const wishStates = {
  collected: '已征集',
  verified: '已核实',
  open: '待认领',
  claimed: '已认领',
  in_progress: '实现中',
  fulfilled: '已实现',
  followed_up: '已回访',
  withdrawn: '已撤回',
  unfulfillable: '无法实现',
} as const;

/** Coarse groups of those who wish; nothing finer is ever published. */
export const wishGroups = {
  elder: '老年人',
  child: '儿童青少年',
  disabled: '残障居民',
  hardship: '困难家庭',
  worker: '户外劳动者',
  resident: '其他居民',
} as const;

/** `wishes.csv`: micro-wishes. A wisher is never named, located or described. */
export const wishSchema = z.strictObject({
  id: row(),
  category: choice('类别', 'Category', { goods: '物品', service: '服务', company: '陪伴', skill: '技能' }),
  description: changes('until_closed', text('心愿', 'Description', '公开描述')),
  group: guardedField('group', optional(choice('人群', 'Group', wishGroups))),
  estimated_amount: guardedField('wisher', optional(money('预估金额', 'Estimated amount'))),
  /** Month only: a day would show too much. Required in every row that is not marked `few`. */
  posted_month: guardedField('wisher', optional(month('提交月份', 'Posted in'))),
  claimed: guardedField('wisher', optional(fact(date('认领日期', 'Claimed on')))),
  /** Public name of who claimed it. */
  claimed_by: guardedField('wisher', optional(text('认领方', 'Claimed by'))),
  /** A person is shown only in a masked or collective form. */
  claimed_by_type: optional(
    choice('认领方类型', 'Claimer type', {
      person: '个人',
      organization: '单位',
      group: '小组或团队',
      fund: '基金',
    }),
  ),
  fulfilled: guardedField('wisher', optional(fact(date('实现日期', 'Fulfilled on')))),
  followed_up: guardedField('wisher', optional(fact(date('回访日期', 'Followed up on')))),
  way: changes('until_closed', guardedField('wisher', optional(text('实现方式', 'Way')))),
  amount: guardedField('wisher', optional(money('实际金额', 'Amount'))),
  /** The payment of a fund of this place by which it was fulfilled. */
  spending: guardedField('wisher', optional(reference('支出', 'Spending'))),
  /** Points that the claimer earned. */
  points: guardedField('wisher', optional(quantity('积分', 'Points'))),
  status: changes('forward', choice('状态', 'Status', wishStates)),
  feedback: guardedField('wisher', optional(text('回访', 'Feedback'))),
  /** Only in published data: the row belongs to a group so small that neither the group nor amounts, days and payment are published. */
  few: fewField,
  /** Only in published data, in place of the month: a time in which several such wishes were posted. */
  period: changes('free', guardedField('wisher', optional(span('提交时段', 'Posted during')))),
  ...commonColumns,
});
