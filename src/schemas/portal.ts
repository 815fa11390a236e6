import { z } from 'zod';
import { commonKeys, contactField, coverageField, peopleKeys, sourceField } from './common.ts';
import {
  both,
  changes,
  choice,
  date,
  fact,
  flag,
  forward,
  group,
  id,
  list,
  money,
  optional,
  quantity,
  reference,
  refersTo,
  text,
  url,
  uscc,
} from './field.ts';
import { icpFiling, policeFiling } from './filing.ts';
import { exceptionsField } from './privacy.ts';
import { rulesField } from './rules.ts';
import { siteAddress } from './setting.ts';

/** `portal.yaml`: who publishes, as of when, and the rules that hold everywhere. */
export const portalSchema = z.strictObject({
  title: both('名称', 'Title'),
  publisher: both('发布单位', 'Publisher'),
  /** Address of the site, with its sub-path if it has one. */
  base_url: changes('free', siteAddress('网站地址', 'Site address')),
  locales: changes('free', list('语言', 'Languages', choice('语言', 'Language', { zh: '中文', en: '英文' }))),
  /** The day up to which the data are complete: the "today" of every computation. */
  as_of: changes('free', date('数据截至', 'As of')),
  /** How gifts are attributed to payments. */
  attribution: changes('fixed', choice('归集方法', 'Attribution', { fifo: '先进先出', pro_rata: '按比例' })),
  contact: optional(contactField),
  /** Numbers under which the site is filed in mainland China; the footer shows them with the registers. */
  icp_filing: changes('free', optional(icpFiling('ICP备案号', 'ICP filing number'))),
  police_filing: changes('free', optional(policeFiling('公安备案号', 'Police filing number'))),
  /** Where the servers of the site stand. */
  hosting: changes('free', optional(choice('服务器所在地', 'Hosting', { mainland: '境内', abroad: '境外' }))),
  /** Under what terms the open data may be used; reported figures keep the terms of their sources. */
  licence: optional(
    group('数据许可', 'Licence', {
      /** Short name, as licence lists write it: `CC-BY-4.0`. */
      name: text('简称', 'Short name'),
      url: url('网址', 'Address'),
      title: both('全称', 'Title'),
    }),
  ),
  /** What a donor needs to follow a gift. Without it gifts are found by day, amount and name only. */
  trace: changes(
    'free',
    optional(
      group('捐赠查询', 'Donor trace', {
        /** Any text that no other portal uses; with another one all keys have to be derived anew. */
        salt: text('盐值', 'Salt'),
        /** A fictional receipt that visitors may try. */
        example: optional(
          group('演示票据', 'Demonstration receipt', {
            number: text('票据号码', 'Receipt number'),
            code: text('校验码', 'Check code'),
          }),
        ),
      }),
    ),
  ),
  rules: changes('until_closed', rulesField),
  /** What may be published although the privacy guard would stop it. */
  privacy_exceptions: changes('free', optional(exceptionsField)),
  /** Public holidays and make-up working days, for working-day arithmetic. */
  holidays: optional(
    list(
      '节假日',
      'Holidays',
      group('节假日', 'Holiday', {
        on: date('日期', 'On'),
        name: both('名称', 'Name'),
        working: optional(flag('调休上班', 'Working day')),
      }),
    ),
  ),
  note: changes('free', optional(both('备注', 'Note'))),
});

/** `custodians/<id>.yaml`: the charity that holds the money of a fund in its account. */
export const custodianSchema = z.strictObject({
  name: both('全称', 'Full name'),
  /** Absent in fictional data: no invented code may look like a real one. */
  uscc: optional(uscc()),
  certificate_no: optional(text('公开募捐资格证书编号', 'Public fundraising certificate no.')),
  contact: optional(contactField),
  complaint_line: changes('free', optional(text('投诉监督电话', 'Complaint line'))),
  official_page: changes('free', optional(url('慈善中国页面', 'Official page'))),
  fictional: changes('fixed', optional(flag('虚构', 'Fictional'))),
  ...commonKeys,
});

/** `campaigns/<id>.yaml`: a public fundraising campaign, filed once, for one or more funds. */
export const campaignSchema = z.strictObject({
  name: both('名称', 'Name'),
  custodian: refersTo('custodian', reference('募捐主体', 'Custodian')),
  filing_number: optional(text('备案编号', 'Filing number')),
  start: date('开始日期', 'Start'),
  end: date('结束日期', 'End'),
  target: optional(money('目标金额', 'Target')),
  platform: optional(both('平台', 'Platform')),
  official_page: changes('free', optional(url('官方页面', 'Official page'))),
  funds: list('受益基金', 'Funds', reference('基金', 'Fund')),
  /** Whether the filed plan lets fundraising cost be paid from the gifts. */
  cost_allowed: changes('fixed', optional(flag('允许列支募捐成本', 'Cost allowed'))),
  partner: optional(both('合作方', 'Partner')),
  partner_assessment: optional(both('合作方评估', 'Assessment of the partner')),
  surplus: optional(both('剩余处理', 'Surplus')),
  fictional: changes('fixed', optional(flag('虚构', 'Fictional'))),
  ...commonKeys,
});

