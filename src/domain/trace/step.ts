import type { TraceEvent } from './event.ts';
import { arrive, draw, type LotPart, lotTotal, replace, restore, returnParts } from './lot.ts';
import { queueOf, type Trace, type TraceSource } from './state.ts';

/** Whether an event can be attributed now, or has to wait for others of its day. */
export function isPossible(trace: Trace, event: TraceEvent, funds: ReadonlySet<string>): boolean {
  switch (event.kind) {
    case 'opening':
    case 'gift':
    case 'more':
      return true;
    case 'receive':
      return trace.transits.has(event.transfer) || !funds.has(event.transfer.split(' ')[0] as string);
    case 'unpay':
      return trace.uses.has(`${event.fund} ${event.of}`);
    default:
      return queueOf(trace, event.fund, event.restriction).fen >= event.fen;
  }
}

/** Attributes one event: changes the trace in place. */
export function step(trace: Trace, event: TraceEvent): void {
  if (event.kind === 'opening' || event.kind === 'gift') addSource(trace, event, event.kind);
  else if (event.kind === 'more') addMore(trace, event);
  else if (event.kind === 'receive') receive(trace, event);
  else if (event.kind === 'unpay') unpay(trace, event);
  else if (event.kind === 'move') move(trace, event);
  else if (event.kind === 'send') send(trace, event);
  else if (event.kind === 'pay') pay(trace, event);
  else refund(trace, event);
}

type EventOf<K extends TraceEvent['kind']> = Extract<TraceEvent, { kind: K }>;

function addSource(
  trace: Trace,
  { fund, id, restriction, on, fen }: TraceEvent,
  kind: TraceSource['kind'],
  name = id,
): void {
  const key = `${fund} ${name}`;
  trace.sources.set(key, { key, fund, id: name, kind, on, restriction, fen, refunded: 0 });
  put(trace, fund, restriction, [{ source: key, seq: 0, fen }]);
}

function addMore(trace: Trace, { fund, id, restriction, fen }: TraceEvent): void {
  const source = trace.sources.get(`${fund} ${id}`);
  if (source) source.fen += fen;
  put(trace, fund, restriction, [{ source: `${fund} ${id}`, seq: 0, fen }]);
}

/** Puts lots at the end of a restriction's queue. */
function put(trace: Trace, fund: string, restriction: string, parts: readonly LotPart[], via?: string): void {
  const queue = queueOf(trace, fund, restriction);
  for (const { source, fen } of parts) arrive(queue, { source, seq: ++trace.places, fen, via });
  repay(trace, fund, restriction);
}

/** Takes lots from a restriction. What it lacks becomes the source `short` and is repaid as soon as money comes in. */
function get(trace: Trace, { fund, restriction, fen, on }: TraceEvent, prefer?: (part: LotPart) => boolean): LotPart[] {
  const parts = draw(queueOf(trace, fund, restriction), fen, trace.rule, prefer);
  const lacking = fen - lotTotal(parts);
  if (lacking === 0) return parts;
  const key = `${fund} short:${restriction}`;
  const short = trace.sources.get(key) ?? {
    key,
    fund,
    id: `short:${restriction}`,
    kind: 'short',
    on,
    restriction,
    fen: 0,
    refunded: 0,
  };
  trace.sources.set(key, { ...short, fen: short.fen + lacking });
  trace.shorts.set(`${fund} ${restriction}`, (trace.shorts.get(`${fund} ${restriction}`) ?? 0) + lacking);
  return [...parts, { source: key, seq: ++trace.places, fen: lacking }];
}

function pay(trace: Trace, event: TraceEvent): void {
  const { fund, id, restriction, on, fen } = event;
  const key = `${fund} ${id}`;
  const use = trace.uses.get(key) ?? { key, fund, id, restriction, on, fen: 0, parts: [] };
  use.fen += fen;
  use.parts.push(...get(trace, event));
  trace.uses.set(key, use);
}

/** Money that a payee returned goes back to the lots that it came from, at their old places. */
function unpay(trace: Trace, event: EventOf<'unpay'>): void {
  const { fund, restriction, fen } = event;
  const use = trace.uses.get(`${fund} ${event.of}`);
  const back = use ? returnParts(use.parts, fen, trace.rule) : [];
  if (use) use.fen -= lotTotal(back);
  const queue = queueOf(trace, fund, restriction);
  for (const part of back) restore(queue, part);
  if (lotTotal(back) < fen) addSource(trace, { ...event, fen: fen - lotTotal(back) }, 'unknown');
  repay(trace, fund, restriction);
}

