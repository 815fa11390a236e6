import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/common/day.ts';
import { sum } from '../../src/domain/common/money.ts';
import { type Reconciliation, reconcile } from '../../src/reconcile/reconciliation.ts';
import type { BankedRow, BookedRow } from '../../src/reconcile/row.ts';
import { reconciliationCsv, reconciliationJson, reconciliationSheet } from '../../src/report/reconcile.ts';

const order = { asOf: '2026-06-30', days: 10 };

/** Rows of the ledger: id, day of 2026, yuan; rows of one group are one sum. */
function book(...rows: [id: string, day: string, yuan: number, group?: string][]): BookedRow[] {
  return rows.map(([id, day, yuan, group], index) => ({
    ...{
      id,
      on: `2026-${day}`,
      fen: Math.round(yuan * 100),
      group,
      text: id,
      file: 'income-2026.csv',
      line: index + 2,
    },
  }));
}

/** Rows of the statement: number, day of 2026, yuan. */
function bank(...rows: [row: number, day: string, yuan: number, sort?: 'fee' | 'interest'][]): BankedRow[] {
  return rows.map(([row, day, yuan, sort]) => ({
    ...{ row, on: `2026-${day}`, fen: Math.round(yuan * 100), sort, text: '', sheet: 'Sheet1' },
  }));
}

const compared = (books: BookedRow[], banks: BankedRow[], openings: [book: number, bank: number] = [1000, 1000]) =>
  holds(reconcile({ opening: openings[0] * 100, rows: books }, { opening: openings[1] * 100, rows: banks }, order));

/** What is always true of a reconciliation. */
function holds(one: Reconciliation): Reconciliation {
  const of = (side: 'book' | 'bank') => sum(one.items.filter((item) => item.side === side).map(({ fen }) => fen));
  expect(one.balance.book + of('book')).toBe(one.adjusted.book);
  expect(one.balance.bank + of('bank')).toBe(one.adjusted.bank);
  expect(one.adjusted.book + one.difference).toBe(one.adjusted.bank);
  return one;
}

/** The items in short: side, cause, yuan, rows. */
const told = ({ items }: Reconciliation) =>
  items.map(({ side, cause, fen, bank: banks, book: books }) =>
    [side, cause, fen / 100, ...banks.map(({ row }) => row), ...books.map(({ id }) => id)].join(' '),
  );

