import type { Both } from '../issues/issue.ts';
import { once } from './once.ts';
import type { PublicIncome, Site } from './public.ts';
import { digest, hex } from './trace-key.ts';

/** Fewest gifts in a shard, so that asking for one shows no more than that one of them may be meant. */
export const crowd = 32;

/** What a gift is, of which a shard tells: `money` has a way through the accounts, goods are counted, services are done when they are given. */
export type GiftKind = 'money' | 'goods' | 'service';

/** `/trace/lots/<shard>.json`. All amounts integer fen; payments by `<fund> <id>`. */
export type TraceDocument = {
  as_of: string;
  rule: Site['settings']['attribution'];
  gifts: TraceGift[];
  payments: Record<string, TracePayment>;
  funds: Record<string, TraceFundName>;
  projects: Record<string, TraceProject>;
};

/** One gift and what became of it. `path` leads to its row in the account book, from the root of the language. */
export type TraceGift = {
  fund: string;
  id: string;
  on: string;
  banked: string;
  fen: number;
  name: string;
  kind: GiftKind;
  path: string;
  /** The pot, where it is restricted. */
  pot?: Both;
  /** Givers of a batch row, which is traced as one. */
  donors?: number;
  used: [payment: string, fen: number][];
  refunded: [on: string, fen: number][];
  left: [fund: string, pot: Both, fen: number][];
  away: number;
  moves: [on: string, text: Both, fen: number][];
  place?: { from: number; to: number; reached: number };
  goods?: TraceGoods[];
};

/** Goods of a gift, in pieces. */
export type TraceGoods = {
  item: string;
  unit: string;
  came: number;
  left: number;
  given: [on: string, kind: Both, project: string | null, count: number][];
};

/** A payment; `fen` is net of what came back. */
export type TracePayment = {
  on: string;
  fen: number;
  what: string;
  category: Both;
  path: string;
  project?: string;
  evidence?: string;
  voucher?: string;
  people?: number;
  /** So few were helped that their number is withheld. */
  few?: true;
};

export type TraceFundName = { name: Both; fictional: boolean; next: { on: string; name: Both; days: number }[] };
export type TraceProject = { name: Both; outputs: Both[] };

/** `/trace/days/<month>.json`: the gifts of a month and what their funds are called. */
export type DayDocument = { gifts: DayEntry[]; funds: Record<string, Both> };

/** A gift by day, amount and public name; `shard` tells where the rest is. */
export type DayEntry = [on: string, fen: number, name: string, fund: string, id: string, shard: string];

/** `/trace/keys/<shard>.json`: entries in the order of their tags; some are blind and stand for nobody. */
export type KeyEntry = [tag: string, sealed: string];

/** The shard to which sixteen bytes of an address belong, as two hexadecimal digits. */
export function shardName(address: Uint8Array, bits: number): string {
  return hex(Uint8Array.of((address[0] ?? 0) >> (8 - bits)));
}

/** Gifts of all ledgers by shard. A gift with a key lies in the shard of its key, any other wherever chance put it, so that nobody sees which is which. */
export type Shards = { bits: number; names: string[]; gifts: Map<string, PublicIncome[]>; seed: string };

/** Cuts the gifts of the site into as many shards as leave a crowd in each. */
export const shardsOf = once((site: Site): Shards => {
  const gifts = [...site.funds.values()]
    .filter(({ coverage }) => coverage === 'ledger')
    .flatMap(({ income }) => income)
    .filter(({ reverses, retracted_on }) => !reverses && !retracted_on);
  // Known to nobody outside, since it is made of all keys.
  const seed = hex(digest(`trace seed\n${[...site.locks.values()].map(({ lock }) => hex(lock)).join('\n')}`));
  const placed = gifts.map((row) => {
    const key = `${row.book} ${row.id}`;
    return { row, address: site.locks.get(key)?.tag ?? digest(`${seed}\n${key}`) };
  });
  for (let bits = 8; ; bits--) {
    const names = Array.from({ length: 2 ** bits }, (_, index) => hex(Uint8Array.of(index)));
    const groups = Map.groupBy(placed, ({ address }) => shardName(address, bits));
    if (bits > 0 && names.some((name) => (groups.get(name)?.length ?? 0) < crowd)) continue;
    const list = (name: string) => (groups.get(name) ?? []).map(({ row }) => row);
    return { bits, names, gifts: new Map(names.map((name) => [name, list(name)])), seed };
  }
});
