import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LedgerRows } from '../../src/domain/ledger/ledger.ts';
import type { TraceCorrection, TraceFund } from '../../src/domain/trace/event.ts';
import { giftOf } from '../../src/domain/trace/gift.ts';
import { tracedGoods } from '../../src/domain/trace/goods.ts';
import { type Attribution, lotTotal } from '../../src/domain/trace/lot.ts';
import type { Trace } from '../../src/domain/trace/state.ts';
import { traceFunds } from '../../src/domain/trace/trace.ts';

type Rows = { [list in 'income' | 'spending' | 'reallocations' | 'transfers' | 'received']?: object[] };

/** A fund from short rows; lines are given by their order. */
function fund(id: string, opening: number, rows: Rows, more: Partial<TraceFund> = {}): TraceFund {
  const lined = (list: keyof Rows, defaults: object) =>
    (rows[list] ?? []).map((row, index) => ({
      at: { file: `${id}/${list}.csv`, line: index + 2 },
      ...defaults,
      ...row,
    }));
  return {
    id,
    at: { file: `${id}/fund.yaml` },
    opening_balance: { on: '2026-01-01', total: opening },
    income: lined('income', { method: 'transfer', category: 'I01' }),
    spending: lined('spending', { category: 'E01' }),
    reallocations: lined('reallocations', {}),
    transfers: lined('transfers', { kind: 'injection', book: id }),
    received: lined('received', {}),
    ...more,
  } as LedgerRows;
}

const row = (id: string, date: string, amount: number, more: object = {}) => ({ id, date, amount, ...more });
const use = (trace: Trace, key: string) =>
  Object.fromEntries((trace.uses.get(key)?.parts ?? []).map(({ source, fen }) => [source.split(' ')[1], fen]));
const restriction = (trace: Trace, key: string) =>
  (trace.queues.get(key)?.parts ?? []).filter(({ fen }) => fen > 0).map(({ source, fen }) => [source, fen]);
const fifo = { rule: 'fifo' } as const;

describe('the example of the method page', () => {
  const books = fund('a', 100_000, {
    income: [row('甲', '2026-03-01', 50_000), row('乙', '2026-03-05', 80_000)],
    spending: [row('S-1', '2026-03-10', 120_000), row('S-2', '2026-03-20', 60_000)],
  });
  const table = /^\| 期初余额 .*(?:\n\|.*)+/m.exec(readFileSync('content/about/zh/method.mdx', 'utf8'))?.[0] ?? '';
  const printed = table.split('\n').map((line) =>
    line
      .split('|')
      .slice(2, -1)
      .map((cell) => Math.round(Number(cell.replaceAll(',', '')) * 100)),
  );

  test.each([
    ['fifo', 0],
    ['pro_rata', 3],
  ] as const)('%s gives the printed figures', (rule: Attribution, column) => {
    const trace = traceFunds([books], { rule });
    const names = ['opening:', '甲', '乙'];
    const rest = Object.fromEntries(
      restriction(trace, 'a ').map(([source, fen]) => [String(source).split(' ')[1], fen]),
    );
    const found = names.map((name) => [
      use(trace, 'a S-1')[name] ?? 0,
      use(trace, 'a S-2')[name] ?? 0,
      rest[name] ?? 0,
    ]);
    expect(found).toEqual(printed.slice(0, 3).map((line) => line.slice(column, column + 3)));
  });
});

