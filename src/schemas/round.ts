import { z } from 'zod';
import { commonColumns, commonKeys, coverageField, objectionsField } from './common.ts';
import {
  asTable,
  both,
  changes,
  chineseOf,
  choice,
  count,
  date,
  fact,
  flag,
  group,
  id,
  list,
  money,
  optional,
  percent,
  quantity,
  reference,
  refersTo,
  row,
  tabled,
  text,
} from './field.ts';

/** The stages of a venture-philanthropy round, in order: the word of the data, and the stage as it stands inside an English sentence. */
export const stageWords = {
  needs: { zh: '需求征集', en: 'collection of needs' },
  call: { zh: '项目征集', en: 'call for proposals' },
  eligibility: { zh: '资格预审', en: 'eligibility check' },
  coaching: { zh: '优化辅导', en: 'coaching' },
  roadshow: { zh: '路演评审', en: 'judged roadshow' },
  notice: { zh: '公示', en: 'public notice' },
  contract: { zh: '签约', en: 'signing of contracts' },
  implementation: { zh: '实施', en: 'implementation' },
  mid_term: { zh: '中期评估', en: 'mid-term evaluation' },
  final: { zh: '末期评估', en: 'final evaluation' },
  audit: { zh: '审计', en: 'audit' },
  close_out: { zh: '结项', en: 'close-out' },
} as const;

/** The words of the data alone. */
export const roundStages = chineseOf(stageWords);

/** `rounds/<id>/round.yaml`: one round, from the call to the close-out, with the rules by which it is judged. */
export const roundSchema = z.strictObject({
  name: both('名称', 'Name'),
  /** Absent only where a report does not give it. */
  year: optional(count('年度', 'Year')),
  /** The fund that pays the awards. */
  fund: optional(refersTo('fund', reference('出资基金', 'Fund'))),
  organiser: optional(both('主办方', 'Organiser')),
  budget: optional(money('预算', 'Budget')),
  coverage: coverageField,
  summary: changes('free', optional(both('简介', 'Summary'))),
  fields: optional(list('领域', 'Fields', both('领域', 'Field'))),
  stages: optional(
    list(
      '流程',
      'Stages',
      group('阶段', 'Stage', {
        stage: choice('阶段', 'Stage', roundStages),
        start: date('开始', 'Start'),
        end: optional(date('结束', 'End')),
        text: optional(both('说明', 'Text')),
      }),
    ),
  ),
  criteria: optional(
    tabled(
      'criterion',
      asTable('rounds', ['评分标准', 'Criteria of rounds'], ['一行是一条评分标准。', 'One row per criterion.'], {
        rank: 1,
      }),
      list(
        '评分标准',
        'Criteria',
        group('标准', 'Criterion', {
          id: id(),
          /** At which judging it is used; the roadshow where it is left out. */
          stage: optional(choice('阶段', 'Stage', roundStages)),
          name: both('名称', 'Name'),
          weight: optional(percent('权重', 'Weight')),
          max: optional(quantity('满分', 'Maximum')),
        }),
      ),
    ),
  ),
  judges: optional(
    tabled(
      'judge',
      asTable(
        'rounds',
        ['评委', 'Judges of rounds'],
        ['一行是一位评委，只有编号和界别，没有姓名。', 'One row per judge: a number and an affiliation, no name.'],
        { rank: 1 },
      ),
      list(
        '评委',
        'Judges',
        group('评委', 'Judge', {
          /** A number, never a name. */
          id: id(),
          affiliation: both('所属界别', 'Affiliation'),
          recused_from: optional(list('回避', 'Recused from', reference('参评项目', 'Entry'))),
          recusal_reason: optional(both('回避原因', 'Reason of the recusal')),
        }),
      ),
    ),
  ),
  min_judges: changes('fixed', optional(count('最少评委数', 'Fewest judges'))),
  aggregation: changes(
    'fixed',
    optional(choice('合分方法', 'Aggregation', { mean: '取平均', trimmed: '去掉最高最低后取平均' })),
  ),
  /** From how many judges on the highest and the lowest are left out. */
  trim_from: changes('fixed', optional(count('去高低分的最少评委数', 'Trimmed from'))),
  bonus_rule: optional(
    group('加分规则', 'Bonus rule', { max: quantity('加分上限', 'Maximum'), text: both('规则', 'Text') }),
  ),
  /** Criteria that decide between equal totals, the first one first. */
  tie_break: changes('fixed', optional(list('同分时比较', 'Tie-break', reference('标准', 'Criterion')))),
  pass_mark: changes('fixed', optional(quantity('及格线', 'Pass mark'))),
  award_rules: optional(
    group('资助规则', 'Award rules', {
      /** Largest award, yuan → fen. */
      max_amount: optional(money('单项上限', 'Largest award')),
      /** Largest share of a project's budget that the award may be. */
      max_percent: optional(percent('资助占预算上限', 'Largest share of the budget')),
      self_raised_percent: optional(percent('自筹占预算下限', 'Smallest self-raised share')),
      basis: both('依据', 'Basis'),
    }),
  ),
  /** How many entries of each type of applicant every place needs: "2+1". */
  composition: optional(
    group('构成', 'Composition', {
      social_organization: count('专业社会组织', 'Social organizations'),
      community_self_run: count('社区自办', 'Community self-run'),
      basis: both('依据', 'Basis'),
    }),
  ),
  tranches: optional(
    list(
      '拨付',
      'Tranches',
      group('一期', 'Tranche', {
        percent: percent('比例', 'Percent'),
        /** The stage that must be passed before it is paid. */
        gate: choice('拨付条件', 'Gate', roundStages),
      }),
    ),
  ),
  evaluations: optional(
    tabled(
      'evaluation',
      asTable(
        'rounds',
        ['创投评估', 'Evaluations of rounds'],
        ['一行是一次中期或末期评估。', 'One row per mid-term or final evaluation.'],
        { rank: 5 },
      ),
      list(
        '评估',
        'Evaluations',
        group('评估', 'Evaluation', {
          entry: refersTo('entry', reference('参评项目', 'Entry')),
          stage: choice('阶段', 'Stage', roundStages),
          score: optional(quantity('得分', 'Score')),
          result: choice('结果', 'Result', { pass: '通过', rectify: '整改', fail: '不通过', stopped: '终止' }),
          on: fact(date('日期', 'On')),
          text: optional(both('意见', 'Text')),
        }),
      ),
    ),
  ),
  objections: optional(objectionsField),
  fictional: changes('fixed', optional(flag('虚构', 'Fictional'))),
  ...commonKeys,
});

