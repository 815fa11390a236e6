import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/import/result.ts';
import { type Cells, type Given, planned, refusal, saved, text, xlsx } from './source.ts';

/** What a treasurer must find: sums in yuan and what was counted, or what is asked and what is wrong. */
type Told = {
  income?: number;
  spending?: number;
  taken?: number;
  skipped?: Plan['rows']['reasons'];
  asks?: string[];
  wrong?: string[];
};

function told({ state, rows, sums, questions, problems }: Plan): Told & { state: string } {
  const some = <T>(list: readonly T[]) => (list.length > 0 ? list : undefined);
  return {
    state,
    ...{ income: sums.income / 100, spending: sums.spending / 100, taken: rows.taken },
    ...(Object.keys(rows.reasons).length > 0 ? { skipped: rows.reasons } : {}),
    ...(questions.length > 0 ? { asks: questions.map(({ ask }) => ask) } : {}),
    ...(some(problems)
      ? { wrong: problems.map(({ code, row }) => (row === undefined ? code : `${code} ${row}`)) }
      : {}),
  };
}

const head = ['日期', '捐赠人', '金额', '方式'];
const two: Cells = [
  ['2026-03-05', '王小明', 100, '微信'],
  ['2026-03-06', '示范区粮油有限公司', 250.5, '转账'],
];
const plain: Told = { income: 350.5, spending: 0, taken: 2 };

type Case = [name: string, source: () => Promise<Uint8Array> | Uint8Array, told: Told, given?: Given];

