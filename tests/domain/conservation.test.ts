import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/common/day.ts';
import { sum } from '../../src/domain/common/money.ts';
import { balanceAt, balanceLine, entriesOf, type LedgerRows, restrictionsAt } from '../../src/domain/ledger/ledger.ts';
import { isBanked } from '../../src/domain/ledger/movement.ts';
import { incomeByCategory, spendingByCategory, totalsOf } from '../../src/domain/ledger/totals.ts';
import { begin, day, funds, runs } from './arbitrary.ts';

const always = { from: begin, to: '2027-12-31' };

describe('money is neither made nor lost', () => {
  test('the pots of a fund sum to its balance, every day', () => {
    fc.assert(
      fc.property(funds, day, (list, on) => {
        for (const fund of list) {
          const entries = entriesOf(fund);
          expect(sum(restrictionsAt(entries, on).values())).toBe(balanceAt(entries, on));
          for (const [restriction, fen] of restrictionsAt(entries, on))
            expect(balanceAt(entries, on, restriction)).toBe(fen);
        }
      }),
      runs,
    );
  });

  test('opening + income − spending + in − out = balance, counted from the rows', () => {
    fc.assert(
      fc.property(funds, day, (list, on) => {
        for (const fund of list) expect(balanceAt(entriesOf(fund), on)).toBe(byHand(fund, on));
      }),
      runs,
    );
  });

  test('the line of balances ends each day where the balance is', () => {
    fc.assert(
      fc.property(funds, (list) => {
        for (const fund of list)
          for (const { on, fen } of balanceLine(entriesOf(fund))) expect(fen).toBe(balanceAt(entriesOf(fund), on));
      }),
      runs,
    );
  });

  test('over all funds and what is under way, only givers and payees change the sum', () => {
    fc.assert(
      fc.property(funds, day, (list, on) => {
        const totals = totalsOf(list, { from: begin, to: on });
        const held = sum(list.map((fund) => balanceAt(entriesOf(fund), on)));
        const opened = sum(list.map(({ opening_balance }) => opening_balance?.total ?? 0));
        expect(totals.closing).toBe(held + totals.under_way);
        expect(totals.closing).toBe(opened + totals.income - totals.spending);
        expect([totals.opening, totals.transfers_in, totals.transfers_out]).toEqual([opened, 0, 0]);
      }),
      runs,
    );
  });

  test('for any set of funds and any period the totals add up, and inner transfers are left out', () => {
    fc.assert(
      fc.property(funds, day, day, fc.nat(15), (list, a, b, mask) => {
        const set = list.filter((_, index) => mask & (1 << index));
        const [from, to] = a < b ? [a, b] : [b, a];
        const t = totalsOf(set, { from, to });
        expect(t.opening + t.income - t.spending + t.transfers_in - t.transfers_out).toBe(t.closing);
        const single = set.map((fund) => totalsOf([fund], { from, to }));
        expect(t.income).toBe(sum(single.map(({ income }) => income)));
        expect(t.spending).toBe(sum(single.map(({ spending }) => spending)));
        expect(t.transfers_out).toBe(sum(single.map(({ transfers_out }) => transfers_out)) - t.internal);
      }),
      runs,
    );
  });
});

describe('how the rows are written down makes no difference', () => {
  test('any order of the rows of a file gives the same balances, every day', () => {
    fc.assert(
      fc.property(funds, fc.integer(), (list, seed) => {
        for (const fund of list) {
          const mixed = {
            ...fund,
            income: shuffled(fund.income, seed),
            spending: shuffled(fund.spending, seed),
            reallocations: shuffled(fund.reallocations, seed),
            transfers: shuffled(fund.transfers, seed),
            received: shuffled(fund.received, seed),
          };
          expect(balanceLine(entriesOf(mixed))).toEqual(balanceLine(entriesOf(fund)));
          expect(restrictionLines(mixed)).toEqual(restrictionLines(fund));
        }
      }),
      runs,
    );
  });

  test('splitting the files of a fund by year changes no total', () => {
    fc.assert(
      fc.property(funds, day, (list, on) => {
        const apart = list.map((fund) => ({
          ...fund,
          income: byYear(fund.income),
          spending: byYear(fund.spending),
        }));
        expect(totalsOf(apart, { from: begin, to: on })).toEqual(totalsOf(list, { from: begin, to: on }));
        for (const [index, fund] of list.entries())
          expect(balanceLine(entriesOf(apart[index] as LedgerRows))).toEqual(balanceLine(entriesOf(fund)));
      }),
      runs,
    );
  });

  test('splitting a fund into two books leaves the totals of both together', () => {
    fc.assert(
      fc.property(funds, day, (list, on) => {
        const [fund, ...rest] = list as [LedgerRows, ...LedgerRows[]];
        const even = <T>(rows: readonly T[], half: number) => rows.filter((_, index) => index % 2 === half);
        const first = { ...fund, income: even(fund.income, 0), spending: even(fund.spending, 0) };
        const second: LedgerRows = {
          ...fund,
          id: 'second',
          opening_balance: undefined,
          income: even(fund.income, 1),
          spending: even(fund.spending, 1),
          reallocations: [],
          transfers: [],
          received: [],
        };
        const period = { from: begin, to: on };
        expect(totalsOf([first, second, ...rest], period)).toEqual(totalsOf(list, period));
      }),
      runs,
    );
  });
});