function move(trace: Trace, event: EventOf<'move'>): void {
  const { fund, id, restriction, toRestriction, on } = event;
  const parts = get(trace, event);
  for (const { source, fen } of parts)
    trace.moves.push({ source, on, kind: 'reallocation', row: `${fund} ${id}`, fund, restriction, toRestriction, fen });
  put(trace, fund, toRestriction, parts);
}

/** Lots set out for another fund. A return sends those first that had come by the transfer it gives back. */
function send(trace: Trace, event: EventOf<'send'>): void {
  const { transfer, returns, on, fen, fund, restriction } = event;
  const parts = get(trace, event, returns ? ({ via }) => via === returns : undefined);
  trace.transits.set(transfer, { key: transfer, on, fen, parts });
  for (const part of parts)
    trace.moves.push({
      source: part.source,
      on,
      kind: 'transfer',
      row: transfer,
      fund,
      restriction,
      toRestriction: '',
      fen: part.fen,
    });
}

function receive(trace: Trace, event: EventOf<'receive'>): void {
  const transit = trace.transits.get(event.transfer);
  if (!transit) addSource(trace, event, 'unknown', event.transfer.replace(' ', ':'));
  else {
    trace.transits.delete(event.transfer);
    put(trace, event.fund, event.restriction, transit.parts, event.transfer);
  }
}

/**
 * A refund, or a correction of books that said too much. First what is unspent of the gift; then other lots of the restriction replace what is elsewhere, and
 * last what was used, the latest payment first.
 */
function refund(trace: Trace, event: EventOf<'refund' | 'less'>): void {
  const { fund, id, restriction, on, fen } = event;
  const key = `${fund} ${event.kind === 'refund' ? event.of : id}`;
  const source = trace.sources.get(key);
  const parts = get(trace, event, (part) => part.source === key);
  const others = parts.filter((part) => part.source !== key);
  const left = source ? substitute(trace, key, others, `${fund} ${restriction}`) : others;
  const short = lotTotal(left) + lotTotal(others, `${fund} short:${restriction}`);
  if (left.length > 0) spendUnknown(trace, event, left);
  if (source && event.kind === 'refund') source.refunded += fen - lotTotal(left);
  if (source && event.kind === 'less') source.fen -= fen - lotTotal(left);
  if (event.kind === 'refund')
    trace.refunds.push({ source: key, row: id, on, fen, refilled: lotTotal(others) - lotTotal(left), short });
}

/** Money went back that no gift had brought: a payment like any other. */
function spendUnknown(trace: Trace, { fund, id, restriction, on }: TraceEvent, parts: LotPart[]): void {
  const key = `${fund} ${id}`;
  trace.uses.set(key, { key, fund, id, restriction, on, fen: lotTotal(parts), parts });
}

/** Repays, from money that came in, what a restriction had paid before it had it. */
function repay(trace: Trace, fund: string, restriction: string): void {
  const name = `${fund} ${restriction}`;
  const debt = trace.shorts.get(name) ?? 0;
  if (debt === 0) return;
  const queue = queueOf(trace, fund, restriction);
  const key = `${fund} short:${restriction}`;
  const back = draw(queue, Math.min(debt, queue.fen), trace.rule, (part) => part.source === key);
  const real = back.filter(({ source }) => source !== key);
  substitute(trace, key, real, name);
  trace.shorts.set(name, debt - lotTotal(back));
  const source = trace.sources.get(key);
  if (source) source.fen -= lotTotal(back);
}

/** Replaces the money of a source by other parts wherever it is outside the queue `from`; returns what found no place. */
function substitute(trace: Trace, key: string, by: readonly LotPart[], from: string): LotPart[] {
  let left = by.filter(({ fen }) => fen > 0);
  for (const [name, queue] of trace.queues) {
    if (left.length === 0 || name === from) continue;
    left = replace(queue.parts, key, left, false);
    queue.head = 0;
  }
  for (const { parts } of trace.transits.values()) if (left.length > 0) left = replace(parts, key, left, false);
  for (const use of [...trace.uses.values()].reverse())
    if (left.length > 0) left = replace(use.parts, key, left, `${use.fund} ${use.restriction}` === from);
  return left;
}
