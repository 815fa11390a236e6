import { z } from 'zod';
import { commonColumns, commonKeys, coverageField, fewField } from './common.ts';
import {
  asTable,
  both,
  changes,
  choice,
  count,
  date,
  fact,
  flag,
  group,
  guardedField,
  list,
  money,
  optional,
  percent,
  period,
  quantity,
  reference,
  refersTo,
  row,
  table,
  tabled,
  text,
} from './field.ts';

/** The stages of a project, in order. */
export const projectStages = {
  need: '收集需求',
  deliberation: '议事',
  planned: '立项',
  building: '实施',
  acceptance: '验收',
  operation: '运行',
  closed: '已结项',
  paused: '暂停',
  cancelled: '取消',
} as const;

const planKeys = {
  start: optional(date('开始', 'Start')),
  end: optional(date('结束', 'End')),
  cost: optional(money('费用', 'Cost')),
  scope: optional(both('内容', 'Scope')),
};

/** What was really done becomes known while it is done. */
const actualKeys = {
  ...planKeys,
  start: fact(planKeys.start),
  end: fact(planKeys.end),
  cost: changes('until_closed', planKeys.cost),
  scope: changes('until_closed', planKeys.scope),
};

/** A picture under `files/` of the place: JPEG, PNG or WebP. */
const pictureKeys = {
  /** Name of the file in `files/`. */
  file: text('文件', 'File'),
  /** What the picture shows, for those who cannot see it. */
  alt: changes('free', both('替代文字', 'Alternative text')),
  on: optional(date('日期', 'Date')),
  /** Printed below the picture. */
  caption: changes('free', optional(both('图说', 'Caption'))),
};

