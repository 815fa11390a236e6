import { scryptAsync } from '@noble/hashes/scrypt.js';
import { cost, keyOf, lockOf, secretOf } from '../domain/trace-key.ts';
import {
  type DayDocument,
  type DayEntry,
  type KeyEntry,
  shardName,
  type TraceDocument,
  type TraceGift,
} from '../domain/trace-shard.ts';
import { plain } from '../schemas/plain.ts';
import { readYuan } from '../schemas/yuan.ts';

/** A gift with the document that tells of it. */
export type Found = { gift: TraceGift; document: TraceDocument };

/** Where the shards lie (`…/trace/`), how many bits of a tag name one, and the first and last month with gifts. */
export type Store = { root: string; bits: number; salt: string | undefined; from: string; to: string };

/**
 * The gift of a receipt, or undefined. Known and unknown receipts take the same steps: one derivation, the same two files of the shard, one attempt to open an
 * entry. Whoever watches sees a shard in which a crowd of gifts lies.
 */
export async function findByReceipt(store: Store, number: string, code: string): Promise<Found | undefined> {
  const bytes = await scryptAsync(secretOf(number, code), store.salt ?? '', cost);
  const { tag, lock } = lockOf(keyOf(bytes));
  const name = shardName(tag, store.bits);
  const [entries, document] = await Promise.all([load<KeyEntry[]>(store, `keys/${name}`), loadLots(store, name)]);
  const own = btoa(String.fromCharCode(...tag));
  const [, sealed = ''] = entries.find(([other]) => other === own) ?? entries[0] ?? [];
  const row = await open(sealed, lock);
  const gift = document.gifts.find(({ fund, id }) => row === `${fund} ${id}`);
  return gift && { gift, document };
}

/** Every gift of that day and amount; of that public name, where one is given. */
export async function findByDay(
  store: Store,
  day: string,
  amount: string,
  name: string,
): Promise<DayDocument | 'amount'> {
  const fen = readYuan(amount);
  if (fen === undefined || fen < 0) return 'amount';
  const month = day.slice(0, 7);
  if (!hasMonth(store, month)) return { gifts: [], funds: {} };
  const { gifts, funds } = await load<DayDocument>(store, `days/${month}`);
  const fits = ([on, of, who]: DayEntry) => on === day && of === fen && (!name.trim() || plain(who) === plain(name));
  return { gifts: gifts.filter(fits), funds };
}

/** The gift of a row of an account book; `month` is that of its date. */
export async function findByRow(store: Store, month: string, fund: string, id: string): Promise<Found | undefined> {
  if (!hasMonth(store, month)) return undefined;
  const { gifts } = await load<DayDocument>(store, `days/${month}`);
  const shard = gifts.find((entry) => entry[3] === fund && entry[4] === id)?.[5];
  if (shard === undefined) return undefined;
  const document = await loadLots(store, shard);
  const gift = document.gifts.find((one) => one.fund === fund && one.id === id);
  return gift && { gift, document };
}

function hasMonth({ from, to }: Store, month: string): boolean {
  return month >= from && month <= to;
}

function loadLots(store: Store, name: string): Promise<TraceDocument> {
  return load<TraceDocument>(store, `lots/${name}`);
}

async function load<T>({ root }: Store, name: string): Promise<T> {
  const answer = await fetch(`${root}${name}.json`);
  if (!answer.ok) throw new Error(`${answer.status} ${name}`);
  return answer.json() as Promise<T>;
}

/** Opens an entry; undefined where the lock is not its own. */
async function open(sealed: string, lock: Uint8Array): Promise<string | undefined> {
  const key = await crypto.subtle.importKey('raw', Uint8Array.from(lock), 'AES-GCM', false, ['decrypt']);
  const bytes = Uint8Array.from(atob(sealed), (letter) => letter.charCodeAt(0));
  try {
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, bytes);
    return new TextDecoder().decode(text).replace(/\0+$/, '');
  } catch {
    // A wrong lock is the usual case, not a fault.
    return undefined;
  }
}
