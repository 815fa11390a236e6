import { advanceSchema } from './advance.ts';
import { applicationSchema } from './application.ts';
import { documentSchema } from './document.ts';
import { eventSchema, fundSchema } from './fund.ts';
import { reportSchema } from './report.ts';
import {
  balanceSchema,
  goodsSchema,
  incomeSchema,
  pledgeSchema,
  querySchema,
  reallocationSchema,
  spendingSchema,
  transferSchema,
} from './rows.ts';
import { asTable } from './table-entry.ts';

/** The files of a fund: itself, the rows of its ledger, what it published and how each use of money was decided. */
export const fundKinds = {
  fund: {
    path: 'places/<place>/funds/<fund>/fund.yaml',
    shape: 'one',
    schema: fundSchema,
    ends: { status: ['terminated', 'deregistered'] },
    words: { zh: '基金', en: 'fund' },
    table: asTable(
      'base',
      ['基金', 'Funds'],
      ['一行是一只基金；fictional 为 true 的是虚构的。', 'One row per fund; "fictional" marks invented ones.'],
    ),
  },
  income: {
    path: 'places/<place>/funds/<fund>/income*.csv',
    list: 'income',
    shape: 'table',
    schema: incomeSchema,
    words: { zh: '收入', en: 'income row' },
    table: asTable(
      'money',
      ['收入', 'Income'],
      [
        '一行是一笔收入：捐赠、拨款、利息等；实物和服务折价登记，不进账户余额。',
        'One row per donation, grant or interest; goods and services stand at their stated value and do not enter the account.',
      ],
    ),
  },
  spending: {
    path: 'places/<place>/funds/<fund>/spending*.csv',
    list: 'spending',
    shape: 'table',
    schema: spendingSchema,
    words: { zh: '支出', en: 'spending row' },
    table: asTable(
      'money',
      ['支出', 'Spending'],
      ['一行是一笔支出，写明项目、用资申请和收款方。', 'One row per payment, with project, application and payee.'],
    ),
  },
  transfer: {
    path: 'places/<place>/funds/<fund>/transfers*.csv',
    list: 'transfers',
    shape: 'table',
    schema: transferSchema,
    words: { zh: '划转', en: 'transfer' },
    table: asTable(
      'money',
      ['基金间划转', 'Transfers between funds'],
      [
        '一行是一笔基金之间的划转，由划出的基金登记一次。',
        'One row per transfer between funds, entered once, by the fund that gives.',
      ],
    ),
  },
  reallocation: {
    path: 'places/<place>/funds/<fund>/reallocations*.csv',
    list: 'reallocations',
    shape: 'table',
    schema: reallocationSchema,
    words: { zh: '用途调整', en: 'reallocation' },
    table: asTable(
      'money',
      ['用途调整', 'Reallocations between purposes'],
      [
        '一行是一次用途调整：钱从一个限定用途转到另一个，基金总额不变。',
        'One row per move between purposes of a fund; its total stays.',
      ],
    ),
  },
  pledge: {
    path: 'places/<place>/funds/<fund>/pledges.csv',
    list: 'pledges',
    shape: 'table',
    schema: pledgeSchema,
    ends: { status: ['fulfilled', 'cancelled'] },
    words: { zh: '认捐', en: 'pledge' },
    table: asTable(
      'money',
      ['认捐', 'Pledges'],
      ['一行是一笔认捐，到账前不计入收入。', 'One row per pledge; it is not income until it arrives.'],
    ),
  },
  advance: {
    path: 'places/<place>/funds/<fund>/advances.csv',
    list: 'advances',
    shape: 'table',
    schema: advanceSchema,
    words: { zh: '垫付', en: 'advance' },
    table: asTable(
      'money',
      ['垫付', 'Advances'],
      [
        '一行是一笔垫付：有人替基金先付了钱，基金欠他；不是账户里的钱。',
        'One row per advance: somebody paid for the fund and is owed; it is no money in the account.',
      ],
    ),
  },
  balance: {
    path: 'places/<place>/funds/<fund>/balances.csv',
    list: 'balances',
    shape: 'table',
    schema: balanceSchema,
    key: ['date'],
    words: { zh: '银行余额', en: 'bank balance' },
    table: asTable(
      'money',
      ['银行余额', 'Bank balances'],
      [
        '一行是某日终了时的银行余额，账面必须与它相符。',
        'One row per bank balance at the end of a day, which the book must equal.',
      ],
    ),
  },
  goods: {
    path: 'places/<place>/funds/<fund>/goods.csv',
    list: 'goods',
    shape: 'table',
    schema: goodsSchema,
    words: { zh: '物资', en: 'goods row' },
    table: asTable(
      'money',
      ['物资收发', 'Goods in and out'],
      [
        '一行是一次物资入库或出库，按数量登记，不计金额。',
        'One row per movement of goods, in quantities, not in money.',
      ],
    ),
  },
  document: {
    path: 'places/<place>/funds/<fund>/documents.csv',
    list: 'documents',
    shape: 'table',
    schema: documentSchema,
    words: { zh: '票据登记', en: 'document' },
    table: asTable(
      'money',
      ['票据和文件', 'Documents'],
      [
        '一行是一张票据或者一份文件：证明哪几笔账，公开件在哪里，原件在会计档案里的编号。',
        'One row per paper: the rows that it proves, its covered copy, and the number of the original in the accounting archive.',
      ],
    ),
  },
  query: {
    path: 'places/<place>/funds/<fund>/queries.csv',
    list: 'queries',
    shape: 'table',
    schema: querySchema,
    words: { zh: '咨询', en: 'query' },
    table: asTable(
      'disclosure',
      ['咨询与答复', 'Questions and answers'],
      ['一行是一次咨询及其答复，不含个人信息。', 'One row per question and answer, without personal data.'],
    ),
  },
  event: {
    path: 'places/<place>/funds/<fund>/events.yaml',
    list: 'events',
    shape: 'list',
    schema: eventSchema,
    key: ['on', 'kind'],
    words: { zh: '重大事项', en: 'event' },
    table: asTable('disclosure', ['重大事项', 'Events'], ['一行是一件重大事项。', 'One row per major event.'], {
      repeats: true,
    }),
  },
  report: {
    path: 'places/<place>/funds/<fund>/reports.yaml',
    list: 'reports',
    shape: 'list',
    schema: reportSchema,
    key: ['kind', 'period', 'published'],
    called: ['kind', 'period'],
    words: { zh: '公开报告', en: 'report' },
    table: asTable(
      'disclosure',
      ['公开报告', 'Reports'],
      ['一行是一份已公布的报告。', 'One row per published report.'],
      { repeats: true },
    ),
  },
  application: {
    path: 'places/<place>/funds/<fund>/applications/<id>.yaml',
    list: 'applications',
    shape: 'one',
    schema: applicationSchema,
    words: { zh: '用资申请', en: 'application' },
    table: asTable(
      'decisions',
      ['用资申请', 'Applications'],
      ['一行是一份用资申请，从提出到验收。', 'One row per application, from proposal to acceptance.'],
    ),
  },
} as const;
