import { compare } from '../../issues/order.ts';
import type { TracePlan } from '../../snapshot/plan.ts';
import { memoize } from '../common/memoize.ts';
import type { Published } from '../published/private.ts';
import { digest, hex, type SealedKey, sealedKeyOf } from './key.ts';

/** Fewest gifts with a key in a shard of gifts: who sees a shard being fetched learns only that one of so many may be meant. */
export const fewestGiftsInShard = 32;

/** Bytes of a reference before it is sealed. All are padded to this length, because a longer one would be recognised. */
const room = 128;

/** Bytes of an entry: tag (16), sealed reference, authentication mark of AES-GCM (16). */
export const entrySize = 16 + room + 16;

/** A gift with a key: its row as `<fund> <id>`, and the tag and lock of its key. */
export type KeyedGift = { row: string; lock: SealedKey };

/**
 * Gifts of all ledgers by shard, and the entries of each shard as bytes. `bits` of a place name a shard. Without a plan there is one shard of all gifts and
 * no entry.
 */
export type Shards = {
  bits: number;
  names: readonly string[];
  gifts: ReadonlyMap<string, readonly Published<'income'>[]>;
  keys: ReadonlyMap<string, Uint8Array>;
};

/** A plan before its first step. `seed` is 32 random bytes as hex. */
export function newPlan(seed: string): TracePlan {
  return { seed, bits: 0, grid: 5, publication: 0, entries: [] };
}

/** The gifts of a portal that have a key. */
export function keyedGifts(
  funds: Iterable<{ income: readonly { book: string; id: string; trace_key?: string | undefined }[] }>,
): KeyedGift[] {
  return [...funds].flatMap(({ income }) =>
    income.flatMap(({ book, id, trace_key }) =>
      trace_key ? [{ row: `${book} ${id}`, lock: sealedKeyOf(trace_key) }] : [],
    ),
  );
}

/** Gifts with a key of which no publication has an entry yet. */
export function waitingIn({ entries }: Pick<TracePlan, 'entries'>, keyed: readonly KeyedGift[]): KeyedGift[] {
  const known = new Set(entries.map((entry) => hex(bytesOf(entry).slice(0, 16))));
  return keyed.filter(({ lock }) => !known.has(hex(lock.tag)));
}

/**
 * The plan after one more publication: an entry for each gift that got a key since the last one, and as many blind entries as give every cell the same number
 * of new ones.
 */
export async function advance(plan: TracePlan, keyed: readonly KeyedGift[], publication: number): Promise<TracePlan> {
  const fresh = Map.groupBy(waitingIn(plan, keyed), ({ lock }) => cellOf(lock.tag, plan.grid));
  const most = Math.max(0, ...[...fresh.values()].map(({ length }) => length));
  const batch = Math.max(4, Math.ceil(most / 4) * 4);
  const added = await Promise.all(
    Array.from({ length: 2 ** plan.grid }, async (_, cell) => {
      const gifts = await Promise.all((fresh.get(cell) ?? []).map((gift) => sealed(plan, gift)));
      const blanks = Array.from({ length: batch - gifts.length }, (_none, index) =>
        blind(plan, `${publication} ${cell} ${index}`, cell),
      );
      return [...gifts, ...blanks];
    }),
  );
  const entries = [...plan.entries.map(bytesOf), ...added.flat()].toSorted((a, b) => compare(hex(a), hex(b)));
  return { ...plan, publication, bits: bitsFor(plan, keyed), entries: entries.map(base64) };
}

/** The number of bits that name a shard: as many as leave at least `crowd` gifts with a key in each, and never fewer than before. */
function bitsFor({ seed, bits, grid }: TracePlan, keyed: readonly KeyedGift[]): number {
  const crowds = (of: number) => Map.groupBy(keyed, ({ row }) => shardName(placeOf(seed, row), of));
  let most = bits;
  for (let next = bits + 1; next <= grid; next++) {
    const shards = [...crowds(next).values()];
    if (shards.length === 2 ** next && shards.every(({ length }) => length >= fewestGiftsInShard)) most = next;
  }
  return most;
}

/** Divides the gifts of all ledgers into shards. The seed decides where a gift goes, whether it has a key or not. */
export function shardsOf(
  plan: TracePlan | undefined,
  funds: Iterable<{ coverage: string; income: readonly Published<'income'>[] }>,
): Shards {
  const { bits, seed } = plan ?? { bits: 0, seed: '' };
  const names = Array.from({ length: 2 ** bits }, (_, index) => hex(Uint8Array.of(index)));
  const groups = names.map((): Published<'income'>[] => []);
  for (const { coverage, income } of funds) {
    if (coverage !== 'ledger') continue;
    const places = bits > 0 ? placesIn(income)(seed) : undefined;
    for (const [index, gift] of income.entries())
      if (!gift.reverses && !gift.retracted_on) groups[(places?.[index] ?? 0) >> (8 - bits)]?.push(gift);
  }
  const entries = Map.groupBy((plan?.entries ?? []).map(bytesOf), (entry) => shardName(entry, bits));
  return {
    bits,
    names,
    gifts: new Map(names.map((name, index) => [name, groups[index] ?? []])),
    keys: new Map(plan ? names.map((name) => [name, joined(entries.get(name) ?? [])]) : []),
  };
}

/** The places of the gifts of a fund, for a seed. */
const placesIn = memoize((income: readonly Published<'income'>[]) => {
  const known = new Map<string, Uint8Array>();
  return (seed: string): Uint8Array => {
    const places =
      known.get(seed) ?? Uint8Array.from(income, ({ book, id }) => placeOf(seed, `${book} ${id}`)[0] as number);
    known.set(seed, places);
    return places;
  };
});

/** Name of the shard to which bytes belong: their first bits, as two hexadecimal digits. */
export function shardName([first = 0]: Uint8Array, bits: number): string {
  return hex(Uint8Array.of(first >> (8 - bits)));
}

/** One byte of its own for every gift. */
function placeOf(seed: string, row: string): Uint8Array {
  return digest(`trace place\n${seed}\n${row}`).slice(0, 1);
}

function cellOf(tag: Uint8Array, grid: number): number {
  return (tag[0] ?? 0) >> (8 - grid);
}

/**
 * An entry: the tag, then the place of the gift and its row, sealed with the lock by AES-GCM. One lock seals one text only, so the counter may begin at zero.
 * Without the receipt neither part shows of which gift it speaks.
 */
async function sealed({ seed }: TracePlan, { row, lock: { tag, lock } }: KeyedGift): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', Uint8Array.from(lock), 'AES-GCM', false, ['encrypt']);
  const text = new Uint8Array(room);
  text.set(new TextEncoder().encode(`${hex(placeOf(seed, row))} ${row}`));
  const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, text);
  return joined([tag, new Uint8Array(bytes)]);
}

/** An entry for nobody, in a cell. */
function blind({ seed, grid }: TracePlan, name: string, cell: number): Uint8Array {
  const parts = Array.from({ length: entrySize / 32 }, (_, index) => digest(`trace blind\n${seed}\n${name} ${index}`));
  const entry = joined(parts);
  entry[0] = (cell << (8 - grid)) | ((entry[0] ?? 0) & (2 ** (8 - grid) - 1));
  return entry;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const bytesOf = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