describe('a reversal restores', () => {
  test('after a full reversal the balances of fund and pots are as if neither row had been', () => {
    fc.assert(
      fc.property(funds, fc.boolean(), fc.nat(), day, (list, isIncome, pick, on) => {
        const [fund] = list as [LedgerRows, ...LedgerRows[]];
        const kind = isIncome ? 'income' : 'spending';
        const originals = fund[kind].filter(({ reverses, retracted_on }) => !reverses && !retracted_on);
        const original = originals[pick % Math.max(originals.length, 1)];
        if (!original) return;
        const others = fund[kind].filter(({ id, reverses }) => id !== original.id && reverses !== original.id);
        const back = { ...original, id: 'back', date: on, banked_on: undefined, reverses: original.id };
        const without = { ...fund, [kind]: others };
        const restored = { ...fund, [kind]: [...others, original, back] };
        const after = [original.banked_on ?? original.date, on].toSorted()[1] as string;
        for (const later of [after, addDays(after, 30), '2027-12-31'])
          expect(nonZero(restrictionsAt(entriesOf(restored), later))).toEqual(
            nonZero(restrictionsAt(entriesOf(without), later)),
          );
        const byCategory = isIncome ? incomeByCategory : spendingByCategory;
        expect(fens(byCategory([restored], always))).toEqual(fens(byCategory([without], always)));
      }),
      runs,
    );
  });
});

test('categories sum to the totals of the period', () => {
  fc.assert(
    fc.property(funds, day, (list, on) => {
      const period = { from: begin, to: on };
      const totals = totalsOf(list, period);
      expect(sum(incomeByCategory(list, period).map(({ fen }) => fen))).toBe(totals.income);
      expect(sum(spendingByCategory(list, period).map(({ fen }) => fen))).toBe(totals.spending);
    }),
    runs,
  );
});

/** The balance from the rows alone, without entries. */
function byHand(fund: LedgerRows, on: string): number {
  const opening = fund.opening_balance;
  const net = (rows: readonly { amount: number; reverses?: string | undefined }[]) =>
    sum(rows.map(({ amount, reverses }) => (reverses ? -amount : amount)));
  const counts = (row: { retracted_on?: string | undefined }, moved: string) => !row.retracted_on && moved <= on;
  return (
    (opening && opening.on <= on ? opening.total : 0) +
    net(fund.income.filter((row) => isBanked(row.method) && counts(row, row.banked_on ?? row.date))) -
    net(fund.spending.filter((row) => counts(row, row.banked_on ?? row.date))) +
    net(fund.received.filter((row) => counts(row, row.received_on ?? row.date))) -
    net(fund.transfers.filter((row) => counts(row, row.date)))
  );
}

function restrictionLines(fund: LedgerRows): Record<string, { on: string; fen: number }[]> {
  const restrictions = Map.groupBy(entriesOf(fund), ({ restriction }) => restriction);
  return Object.fromEntries([...restrictions].map(([restriction, entries]) => [restriction, balanceLine(entries)]));
}

/** A different order that depends on the seed alone. */
function shuffled<T extends { id: string }>(rows: readonly T[], seed: number): T[] {
  const weight = ({ id }: T) => [...id].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0) + seed) % 9973, 7);
  return rows.toSorted((a, b) => weight(a) - weight(b));
}

function byYear<T extends { date: string; at: { file: string } }>(rows: readonly T[]): T[] {
  const years = Map.groupBy(rows, ({ date }) => date.slice(0, 4));
  return [...years].toSorted().flatMap(([year, list]) =>
    list.map((row, index) => ({
      ...row,
      at: { file: row.at.file.replace('.csv', `-${year}.csv`), line: index + 2 },
    })),
  );
}

function nonZero(restrictions: ReadonlyMap<string, number>): [string, number][] {
  return [...restrictions].filter(([, fen]) => fen !== 0).toSorted();
}

function fens(groups: readonly { code: string; fen: number }[]): [string, number][] {
  return groups.filter(({ fen }) => fen !== 0).map(({ code, fen }) => [code, fen]);
}
