import type { z } from 'zod';
import { both, choice, count, flag, group, list, money, optional, ratio } from './field.ts';

/** A rule that holds unless a fund sets its own; every one says where it comes from. */
const rule = <T extends z.ZodRawShape>(zh: string, en: string, shape: T) =>
  group(zh, en, { ...shape, basis: both('依据', 'Basis') });

/** The rules of a portal: thresholds, days and limits, each with its basis. Nothing of the kind stands in code. */
export const rulesField = group('规则', 'Rules', {
  committee: rule('管委会', 'Committee', { minimum: count('最少人数', 'Minimum'), odd: flag('须为单数', 'Odd') }),
  quorum: rule('到会要求', 'Quorum', { share: ratio('比例', 'Share') }),
  pass: rule('通过要求', 'Pass rule', {
    of: choice('计算基数', 'Base', { due: '应到', present: '实到', voting: '表决' }),
    percent: ratio('比例', 'Share'),
  }),
  notice: rule('公示期', 'Notice', {
    days: count('天数', 'Days'),
    unit: choice('单位', 'Unit', { calendar: '自然日', working: '工作日' }),
  }),
  purpose_notice: rule('变更用途公示', 'Notice of a change of purpose', { days: count('天数', 'Days') }),
  application_threshold: rule('免申请限额', 'Threshold without application', { amount: money('限额', 'Limit') }),
  annual_report: rule('年度报告', 'Annual report', { month: count('月', 'Month'), day: count('日', 'Day') }),
  quarterly_posting: rule('季度公示', 'Quarterly posting', { days: count('季末后天数', 'Days after quarter end') }),
  /** A campaign that runs longer than `over` months tells of its progress every so many months. */
  campaign_progress: optional(
    rule('募捐进展', 'Progress of a campaign', {
      months: count('每几个月', 'Months'),
      over: count('超过几个月', 'Over months'),
    }),
  ),
  campaign_results: optional(
    rule('募捐结果', 'Results of a campaign', { months: count('结束后月数', 'Months after the end') }),
  ),
  project_progress: optional(
    rule('项目进展', 'Progress of a project', {
      months: count('每几个月', 'Months'),
      over: count('超过几个月', 'Over months'),
    }),
  ),
  project_results: optional(
    rule('项目结果', 'Results of a project', { months: count('结束后月数', 'Months after the end') }),
  ),
  major_events: optional(rule('重大事项', 'Major events', { days: count('天数', 'Days') })),
  queries: optional(
    rule('答复查询', 'Answers to queries', {
      days: count('天数', 'Days'),
      unit: choice('单位', 'Unit', { calendar: '自然日', working: '工作日' }),
    }),
  ),
  /** How a satisfaction rate is worked out, and below how many valid answers it is not shown. */
  satisfaction: optional(
    rule('满意率', 'Satisfaction', {
      fair: flag('基本满意计入', 'Fair counts as satisfied'),
      minimum: count('最少有效份数', 'Fewest valid answers'),
    }),
  ),
  /** Sensitive groups smaller than this are suppressed everywhere. */
  small_groups: optional(
    rule('敏感人群', 'Sensitive groups', { minimum: count('公布的最小数', 'Smallest figure shown') }),
  ),
  /** Most that a micro-wish may cost. */
  wishes: optional(rule('微心愿', 'Micro-wishes', { limit: money('金额上限', 'Limit') })),
  /** From what score on, of 100, a match between a need and a resource is suggested. */
  matching: optional(rule('对接建议', 'Matching', { minimum: count('最低分', 'Lowest score') })),
  /** Which partners are honoured: so many agreements completed in time within so many months, and none overdue. */
  honours: optional(
    rule('伙伴荣誉', 'Honours', {
      completed: count('按期完成份数', 'Completed in time'),
      months: count('近几个月', 'Within months'),
    }),
  ),
  /** What the groups of the completeness self-score weigh, and from how many points each level begins, the best first. */
  score: optional(
    rule('披露完整度自评', 'Completeness self-score', {
      weights: optional(
        group('各组分值', 'Weights', {
          basic: count('基本信息', 'Basic'),
          governance: count('治理', 'Governance'),
          finance: count('财务', 'Finance'),
          projects: count('项目', 'Projects'),
          residents: count('捐赠人和居民', 'Donors and residents'),
        }),
      ),
      bands: optional(list('等级线', 'Bands', count('起点分', 'From points'))),
    }),
  ),
});
