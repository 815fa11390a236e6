import type { Both } from '../../issues/both.ts';
import type { Site } from '../published/public.ts';

/** What a gift is, of which a shard tells: `money` has a way through the accounts, goods are counted, services are done when they are given. */
export type GiftKind = 'money' | 'goods' | 'service';

/** What a file `/trace/lots/<shard>.bin` holds. All amounts integer fen; payments by `<fund> <id>`. */
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
  /** The restriction, where it is restricted. */
  restriction?: Both;
  /** Givers of a batch row, which is traced as one. */
  donors?: number;
  used: [payment: string, fen: number][];
  refunded: [on: string, fen: number][];
  left: [fund: string, restriction: Both, fen: number][];
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