describe('a ledger beside its statement', () => {
  test('equal', () => {
    const one = compared(
      book(['I1', '06-03', 100], ['S1', '06-10', -30.5]),
      bank([2, '06-03', 100], [3, '06-12', -30.5]),
    );
    expect([one.settled, one.difference, told(one), one.balance]).toEqual([
      true,
      0,
      [],
      { book: 106_950, bank: 106_950 },
    ]);
  });

  test('one in transit each way', () => {
    const one = compared(book(['I1', '06-03', 100], ['S1', '06-29', -40]), bank([2, '06-03', 100], [3, '06-30', 55]));
    expect(told(one)).toEqual(['bank transit -40 S1', 'book transit 55 3']);
    expect([one.settled, one.adjusted]).toEqual([true, { book: 111_500, bank: 111_500 }]);
  });

  test('a fee and interest that were not booked', () => {
    const one = compared(
      book(['I1', '06-03', 100]),
      bank([2, '06-03', 100], [3, '06-05', -2, 'fee'], [4, '06-21', 1.37, 'interest']),
    );
    expect(told(one)).toEqual(['book fee -2 3', 'book interest 1.37 4']);
    expect(one.settled).toBe(true);
  });

  test('what is not explained stays open: long overdue on either side', () => {
    const one = compared(book(['I1', '06-03', 100]), bank([2, '06-01', 7], [3, '06-28', 0.5, 'interest']));
    expect(told(one)).toEqual(['book unbooked 7 2', 'bank unbanked 100 I1', 'book interest 0.5 3']);
    expect(one.settled).toBe(false);
  });

  test('digits that changed places, and a point', () => {
    const one = compared(book(['I1', '06-03', 1620], ['S1', '06-04', -50]), bank([2, '06-03', 1260], [3, '06-05', -5]));
    expect(told(one)).toEqual(['book mistyped -360 2 I1', 'book mistyped 45 3 S1']);
    expect([one.settled, one.difference]).toEqual([false, 0]);
  });

  test('one sum of the statement for three rows of the ledger, only where the ledger says so', () => {
    const rows: Parameters<typeof book> = [
      ['I1', '06-03', 100, 'settlement A'],
      ['I2', '06-03', 50, 'settlement A'],
      ['S1', '06-03', -0.9, 'settlement A'],
    ];
    const one = compared(book(...rows), bank([2, '06-03', 149.1]));
    expect([one.settled, told(one), one.rows]).toEqual([true, [], { book: 3, bank: 1, matched: 1 }]);
    const apart = compared(
      book(...rows.map(([id, day, yuan]): [string, string, number] => [id, day, yuan])),
      bank([2, '06-03', 149.1]),
    );
    expect(apart.settled).toBe(false);
  });

  test('a row that one side has twice', () => {
    const twice = compared(book(['I1', '06-03', 100], ['I2', '06-03', 100]), bank([2, '06-03', 100]));
    expect([twice.settled, told(twice)]).toEqual([false, ['book doubled -100 I2']]);
    const atBank = compared(book(['I1', '06-03', 100]), bank([2, '06-03', 100], [3, '06-03', 100]));
    expect([atBank.settled, told(atBank)]).toEqual([false, ['bank doubled -100 3']]);
  });

  test('an opening balance that differs is an error, unless rows of the days around it explain it', () => {
    const odd = compared(book(['I1', '06-03', 100]), bank([2, '06-03', 100]), [1000, 1010]);
    expect([odd.difference, odd.settled, told(odd)]).toEqual([1000, false, []]);
    // Paid before the statement begins, taken from the account after.
    const come = compared(book(['S0', '05-30', -20], ['I1', '06-03', 100]), bank([2, '06-02', -20], [3, '06-03', 100]));
    expect([come.settled, told(come)]).toEqual([true, []]);
    // Paid then, and still not taken.
    const still = compared(book(['S0', '05-30', -20], ['I1', '06-03', 100]), bank([2, '06-03', 100]));
    expect([still.difference, told(still)]).toEqual([0, ['bank unbanked -20 S0']]);
    // The bank had it before; the ledger has it since.
    const known = compared(book(['I1', '06-03', 100], ['I2', '06-04', 30]), bank([2, '06-03', 100]), [1000, 1030]);
    expect([known.settled, told(known)]).toEqual([true, []]);
  });

  test('what comes after the day does not count', () => {
    const one = compared(book(['I1', '06-03', 1], ['I2', '07-01', 5]), bank([2, '06-03', 1], [3, '07-02', 9]));
    expect([one.settled, one.balance]).toEqual([true, { book: 100_100, bank: 100_100 }]);
  });
});

