import { split } from '../common/money.ts';

/** Whose money pays within a restriction: the oldest first (`fifo`), or all in proportion (`pro_rata`). */
export type Attribution = 'fifo' | 'pro_rata';

/**
 * Part of the money of one source, integer fen. `seq` is its place in the queue of its restriction, in the order of arrival. `via` is the transfer that
 * brought it, `<fund> <id>`.
 */
export type LotPart = { source: string; seq: number; fen: number; via?: string | undefined };

/**
 * The lots of a restriction in the order of arrival. Empty lots keep their places, because a reversal may fill them again. `fen` is the sum of what is left,
 * `head` the index of the first lot that may hold money, `arrivals` all that came in, integer fen.
 */
export type Queue = { parts: LotPart[]; head: number; fen: number; arrivals: { source: string; fen: number }[] };

/** A restriction without money. */
export function newQueue(): Queue {
  return { parts: [], head: 0, fen: 0, arrivals: [] };
}

/** Puts a lot at the end of the queue. */
export function arrive(queue: Queue, part: LotPart): void {
  queue.parts.push(part);
  queue.arrivals.push({ source: part.source, fen: part.fen });
  queue.fen += part.fen;
}

/** Puts money back into the queue at the place from which it was taken. */
export function restore(queue: Queue, { source, seq, fen, via }: LotPart): void {
  let index = firstFrom(queue.parts, seq);
  while (queue.parts[index]?.seq === seq && queue.parts[index]?.source !== source) index++;
  const part = queue.parts[index];
  if (part?.seq === seq) part.fen += fen;
  else queue.parts.splice(index, 0, { source, seq, fen, via });
  queue.fen += fen;
  queue.head = Math.min(queue.head, index);
}

/**
 * Takes up to `fen` (integer fen) out of a restriction by its rule; lots for which `prefer` is true are emptied first. Returns the parts taken, in the order
 * of the queue.
 */
export function draw(queue: Queue, fen: number, rule: Attribution, prefer?: (part: LotPart) => boolean): LotPart[] {
  const wanted = prefer ? queue.parts.filter((part) => part.fen > 0 && prefer(part)) : [];
  const first = take(wanted, Math.min(fen, lotTotal(wanted)), rule);
  const rest = Math.min(fen, queue.fen) - lotTotal(first);
  queue.fen -= lotTotal(first);
  if (rest <= 0) return first;
  while (queue.parts[queue.head]?.fen === 0) queue.head++;
  const others = take(rule === 'fifo' ? upTo(queue, rest) : queue.parts.filter((part) => part.fen > 0), rest, rule);
  queue.fen -= rest;
  return [...first, ...others];
}

/** Takes money out of the given parts: oldest first, or in proportion. */
function take(parts: readonly LotPart[], fen: number, rule: Attribution): LotPart[] {
  if (fen <= 0) return [];
  const shares = rule === 'fifo' ? inTurn(parts, fen) : inProportion(parts, fen);
  return parts.flatMap((part, index) => {
    const share = shares[index] ?? 0;
    part.fen -= share;
    return share > 0 ? [{ ...part, fen: share }] : [];
  });
}

/** Takes `fen` (integer fen) back from the parts of a payment: the last taken first, or in proportion. Returns them; `parts` is changed in place. */
export function returnParts(parts: LotPart[], fen: number, rule: Attribution): LotPart[] {
  const from = rule === 'fifo' ? parts.toReversed() : parts;
  const back = take(from, Math.min(fen, lotTotal(parts)), rule);
  parts.splice(0, parts.length, ...parts.filter((part) => part.fen > 0));
  return back;
}

/**
 * Replaces the money of a source by other parts, as far as they reach, and returns what is left over. Within one restriction (`sameRestriction`) a new part
 * keeps its own place in the queue; elsewhere it takes the place of what it replaces.
 */
export function replace(parts: LotPart[], source: string, by: readonly LotPart[], sameRestriction: boolean): LotPart[] {
  const left = by.map((part) => ({ ...part }));
  const next = parts.flatMap((part): LotPart[] => {
    if (part.source !== source) return [part];
    const placed: LotPart[] = [];
    while (part.fen > 0 && left[0]) {
      const fen = Math.min(part.fen, left[0].fen);
      placed.push({ ...left[0], ...(sameRestriction ? {} : { seq: part.seq, via: part.via }), fen });
      part.fen -= fen;
      left[0].fen -= fen;
      if (left[0].fen === 0) left.shift();
    }
    return part.fen > 0 ? [...placed, part] : placed;
  });
  parts.splice(0, parts.length, ...next);
  return left;
}

/** Sum of some parts, integer fen; of one source where it is named. */
export function lotTotal(parts: readonly LotPart[], source?: string): number {
  let fen = 0;
  for (const part of parts) if (source === undefined || part.source === source) fen += part.fen;
  return fen;
}

function inTurn(parts: readonly LotPart[], fen: number): number[] {
  let rest = fen;
  return parts.map((part) => {
    const share = Math.min(part.fen, rest);
    rest -= share;
    return share;
  });
}

function inProportion(parts: readonly LotPart[], fen: number): number[] {
  return split(
    fen,
    parts.map((part) => part.fen),
  );
}

/** The lots from the head of the queue that are needed for an amount. */
function upTo(queue: Queue, fen: number): LotPart[] {
  const parts: LotPart[] = [];
  for (let index = queue.head, sum = 0; index < queue.parts.length && sum < fen; index++) {
    const part = queue.parts[index] as LotPart;
    if (part.fen > 0) parts.push(part);
    sum += part.fen;
  }
  return parts;
}

/** Index of the first part whose `seq` is not smaller than the given one. */
function firstFrom(parts: readonly LotPart[], seq: number): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle] as LotPart).seq < seq) low = middle + 1;
    else high = middle;
  }
  return low;
}
