import { z } from 'zod';
import { commonColumns, commonKeys } from './common.ts';
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
  period,
  quantity,
  reference,
  refersTo,
  row,
  several,
  tabled,
  text,
} from './field.ts';

/** Kinds of bodies in which several parties sit. */
export const bodyKinds = {
  council: { zh: '议事协商组织', en: 'Council' },
  joint_meeting: { zh: '联席会议', en: 'Joint meeting' },
  partners: { zh: '伙伴例会', en: 'Meeting of partners' },
  youth: { zh: '青年委员会', en: 'Youth committee' },
  supervision: { zh: '监督组织', en: 'Supervision' },
  other: { zh: '其他', en: 'Other' },
} as const;

/** How often a body meets. */
export const rhythms = { month: '每月', quarter: '每季', half_year: '每半年', year: '每年' } as const;

/** `places/<place>/bodies.yaml`: a body with its seats and its calendar. Roles and senders only; its meetings name it. */
export const bodySchema = z.strictObject({
  id: id(),
  kind: choice('类型', 'Kind', chineseOf(bodyKinds)),
  name: both('名称', 'Name'),
  formed: fact(date('成立日期', 'Formed')),
  ended: changes('forward', optional(fact(date('终止日期', 'Ended')))),
  /** How often it is to meet. */
  meets: changes('until_closed', optional(choice('会期', 'Meets', rhythms))),
  basis: optional(both('依据', 'Basis')),
  seats: changes(
    'until_closed',
    tabled(
      'body_seat',
      asTable(
        'decisions',
        ['议事组织的席位', 'Seats of bodies'],
        ['一行是一种席位：职务、推派方和席数。', 'One row per kind of seat: role, sender and number.'],
        { rank: 1 },
      ),
      list(
        '席位',
        'Seats',
        group('席位', 'Seat', {
          role: both('职务', 'Role'),
          sent_by: optional(both('推派方', 'Sent by')),
          /** How many such seats there are; 1 where nothing is said. */
          seats: optional(count('席数', 'Seats')),
        }),
      ),
    ),
  ),
  ...commonKeys,
});

/** Kinds of organisations of residents. */
export const groupKinds = {
  team: { zh: '志愿队伍', en: 'Volunteer team' },
  interest: { zh: '兴趣团队', en: 'Interest group' },
  self_governance: { zh: '自治小组', en: 'Self-governance group' },
  venture: { zh: '社会组织', en: 'Social organisation' },
  other: { zh: '其他', en: 'Other' },
} as const;

/** `places/<place>/groups.csv`: organisations of residents that are being built up: with what help, and what they took over. */
export const residentGroupSchema = z.strictObject({
  id: row(),
  name: text('名称', 'Name'),
  kind: choice('类型', 'Kind', chineseOf(groupKinds)),
  formed: fact(date('成立日期', 'Formed')),
  /** Day and office of its entry with the street. */
  filed_on: changes('forward', optional(fact(date('备案日期', 'Filed on')))),
  filed_with: changes('forward', optional(text('备案机关', 'Filed with'))),
  members: changes('until_closed', optional(count('成员数', 'Members'))),
  project: changes('until_closed', optional(refersTo('project', reference('扶持项目', 'Project')))),
  /** Uses of money that it was helped with, separated by `;`. */
  application: several(optional(reference('扶持资金', 'Application'))),
  took_over: changes('until_closed', optional(text('承接事务', 'Took over'))),
  ended: changes('forward', optional(fact(date('解散日期', 'Ended')))),
  ...commonColumns,
});

/** On what terms a room is used. */
export const spaceTerms = {
  free: { zh: '免费', en: 'free' },
  low: { zh: '低偿', en: 'low charge' },
  market: { zh: '市场价', en: 'market price' },
  mixed: { zh: '分时段', en: 'by the hour of day' },
} as const;

/** `places/<place>/spaces.csv`: rooms and grounds for common use: whose, used by whom, on what terms. */
export const spaceSchema = z.strictObject({
  id: row(),
  name: text('名称', 'Name'),
  kind: choice('类型', 'Kind', {
    idle: '闲置用房',
    premises: '社区用房',
    window: '服务窗口',
    ground: '场地',
    other: '其他',
  }),
  owner: text('产权方', 'Owner'),
  user: changes('until_closed', text('使用方', 'User')),
  terms: changes('until_closed', choice('使用方式', 'Terms', chineseOf(spaceTerms))),
  price: changes('until_closed', optional(text('收费标准', 'Price'))),
  area: optional(quantity('面积（平方米）', 'Area')),
  hours: changes('free', optional(text('开放时间', 'Hours'))),
  from: fact(date('起用日期', 'From')),
  to: changes('forward', optional(date('到期日期', 'To'))),
  /** On what paper the use rests. */
  basis: optional(text('依据', 'Basis')),
  /** The project whose income it brings. */
  project: optional(refersTo('project', reference('项目', 'Project'))),
  ...commonColumns,
});

