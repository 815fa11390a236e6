import { compare } from '../../issues/order.ts';
import { thousandths } from '../common/quantity.ts';
import type { PublicFund } from '../published/public.ts';

/** What became of one item that someone gave, in pieces or measures as counted, never money. `came = given out + left`. */
type GoodsTrace = {
  item: string;
  unit: string;
  came: number;
  left: number;
  given: { id: string; on: string; kind: GoodsRow['kind']; project: string | undefined; count: number }[];
};

type GoodsRow = PublicFund['goods'][number];
type Lot = GoodsTrace & { income: string | undefined };

/**
 * The goods of each gift, by the id of its income row. Goods given out that name a gift are taken from it; others from the oldest goods of that name and
 * unit. A gift whose goods are not in the stock book is absent.
 */
export function tracedGoods(fund: Pick<PublicFund, 'goods'>): Map<string, GoodsTrace[]> {
  const lots: Lot[] = [];
  for (const row of inOrder(fund.goods)) {
    if (row.in)
      lots.push({ item: row.item, unit: row.unit, came: row.in, left: row.in, given: [], income: row.income });
    if (row.out) giveOut(lots, row, row.out);
  }
  const found = new Map<string, GoodsTrace[]>();
  for (const { income, ...lot } of lots) if (income) found.set(income, [...(found.get(income) ?? []), lot]);
  return found;
}

function giveOut(lots: readonly Lot[], row: GoodsRow, count: number): void {
  const same = lots.filter(({ item, unit, left }) => item === row.item && unit === row.unit && left > 0);
  const named = row.income ? same.filter(({ income }) => income === row.income) : [];
  let rest = count;
  for (const lot of [...named, ...same.filter((one) => !named.includes(one))]) {
    const taken = Math.min(lot.left, rest);
    if (taken <= 0) continue;
    lot.left = thousandths(lot.left - taken);
    rest = thousandths(rest - taken);
    lot.given.push({ id: row.id, on: row.date, kind: row.kind, project: row.project, count: taken });
  }
}

/** By day; of one day what came in first; then by id. */
function inOrder(rows: readonly GoodsRow[]): GoodsRow[] {
  const weight = (row: GoodsRow) => Number(!row.in);
  return rows
    .filter(({ retracted_on }) => !retracted_on)
    .toSorted((a, b) => compare(a.date, b.date) || weight(a) - weight(b) || compare(a.id, b.id));
}
