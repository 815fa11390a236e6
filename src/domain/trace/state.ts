import { type Attribution, newQueue, type Part, type Queue } from './lot.ts';

/** Where money of a fund first came from. `short` stands for money that a restriction paid before it had it; whole books have none of it left. */
export type Source = {
  /** `<fund> <id of the row>`; of an opening balance `<fund> opening:<restriction>`. */
  key: string;
  fund: string;
  id: string;
  kind: 'gift' | 'opening' | 'unknown' | 'short';
  on: string;
  restriction: string;
  /** Integer fen. */
  fen: number;
  refunded: number;
};

/** A payment and whose money it used. The parts sum to `fen`, which is net of what came back. */
export type Use = {
  key: string;
  fund: string;
  id: string;
  restriction: string;
  on: string;
  fen: number;
  parts: Part[];
};

/** A transfer that has left one fund and not yet reached the other, or that left the set of funds for good. */
export type Transit = { key: string; on: string; fen: number; parts: Part[] };

/** One step that moved money of a source without using it. `row` is the transfer or reallocation, as `<fund> <id>`. */
export type Move = {
  source: string;
  on: string;
  kind: 'reallocation' | 'transfer';
  row: string;
  fund: string;
  restriction: string;
  toRestriction: string;
  fen: number;
};

/** Money of a gift that went back to its giver. `refilled` is what the restriction's next lots had to pay in its place. */
export type Refund = { source: string; row: string; on: string; fen: number; refilled: number; short: number };

/** The whole attribution of some funds at the end of a day. Queues by `<fund> <restriction>`. */
export type Trace = {
  rule: Attribution;
  sources: Map<string, Source>;
  uses: Map<string, Use>;
  queues: Map<string, Queue>;
  transits: Map<string, Transit>;
  moves: Move[];
  refunds: Refund[];
  /** What restrictions had paid before they had it, integer fen by queue. */
  shorts: Map<string, number>;
  /** Places in queues that have been given. */
  places: number;
};

/** Nothing is attributed yet. */
export function newTrace(rule: Attribution): Trace {
  return {
    rule,
    sources: new Map(),
    uses: new Map(),
    queues: new Map(),
    transits: new Map(),
    moves: [],
    refunds: [],
    shorts: new Map(),
    places: 0,
  };
}

/** The queue of a restriction of a fund. */
export function queueOf(trace: Trace, fund: string, restriction: string): Queue {
  const key = `${fund} ${restriction}`;
  const queue = trace.queues.get(key) ?? newQueue();
  trace.queues.set(key, queue);
  return queue;
}