/** Who may apply to a round. */
const applicantTypes = { social_organization: '社会组织', community_self_run: '社区自办服务中心' } as const;

/** `rounds/<id>/entries.csv`: what was submitted to a round. */
export const entrySchema = z.strictObject({
  id: row(),
  title: text('项目名称', 'Title'),
  title_en: changes('free', optional(text('项目英文名称', 'Title in English'))),
  project: optional(refersTo('project', reference('项目', 'Project'))),
  place: optional(refersTo('place', reference('地点', 'Place'))),
  field: optional(text('领域', 'Field')),
  applicant: text('申报单位', 'Applicant'),
  applicant_type: choice('申报单位类型', 'Applicant type', applicantTypes),
  asked: optional(money('申请金额', 'Asked')),
  self_raised: optional(money('自筹金额', 'Self-raised')),
  /** How far it came. */
  stage: changes('forward', choice('阶段', 'Stage', roundStages)),
  status: changes('forward', choice('状态', 'Status', { in: '参评', withdrawn: '退出' })),
  bonus: optional(quantity('加分', 'Bonus')),
  awarded: optional(money('资助金额', 'Awarded')),
  override_reason: optional(text('调整原因', 'Reason of the override')),
  feedback: optional(text('评审意见', 'Feedback')),
  ...commonColumns,
});

/** `rounds/<id>/scores.csv`: one score a judge, entry and criterion. */
export const scoreSchema = z.strictObject({
  stage: choice('阶段', 'Stage', roundStages),
  entry: refersTo('entry', reference('参评项目', 'Entry', '项目编号')),
  judge: refersTo('judge', reference('评委', 'Judge', '评委编号')),
  criterion: refersTo('criterion', reference('标准', 'Criterion', '评分标准')),
  score: quantity('得分', 'Score'),
  ...commonColumns,
});
