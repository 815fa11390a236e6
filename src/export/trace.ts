import { addDays } from '../domain/day.ts';
import { once } from '../domain/once.ts';
import type { PublicIncome, Site } from '../domain/public.ts';
import { digest, type Lock } from '../domain/trace-key.ts';
import {
  crowd,
  type DayDocument,
  type DayEntry,
  type KeyEntry,
  type Shards,
  shardName,
  shardsOf,
} from '../domain/trace-shard.ts';
import { compare } from '../issues/order.ts';

/** Bytes of a sealed text before its mark; a longer reference would be seen by its length, so all are padded to this. */
const room = 128;

/** Every month from the first gift to the last, `2026-02`, with its gifts in the order of day, amount and id. */
export const dayDocuments = once((site: Site): ReadonlyMap<string, DayDocument> => {
  const { gifts } = shardsOf(site);
  const entries = [...gifts].flatMap(([shard, rows]) => rows.map((row) => dayEntry(row, shard)));
  const order = entries.toSorted(
    (a, b) => compare(a[0], b[0]) || a[1] - b[1] || compare(a[3], b[3]) || compare(a[4], b[4]),
  );
  const months = Map.groupBy(order, ([on]) => on.slice(0, 7));
  return new Map(
    monthsBetween(order[0]?.[0], order.at(-1)?.[0]).map((month) => {
      const list = months.get(month) ?? [];
      return [month, { gifts: list, funds: namesOf(site, list) }];
    }),
  );
});

function monthsBetween(from: string | undefined, to: string | undefined): string[] {
  const months: string[] = [];
  if (from === undefined || to === undefined) return months;
  for (
    let day = `${from.slice(0, 7)}-15`;
    day.slice(0, 7) <= to.slice(0, 7);
    day = `${addDays(day, 31).slice(0, 7)}-15`
  )
    months.push(day.slice(0, 7));
  return months;
}

function namesOf(site: Site, list: readonly DayEntry[]): DayDocument['funds'] {
  const ids = [...new Set(list.map(([, , , fund]) => fund))].toSorted();
  return Object.fromEntries(
    ids.map((id) => {
      const { zh = id, en } = site.funds.get(id)?.name ?? {};
      return [id, { zh, en: en ?? zh }];
    }),
  );
}

/** The sealed entries of one shard. Every shard has the same number; those that stand for nobody look like the others. */
export async function keyEntries(site: Site, name: string): Promise<KeyEntry[]> {
  const shards = shardsOf(site);
  const { locks, size } = locksBy(site);
  const entries = await Promise.all((locks.get(name) ?? []).map(([row, lock]) => sealed(row, lock)));
  for (let index = 0; entries.length < size; index++) entries.push(blind(shards, name, index));
  return entries.toSorted(([a], [b]) => compare(a, b));
}

/** The locks of each shard, and how many entries every shard shows. */
const locksBy = once((site: Site) => {
  const { bits } = shardsOf(site);
  const locks = Map.groupBy(site.locks, ([, { tag }]) => shardName(tag, bits));
  const most = Math.max(0, ...[...locks.values()].map(({ length }) => length));
  return { locks, size: Math.max(crowd, Math.ceil(most / 8) * 8) };
});

/**
 * One lock seals one text for ever, so the counter of AES-GCM may stand at its beginning. Without a secret that only the receipt gives, neither tag nor text
 * tells of whom they speak.
 */
async function sealed(row: string, { tag, lock }: Lock): Promise<KeyEntry> {
  const key = await crypto.subtle.importKey('raw', Uint8Array.from(lock), 'AES-GCM', false, ['encrypt']);
  const text = new Uint8Array(room);
  text.set(new TextEncoder().encode(row));
  const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, text);
  return [base64(tag), base64(new Uint8Array(bytes))];
}

/** An entry for nobody: drawn from a seed that is known to nobody outside, the same for the same data. */
function blind({ seed, bits }: Shards, name: string, index: number): KeyEntry {
  const part = (what: string, count: number) => digest(`${seed} blind ${name} ${index} ${what}`).slice(0, count);
  const tag = part('tag', 16);
  tag[0] = (Number.parseInt(name, 16) << (8 - bits)) | ((tag[0] ?? 0) & (2 ** (8 - bits) - 1));
  const text = new Uint8Array(room + 16);
  for (let at = 0; at < text.length; at += 32) text.set(part(`text ${at}`, Math.min(32, text.length - at)), at);
  return [base64(tag), base64(text)];
}

function dayEntry(row: PublicIncome, shard: string): DayEntry {
  return [row.date, row.amount, row.donor_display, row.book, row.id, shard];
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
