import { scryptAsync } from '@noble/hashes/scrypt.js';
import { cost, hex, type SealedKey, sealedKeyOf, secretOf, traceKeyText } from '../domain/trace/key.ts';
import { entrySize, shardName } from '../domain/trace/plan.ts';
import type { DayDocument, DayEntry, TraceDocument, TraceGift } from '../domain/trace/shard.ts';
import { comparable } from '../schemas/plain.ts';
import { readYuan } from '../schemas/yuan.ts';

/** A gift with the document that tells of it, and the path of that document below the site. */
export type FoundGift = { gift: TraceGift; document: TraceDocument; file: string };

/** A file that was looked in, by its name below `…/trace/`. */
export type Loaded = { name: string; bytes: ArrayBuffer };

/** Where the shards lie (`…/trace/`), how many bits name one, the first and last month with gifts, and what was fetched for the present answer. */
export type TraceStore = {
  root: string;
  bits: number;
  salt: string | undefined;
  from: string;
  to: string;
  loaded: Loaded[];
};

/**
 * The gift of a receipt, or undefined. Known and unknown receipts take the same steps: one derivation, one file of entries, one attempt to open one, one file of
 * gifts. Whoever watches sees a crowd of entries and a crowd of gifts, and the two have nothing to do with each other.
 */
export async function findByReceipt(store: TraceStore, number: string, code: string): Promise<FoundGift | undefined> {
  const lock = sealedKeyOf(traceKeyText(await scryptAsync(secretOf(number, code), store.salt ?? '', cost)));
  const entries = new Uint8Array(await load(store, `keys/${shardName(lock.tag, store.bits)}.bin`));
  const text = await open(entryOf(entries, lock), lock);
  // Where nothing is found, a place that belongs to these letters alone.
  const place = text === undefined ? (lock.tag[1] ?? 0) : Number.parseInt(text.slice(0, 2), 16);
  const name = shardName(Uint8Array.of(place), store.bits);
  const document = await loadLots(store, name);
  const gift = document.gifts.find(({ fund, id }) => text?.slice(3) === `${fund} ${id}`);
  return gift && { gift, document, file: fileOf(name) };
}

/** The entry of a tag, or the first one. */
function entryOf(entries: Uint8Array, { tag }: SealedKey): Uint8Array {
  const own = hex(tag);
  for (let at = 0; at < entries.length; at += entrySize)
    if (hex(entries.subarray(at, at + 16)) === own) return entries.subarray(at, at + entrySize);
  return entries.subarray(0, entrySize);
}

/** Every gift of that day and amount; of that public name, where one is given. */
export async function findByDay(
  store: TraceStore,
  day: string,
  amount: string,
  name: string,
): Promise<DayDocument | 'amount'> {
  const fen = readYuan(amount);
  if (fen === undefined || fen < 0) return 'amount';
  const month = day.slice(0, 7);
  if (!hasMonth(store, month)) return { gifts: [], funds: {} };
  const { gifts, funds } = await loadDay(store, month);
  const fits = ([on, of, who]: DayEntry) =>
    on === day && of === fen && (!name.trim() || comparable(who) === comparable(name));
  return { gifts: gifts.filter(fits), funds };
}

/** The gift of a row of an account book; `month` is that of its date. */
export async function findByRow(
  store: TraceStore,
  month: string,
  fund: string,
  id: string,
): Promise<FoundGift | undefined> {
  if (!hasMonth(store, month)) return undefined;
  const { gifts } = await loadDay(store, month);
  const shard = gifts.find((entry) => entry[3] === fund && entry[4] === id)?.[5];
  if (shard === undefined) return undefined;
  const document = await loadLots(store, shard);
  const gift = document.gifts.find((one) => one.fund === fund && one.id === id);
  return gift && { gift, document, file: fileOf(shard) };
}

function fileOf(shard: string): string {
  return `trace/lots/${shard}.bin`;
}

function hasMonth({ from, to }: TraceStore, month: string): boolean {
  return month >= from && month <= to;
}

async function loadDay(store: TraceStore, month: string): Promise<DayDocument> {
  return JSON.parse(new TextDecoder().decode(await load(store, `days/${month}.json`)));
}

/** Unpacks the part of the file that is no filling. */
async function loadLots(store: TraceStore, name: string): Promise<TraceDocument> {
  const bytes = await load(store, `lots/${name}.bin`);
  const packed = bytes.slice(4, 4 + new DataView(bytes).getUint32(0));
  const text = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(text).json() as Promise<TraceDocument>;
}

async function load({ root, loaded }: TraceStore, name: string): Promise<ArrayBuffer> {
  const answer = await fetch(`${root}${name}`);
  if (!answer.ok) throw new Error(`${answer.status} ${name}`);
  const bytes = await answer.arrayBuffer();
  loaded.push({ name, bytes });
  return bytes;
}

/** Opens an entry; undefined where the lock is not its own. */
async function open(entry: Uint8Array, { lock }: SealedKey): Promise<string | undefined> {
  const key = await crypto.subtle.importKey('raw', Uint8Array.from(lock), 'AES-GCM', false, ['decrypt']);
  try {
    const sealed = Uint8Array.from(entry.subarray(16));
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, sealed);
    return new TextDecoder().decode(text).replace(/\0+$/, '');
  } catch {
    // A wrong lock is the usual case, not a fault.
    return undefined;
  }
}