describe('any ledger and a statement that was changed', () => {
  type Perturbation = 'none' | 'late' | 'unbanked' | 'unbooked' | 'twice' | 'twiceAtBank' | 'swapped';
  const row = fc.record({
    day: fc.integer({ min: 0, max: 27 }),
    fen: fc.integer({ min: 10_000, max: 9_999_999 }),
    out: fc.boolean(),
    what: fc.constantFrom<Perturbation>(
      'none',
      'none',
      'none',
      'late',
      'unbanked',
      'unbooked',
      'twice',
      'twiceAtBank',
      'swapped',
    ),
  });

  test('always adds up to the fen, and every change is told', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(row, { maxLength: 25, selector: ({ fen }) => [...String(fen)].toSorted().join('') }),
        fc.integer({ min: 0, max: 10_000_000 }),
        (list, opening) => {
          const first = { ...{ id: 'I0', on: '2026-06-01', fen: 1, group: undefined, text: '', file: 'f', line: 1 } };
          const books: BookedRow[] = [first];
          const banks: BankedRow[] = [{ row: 1, on: '2026-06-01', fen: 1, sort: undefined, text: '', sheet: '' }];
          const expected: string[] = [];
          for (const [index, { day, fen, out, what }] of list.entries()) {
            const [id, number] = [`R${index}`, 100 + index];
            const amount = out ? -fen : fen;
            const on = addDays('2026-06-02', day);
            const own = { id, on, fen: amount, group: undefined, text: '', file: 'f', line: index };
            const at = {
              row: number,
              on: what === 'late' && day < 20 ? addDays(on, 3) : on,
              fen: amount,
              sort: undefined,
              text: '',
              sheet: '',
            };
            if (what !== 'unbooked') books.push(own);
            if (what === 'twice') books.push({ ...own, id: `${id}b` });
            if (what === 'twiceAtBank') banks.push({ ...at, row: number + 1000 });
            const digits = [...String(fen)];
            const swappable = what === 'swapped' && digits[2] !== digits[3];
            const swapped = Number([...digits.slice(0, 2), digits[3], digits[2], ...digits.slice(4)].join(''));
            if (what !== 'unbanked') banks.push(swappable ? { ...at, fen: out ? -swapped : swapped } : at);
            if (what === 'unbanked' || swappable) expected.push(id);
            if (what === 'unbooked') expected.push(String(number));
            if (what === 'twice') expected.push('twice');
            if (what === 'twiceAtBank') expected.push('twice');
          }
          const one = holds(reconcile({ opening, rows: books }, { opening, rows: banks }, order));
          expect(one.difference).toBe(0);
          const found = one.items.flatMap(({ cause, bank: b, book: o }) =>
            cause === 'doubled'
              ? ['twice']
              : o.length > 0
                ? o.map(({ id }) => id)
                : b.map(({ row: number }) => String(number)),
          );
          expect(found.toSorted()).toEqual(expected.toSorted());
        },
      ),
      { seed: 20260630, numRuns: Number(process.env.PROPERTY_RUNS) || 300 },
    );
  });
});

describe('the sheet', () => {
  const one = compared(
    book(['I1', '06-03', 1620], ['S1', '06-29', -40]),
    bank([2, '06-03', 1260], [3, '06-30', 55], [4, '06-05', -2, 'fee']),
  );

  test('has both halves, every item with its row, and two lines to sign', () => {
    expect(
      reconciliationSheet(one, '柳岸社区基金'),
    ).toBe(`                                  余额调节表（内部资料，不公开）
基金：柳岸社区基金
截至 2026-06-30（对账单从 2026-06-03 起）  单位：元
─────────────────────────────────────────────────┬─────────────────────────────────────────────────
账面余额                                2,580.00 │ 对账单余额                              2,313.00
加：银行已收、账面未收                           │ 加：账面已收、银行未收
  第3行 06-30 在途                         55.00 │   （无）
减：银行已付、账面未付                           │ 减：账面已付、银行未付
  第4行 06-05 手续费未入账                  2.00 │   S1 06-29 在途 S1                         40.00
更正：账面差错                                   │
✗ 第2行／I1 06-03 数字写错               −360.00 │
─────────────────────────────────────────────────┼─────────────────────────────────────────────────
调节后余额                              2,273.00 │ 调节后余额                              2,273.00
─────────────────────────────────────────────────┴─────────────────────────────────────────────────
对账单 3 行，账面 2 行，对上 0 笔。
还没有对上，标 ✗ 的要查清：账面漏记的补记，记错的更正，银行记错的请银行更正。
Not agreed yet. Find out what is marked ✗: book what is missing, correct what is wrong, ask the bank about its own.

制表：________________    复核：________________    ____年__月__日
`);
  });

  test('is a working paper as a table and for programs too', () => {
    expect(reconciliationCsv(one, '基金')).toContain('内部资料，不公开');
    expect(reconciliationCsv(one, '基金')).toContain('账面,数字写错,2026-06-03,-360.00,2,I1,income-2026.csv:2,I1');
    expect(JSON.parse(reconciliationJson(one, '基金'))).toMatchObject({
      notice: { zh: '内部资料，不公开' },
      unit: 'fen',
      settled: false,
      difference: 0,
    });
  });
});
