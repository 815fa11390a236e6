import { derived } from '../common/derived.ts';
import { memoize } from '../common/memoize.ts';
import { sum } from '../common/money.ts';
import type { Site } from '../published/public.ts';
import { lotTotal } from './lot.ts';
import type { Move, Refund, Trace, TraceSource } from './state.ts';
import { traceFunds } from './trace.ts';

/**
 * What became of one gift, integer fen. `fen = used + refunded + unspent + under_way`. `place` is its place in the queue of its restriction; undefined where
 * first in, first out alone does not explain its use.
 */
export type GiftTrace = {
  source: TraceSource;
  used: number;
  unspent: number;
  under_way: number;
  uses: GiftUse[];
  left: { fund: string; restriction: string; fen: number }[];
  moves: Move[];
  refunds: Refund[];
  place: QueuePlace | undefined;
};

/** A payment (`<id>` in `fund`, bank day) and the part of this gift in it, integer fen. */
type GiftUse = { fund: string; id: string; on: string; fen: number };

/**
 * A gift in the queue of its restriction, as positions in integer fen from the first arrival: the gift reaches from `from` to `to`, and payments have used
 * the queue up to `reached`.
 */
type QueuePlace = { from: number; to: number; reached: number };

/** The attribution of all ledgers of a site, by the rule that the portal sets (`attribution`). Worked out once. */
export const traceOf = derived(
  'trace',
  (site: Site): Trace =>
    traceFunds(
      [...site.funds.values()].filter(({ coverage }) => coverage === 'ledger'),
      { rule: site.settings.attribution, until: site.asOf, corrections: site.corrections },
    ),
);

/** What became of one source in an attribution; undefined where it has none. `key` is `<fund> <id>`. */
export function giftOf(trace: Trace, key: string): GiftTrace | undefined {
  const source = trace.sources.get(key);
  if (!source) return undefined;
  const index = indexOf(trace);
  const uses = index.uses.get(key) ?? [];
  const left = index.left.get(key) ?? [];
  const under_way = [...trace.transits.values()].reduce((fen, { parts }) => fen + lotTotal(parts, key), 0);
  const gift = {
    source,
    used: sum(uses.map(({ fen }) => fen)),
    unspent: sum(left.map(({ fen }) => fen)),
    under_way,
    uses,
    left,
    moves: index.moves.get(key) ?? [],
    refunds: index.refunds.get(key) ?? [],
  };
  return { ...gift, place: placeOf(trace, gift) };
}

/**
 * The place in the queue, only where it explains every fen: the gift never left its restriction, nothing was returned out of turn, and exactly the part
 * before `reached` is used.
 */
function placeOf(trace: Trace, gift: Omit<GiftTrace, 'place'>): QueuePlace | undefined {
  const { source, used, moves, under_way } = gift;
  if (trace.rule !== 'fifo' || moves.length > 0 || under_way > 0 || source.refunded > 0) return undefined;
  const line = linesOf(trace).get(`${source.fund} ${source.restriction}`);
  const from = line?.starts.get(source.key);
  if (!line || from === undefined) return undefined;
  const to = from + source.fen;
  const place = { from, to, reached: line.reached };
  return Math.max(0, Math.min(line.reached, to) - from) === used ? place : undefined;
}

/** Of each queue: the position at which every source begins, and how far the queue is used, integer fen. Money that arrived twice has no single position. */
const linesOf = memoize((trace: Trace) => {
  const lines = [...trace.queues].map(([name, queue]) => {
    const starts = new Map<string, number | undefined>();
    let fen = 0;
    for (const arrival of queue.arrivals) {
      starts.set(arrival.source, starts.has(arrival.source) ? undefined : fen);
      fen += arrival.fen;
    }
    return [name, { starts, reached: fen - queue.fen }] as const;
  });
  return new Map(lines);
});

const indexOf = memoize((trace: Trace) => {
  const uses = new Map<string, GiftUse[]>();
  const left = new Map<string, GiftTrace['left']>();
  for (const { fund, id, on, parts } of trace.uses.values())
    for (const { source, fen } of parts) {
      const list = listOf(uses, source);
      const last = list.at(-1);
      if (last?.fund === fund && last.id === id) last.fen += fen;
      else list.push({ fund, id, on, fen });
    }
  for (const [name, { parts }] of trace.queues) {
    const [fund = '', restriction = ''] = name.split(' ');
    for (const { source, fen } of parts) {
      const list = listOf(left, source);
      const last = list.at(-1);
      if (last?.fund === fund && last.restriction === restriction) last.fen += fen;
      else if (fen > 0) list.push({ fund, restriction, fen });
    }
  }
  const by = <T extends { source: string }>(list: readonly T[]) => Map.groupBy(list, ({ source }) => source);
  return { uses, left, moves: by(trace.moves), refunds: by(trace.refunds) };
});

function listOf<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
