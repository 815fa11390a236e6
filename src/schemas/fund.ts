import { z } from 'zod';
import { commonKeys, coverageField } from './common.ts';
import {
  asTable,
  both,
  changes,
  choice,
  date,
  fact,
  flag,
  group,
  id,
  list,
  money,
  optional,
  percent,
  reference,
  refersTo,
  table,
  tabled,
  text,
} from './field.ts';
import { someOf, within } from './setting.ts';

/** What may count towards the base of a management fee. */
export const feeCounts = {
  gifts_received: { zh: '到账捐赠', en: 'gifts received' },
  income_received: { zh: '到账收入（含利息）', en: 'income received (with interest)' },
  income_without_interest: { zh: '到账收入（不含利息）', en: 'income received (without interest)' },
  spending: { zh: '支出（不含管理费和退款）', en: 'spending (without fees and refunds)' },
  balance: { zh: '期末余额', en: 'the balance at the end' },
} as const;

const countWords = {
  gifts_received: feeCounts.gifts_received.zh,
  income_received: feeCounts.income_received.zh,
  income_without_interest: feeCounts.income_without_interest.zh,
  spending: feeCounts.spending.zh,
  balance: feeCounts.balance.zh,
} as const;

/** The words of a fund's life cycle. */
export const fundStates = {
  preparing: '筹备',
  active: '运行',
  rectifying: '整改',
  terminated: '终止',
  deregistered: '注销',
} as const;

/** `funds/<id>/fund.yaml`: one community fund in the account of its custodian. */
export const fundSchema = z.strictObject({
  name: both('全称', 'Full name'),
  kind: choice('种类', 'Kind', {
    community_fund: '社区基金',
    micro_fund: '社区公益微基金',
    development_fund: '社区发展基金',
    street_fund: '街道基金',
    special_fund: '专项基金',
    named_fund: '冠名基金',
  }),
  custodian: optional(refersTo('custodian', reference('托管慈善组织', 'Custodian'))),
  status: changes('forward', optional(choice('状态', 'Status', fundStates))),
  established: optional(fact(date('设立日期', 'Established'))),
  coverage: coverageField,
  opening_balance: optional(
    group('期初余额', 'Opening balance', {
      on: fact(date('日期', 'On')),
      /** Everything in the account at the start of that day, yuan → fen. */
      total: money('合计', 'Total'),
      /** What of it is restricted, by purpose. */
      restricted: optional(table('限定部分', 'Restricted', money('金额', 'Amount'))),
    }),
  ),
  /** The first day on which the rules of the portal apply; earlier rows are shown and not judged by them. Blank: from the first row on. */
  rules_from: optional(fact(date('规则起用日', 'Rules apply from'))),
  /** Up to this day the books are closed. */
  sealed_through: changes('forward', optional(fact(date('已封账至', 'Sealed through')))),
  agreements: optional(
    list(
      '协议',
      'Agreements',
      group('协议', 'Agreement', {
        number: text('编号', 'Number'),
        signed: fact(date('签订日期', 'Signed')),
        from: optional(date('起', 'From')),
        to: optional(date('止', 'To')),
        purpose: both('宗旨', 'Purpose'),
        termination: optional(both('终止', 'Termination')),
        surplus: optional(both('剩余财产', 'Surplus')),
        fee: optional(
          group('管理费', 'Management fee', {
            percent: percent('比例', 'Percent'),
            base: choice('计提基数', 'Base', { income: '收入', spending: '支出', balance: '余额' }),
            /** What exactly counts towards the base, so that the fee can be recomputed. Reversals are netted; money from other funds of the portal never counts. */
            counts: optional(choice('计提口径', 'What counts', countWords)),
            /** For which stretch of time a fee is taken after it has ended. A row may name another one in `fee_period`. */
            settled: optional(choice('结算期', 'Settled', { month: '按月', quarter: '按季', year: '按年' })),
            from_restricted: optional(flag('可从限定资金列支', 'May use restricted money')),
            basis: both('依据', 'Basis'),
          }),
        ),
      }),
    ),
  ),
  committee: optional(
    group('管委会', 'Committee', {
      term: changes('until_closed', optional(both('届期', 'Term'))),
      members: optional(
        tabled(
          'committee',
          asTable(
            'decisions',
            ['管委会成员', 'Committee members'],
            ['一行是一位管委会成员的公示名、职务和任期。', 'One row per committee member: public name, role and term.'],
            { rank: 1 },
          ),
          list(
            '成员',
            'Members',
            group('成员', 'Member', {
              /** Public form of the name; officials and representatives only. */
              display_name: text('公示名', 'Public name'),
              role: changes('until_closed', both('职务', 'Role')),
              represents: changes('until_closed', optional(both('代表', 'Represents'))),
              from: date('任期起', 'From'),
              to: optional(date('任期止', 'To')),
            }),
          ),
        ),
      ),
      supervisors: optional(
        list(
          '监督员',
          'Supervisors',
          group('监督员', 'Supervisor', {
            display_name: text('公示名', 'Public name'),
            represents: optional(both('代表', 'Represents')),
            from: optional(date('任期起', 'From')),
            to: optional(date('任期止', 'To')),
          }),
        ),
      ),
    }),
  ),
  /** Rules of this fund that differ from those of the portal; `basis` says where they are written. */
  rules: changes(
    'until_closed',
    optional(
      group('规则', 'Rules', {
        notice_days: optional(within('公示天数', 'Notice days', 1, 366)),
        notice_unit: optional(choice('公示单位', 'Notice unit', { calendar: '自然日', working: '工作日' })),
        quorum: optional(someOf('到会要求', 'Quorum')),
        pass: optional(
          group('通过要求', 'Pass rule', {
            of: choice('计算基数', 'Base', { due: '应到', present: '实到', voting: '表决' }),
            percent: someOf('比例', 'Share'),
          }),
        ),
        committee_minimum: optional(within('管委会最少人数', 'Committee minimum', 1, 99)),
        tiers: optional(
          list(
            '分级审批',
            'Tiers',
            group('级', 'Tier', { up_to: optional(money('不超过', 'Up to')), approval: both('审批', 'Approval') }),
          ),
        ),
        application_threshold: optional(money('免申请限额', 'Threshold without application')),
        basis: both('依据', 'Basis'),
      }),
    ),
  ),
  purposes: optional(
    tabled(
      'purpose',
      asTable(
        'base',
        ['限定用途', 'Purposes'],
        ['一行是一只基金的一种限定用途。', 'One row per restricted purpose of a fund.'],
        { rank: 1 },
      ),
      list(
        '限定用途',
        'Purposes',
        group('用途', 'Purpose', {
          id: id(),
          name: both('名称', 'Name'),
          scope: optional(both('能用在哪', 'What it may pay')),
        }),
      ),
    ),
  ),
  /** The waters that feed the fund, in plain words, where only reports exist. */
  summary: changes('free', optional(both('简介', 'Summary'))),
  ...commonKeys,
});

/** `events.yaml`: major transactions and related-party dealings. */
export const eventSchema = z.strictObject({
  id: optional(id()),
  on: fact(date('日期', 'On')),
  kind: choice('种类', 'Kind', {
    major_asset: '重大资产变动',
    major_investment: '重大投资',
    major_transaction: '重大交易',
    major_flow: '重大资金往来',
    related_party: '关联交易',
    other: '其他',
  }),
  title: optional(both('事项', 'What')),
  parties: both('各方', 'Parties'),
  amount: optional(money('金额', 'Amount')),
  disclosed: optional(date('公开日期', 'Disclosed')),
  ...commonKeys,
});