const cases: Case[] = [
  ['a plain sheet', () => xlsx([head, ...two]), plain],
  [
    'titles, a unit and a blank row above the head',
    () => xlsx([['示范区社区基金捐款登记表'], ['单位：元', null, '2026 年 3 月'], [], head, ...two]),
    plain,
  ],
  ['a totals row', () => xlsx([head, ...two, ['合计', null, 350.5, null]]), { ...plain, skipped: { total: 1 } }],
  [
    'a totals row that is wrong',
    () => xlsx([head, ...two, ['合计', null, 351.5, null]]),
    { ...plain, skipped: { total: 1 }, wrong: ['total-differs 4'] },
  ],
  [
    'subtotals of months and a total of the year',
    () =>
      xlsx([
        head,
        ...two,
        ['本月合计', null, 350.5],
        ['2026-04-01', '匿名', 10, '现金'],
        ['本月合计', null, 10],
        ['本年累计', null, 360.5],
      ]),
    { income: 360.5, spending: 0, taken: 3, skipped: { total: 3 } },
  ],
  [
    'a total above the rows',
    () => xlsx([head, ['总计', null, 350.5, null], ...two]),
    { ...plain, skipped: { total: 1 } },
  ],
  [
    'the head again on the second page',
    () => xlsx([head, two[0] as never, head, two[1] as never]),
    { ...plain, skipped: { head: 1 } },
  ],
  [
    'a line for signatures',
    () => xlsx([head, ...two, ['制表：李某', null, '审核：', null]]),
    { ...plain, skipped: { signature: 1 } },
  ],
  [
    'a remark below',
    () => xlsx([head, ...two, ['说明：以上均已开具票据', null, null, null]]),
    { ...plain, skipped: { remark: 1 } },
  ],
  [
    'merged days',
    () =>
      xlsx([head, ['2026-03-05', '甲公司', 100, '转账'], [null, '乙公司', 50, '转账']], {
        merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
      }),
    { income: 150, spending: 0, taken: 2 },
  ],
  [
    'merged amounts: one gift or two',
    () =>
      xlsx([head, ['2026-03-05', '甲公司', 100, '转账'], ['2026-03-05', '乙公司', null, '转账']], {
        merges: [{ startRow: 1, startCol: 2, endRow: 2, endCol: 2 }],
      }),
    { income: 100, spending: 0, taken: 1, wrong: ['amount-merged 3'] },
  ],
  [
    'a blank day that is not merged',
    () => xlsx([head, ...two, [null, '匿名', 5, '现金']]),
    { ...plain, wrong: ['date-missing 4'] },
  ],
  [
    'a day without amount',
    () => xlsx([head, ...two, ['2026-03-07', '匿名', null, '现金']]),
    { ...plain, wrong: ['amount-missing 4'] },
  ],
  [
    'numbers as text, with currency, separators, full-width digits and blanks',
    () =>
      xlsx([
        head,
        ['2026/3/5', '甲公司', '￥1,234.50', '转账'],
        ['2026年3月6日', '乙公司', ' １００元 ', '转账'],
        ['20260307', '丙公司', '壹佰元整', '现金'],
      ]),
    { income: 1434.5, spending: 0, taken: 3 },
  ],
  [
    'days as dates and as serial days',
    () => xlsx([head, [new Date(Date.UTC(2026, 2, 5)), '甲公司', 1, '现金'], [46_087, '乙公司', 2, '现金']]),
    { income: 3, spending: 0, taken: 2 },
  ],
  [
    'days in the calendar of 1904',
    () =>
      writeXlsx({
        dateSystem: '1904',
        sheets: [{ name: 'Sheet1', rows: [head, [new Date(Date.UTC(2026, 2, 5)), '甲公司', 1, '现金']] }],
      }),
    { income: 1, spending: 0, taken: 1 },
  ],
  [
    'a day and a month whose year the title says',
    () => xlsx([['2026年捐款明细'], head, ['3月5日', '甲公司', 1, '现金'], ['3.6', '乙公司', 2, '现金']]),
    { income: 3, spending: 0, taken: 2 },
  ],
  [
    'a day without a year anywhere',
    () => xlsx([head, ['3月5日', '甲公司', 1, '现金']]),
    { income: 0, spending: 0, taken: 0, wrong: ['date-unclear 2'] },
  ],
  [
    'day and month that could be either',
    () => xlsx([head, ['5/3/2026', '甲公司', 1, '现金']]),
    { income: 0, spending: 0, taken: 0, wrong: ['date-unclear 2'] },
  ],
  [
    'a rounded amount',
    () => xlsx([head, ['2026-03-05', '甲公司', '1.2万', '转账']]),
    { income: 0, spending: 0, taken: 0, wrong: ['amount-unreadable 2'] },
  ],
  [
    'an amount below the fen',
    () => xlsx([head, ['2026-03-05', '甲公司', 100.005, '转账']]),
    { income: 0, spending: 0, taken: 0, wrong: ['amount-below-fen 2'] },
  ],
  [
    'what binary fractions leave',
    () =>
      xlsx([head, ['2026-03-05', '甲公司', 0.1 + 0.2, '转账'], ['2026-03-05', '乙公司', 2960.2099999999996, '转账']]),
    { income: 2960.51, spending: 0, taken: 2 },
  ],
  [
    'two currencies',
    () => xlsx([head, ['2026-03-05', '甲公司', 'USD 100', '转账']]),
    { income: 0, spending: 0, taken: 0, wrong: ['amount-foreign 2'] },
  ],
  [
    'destroyed cells',
    () => xlsx([head, ['2026-03-05', '甲公司', '#######', '转账'], ['2026-03-06', '乙公司', '#REF!', '转账']]),
    { income: 0, spending: 0, taken: 0, wrong: ['amount-unreadable 2', 'amount-unreadable 3'] },
  ],
  [
    'a formula with its result',
    () =>
      xlsx([head, ...two, ['2026-03-07', '丙公司', null, '现金']], {
        cells: new Map([['3,2', { formula: 'C2*2', formulaResult: 200 }]]),
      }),
    { income: 550.5, spending: 0, taken: 3 },
  ],
  [
    'a formula without result',
    () =>
      xlsx([head, ...two, ['2026-03-07', '丙公司', null, '现金']], { cells: new Map([['3,2', { formula: 'C2*2' }]]) }),
    { ...plain, wrong: ['formula 4'] },
  ],
  [
    'amounts below zero in brackets are spending',
    () =>
      xlsx([
        ['日期', '事由', '金额'],
        ['2026-03-05', '捐款', 100],
        ['2026-03-06', '买米', '(30.50)'],
        ['2026-03-07', '买油', '-20'],
      ]),
    { income: 100, spending: 50.5, taken: 3 },
  ],
  [
    'income and spending side by side',
    () =>
      xlsx([
        ['日期', '摘要', '收入', '支出'],
        ['2026-03-05', '捐款', 100, null],
        ['2026-03-06', '买米', null, 30.5],
      ]),
    { income: 100, spending: 30.5, taken: 2 },
  ],
  [
    'spending written with a sign in its own column',
    () =>
      xlsx([
        ['日期', '摘要', '收入', '支出'],
        ['2026-03-05', '捐款', 100, null],
        ['2026-03-06', '买米', null, -30.5],
      ]),
    { income: 100, spending: 30.5, taken: 2 },
  ],
  [
    'amounts on both sides of a row',
    () =>
      xlsx([
        ['日期', '摘要', '收入', '支出'],
        ['2026-03-05', '捐款并退回', 100, 30],
      ]),
    { income: 0, spending: 0, taken: 0, wrong: ['both-sides 2'] },
  ],
  [
    'one amount and a direction',
    () =>
      xlsx([
        ['日期', '收/支', '金额'],
        ['2026-03-05', '收入', 100],
        ['2026-03-06', '支出', 30],
      ]),
    { income: 100, spending: 30, taken: 2 },
  ],
  [
    'a direction that says nothing',
    () =>
      xlsx([
        ['日期', '收/支', '金额'],
        ['2026-03-05', '收入', 100],
        ['2026-03-06', '不计收支', 30],
      ]),
    { income: 100, spending: 0, taken: 1, wrong: ['direction-unclear 3'] },
  ],
  [
    'debit and credit, proved by the balance',
    () =>
      xlsx([
        ['日期', '摘要', '借方', '贷方', '余额'],
        ['2026-03-01', '捐款', null, 100, 100],
        ['2026-03-02', '买米', 30, null, 70],
        ['2026-03-03', '捐款', null, 5, 75],
        ['2026-03-04', '捐款', null, 5, 80],
      ]),
    { income: 110, spending: 30, taken: 4 },
  ],
  [
    'debit and credit without a balance',
    () =>
      xlsx([
        ['日期', '摘要', '借方', '贷方'],
        ['2026-03-01', '捐款', null, 100],
      ]),
    { income: 0, spending: 0, taken: 0, asks: ['side'] },
  ],
  [
    'debit and credit, decided',
    () =>
      xlsx([
        ['日期', '摘要', '借方', '贷方'],
        ['2026-03-01', '捐款', null, 100],
      ]),
    { income: 100, spending: 0, taken: 1 },
    { mapping: { income_side: 'credit' } },
  ],
  [
    'a balance that does not fit',
    () =>
      xlsx([
        ['日期', '摘要', '收入', '支出', '余额'],
        ['2026-03-01', '捐款', 100, null, 100],
        ['2026-03-02', '买米', null, 30, 75],
        ['2026-03-03', '捐款', 5, null, 80],
      ]),
    { income: 105, spending: 30, taken: 3, wrong: ['balance-differs 3'] },
  ],
  [
    'the newest row first',
    () =>
      xlsx([
        ['日期', '摘要', '收入', '支出', '余额'],
        ['2026-03-03', '捐款', 5, null, 75],
        ['2026-03-02', '买米', null, 30, 70],
        ['2026-03-01', '捐款', 100, null, 100],
      ]),
    { income: 105, spending: 30, taken: 3 },
  ],
  [
    'the same row twice',
    () => xlsx([head, ...two, two[0] as never]),
    { income: 450.5, spending: 0, taken: 2, asks: ['duplicate'] },
  ],
  [
    'the same row twice, decided to be two',
    () => xlsx([head, ...two, two[0] as never]),
    { income: 450.5, spending: 0, taken: 3 },
    { duplicates: 'take' },
  ],
  [
    'the same row twice, decided to be one',
    () => xlsx([head, ...two, two[0] as never]),
    { income: 450.5, spending: 0, taken: 2, skipped: { duplicate: 1 } },
    { duplicates: 'skip' },
  ],
  [
    'a row that the ledger has',
    () => xlsx([head, ...two]),
    { ...plain, taken: 1, asks: ['duplicate'] },
    { ledger: [{ id: 'I1', kind: 'income', on: '2026-03-05', fen: 10_000 }] },
  ],
  [
    'two rows of one day and amount that are remembered, while the ledger has one',
    () => xlsx([head, ['2026-03-05', '甲公司', 100, '转账'], ['2026-03-05', '乙公司', 100, '转账']]),
    { income: 200, spending: 0, taken: 0, asks: ['duplicate'], skipped: { 'taken-before': 1 } },
    {
      ledger: [{ id: 'I1', kind: 'income', on: '2026-03-05', fen: 10_000 }],
      remembered: new Set(['甲公司', '乙公司']),
      fingerprint: (cells) => cells[1] ?? '',
    },
  ],
  [
    'a word that is no known method',
    () => xlsx([head, ['2026-03-05', '甲公司', 1, '飞鸽']]),
    { income: 1, spending: 0, taken: 1, asks: ['method'] },
  ],
  [
    'a word that is known by the mapping',
    () => xlsx([head, ['2026-03-05', '甲公司', 1, '飞鸽']]),
    { income: 1, spending: 0, taken: 1 },
    { mapping: { methods: { 飞鸽: 'transfer' } } },
  ],
  [
    'two sheets with ledgers',
    () => xlsx([head, ...two], {}, [{ name: '四月', rows: [head, ['2026-04-01', '丙公司', 5, '现金']] }]),
    { income: 355.5, spending: 0, taken: 3, asks: ['sheet'] },
  ],
  [
    'two sheets, one named',
    () => xlsx([head, ...two], {}, [{ name: '四月', rows: [head, ['2026-04-01', '丙公司', 5, '现金']] }]),
    { income: 5, spending: 0, taken: 1 },
    { sheets: ['四月'] },
  ],
  [
    'a hidden sheet',
    () => xlsx([head, ...two], {}, [{ name: '旧', hidden: true, rows: [head, ['2026-04-01', '丙公司', 5, '现金']] }]),
    plain,
  ],
  [
    'hidden rows, as a filter leaves them',
    () => xlsx([head, ...two], { rowDefs: new Map([[1, { hidden: true }]]) }),
    plain,
  ],
  [
    'two columns of amounts that differ',
    () =>
      xlsx([
        ['日期', '订单金额', '实收金额'],
        ['2026-03-05', 100, 99.4],
      ]),
    { income: 100, spending: 0, taken: 1, asks: ['column'] },
  ],
  [
    'fees beside the amounts',
    () =>
      xlsx([
        ['日期', '捐赠金额', '手续费'],
        ['2026-03-05', 100, 0.6],
      ]),
    { income: 100, spending: 0, taken: 1, asks: ['fee'] },
  ],
  [
    'orders that were not paid',
    () =>
      xlsx([
        ['时间', '金额', '状态'],
        ['2026-03-05 10:01:02', 100, '支付成功'],
        ['2026-03-05 10:02:00', 50, '已关闭'],
      ]),
    { income: 100, spending: 0, taken: 1, skipped: { 'not-paid': 1 } },
  ],
  [
    'an order that was paid back',
    () =>
      xlsx([
        ['时间', '金额', '状态'],
        ['2026-03-05', 100, '已全额退款'],
      ]),
    { income: 0, spending: 0, taken: 0, wrong: ['status-unclear 2'] },
  ],
  [
    'a reversal in red',
    () =>
      xlsx([
        ['日期', '摘要', '收入', '支出'],
        ['2026-03-01', '捐款', 100, null],
        ['2026-03-02', '买米', null, 30],
        ['2026-03-03', '冲回买米', null, -30],
      ]),
    { income: 100, spending: 0, taken: 3 },
  ],
  [
    'a reversal of nobody knows what',
    () =>
      xlsx([
        ['日期', '摘要', '收入', '支出'],
        ['2026-03-01', '捐款', 100, null],
        ['2026-03-02', '买米', null, 30],
        ['2026-03-03', '冲回一部分', null, -10],
      ]),
    { income: 100, spending: 20, taken: 3, asks: ['reversal'] },
  ],
  [
    'a reversal that people named',
    () =>
      xlsx([
        ['日期', '摘要', '收入', '支出'],
        ['2026-03-01', '捐款', 100, null],
        ['2026-03-02', '买米', null, 30],
        ['2026-03-03', '冲回一部分', null, -10],
      ]),
    { income: 100, spending: 20, taken: 3 },
    { reverses: new Map([[4, '3']]) },
  ],
  [
    'the bill of a private account',
    () =>
      text([
        '微信支付账单明细,,',
        '微信昵称：[社区小李],,',
        '交易时间,收/支,金额(元)',
        '2026-03-05 10:00:00,收入,¥100.00',
      ]),
    { income: 100, spending: 0, taken: 1, wrong: ['payment-bill'] },
  ],
  [
    'no ledger at all',
    () => xlsx([['通讯录'], ['姓名', '电话'], ['王某', '0']]),
    { income: 0, spending: 0, taken: 0, wrong: ['no-table'] },
  ],
  ['a control total that fits', () => xlsx([head, ...two]), plain, { control: 35_050 }],
  [
    'a control total that does not',
    () => xlsx([head, ...two]),
    { ...plain, wrong: ['control-differs'] },
    { control: 35_060 },
  ],
  ['an old .xls', () => saved([head, ...two], 'biff8'), plain],
  ['an .ods', () => saved([head, ...two], 'ods'), plain],
  ['a web page saved as .xls', () => saved([head, ...two], 'html'), plain],
  [
    'a .csv',
    () => text([head.join(','), '2026-03-05,王小明,100,微信', '2026-03-06,示范区粮油有限公司,250.50,转账']),
    plain,
  ],
  [
    'tabs',
    () =>
      text(
        [head.join('\t'), '2026-03-05\t王小明\t"1,00.00"\t微信', '2026-03-06\t示范区粮油有限公司\t250.50\t转账'].map(
          (line) => line.replace('"1,00.00"', '100'),
        ),
      ),
    plain,
  ],
  [
    'semicolons',
    () => text([head.join(';'), '2026-03-05;王小明;100;微信', '2026-03-06;示范区粮油有限公司;250.50;转账']),
    plain,
  ],
  [
    'Chinese commas',
    () => text([head.join('，'), '2026-03-05，王小明，100，微信', '2026-03-06，示范区粮油有限公司，250.50，转账']),
    plain,
  ],
  [
    'UTF-16',
    () =>
      new Uint8Array(
        Buffer.from(
          `\uFEFF${[head.join('\t'), '2026-03-05\t王小明\t100\t微信', '2026-03-06\t示范区粮油有限公司\t250.50\t转账'].join('\r\n')}`,
          'utf16le',
        ),
      ),
    plain,
  ],
  // 日期,金额 in GB18030.
  [
    'GB18030',
    () =>
      new Uint8Array([
        0xc8,
        0xd5,
        0xc6,
        0xda,
        0x2c,
        0xbd,
        0xf0,
        0xb6,
        0xee,
        0x0a,
        ...new TextEncoder().encode('2026-03-05,100\n2026-03-06,250.5\n'),
      ]),
    plain,
  ],
  [
    'rows shorter and longer than the head',
    () =>
      text([
        'date,person,link,amount,platform,purpose,remark',
        '2026-03-05,甲公司,,100',
        '2026-03-06, club,,-30,, 买米,备注,多一格',
      ]),
    { income: 100, spending: 30, taken: 2 },
  ],
];

