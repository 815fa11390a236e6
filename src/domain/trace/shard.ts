import type { Both } from '../../issues/both.ts';
import type { Site } from '../published/public.ts';

/** Sort of a gift: `money` can be followed through the accounts, goods are counted in pieces, services are done when they are given. */
export type GiftKind = 'money' | 'goods' | 'service';

/** Content of a file `/trace/lots/<shard>.bin`. All amounts are integer fen; payments by `<fund> <id>`. */
export type TraceDocument = {
  /** Up to which day the books of its funds reach; blank where there are none. */
  as_of: string;
  rule: Site['settings']['attribution'];
  gifts: TraceGift[];
  payments: Record<string, TracePayment>;
  funds: Record<string, TraceFundName>;
  projects: Record<string, TraceProject>;
};

/**
 * One gift and what became of it; amounts in integer fen, days as ISO. `on` is its date, `banked` its bank day, `path` the address of its row in the account
 * book below the root of the language.
 */
export type TraceGift = {
  fund: string;
  id: string;
  on: string;
  banked: string;
  fen: number;
  name: string;
  kind: GiftKind;
  path: string;
  /** Name of its restriction; absent where it is unrestricted. */
  restriction?: Both;
  /** Number of givers of a batch row, which is traced as one gift. */
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

/** A payment; `fen` is integer fen, net of what was returned. */
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
  /** So few people were helped that their number is not published. */
  few?: true;
};

export type TraceFundName = { name: Both; fictional: boolean; next: { on: string; name: Both }[] };
export type TraceProject = { name: Both; outputs: Both[] };

/** `/trace/days/<month>.json`: the gifts of a month and what their funds are called. */
export type DayDocument = { gifts: DayEntry[]; funds: Record<string, Both> };

/** A gift by day (ISO), amount (integer fen), public name, fund and id; `shard` names the file of lots that holds the rest. */
export type DayEntry = [on: string, fen: number, name: string, fund: string, id: string, shard: string];
