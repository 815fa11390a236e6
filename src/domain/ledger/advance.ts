import { compare } from '../../issues/order.ts';
import { splitList } from '../common/list.ts';
import { memoize } from '../common/memoize.ts';
import { sum } from '../common/money.ts';
import { bankDay } from './movement.ts';

/** The columns of `advances.csv` that sums need; amounts in integer fen. */
export type AdvanceRow = {
  id: string;
  date: string;
  amount: number;
  spending?: string | undefined;
  repaid_by?: string | undefined;
  retracted_on?: string | undefined;
};

type Payment = {
  id: string;
  date: string;
  banked_on?: string | undefined;
  amount: number;
  restriction?: string | undefined;
  reverses?: string | undefined;
  retracted_on?: string | undefined;
};

/** Part of a payment that an advance covered: integer fen, on the bank day of the payment, in its restriction. `id` is the payment. */
type Part = { id: string; on: string; fen: number; restriction: string };

/** An advance with the payment that it covered, if that is in the ledger, and the payments that repaid it. */
export type Advance<Row extends AdvanceRow = AdvanceRow> = {
  row: Row;
  covered: Part | undefined;
  repaid: Part[];
};

/** The advances of a fund that were not retracted, by day, and what they mean for its payments. */
type Advances<Row extends AdvanceRow = AdvanceRow> = {
  list: Advance<Row>[];
  /** Integer fen that did not leave the account because somebody else had paid them, by the id of the payment. */
  covered: ReadonlyMap<string, number>;
  /** Ids of payments that only repay an advance: no expense of their own, for the payment that the advance covered is the expense. */
  repayments: ReadonlySet<string>;
};

type Rows<Row extends AdvanceRow> = { advances?: readonly Row[] | undefined; spending: readonly Payment[] };

/** What each advance of a fund covered and how it was repaid. A payment that repays several advances counts for the earliest first. */
export function advancesOf<Row extends AdvanceRow>(fund: Rows<Row>): Advances<Row> {
  return settled(fund) as Advances<Row>;
}

const settled = memoize((fund: Rows<AdvanceRow>): Advances => {
  const live = (fund.advances ?? []).filter(({ retracted_on }) => !retracted_on);
  if (live.length === 0) return { list: [], covered: new Map(), repayments: new Set() };
  const payments = new Map(fund.spending.filter(isPayment).map((row) => [row.id, row]));
  const [cover, repay] = [meter(payments), meter(payments)];
  const list = live
    .toSorted((a, b) => compare(a.date, b.date))
    .map((row): Advance => {
      const [covered] = cover(row.spending === undefined ? [] : [row.spending], row.amount);
      return { row, covered, repaid: repay(repaymentsOf(row), row.amount) };
    });
  return {
    list,
    covered: addUp(list.flatMap(({ covered }) => covered ?? [])),
    repayments: new Set(list.flatMap(({ row }) => (row.spending === undefined ? [] : repaymentsOf(row)))),
  };
});

/** Ids of the payments that repaid an advance; the cell holds several, separated by `;`. */
export function repaymentsOf({ repaid_by }: Pick<AdvanceRow, 'repaid_by'>): string[] {
  return repaid_by === undefined ? [] : splitList(repaid_by).filter(Boolean);
}

/** The day (ISO) from which an advance is owed: that of the payment it covered, else its own. */
export function owedFrom({ row, covered }: Advance): string {
  return covered?.on ?? row.date;
}

/** What is still owed of an advance, now or at the end of an earlier day, integer fen. */
export function owedOf(advance: Advance, day?: string): number {
  if (day !== undefined && owedFrom(advance) > day) return 0;
  const repaid = advance.repaid.filter(({ on }) => day === undefined || on <= day);
  return advance.row.amount - sum(repaid.map(({ fen }) => fen));
}

/** What a fund owes to those who paid for it, now or at the end of an earlier day, integer fen. Never part of its balance. */
export function owedAt(fund: Rows<AdvanceRow>, day?: string): number {
  return sum(advancesOf(fund).list.map((advance) => owedOf(advance, day)));
}

function isPayment({ retracted_on, reverses }: Payment): boolean {
  return !retracted_on && !reverses;
}

/** Hands out the amounts of payments, each fen once. */
function meter(payments: ReadonlyMap<string, Payment>): (ids: readonly string[], fen: number) => Part[] {
  const left = new Map<string, number>();
  return (ids, fen) => {
    let open = fen;
    return ids.flatMap((id): Part[] => {
      const row = payments.get(id);
      const part = row ? Math.min(open, left.get(id) ?? row.amount) : 0;
      if (!row || part <= 0) return [];
      open -= part;
      left.set(id, (left.get(id) ?? row.amount) - part);
      return [{ id, on: bankDay(row), fen: part, restriction: row.restriction ?? '' }];
    });
  };
}

function addUp(parts: readonly Part[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { id, fen } of parts) sums.set(id, (sums.get(id) ?? 0) + fen);
  return sums;
}