/** What became of something that was said. */
export const feedbackStates = {
  open: { zh: '未答复', en: 'No answer yet' },
  answered: { zh: '已答复', en: 'Answered' },
  solved: { zh: '已解决', en: 'Solved' },
  impossible: { zh: '无法解决', en: 'Cannot be solved' },
} as const;

/** Where something was said. */
export const feedbackSources = {
  resident: { zh: '居民', en: 'Residents' },
  hotline: { zh: '12345 热线', en: 'Hotline 12345' },
  council: { zh: '议事会', en: 'Council' },
  patrol: { zh: '巡查', en: 'Patrol' },
  online: { zh: '网上', en: 'Online' },
  other: { zh: '其他', en: 'Other' },
} as const;

/** `places/<place>/feedback.csv`: what residents said, of a project or of anything else, summed up without persons; and what became of it. */
export const feedbackSchema = z.strictObject({
  id: row(),
  on: fact(date('日期', 'On')),
  source: choice('来源', 'Source', chineseOf(feedbackSources)),
  project: optional(refersTo('project', reference('项目', 'Project'))),
  /** The matter in the words of the staff; verbatim only where the speaker agreed. */
  said: text('反映内容', 'Said'),
  verbatim: optional(flag('原话', 'Verbatim')),
  consent: optional(flag('本人同意公开', 'Consent')),
  /** How many said the same. */
  times: changes('until_closed', optional(count('次数', 'Times'))),
  assigned_to: changes('until_closed', optional(text('承办', 'Assigned to'))),
  due: changes('until_closed', optional(date('期限', 'Due'))),
  state: changes('forward', choice('状态', 'State', chineseOf(feedbackStates))),
  answer: changes('until_closed', optional(text('答复', 'Answer'))),
  answered_on: changes('forward', optional(fact(date('答复日期', 'Answered on')))),
  solved_on: changes('forward', optional(fact(date('解决日期', 'Solved on')))),
  why_not: changes('until_closed', optional(text('无法解决的原因', 'Why not'))),
  ...commonColumns,
});

/** Of what a figure beside the books is one. */
export const measureTopics = {
  jobs: { zh: '微就业', en: 'Micro-work' },
  benefit: { zh: '居民优惠', en: 'Benefit' },
  upkeep: { zh: '长效管护', en: 'Upkeep' },
  other_money: { zh: '其他资金', en: 'Other money' },
  hotline: { zh: '12345 热线', en: 'Hotline 12345' },
  casework: { zh: '个案服务', en: 'Casework' },
  units: { zh: '双报到单位', en: 'Units that report to the community' },
  training: { zh: '培训指导', en: 'Training' },
  honour: { zh: '荣誉和礼遇', en: 'Honours' },
  green: { zh: '绿地认养', en: 'Adopted green' },
  finance: { zh: '融资对接', en: 'Finance reached' },
  other: { zh: '其他', en: 'Other' },
} as const;

/** People in bands, so that no small group is told. */
export const peopleBands = {
  under_10: { zh: '10 人以下', en: 'fewer than 10 people' },
  to_29: { zh: '10～29 人', en: '10 to 29 people' },
  to_99: { zh: '30～99 人', en: '30 to 99 people' },
  from_100: { zh: '100 人以上', en: '100 people or more' },
} as const;

/** `places/<place>/measures.csv`: what is counted beside the books of a fund. Its amounts are never money of the fund and enter no total. */
export const measureSchema = z.strictObject({
  id: row(),
  topic: choice('类别', 'Topic', chineseOf(measureTopics)),
  period: period('期间', 'Period'),
  item: text('事项', 'Item'),
  number: changes('until_closed', optional(quantity('数量', 'Number'))),
  unit: changes('until_closed', optional(text('单位', 'Unit'))),
  people: changes('until_closed', optional(choice('人数', 'People', chineseOf(peopleBands)))),
  hours: changes('until_closed', optional(quantity('工时', 'Hours'))),
  /** Yuan; with `amount_to` a range, as the pay of a day. */
  amount: changes('until_closed', optional(money('金额', 'Amount'))),
  amount_to: changes('until_closed', optional(money('金额至', 'Amount to'))),
  /** Who pays it or does it. */
  by: changes('until_closed', optional(text('出资或承担', 'By'))),
  basis: optional(text('依据', 'Basis')),
  project: optional(refersTo('project', reference('项目', 'Project'))),
  ...commonColumns,
});
