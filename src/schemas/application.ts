import { z } from 'zod';
import { commonKeys, objectionsField, retractedField } from './common.ts';
import {
  asTable,
  both,
  changes,
  choice,
  count,
  date,
  fact,
  group,
  guardedField,
  list,
  money,
  optional,
  reference,
  refersTo,
  tabled,
  text,
} from './field.ts';

/** The states of an application, as a history names them. */
export const applicationStates = {
  proposed: '已提出',
  voted: '已表决',
  noticed: '公示',
  approved: '已批准',
  paying: '实施和付款中',
  accepted: '已验收',
  rejected: '未通过',
  withdrawn: '已撤回',
} as const;

/**
 * `applications/<id>.yaml`: one use of money, step by step, also when it was turned down. Of one that paid for fewer than three wishes whose group is withheld,
 * only dates, numbers and amounts are published.
 */
export const applicationSchema = z.strictObject({
  /** What it is for, one sentence. */
  purpose: guardedField('payment', both('用途', 'Purpose')),
  project: guardedField('payment', optional(refersTo('project', reference('项目', 'Project')))),
  amount: money('申请金额', 'Amount'),
  proposed: group('提出', 'Proposed', {
    on: fact(date('日期', 'On')),
    by: guardedField('payment', both('提出方', 'By')),
  }),
  consulted: guardedField(
    'payment',
    optional(
      list(
        '征求意见',
        'Consulted',
        group('征求意见', 'Consulted', {
          on: fact(date('日期', 'On')),
          who: both('对象', 'Who'),
          result: optional(both('结果', 'Result')),
        }),
      ),
    ),
  ),
  votes: optional(
    tabled(
      'vote',
      asTable('decisions', ['表决', 'Votes'], ['一行是一次表决的票数。', 'One row per vote, with its counts.']),
      list(
        '表决',
        'Votes',
        group('表决', 'Vote', {
          on: fact(date('日期', 'On')),
          meeting: guardedField('payment', optional(reference('会议', 'Meeting'))),
          due: count('应到', 'Due'),
          present: count('实到', 'Present'),
          for: count('同意', 'For'),
          against: count('反对', 'Against'),
          abstain: count('弃权', 'Abstain'),
          invalid: optional(count('无效', 'Invalid')),
          recused: optional(count('回避', 'Recused')),
          supervisor_opinion: guardedField('payment', optional(both('监督员意见', 'Supervisor'))),
        }),
      ),
    ),
  ),
  notices: optional(
    tabled(
      'notice',
      asTable('decisions', ['公示', 'Notices'], ['一行是一次公示的起止日期。', 'One row per notice, with its days.']),
      list(
        '公示',
        'Notices',
        group('公示', 'Notice', {
          start: fact(date('开始', 'Start')),
          end: date('结束', 'End'),
          unit: optional(choice('单位', 'Unit', { calendar: '自然日', working: '工作日' })),
          channels: guardedField('payment', optional(list('方式', 'Channels', both('方式', 'Channel')))),
          objections: guardedField(
            'payment',
            optional(
              tabled(
                'objection',
                asTable(
                  'decisions',
                  ['异议', 'Objections'],
                  ['一行是公示期间的一条异议和它的结果。', 'One row per objection and its outcome.'],
                ),
                objectionsField,
              ),
            ),
          ),
        }),
      ),
    ),
  ),
  approval: optional(
    group('审批', 'Approval', {
      on: fact(date('日期', 'On')),
      amount: money('批准金额', 'Approved amount'),
      number: guardedField('payment', optional(text('批号', 'Number'))),
    }),
  ),
  emergency: optional(
    group('紧急', 'Emergency', {
      declared_on: fact(date('宣布日期', 'Declared on')),
      by: guardedField('payment', both('宣布方', 'By')),
      basis: guardedField('payment', both('依据', 'Basis')),
    }),
  ),
  rejected: optional(
    group('未通过', 'Rejected', {
      on: fact(date('日期', 'On')),
      reason: guardedField('payment', both('原因', 'Reason')),
    }),
  ),
  withdrawn: optional(
    group('撤回', 'Withdrawn', {
      on: fact(date('日期', 'On')),
      reason: guardedField('payment', both('原因', 'Reason')),
    }),
  ),
  acceptance: optional(
    group('验收', 'Acceptance', {
      on: fact(date('日期', 'On')),
      inspectors: guardedField('payment', both('验收人', 'Inspectors')),
      result: guardedField('payment', both('结果', 'Result')),
    }),
  ),
  ...commonKeys,
  source: guardedField('payment', commonKeys.source),
  evidence: guardedField('payment', commonKeys.evidence),
  history: guardedField('payment', commonKeys.history),
  note: guardedField('payment', commonKeys.note),
  retracted: changes(
    'forward',
    optional(
      group('撤回', 'Retracted', {
        ...retractedField.shape,
        reason: guardedField('payment', retractedField.shape.reason),
      }),
    ),
  ),
});
