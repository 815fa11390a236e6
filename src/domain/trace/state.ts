import { type Attribution, type LotPart, newQueue, type Queue } from './lot.ts';

/** Where money of a fund first came from. `short` is money that a restriction paid before it had it; complete books have none left. */
export type TraceSource = {
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

/** A payment and whose money it used, integer fen. The parts add up to `fen`, which is net of what was returned. */
type Use = {
  key: string;
  fund: string;
  id: string;
  restriction: string;
  on: string;
  fen: number;
  parts: LotPart[];
};

/** A transfer that has left one fund and not yet reached the other, or that left the set of funds for good. */
type Transit = { key: string; on: string; fen: number; parts: LotPart[] };

/** One movement of money of a source that did not use it, integer fen. `row` is the transfer or reallocation, as `<fund> <id>`. */
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

/**
 * Money of a gift that was refunded, integer fen. `refilled` is what other lots of the restriction had to pay in its place, `short` what no lot could pay.
 */
export type Refund = { source: string; row: string; on: string; fen: number; refilled: number; short: number };

/** The whole attribution of some funds at the end of a day. Queues by `<fund> <restriction>`. */
export type Trace = {
  rule: Attribution;
  sources: Map<string, TraceSource>;
  uses: Map<string, Use>;
  queues: Map<string, Queue>;
  transits: Map<string, Transit>;
  moves: Move[];
  refunds: Refund[];
  /** What restrictions had paid before they had it, integer fen by queue. */
  shorts: Map<string, number>;
  /** Number of places in queues given so far; the next one is one more. */
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
