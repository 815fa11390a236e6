import { type TraceCorrection, type TraceEvent, type TraceFund, traceEvents } from './event.ts';
import type { Attribution } from './lot.ts';
import { newTrace, type Trace } from './state.ts';
import { isPossible, step } from './step.ts';

/** What an attribution depends on beside the rows. `until` is the last day that counts. */
type TraceTerms = {
  rule: Attribution;
  until?: string;
  corrections?: readonly TraceCorrection[];
};

/**
 * Attributes every fen of some funds from its giver to the payments. Gift = used + refunded + unspent + under way; the parts of a payment add up to the
 * payment. Funds that pay one another must be traced together.
 */
export function traceFunds(funds: readonly TraceFund[], { rule, until, corrections = [] }: TraceTerms): Trace {
  const trace = newTrace(rule);
  const events = traceEvents(funds, corrections);
  const known = new Set(funds.map(({ id }) => id));
  let index = 0;
  while (index < events.length) {
    const on = (events[index] as TraceEvent).on;
    if (until !== undefined && on > until) break;
    const today: TraceEvent[] = [];
    while (events[index]?.on === on) today.push(events[index++] as TraceEvent);
    attributeDay(trace, today, known);
  }
  return trace;
}

/**
 * Attributes one day, which is complete only at its end: what is not possible yet waits until other events of the day make it possible. Where nothing is
 * possible, the first that waits is done anyway, then twice as many, so that a day of thousands of wrong rows does not take thousands of rounds.
 */
function attributeDay(trace: Trace, today: readonly TraceEvent[], known: ReadonlySet<string>): void {
  let waiting = [...today];
  let forced = 1;
  while (waiting.length > 0) {
    const later: TraceEvent[] = [];
    for (const event of waiting)
      if (isPossible(trace, event, known)) step(trace, event);
      else later.push(event);
    const stuck = later.length === waiting.length;
    if (stuck) for (const event of later.splice(0, forced)) step(trace, event);
    forced = stuck ? forced * 2 : 1;
    waiting = later;
  }
}