describe('whose money pays', () => {
  test('a restricted gift pays from its pot only, and a later one waits for it', () => {
    const trace = traceFunds(
      [
        fund('a', 0, {
          income: [
            row('I-1', '2026-01-05', 500, { restriction: 'elders' }),
            row('I-2', '2026-01-06', 300),
            row('I-3', '2026-01-07', 400, { restriction: 'elders' }),
          ],
          spending: [row('S-1', '2026-02-01', 600, { restriction: 'elders' }), row('S-2', '2026-02-02', 300)],
        }),
      ],
      fifo,
    );
    expect(use(trace, 'a S-1')).toEqual({ 'I-1': 500, 'I-3': 100 });
    expect(use(trace, 'a S-2')).toEqual({ 'I-2': 300 });
    expect(giftOf(trace, 'a I-3')?.place).toEqual({ from: 500, to: 900, reached: 600 });
  });

  test('money that came back pays again before that of later gifts', () => {
    const books = fund('a', 0, {
      income: [row('I-1', '2026-01-05', 500), row('I-2', '2026-01-06', 500)],
      spending: [
        row('S-1', '2026-02-01', 600),
        row('S-2', '2026-02-05', 250, { reverses: 'S-1' }),
        row('S-3', '2026-02-06', 200),
      ],
    });
    const trace = traceFunds([books], fifo);
    // Last taken, first back: 100 of the second gift, then 150 of the first.
    expect(use(trace, 'a S-1')).toEqual({ 'I-1': 350 });
    expect(use(trace, 'a S-3')).toEqual({ 'I-1': 150, 'I-2': 50 });
    expect(restriction(trace, 'a ')).toEqual([['a I-2', 450]]);
  });

  test('a refund takes what is unspent; for the rest the next gifts step in', () => {
    const books = fund('a', 0, {
      income: [
        row('I-1', '2026-01-05', 500),
        row('I-2', '2026-01-06', 500),
        row('I-3', '2026-03-01', 400, { reverses: 'I-1' }),
      ],
      spending: [row('S-1', '2026-02-01', 300)],
    });
    const trace = traceFunds([books], fifo);
    expect(trace.refunds).toEqual([
      { source: 'a I-1', row: 'I-3', on: '2026-03-01', fen: 400, refilled: 200, short: 0 },
    ]);
    expect(use(trace, 'a S-1')).toEqual({ 'I-1': 100, 'I-2': 200 });
    expect(giftOf(trace, 'a I-1')).toMatchObject({ used: 100, unspent: 0, under_way: 0, source: { refunded: 400 } });
    expect(restriction(trace, 'a ')).toEqual([['a I-2', 300]]);
  });

  test('a change of purpose takes the givers along', () => {
    const books = fund('a', 0, {
      income: [
        row('I-1', '2026-01-05', 500, { restriction: 'gate' }),
        row('I-2', '2026-01-09', 100, { restriction: 'elders' }),
      ],
      reallocations: [row('R-1', '2026-02-01', 200, { from_restriction: 'gate', to_restriction: 'elders' })],
      spending: [row('S-1', '2026-02-02', 250, { restriction: 'elders' })],
    });
    const trace = traceFunds([books], fifo);
    expect(use(trace, 'a S-1')).toEqual({ 'I-2': 100, 'I-1': 150 });
    expect(giftOf(trace, 'a I-1')).toMatchObject({ used: 150, unspent: 350, place: undefined });
  });
});

describe('from one fund into another', () => {
  const move = { amount: 300, to_fund: 'b', book: 'a', kind: 'injection', at: { file: 'a/transfers.csv', line: 2 } };
  const both = (spent: object[]) => {
    const transfer = { id: 'T-1', date: '2026-02-01', received_on: '2026-02-10', ...move };
    return [
      fund('a', 0, { income: [row('I-1', '2026-01-05', 500)], transfers: [transfer] }),
      fund('b', 0, { income: [row('I-9', '2026-02-05', 100)], received: [transfer], spending: spent }),
    ];
  };

  test('a gift is under way until it arrives, and stands behind what came before', () => {
    const under = traceFunds(both([]), { ...fifo, until: '2026-02-05' });
    expect(giftOf(under, 'a I-1')).toMatchObject({ unspent: 200, under_way: 300 });
    const trace = traceFunds(both([row('S-1', '2026-03-01', 250)]), fifo);
    expect(use(trace, 'b S-1')).toEqual({ 'I-9': 100, 'I-1': 150 });
    expect(giftOf(trace, 'a I-1')).toMatchObject({ used: 150, unspent: 350, under_way: 0 });
  });

  test('a return sends back what had come, not the gifts of the other fund', () => {
    const [a, b] = both([]) as [TraceFund, TraceFund];
    const back = {
      id: 'T-2',
      date: '2026-03-01',
      amount: 300,
      to_fund: 'a',
      book: 'b',
      kind: 'return',
      returns: 'T-1',
      at: { file: 'b/transfers.csv', line: 2 },
    };
    const trace = traceFunds(
      [
        { ...a, received: [back] },
        { ...b, transfers: [back] },
      ] as TraceFund[],
      fifo,
    );
    expect(restriction(trace, 'b ')).toEqual([['b I-9', 100]]);
    expect(giftOf(trace, 'a I-1')).toMatchObject({ unspent: 500 });
  });
});

