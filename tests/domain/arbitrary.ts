import fc from 'fast-check';
import { addDays } from '../../src/domain/common/day.ts';
import type { LedgerRows } from '../../src/domain/ledger/ledger.ts';

/** Every property runs with the same seed, so that a failure comes back. `PROPERTY_RUNS=10000` asks for more ledgers. */
export const runs = { seed: 20260331, numRuns: Number(process.env.PROPERTY_RUNS) || 300 };

/** First day of every generated ledger. */
export const begin = '2025-01-01';

/** A day within two years of the beginning. */
export const day = fc.integer({ min: 0, max: 730 }).map((days) => addDays(begin, days));

const fen = fc.integer({ min: 0, max: 5_000_000 });
const restrictions = ['', 'elders', 'kids', 'project:lamps'];
const restriction = fc.constantFrom(...restrictions);
const late = fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined });
/** One row in eight is taken back. */
const retracted = fc.oneof({ weight: 7, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: day });

type Income = LedgerRows['income'][number];
type Spending = LedgerRows['spending'][number];
type Transfer = LedgerRows['transfers'][number];
type Reallocation = LedgerRows['reallocations'][number];

const money = fc.record({
  date: day,
  late,
  amount: fc.integer({ min: 1, max: 2_000_000 }),
  category: fc.constantFrom('A', 'B', 'C'),
  restriction: restriction,
  retracted_on: retracted,
  method: fc.constantFrom('transfer', 'cash', 'in_kind', 'service'),
  /** Part of it that is reversed later, in percent; 0 for none. */
  reversed: fc.constantFrom(0, 0, 0, 30, 100),
});

const plan = fc.record({
  opening: fc.record({ total: fen, elders: fen, kids: fen }),
  income: fc.array(money, { maxLength: 14 }),
  spending: fc.array(money, { maxLength: 14 }),
  reallocations: fc.array(
    fc.record({
      date: day,
      amount: fen,
      from_restriction: restriction,
      to_restriction: restriction,
      retracted_on: retracted,
    }),
    { maxLength: 6 },
  ),
});

const moves = fc.array(
  fc.record({
    from: fc.nat(3),
    to: fc.nat(3),
    date: day,
    late,
    amount: fen,
    from_restriction: restriction,
    to_restriction: restriction,
    retracted_on: retracted,
  }),
  { maxLength: 10 },
);

/** One to four funds that pay one another, with delays, changes of pot, reversals and retracted rows. */
export const funds: fc.Arbitrary<LedgerRows[]> = fc
  .tuple(fc.array(plan, { minLength: 1, maxLength: 4 }), moves)
  .map(([plans, list]) => joined(plans.map(makeFund), list));

type Plan = (typeof plan)['generate'] extends (...rest: never[]) => { value: infer V } ? V : never;
type Money = Plan['income'][number];
type Move = { from: number; to: number; late: number | undefined } & Omit<
  Transfer,
  'id' | 'at' | 'kind' | 'book' | 'to_fund'
>;

function makeFund({ opening, income, spending, reallocations }: Plan, index: number): LedgerRows {
  const id = `fund-${index}`;
  const at = (kind: string, line: number) => ({ file: `${id}/${kind}.csv`, line });
  return {
    id,
    at: { file: `${id}/fund.yaml` },
    opening_balance: {
      on: begin,
      total: opening.total + opening.elders + opening.kids,
      restricted: { elders: opening.elders, kids: opening.kids },
    },
    income: income.flatMap((row, line) => moneyRows(row, `I-${line}`, at('income', line * 2 + 2))) as Income[],
    spending: spending.flatMap((row, line) => moneyRows(row, `S-${line}`, at('spending', line * 2 + 2))) as Spending[],
    reallocations: reallocations.map(
      (row, line): Reallocation => ({ ...row, id: `R-${line}`, at: at('moves', line + 2) }),
    ),
    transfers: [],
    received: [],
  };
}

function moneyRows({ late: days, reversed, ...row }: Money, id: string, at: { file: string; line: number }): Income[] {
  const banked_on = days === undefined ? undefined : addDays(row.date, days);
  const original: Income = { ...row, banked_on, id, at };
  const amount = Math.floor((row.amount * reversed) / 100);
  if (amount === 0 || row.retracted_on) return [original];
  const back: Income = {
    ...original,
    id: `${id}-back`,
    at: { ...at, line: at.line + 1 },
    date: addDays(banked_on ?? row.date, 5),
    banked_on: undefined,
    amount,
    reverses: id,
  };
  return [original, back];
}