/** `vocabulary/<name>.yaml`: one list of terms with their codes. */
export const termSchema = z.strictObject({
  code: text('代码', 'Code'),
  zh: text('中文', 'Chinese'),
  en: text('英文', 'English'),
  /** Accounting class of the Accounting System for Private Non-profit Organizations (2024). */
  class: optional(
    choice('会计分类', 'Accounting class', {
      donation: '捐赠收入',
      grant: '政府补助收入',
      service: '提供服务收入',
      investment: '投资收益',
      other_income: '其他收入',
      charitable: '慈善活动支出',
      administration: '管理费用',
      fundraising: '筹资费用',
      other_expense: '其他费用',
      contra: '冲减收入',
    }),
  ),
  /** Payable without an application: fees, charges, refunds. */
  exempt: changes('fixed', optional(flag('免申请', 'Exempt from application'))),
  /** May be paid to a private person: relief, condolence, education or medical aid, refunds. */
  to_person: changes('fixed', optional(flag('可付个人', 'Payable to a person'))),
  basis: changes('free', optional(both('依据', 'Basis'))),
  /** What residents say for it, in any language: the search takes it for the term. */
  asked: changes('free', optional(list('居民的说法', 'What residents say', text('说法', 'Words')))),
});

/** `places/<id>/place.yaml`: a city, county, district, street or community. */
export const placeSchema = z.strictObject({
  name: both('名称', 'Name'),
  kind: choice('层级', 'Kind', { city: '市', county: '县', district: '区', street: '街道', community: '社区' }),
  parent: optional(refersTo('place', reference('上级', 'Parent'))),
  ...peopleKeys,
  contact: optional(contactField),
  location: changes(
    'free',
    optional(group('示意位置', 'Schematic location', { x: quantity('横坐标', 'x'), y: quantity('纵坐标', 'y') })),
  ),
  /** Invented for demonstration; every page of the place says so. */
  fictional: changes('fixed', optional(flag('虚构', 'Fictional'))),
  coverage: optional(coverageField),
  /** Whether the place has a fund of its own, is served by another's, plans one, or has none. */
  fund_status: forward(
    optional(
      choice('基金情况', 'Fund status', {
        own: '已建基金',
        served_by: '由其他基金服务',
        planned: '筹备中',
        none: '未建基金',
      }),
    ),
    ['none', 'planned', 'served_by', 'own'],
  ),
  served_by: changes('until_closed', optional(refersTo('fund', reference('服务基金', 'Served by')))),
  /** Chinese characters of the name are not verified: the name stays in pinyin. */
  name_unverified: changes('until_closed', optional(flag('汉字待核', 'Characters not verified'))),
  /** A few plain sentences on what the place did. */
  summary: changes('free', optional(both('简介', 'Summary'))),
  ...commonKeys,
});

/** `places/<id>/corrections.yaml`: what was changed after publication, for ever. */
export const correctionSchema = z.strictObject({
  id: optional(text('更正编号', 'Correction no.')),
  /** `<file kind>/<id>` or the id of the row. */
  record: text('记录', 'Record'),
  fund: optional(reference('基金', 'Fund')),
  field: text('字段', 'Field'),
  old: optional(text('原值', 'Old value')),
  new: optional(text('新值', 'New value')),
  reason: both('原因', 'Reason'),
  approved_by_role: both('批准人职务', 'Approved by'),
  on: fact(date('更正日期', 'Corrected on')),
});

/** Sides of neighbourhood life that have pages of their own, with the titles of the pages. */
export const lifeTopics = {
  rounds: { zh: '公益创投', en: 'Venture philanthropy' },
  alliance: { zh: '共享联盟', en: 'Sharing alliance' },
  wishes: { zh: '微心愿', en: 'Micro-wishes' },
  points: { zh: '积分', en: 'Points' },
  meetings: { zh: '议事会', en: 'Councils' },
  volunteers: { zh: '志愿服务', en: 'Volunteers' },
} as const;

/** A side of neighbourhood life. */
export type LifeTopic = keyof typeof lifeTopics;

/** The words by which a file names them: the titles, but for one. */
const topicChoices = {
  ...(Object.fromEntries(Object.entries(lifeTopics).map(([topic, { zh }]) => [topic, zh])) as Record<
    LifeTopic,
    string
  >),
  alliance: '伙伴联盟',
};

/** `places/<id>/aggregates.yaml`: a figure that was reported, without a ledger behind it. Never added to ledgers. */
export const aggregateSchema = z.strictObject({
  id: id(),
  /** The record that the figure is about. */
  subject: group('对象', 'Subject', {
    place: optional(reference('地点', 'Place')),
    fund: optional(reference('基金', 'Fund')),
    project: optional(reference('项目', 'Project')),
    round: optional(reference('创投轮次', 'Round')),
  }),
  /** What was counted, in the words of the report. */
  metric: both('指标', 'Metric'),
  value: quantity('数值', 'Value'),
  /** Upper end where a range was reported. */
  value_to: optional(quantity('数值上限', 'Value to')),
  per: optional(choice('每', 'Per', { day: '天', year: '年', month: '月' })),
  unit: both('单位', 'Unit'),
  precision: choice('精度', 'Precision', { exact: '确数', at_least: '不少于', approximate: '约数' }),
  /** The unit was lost in translation: outside every total. */
  unit_uncertain: optional(flag('单位存疑', 'Unit uncertain')),
  /** The words of the report, where they matter. */
  as_reported: optional(both('报道原文', 'As reported')),
  period: optional(both('期间', 'Period')),
  source: sourceField,
  superseded_by: optional(reference('被取代', 'Superseded by')),
  /** The side of neighbourhood life that it is about: it is shown there too. */
  topic: changes('free', optional(choice('主题', 'Topic', topicChoices))),
  note: changes('free', optional(both('备注', 'Note'))),
});