describe('closed books', () => {
  const rows = {
    income: [row('I-1', '2026-01-05', 500), row('I-0', '2026-01-02', 200), row('I-2', '2026-04-01', 400)],
    spending: [row('S-1', '2026-02-01', 450), row('S-2', '2026-05-01', 500)],
  };
  const late: TraceCorrection = { record: 'I-0', field: 'row', on: '2026-04-10' };

  test('a row that was found late joins the queue on the day of its correction', () => {
    const open = traceFunds([fund('a', 0, rows)], { ...fifo, corrections: [late] });
    expect(use(open, 'a S-1')).toEqual({ 'I-0': 200, 'I-1': 250 });
    const sealed = traceFunds([fund('a', 0, rows, { sealed_through: '2026-03-31' })], { ...fifo, corrections: [late] });
    expect(use(sealed, 'a S-1')).toEqual({ 'I-1': 450 });
    expect(use(sealed, 'a S-2')).toEqual({ 'I-1': 50, 'I-2': 400, 'I-0': 50 });
  });

  test('of a corrected payment the old amount stays, the difference is attributed later', () => {
    const amount: TraceCorrection = { record: 'S-1', field: 'amount', old: '3.00', new: '4.50', on: '2026-04-10' };
    const books = fund(
      'a',
      0,
      { ...rows, income: rows.income.filter(({ id }) => id !== 'I-0') },
      { sealed_through: '2026-03-31' },
    );
    const then = traceFunds([books], { ...fifo, corrections: [amount], until: '2026-03-31' });
    expect(use(then, 'a S-1')).toEqual({ 'I-1': 300 });
    const now = traceFunds([books], { ...fifo, corrections: [amount] });
    expect(lotTotal(now.uses.get('a S-1')?.parts ?? [])).toBe(450);
  });

  test('of a corrected gift the difference goes out of what is left, on the day of the correction', () => {
    const amount: TraceCorrection = { record: 'I-2', field: 'amount', old: '5.00', new: '4.00', on: '2026-06-10' };
    const books = fund('a', 0, rows, { sealed_through: '2026-04-30' });
    const trace = traceFunds([books], { ...fifo, corrections: [amount] });
    expect(trace.sources.get('a I-2')?.fen).toBe(400);
    expect(restriction(trace, 'a ').reduce((sum, [, fen]) => sum + Number(fen), 0)).toBe(150);
  });
});

test('goods are followed in pieces: what names its gift first, the rest by age', () => {
  const goods = (id: string, date: string, more: object) => ({
    id,
    date,
    item: '大米',
    unit: '袋',
    kind: 'distributed',
    at: { file: 'goods.csv' },
    ...more,
  });
  const traced = tracedGoods({
    goods: [
      goods('G-1', '2026-01-05', { in: 10, income: 'I-1', kind: 'donated' }),
      goods('G-2', '2026-01-06', { in: 5.5, income: 'I-2', kind: 'donated' }),
      goods('G-3', '2026-02-01', { out: 2, income: 'I-2' }),
      goods('G-4', '2026-02-02', { out: 11.5 }),
    ],
  } as unknown as Parameters<typeof tracedGoods>[0]);
  const told = (id: string) =>
    traced.get(id)?.map(({ came, left, given }) => [came, left, given.map(({ count }) => count)]);
  expect(told('I-1')).toEqual([[10, 0, [10]]]);
  expect(told('I-2')).toEqual([[5.5, 2, [2, 1.5]]]);
});