describe('every trouble of a sheet ends as an import that a treasurer would sign or as a list that a clerk can finish', () => {
  test.each(cases)('%s', async (_, source, expected, given) => {
    const plan = await planned('source', await source(), given);
    const open = expected.asks || expected.wrong;
    expect(told(plan)).toEqual({ state: open ? 'open' : 'ready', ...expected });
    const { read, taken, skipped, duplicates, faulty } = plan.rows;
    expect(read).toBe(taken + skipped + duplicates + faulty);
    expect(plan.writes.reduce((sum, { kind, fen }) => sum + (kind === 'income' ? fen : -fen), 0)).toBe(
      open ? 0 : plan.sums.taken.income - plan.sums.taken.spending,
    );
  });

  test.each([
    [
      'a workbook with a password',
      () => writeXlsx({ sheets: [{ name: 'a', rows: [head] }], encryption: { password: 'x', spinCount: 100 } }),
      'password',
    ],
    ['a zip that is no workbook', () => zipSync({ 'a.txt': new Uint8Array([1, 2, 3]) }), 'damaged'],
    ['half a workbook', async () => (await xlsx([head, ...two])).slice(0, 900), 'damaged'],
    [
      'a zip that unpacks without end',
      () => zipSync({ 'xl/workbook.xml': new Uint8Array(800 * 1024 * 1024) }, { level: 9 }),
      'too-large',
    ],
    ['a PDF', () => text('%PDF-1.7 …'), 'picture'],
    ['nothing', () => new Uint8Array(), 'empty'],
    [
      'blank cells',
      () =>
        xlsx([
          [null, null],
          [null, ''],
        ]),
      'empty',
    ],
    ['bytes of no encoding', () => new Uint8Array([0x81, 0x20, 0xff, 0xfe, 0x80, 0x0a]), 'encoding'],
  ])('%s is refused with its cause', async (_, source, cause) => {
    expect(await refusal('source', await source())).toBe(cause);
  });
});
