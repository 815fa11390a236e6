import type { Draft } from '../../issues/issue.ts';
import { thousandths } from '../common/quantity.ts';
import { eachFund } from './each-fund.ts';
import { place } from './place.ts';

/** Goods are never given out before they came in: the stock of an item is not below zero at the end of a day. */
export const checkStock = eachFund((_, { goods }) => {
  const rows = goods
    .filter(({ retracted_on }) => !retracted_on)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : Number(b.in ?? 0) - Number(a.in ?? 0)));
  const stock = new Map<string, number>();
  return rows.flatMap((row): Draft[] => {
    const item = `${row.item}\n${row.unit}`;
    const before = stock.get(item) ?? 0;
    const after = thousandths(before + (row.in ?? 0) - (row.out ?? 0));
    stock.set(item, after);
    if (after >= 0 || before < 0) return [];
    const params = { found: row.item, count: -after, unit: row.unit };
    return [{ ...place(row, 'out'), code: 'goods-negative', params }];
  });
});
