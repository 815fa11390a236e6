import { z } from 'zod';
import { commonKeys, objectionsField } from './common.ts';
import { both, choice, count, date, group, list, money, optional, reference, text } from './field.ts';

/** `applications/<id>.yaml`: one use of money, step by step, also when it was turned down. */
export const applicationSchema = z.strictObject({
  /** What it is for, one sentence. */
  purpose: both('用途', 'Purpose'),
  project: optional(reference('项目', 'Project')),
  amount: money('申请金额', 'Amount'),
  proposed: group('提出', 'Proposed', { on: date('日期', 'On'), by: both('提出方', 'By') }),
  consulted: optional(
    list(
      '征求意见',
      'Consulted',
      group('征求意见', 'Consulted', {
        on: date('日期', 'On'),
        who: both('对象', 'Who'),
        result: optional(both('结果', 'Result')),
      }),
    ),
  ),
  votes: optional(
    list(
      '表决',
      'Votes',
      group('表决', 'Vote', {
        on: date('日期', 'On'),
        meeting: optional(reference('会议', 'Meeting')),
        due: count('应到', 'Due'),
        present: count('实到', 'Present'),
        for: count('同意', 'For'),
        against: count('反对', 'Against'),
        abstain: count('弃权', 'Abstain'),
        invalid: optional(count('无效', 'Invalid')),
        recused: optional(count('回避', 'Recused')),
        supervisor_opinion: optional(both('监督员意见', 'Supervisor')),
      }),
    ),
  ),
  notices: optional(
    list(
      '公示',
      'Notices',
      group('公示', 'Notice', {
        start: date('开始', 'Start'),
        end: date('结束', 'End'),
        unit: optional(choice('单位', 'Unit', { calendar: '自然日', working: '工作日' })),
        channels: optional(list('方式', 'Channels', both('方式', 'Channel'))),
        objections: optional(objectionsField),
      }),
    ),
  ),
  approval: optional(
    group('审批', 'Approval', {
      on: date('日期', 'On'),
      amount: money('批准金额', 'Approved amount'),
      number: optional(text('批号', 'Number')),
    }),
  ),
  emergency: optional(
    group('紧急', 'Emergency', {
      declared_on: date('宣布日期', 'Declared on'),
      by: both('宣布方', 'By'),
      basis: both('依据', 'Basis'),
    }),
  ),
  rejected: optional(group('未通过', 'Rejected', { on: date('日期', 'On'), reason: both('原因', 'Reason') })),
  withdrawn: optional(group('撤回', 'Withdrawn', { on: date('日期', 'On'), reason: both('原因', 'Reason') })),
  acceptance: optional(
    group('验收', 'Acceptance', {
      on: date('日期', 'On'),
      inspectors: both('验收人', 'Inspectors'),
      result: both('结果', 'Result'),
    }),
  ),
  ...commonKeys,
});