/** `projects/<id>.yaml`: from a need to what was done. */
export const projectSchema = z.strictObject({
  name: both('名称', 'Name'),
  kind: choice('种类', 'Kind', {
    works: '小微改造',
    service: '服务',
    activity: '活动',
    relief: '帮扶',
    facility: '场地设施',
    incubation: '培育',
  }),
  stage: changes('forward', optional(choice('阶段', 'Stage', projectStages))),
  coverage: coverageField,
  places: changes('until_closed', optional(list('地点', 'Places', reference('地点', 'Place')))),
  /** Which restricted purpose of which fund may pay it. */
  purposes: optional(table('限定用途', 'Purposes', text('用途', 'Purpose'))),
  other_funding: optional(
    list(
      '其他资金',
      'Other funding',
      group('其他资金', 'Other funding', {
        source: both('来源', 'Source'),
        planned: changes('until_closed', optional(money('计划', 'Planned'))),
        actual: changes('until_closed', optional(money('实际', 'Actual'))),
      }),
    ),
  ),
  round: optional(reference('创投轮次', 'Round')),
  partners: changes('until_closed', optional(list('伙伴', 'Partners', reference('伙伴', 'Partner')))),
  needs: changes('until_closed', optional(list('需求', 'Needs', reference('需求', 'Need')))),
  /** What residents asked for, in their words. */
  need_text: changes('free', optional(both('居民的意见', 'What residents asked for'))),
  planned: optional(group('计划', 'Planned', planKeys)),
  actual: optional(group('实际', 'Actual', actualKeys)),
  explanation: changes('until_closed', optional(both('差异说明', 'Why it differs'))),
  milestones: optional(
    list(
      '节点',
      'Milestones',
      group('节点', 'Milestone', {
        name: both('名称', 'Name'),
        due: optional(date('计划日期', 'Due')),
        met: optional(fact(date('完成日期', 'Met'))),
      }),
    ),
  ),
  outputs: optional(
    tabled(
      'output',
      asTable(
        'projects',
        ['项目产出', 'Project outputs'],
        ['一行是一项产出指标的目标与实际。', 'One row per output: target and actual.'],
      ),
      list(
        '产出',
        'Outputs',
        group('产出', 'Output', {
          indicator: both('指标', 'Indicator'),
          unit: both('单位', 'Unit'),
          target: optional(quantity('目标', 'Target')),
          actual: changes('until_closed', optional(quantity('实际', 'Actual'))),
        }),
      ),
    ),
  ),
  beneficiaries: optional(
    group('受益人', 'Beneficiaries', {
      who: changes('until_closed', both('群体', 'Who')),
      count: changes('until_closed', guardedField('few', optional(count('人数', 'Count')))),
      /** In place of the number, where they are fewer than the smallest figure shown. */
      few: fewField,
    }),
  ),
  location: changes('free', optional(both('地点说明', 'Location'))),
  before: optional(group('改造前', 'Before', pictureKeys)),
  after: optional(group('改造后', 'After', pictureKeys)),
  updates: optional(
    list(
      '进展',
      'Updates',
      group('进展', 'Update', { on: fact(date('日期', 'On')), text: changes('free', both('内容', 'Text')) }),
    ),
  ),
  follow_ups: optional(
    list(
      '追问',
      'Follow-ups',
      group('追问', 'Follow-up', {
        asked: optional(fact(date('提出日期', 'Asked'))),
        question: both('问题', 'Question'),
        answer: optional(both('答复', 'Answer')),
        answered: optional(fact(date('答复日期', 'Answered'))),
        /** `false` where it was answered (“arranged”) and is not done yet. */
        settled: optional(flag('已办结', 'Settled')),
      }),
    ),
  ),
  /** Residents not satisfied, no construction. */
  satisfaction_gate: optional(
    group('开工门槛', 'Gate before works', {
      rule: both('规则', 'Rule'),
      /** The survey that must reach the threshold: a row of `surveys.csv` of the place. */
      survey: optional(reference('满意度调查', 'Survey')),
      /** Or the topic of a meeting that must be agreed. */
      topic: optional(reference('议题', 'Topic')),
      /** Satisfaction rate, or votes for out of those present, that must be reached. */
      percent: optional(percent('门槛', 'Threshold')),
      /** Where the threshold comes from. */
      basis: optional(both('依据', 'Basis')),
      /** Spending categories that may be paid before: drawings, the survey itself. */
      allowed_before: optional(list('通过前可支出的类别', 'Allowed before', reference('类别', 'Category'))),
      passed_on: optional(fact(date('通过日期', 'Passed on'))),
    }),
  ),
  /** Operating cost first, then what was advanced, then the shares. */
  revenue_share: optional(
    group('收益分成', 'Revenue share', {
      /** What was advanced and is recovered before anything is shared. */
      cost_to_recover: optional(money('待收回成本', 'Cost to recover')),
      recovered_by: optional(both('垫付方', 'Advanced by')),
      /** Agreed ceiling of a period's recovery. Without it all that remains after operating cost recovers the advance first. */
      recovery_limit: optional(money('每期收回上限', 'Recovery limit of a period')),
      /** Agreed ceiling of the operating cost: a part of gross income, an amount a month, or both together. */
      operating_limit: optional(
        group('运营成本上限', 'Operating limit', {
          percent: optional(percent('占总收入比例', 'Percent of gross')),
          monthly: optional(money('每月金额', 'Amount a month')),
        }),
      ),
      /** How it was published where no figures were. */
      terms: optional(both('约定', 'Terms')),
      /** Whose the ground or room is: on what right the income is had. */
      land_right: changes('free', optional(both('场地权属', 'Right to the ground'))),
      /** The resolution of the owners, where their common parts are used (Civil Code 282): a ballot, or where it is filed. */
      resolution: changes('forward', optional(both('业主决议', 'Resolution of the owners'))),
      ballot: changes('forward', optional(refersTo('ballot', reference('业主表决', 'Ballot of the owners')))),
      /** Lines with the same first day are one agreement and sum to 100; a later one may restate everyone or only those that change. */
      shares: optional(
        list(
          '分成',
          'Shares',
          group('分成', 'Share', {
            /** As the party is written in the table of periods. */
            party: both('方', 'Party'),
            fund: optional(reference('基金', 'Fund')),
            percent: optional(percent('比例', 'Percent')),
            /** First day it holds; blank is from the beginning. */
            from: optional(date('起', 'From')),
          }),
        ),
      ),
    }),
  ),
  close_out: optional(
    group('结项', 'Close-out', { on: fact(date('日期', 'On')), surplus: optional(money('结余', 'Surplus')) }),
  ),
  fictional: changes('fixed', optional(flag('虚构', 'Fictional'))),
  summary: changes('free', optional(both('简介', 'Summary'))),
  ...commonKeys,
});

/**
 * `projects/<id>.revenue.csv`: each period's income of a project and how it is shared, oldest first. The totals of a period are on its first line and blank
 * (or repeated) on the others; each party has a line, in the order of the agreement.
 */
export const revenueSchema = z.strictObject({
  id: row(),
  /** A month, quarter or year; periods follow each other without overlap. */
  period: period('期间', 'Period'),
  gross: optional(money('总收入', 'Gross')),
  operating_cost: optional(money('运营成本', 'Operating cost')),
  /** What of the advance is recovered in this period. */
  recovered: optional(money('收回投入', 'Recovered')),
  /** Gross less operating cost and recovery; 0 where the period closed with a loss. */
  distributable: optional(money('可分配', 'Distributable')),
  party: optional(text('分配方', 'Party')),
  share_amount: optional(money('分配金额', 'Share')),
  paid_on: optional(date('支付日期', 'Paid on')),
  /** The income row of the party's fund that holds this share; one row may settle several periods. */
  income: optional(reference('对应收入', 'Income')),
  ...commonColumns,
});
