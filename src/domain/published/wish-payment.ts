import type { Sourced } from '../../schemas/kinds.ts';
import { repaymentsOf } from '../ledger/advance.ts';
import { bankDay } from '../ledger/movement.ts';
import { isLive, type Wish } from '../neighbourhood/wish.ts';
import type { Fund, Portal } from '../portal/portal.ts';
import { isSubstituted } from './substitute.ts';

/** Code of the spending category for micro-wishes. */
export const wishCategory = 'E13';

/** Fewest payments among which the payment of a wish with a withheld group must be hidden, and fewest wishes in a period that is published. */
export const fewestPayments = 3;

/**
 * The payments of a place that may belong to a wish whose group is withheld. `keys`: these payments and those that repaid their advances, as `<fund> <row>`.
 * `days`: the bank days (ISO) of the former. `fewest`: the smallest number of them in one fund.
 */
export type WishPayments = { keys: ReadonlySet<string>; days: readonly string[]; fewest: number };

type Payment = Fund['spending'][number];

/** Whether a fund paid for a wish, or said that it will. */
export function paidBy({ spending, claimed_by_type }: Wish): boolean {
  return spending !== undefined || claimed_by_type === 'fund';
}

/**
 * Payments that may belong to a wish whose group is withheld, by place: those that such wishes name, and all payments for micro-wishes that no other wish
 * names, so that nothing marks one of them. A reversal goes with the payment that it reverses.
 */
export function wishPayments(portal: Portal, untold: (home: string) => ReadonlySet<Wish>): Map<string, WishPayments> {
  const homes = Map.groupBy(portal.records.wish, ({ home }) => home);
  return new Map(
    [...homes].map(([home, wishes]) => {
      const hidden = untold(home);
      const ids = (list: readonly Wish[]) => new Set(list.flatMap(({ spending }) => spending ?? []));
      const named = ids(wishes.filter((wish) => hidden.has(wish)));
      const told = ids(wishes.filter((wish) => !hidden.has(wish)));
      const funds = [...portal.funds.values()].filter((fund) => fund.home === home);
      const rows = funds.flatMap(({ spending }) => paymentsOf(spending, named, told));
      const live = rows.filter((row) => isLive(row) && !row.reverses);
      const keys = new Set(rows.map(paymentKey));
      const repaid = funds.flatMap((fund) => repaymentsIn(fund, keys));
      const sizes = [...Map.groupBy(live, ({ book }) => book).values()].map(({ length }) => length);
      const days = live.map(bankDay);
      const fewest = days.length === 0 ? 0 : Math.min(...sizes);
      return [home, { keys: new Set([...keys, ...repaid]), days, fewest }];
    }),
  );
}

function paymentsOf(rows: readonly Payment[], named: ReadonlySet<string>, told: ReadonlySet<string>): Payment[] {
  // What was published without its words stays so.
  const open = (row: Payment) =>
    named.has(row.id) || isSubstituted(row) || (row.category === wishCategory && !told.has(row.id));
  const own = new Set(rows.filter((row) => !row.reverses && open(row)).map(({ id }) => id));
  return rows.filter((row) => own.has(row.reverses ?? row.id));
}

/** Payments that repaid what somebody had paid for one of these, with their reversals. */
function repaymentsIn(fund: Fund, keys: ReadonlySet<string>): string[] {
  const ids = new Set(fund.advances.filter((row) => isOfPayment(row, keys)).flatMap(paymentsNamed));
  return fund.spending.filter(({ id, reverses }) => ids.has(reverses ?? id)).map(paymentKey);
}

/** Whether an advance paid for one of these payments, or was repaid by one. */
export function isOfPayment(row: Sourced<'advance'>, keys: ReadonlySet<string>): boolean {
  return paymentsNamed(row).some((id) => keys.has(`${row.book} ${id}`));
}

function paymentsNamed(row: Sourced<'advance'>): string[] {
  return [...(row.spending === undefined ? [] : [row.spending]), ...repaymentsOf(row)];
}

/** Key of a row of money among those of all funds: `<fund> <row>`. */
export const paymentKey = ({ book, id }: { book: string; id: string }): string => `${book} ${id}`;