function joined(list: LedgerRows[], transfers: readonly Move[]): LedgerRows[] {
  const rows = transfers.flatMap(({ from, to, late: days, ...move }, line): Transfer[] => {
    const [giver, taker] = [list[from % list.length], list[to % list.length]];
    if (!giver || !taker || giver === taker) return [];
    const received_on = days === undefined ? undefined : addDays(move.date, days);
    const at = { file: `${giver.id}/transfers.csv`, line: line + 2 };
    return [{ ...move, received_on, id: `T-${line}`, at, kind: 'injection', book: giver.id, to_fund: taker.id }];
  });
  return list.map((fund) => ({
    ...fund,
    transfers: rows.filter(({ book }) => book === fund.id),
    received: rows.filter(({ to_fund }) => to_fund === fund.id),
  }));
}

type Step = { on: string; rank: number; fen: number; restriction: string; keep: () => boolean; done: () => void };

/** The same funds without the rows that would take a pot below zero: books that hold. */
export function sound(list: readonly LedgerRows[]): LedgerRows[] {
  const restrictions = new Map<string, number>();
  const kept = new Set<unknown>();
  const add = (restriction: string, fen: number) =>
    restrictions.set(restriction, (restrictions.get(restriction) ?? 0) + fen);
  const steps = list.flatMap((fund) => stepsOf(fund, kept, add));
  for (const { opening_balance: opening, id } of list) {
    const restricted = Object.entries(opening?.restricted ?? {});
    for (const [restriction, fen] of restricted) add(`${id} ${restriction}`, fen);
    add(`${id} `, (opening?.total ?? 0) - restricted.reduce((sum, [, fen]) => sum + fen, 0));
  }
  for (const step of steps.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.rank - b.rank))) {
    if (!step.keep() || (restrictions.get(step.restriction) ?? 0) + step.fen < 0) continue;
    add(step.restriction, step.fen);
    step.done();
  }
  const only = <T extends { retracted_on?: string | undefined }>(rows: readonly T[]) =>
    rows.filter((row) => row.retracted_on || kept.has(row));
  return list.map((fund) => ({
    ...fund,
    income: only(fund.income),
    spending: only(fund.spending),
    reallocations: only(fund.reallocations),
    transfers: only(fund.transfers),
    received: only(fund.received),
  }));
}

function stepsOf(fund: LedgerRows, kept: Set<unknown>, add: (restriction: string, fen: number) => void): Step[] {
  const restriction = (name: string | undefined) => `${fund.id} ${name ?? ''}`;
  const step = (row: unknown, on: string, rank: number, fen: number, name: string | undefined): Step => ({
    on,
    rank,
    fen,
    restriction: restriction(name),
    keep: () => true,
    done: () => kept.add(row),
  });
  const live = <T extends { retracted_on?: string | undefined }>(rows: readonly T[]) =>
    rows.filter(({ retracted_on }) => !retracted_on);
  const money = (rows: readonly (Income | Spending)[], sign: number, rank: number, back: number): Step[] =>
    live(rows).map((row) => {
      // Rows of spending carry a method here too, which means nothing.
      const banked = sign < 0 || !('method' in row) || row.method === 'transfer' || row.method === 'cash';
      const fen = banked ? row.amount * (row.reverses ? -sign : sign) : 0;
      const original = row.reverses && rows.find(({ id }) => id === row.reverses);
      const made = step(row, row.banked_on ?? row.date, row.reverses ? back : rank, fen, row.restriction);
      return { ...made, keep: () => !original || kept.has(original) };
    });
  return [
    ...money(fund.income, 1, 0, 4),
    ...money(fund.spending, -1, 6, 2),
    ...live(fund.reallocations).map((row) => ({
      ...step(row, row.date, 3, -row.amount, row.from_restriction),
      done: () => {
        kept.add(row);
        add(restriction(row.to_restriction), row.amount);
      },
    })),
    ...live(fund.transfers).map((row) => {
      const target = `${row.to_fund} ${row.to_restriction ?? ''}`;
      return {
        ...step(row, row.date, 5, -row.amount, row.from_restriction),
        done: () => {
          kept.add(row);
          // What arrives on the same day may be spent on that day.
          if ((row.received_on ?? row.date) === row.date) add(target, row.amount);
        },
      };
    }),
    ...live(fund.received)
      .filter(({ date, received_on }) => received_on !== undefined && received_on !== date)
      .map((row) => ({
        ...step(row, row.received_on as string, 1, row.amount, row.to_restriction),
        keep: () => kept.has(row),
      })),
  ];
}
