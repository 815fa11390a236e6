import { monthsBetween } from '../domain/common/day.ts';
import { derived } from '../domain/common/derived.ts';
import type { PublicIncome, Site } from '../domain/published/public.ts';
import type { DayDocument, DayEntry } from '../domain/trace/shard.ts';
import { compare } from '../issues/order.ts';

/** Every month from the first gift to the last, `2026-02`, with its gifts in the order of day, amount and id. */
export const dayDocuments = derived('gifts by day', (site: Site): ReadonlyMap<string, DayDocument> => {
  const { gifts } = site.shards;
  const entries = [...gifts].flatMap(([shard, rows]) => rows.map((row) => dayEntry(row, shard)));
  const order = entries.toSorted(
    (a, b) => compare(a[0], b[0]) || a[1] - b[1] || compare(a[3], b[3]) || compare(a[4], b[4]),
  );
  const months = Map.groupBy(order, ([on]) => on.slice(0, 7));
  const [first, last] = [order[0]?.[0], order.at(-1)?.[0]];
  return new Map(
    (first && last ? monthsBetween(first, last) : []).map((month) => {
      const list = months.get(month) ?? [];
      return [month, { gifts: list, funds: namesOf(site, list) }];
    }),
  );
});

function namesOf(site: Site, list: readonly DayEntry[]): DayDocument['funds'] {
  const ids = [...new Set(list.map(([, , , fund]) => fund))].toSorted();
  return Object.fromEntries(
    ids.map((id) => {
      const { zh = id, en } = site.funds.get(id)?.name ?? {};
      return [id, { zh, en: en ?? zh }];
    }),
  );
}

function dayEntry(row: PublicIncome, shard: string): DayEntry {
  return [row.date, row.amount, row.donor_display, row.book, row.id, shard];
}
