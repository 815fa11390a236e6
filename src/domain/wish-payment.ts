import type { Sourced } from '../schemas/kinds.ts';
import type { Fund, Portal } from './portal.ts';
import { isLive, type Wish } from './wish.ts';

/** Payments for micro-wishes have a category of their own. */
const wishCategory = 'E13';

/** Fewest payments among which that of an untold wish may lie, and fewest wishes in a period that is told. */
export const fewestPayments = 3;

/** What every payment says that may belong to an untold wish: in place of its purpose, and in place of its payee, whose trade would tell the item. */
export const neutral = { purpose: '微心愿支出', payee: '（不公布）' } as const;

/** The payments of a place that may belong to an untold wish: their keys, `<fund> <row>`, and their days. */
export type WishPayments = { keys: ReadonlySet<string>; days: readonly string[] };

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
      return [home, { keys: new Set(rows.map(keyOf)), days: live.map(({ banked_on, date }) => banked_on ?? date) }];
    }),
  );
}

function paymentsOf(rows: readonly Payment[], named: ReadonlySet<string>, told: ReadonlySet<string>): Payment[] {
  const open = ({ id, category }: Payment) => named.has(id) || (category === wishCategory && !told.has(id));
  const own = new Set(rows.filter((row) => !row.reverses && open(row)).map(({ id }) => id));
  return rows.filter((row) => own.has(row.reverses ?? row.id));
}

const keyOf = ({ book, id }: { book: string; id: string }) => `${book} ${id}`;

/** Such a payment keeps day, amount, category and papers; its words are those of all others. */
export function publicPayment<T extends Pick<Payment, 'purpose' | 'payee_display' | 'book' | 'id' | 'note'>>(
  row: T,
  { keys }: Pick<WishPayments, 'keys'>,
): T {
  if (!keys.has(keyOf(row))) return row;
  const { note: _, ...kept } = row;
  return { ...(kept as T), purpose: neutral.purpose, payee_display: neutral.payee };
}

/** Goods that such a payment bought no longer lead to it: their item would tell what the wish was. */
export function publicGoods(row: Sourced<'goods'>, { keys }: Pick<WishPayments, 'keys'>): Sourced<'goods'> {
  if (row.spending === undefined || !keys.has(`${row.book} ${row.spending}`)) return row;
  const { spending: _, ...kept } = row;
  return kept;
}
