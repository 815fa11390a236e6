import { z } from 'zod';
import { commonColumns, commonKeys } from './common.ts';
import {
  both,
  changes,
  choice,
  count,
  date,
  fact,
  flag,
  group,
  guardedField,
  id,
  list,
  optional,
  period,
  quantity,
  reference,
  refersTo,
  row,
  text,
} from './field.ts';

/** Kinds of meetings. */
export const meetingKinds = {
  courtyard_council: '庭院议事会',
  courtyard_dam: '院坝会',
  joint_meeting: '联席会议',
  committee: '基金管委会会议',
} as const;

/** `meetings/<id>.yaml`: one meeting: topics, opinions, decisions, tasks. */
export const meetingSchema = z.strictObject({
  kind: choice('类型', 'Kind', meetingKinds),
  title: optional(both('名称', 'Title')),
  /** The body whose meeting it is. */
  body: optional(reference('议事组织', 'Body')),
  date: fact(date('日期', 'Date')),
  place_text: changes('free', optional(both('会场', 'Where'))),
  /** Role of who chaired it, never a name. */
  chair_role: optional(both('主持', 'Chair')),
  due: optional(count('应到', 'Due')),
  present: count('实到', 'Present'),
  observers: optional(count('列席', 'Observers')),
  topics: list(
    '议题',
    'Topics',
    group('议题', 'Topic', {
      /** Unique over the portal: a task keeps its address, and a gate may name it. */
      id: id(),
      title: both('议题', 'Title'),
      raised_by_role: optional(both('提出人', 'Raised by')),
      opinions: optional(list('意见', 'Opinions', both('意见', 'Opinion'))),
      /** The use of money that was decided here. */
      application: optional(reference('用资申请', 'Application')),
      vote: optional(
        group('表决', 'Vote', {
          for: count('同意', 'For'),
          against: count('反对', 'Against'),
          abstain: count('弃权', 'Abstain'),
          invalid: optional(count('无效', 'Invalid')),
          recused: optional(count('回避', 'Recused')),
        }),
      ),
      result: choice('结果', 'Result', { agreed: '通过', rejected: '未通过', deferred: '再议', noted: '知悉' }),
      decision: optional(both('决定', 'Decision')),
      /** Who carries it out, by office or role. */
      responsible: changes('free', optional(both('责任方', 'Responsible'))),
      /** Day by which it is to be done. */
      due: optional(date('办结期限', 'Due')),
      solved_on: optional(fact(date('办结日期', 'Solved on'))),
      outcome: changes('free', optional(both('办理情况', 'Outcome'))),
      project: optional(reference('项目', 'Project')),
      need: optional(reference('需求', 'Need')),
    }),
  ),
  ...commonKeys,
});

/** `surveys.csv`: satisfaction with a project; every option is a count of valid answers. A suppressed survey carries no counts but those that were issued. */
export const surveySchema = z.strictObject({
  id: row(),
  project: refersTo('project', reference('项目', 'Project')),
  date: fact(date('日期', 'Date')),
  method: text('调查方式', 'Method'),
  issued: count('发放数', 'Issued'),
  valid: guardedField('answers', optional(count('有效数', 'Valid'))),
  very_satisfied: guardedField('answers', optional(count('非常满意', 'Very satisfied'))),
  satisfied: guardedField('answers', optional(count('满意', 'Satisfied'))),
  fair: guardedField('answers', optional(count('基本满意', 'Fair', '一般'))),
  dissatisfied: guardedField('answers', optional(count('不满意', 'Dissatisfied'))),
  unknown: guardedField('answers', optional(count('不了解', 'Unknown'))),
  /** Only in published data, where single answers are withheld: all that count as satisfied. */
  satisfied_total: changes('free', guardedField('answers', optional(count('满意合计', 'Satisfied together')))),
  /** Too few valid answers to be shown: the counts stay away. */
  suppressed: changes('free', optional(flag('不公布', 'Suppressed'))),
  ...commonColumns,
});

/** `volunteers.csv`: what a team did in a period. */
export const volunteerSchema = z.strictObject({
  team: text('队伍', 'Team', '志愿服务队'),
  formed: optional(fact(date('成立日期', 'Formed'))),
  members: changes('until_closed', optional(count('队员数', 'Members'))),
  field: changes('free', optional(text('领域', 'Field', '服务领域'))),
  /** `2026`, `2026-Q3` or `2026-09`. */
  period: period('期间', 'Period'),
  services: changes('until_closed', optional(count('服务次数', 'Services'))),
  hours: changes('until_closed', optional(quantity('服务时长', 'Hours', '服务时长(小时)', '服务时长（小时）'))),
  served: changes('until_closed', optional(count('服务人次', 'Served'))),
  ...commonColumns,
});

/** `history.csv`: a legal step back in the life cycle of a row: sent back, unclaimed, rejoined, reopened, paused. */
export const historySchema = z.strictObject({
  kind: choice('记录种类', 'Kind', {
    partner: '伙伴',
    need: '需求',
    agreement: '共建协议',
    wish: '微心愿',
    entry: '参评项目',
  }),
  /** Steps back of a wish whose group is withheld are withheld: their day would narrow that of its payment. */
  id: guardedField('row', row()),
  state: text('状态', 'State'),
  on: fact(date('日期', 'On')),
  reason: text('原因', 'Reason'),
  ...commonColumns,
});
