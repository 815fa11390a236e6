import type { Sourced } from '../../schemas/kinds.ts';
import { repaymentsOf } from '../ledger/advance.ts';
import { bankDay } from '../ledger/movement.ts';
import { isLive, type Wish } from '../neighbourhood/wish.ts';
import type { Fund, Portal } from '../portal/portal.ts';
import { isNeutral } from './neutral.ts';

/** Payments for micro-wishes have a category of their own. */
export const wishCategory = 'E13';

/** Fewest payments among which that of an untold wish may lie, and fewest wishes in a period that is told. */
export const fewestPayments = 3;

/** The payments of a place that may belong to an untold wish, `<fund> <row>`, with those that gave their advances back; the days of the former, and how many of them there are in the fund that has fewest. */
export type WishPayments = { keys: ReadonlySet<string>; days: readonly string[]; fewest: number };

type Payment = Fund['spending'][number];

/** Whether a fund paid for a wish, or said that it will. */
export function paidBy({ spending, claimed_by_type }: Wish): boolean {
  return spending !== undefined || claimed_by_type === 'fund';
}

/**
 * Payments that may belong to an untold wish, by place: those that untold wishes name, and with them all for micro-wishes that no told wish names, so that
 * nothing marks one of them. A payment taken back goes with the one it takes back.
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
      const keys = new Set(rows.map(keyOf));
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
    named.has(row.id) || isNeutral(row) || (row.category === wishCategory && !told.has(row.id));
  const own = new Set(rows.filter((row) => !row.reverses && open(row)).map(({ id }) => id));
  return rows.filter((row) => own.has(row.reverses ?? row.id));
}

/** Payments that gave back what somebody had paid for one of these, with those that took them back. */
function repaymentsIn(fund: Fund, keys: ReadonlySet<string>): string[] {
  const ids = new Set(fund.advances.filter((row) => isOfPayment(row, keys)).flatMap(paymentsNamed));
  return fund.spending.filter(({ id, reverses }) => ids.has(reverses ?? id)).map(keyOf);
}

/** Whether an advance paid for one of these payments, or was given back by one. */
export function isOfPayment(row: Sourced<'advance'>, keys: ReadonlySet<string>): boolean {
  return paymentsNamed(row).some((id) => keys.has(`${row.book} ${id}`));
}

function paymentsNamed(row: Sourced<'advance'>): string[] {
  return [...(row.spending === undefined ? [] : [row.spending]), ...repaymentsOf(row)];
}

/** A row of money among those of all funds: `<fund> <row>`. */
export const keyOf = ({ book, id }: { book: string; id: string }): string => `${book} ${id}`;
