import type { z } from 'zod';
import { both, choice, flag, group, list, money, optional } from './field.ts';
import { someOf, within } from './setting.ts';

/** Whom a rule binds: most laws bind the charity, not the fund. */
export const bound = {
  charity: '约束慈善组织',
  fund: '约束基金',
  reference: '参照',
  default: '本站默认',
} as const;

/** A rule that applies unless a fund sets its own. Every one says where it comes from and whom that binds; without that it is a default of the site. */
const rule = <T extends z.ZodRawShape>(zh: string, en: string, shape: T) =>
  group(zh, en, { ...shape, binds: optional(choice('约束谁', 'Binds', bound)), basis: both('依据', 'Basis') });

/** The rules of a portal: thresholds, days and limits, each with its basis. None of them is written in code. */
export const rulesField = group('规则', 'Rules', {
  committee: rule('管委会', 'Committee', {
    minimum: within('最少人数', 'Minimum', 1, 99),
    odd: flag('须为单数', 'Odd'),
  }),
  quorum: rule('到会要求', 'Quorum', { share: someOf('比例', 'Share') }),
  pass: rule('通过要求', 'Pass rule', {
    of: choice('计算基数', 'Base', { due: '应到', present: '实到', voting: '表决' }),
    percent: someOf('比例', 'Share'),
  }),
  notice: rule('公示期', 'Notice', {
    days: within('天数', 'Days', 1, 366),
    unit: choice('单位', 'Unit', { calendar: '自然日', working: '工作日' }),
  }),
  purpose_notice: rule('变更用途公示', 'Notice of a change of purpose', { days: within('天数', 'Days', 1, 366) }),
  application_threshold: rule('免申请限额', 'Threshold without application', { amount: money('限额', 'Limit') }),
  annual_report: rule('年度报告', 'Annual report', {
    month: within('月', 'Month', 1, 12),
    day: within('日', 'Day', 1, 31),
  }),
  quarterly_posting: rule('季度公示', 'Quarterly posting', {
    days: within('季末后天数', 'Days after quarter end', 1, 366),
  }),
  /** A campaign that runs longer than `over` months reports on its progress every so many months. */
  campaign_progress: optional(
    rule('募捐进展', 'Progress of a campaign', {
      months: within('每几个月', 'Months', 1, 120),
      over: within('超过几个月', 'Over months', 0, 120),
    }),
  ),
  campaign_results: optional(
    rule('募捐结果', 'Results of a campaign', { months: within('结束后月数', 'Months after the end', 1, 120) }),
  ),
  project_progress: optional(
    rule('项目进展', 'Progress of a project', {
      months: within('每几个月', 'Months', 1, 120),
      over: within('超过几个月', 'Over months', 0, 120),
    }),
  ),
  project_results: optional(
    rule('项目结果', 'Results of a project', { months: within('结束后月数', 'Months after the end', 1, 120) }),
  ),
  major_events: optional(rule('重大事项', 'Major events', { days: within('天数', 'Days', 1, 366) })),
  queries: optional(
    rule('答复查询', 'Answers to queries', {
      days: within('天数', 'Days', 1, 366),
      unit: choice('单位', 'Unit', { calendar: '自然日', working: '工作日' }),
    }),
  ),
  /** How a satisfaction rate is worked out, and below how many valid answers it is not shown. */
  satisfaction: optional(
    rule('满意率', 'Satisfaction', {
      fair: flag('基本满意计入', 'Fair counts as satisfied'),
      minimum: within('最少有效份数', 'Fewest valid answers', 1, 1000),
    }),
  ),
  /** Sensitive groups smaller than this are suppressed everywhere. */
  small_groups: optional(
    rule('敏感人群', 'Sensitive groups', { minimum: within('公布的最小数', 'Smallest figure shown', 1, 1000) }),
  ),
  /** Most that a micro-wish may cost. */
  wishes: optional(rule('微心愿', 'Micro-wishes', { limit: money('金额上限', 'Limit') })),
  /** From what score on, of 100, a match between a need and a resource is suggested. */
  matching: optional(rule('对接建议', 'Matching', { minimum: within('最低分', 'Lowest score', 0, 100) })),
  /** Which partners are honoured: so many agreements completed in time within so many months, and none overdue. */
  honours: optional(
    rule('伙伴荣誉', 'Honours', {
      completed: within('按期完成份数', 'Completed in time', 1, 1000),
      months: within('近几个月', 'Within months', 1, 120),
    }),
  ),
  /** What the groups of the completeness self-score weigh, and from how many points each level begins, the best first. */
  score: optional(
    rule('披露完整度自评', 'Completeness self-score', {
      weights: optional(
        group('各组分值', 'Weights', {
          basic: within('基本信息', 'Basic', 0, 1000),
          governance: within('治理', 'Governance', 0, 1000),
          finance: within('财务', 'Finance', 0, 1000),
          projects: within('项目', 'Projects', 0, 1000),
          residents: within('捐赠人和居民', 'Donors and residents', 0, 1000),
        }),
      ),
      bands: optional(list('等级线', 'Bands', within('起点分', 'From points', 0, 100))),
    }),
  ),
});
