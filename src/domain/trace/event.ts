import { compare } from '../../issues/order.ts';
import { readYuan } from '../../schemas/yuan.ts';
import { memoize } from '../common/memoize.ts';
import { advancesOf } from '../ledger/advance.ts';
import { entriesOf, type LedgerEntry, type LedgerRows } from '../ledger/ledger.ts';

/** One thing that happens to the lots of a fund, on the day on which it is attributed. Integer fen, never negative. */
export type TraceEvent = {
  on: string;
  fund: string;
  id: string;
  restriction: string;
  fen: number;
  entry: LedgerEntry;
} & What;

/** `of`: the row that is reversed. `transfer`: `<giving fund> <id>`. */
type What =
  | { kind: 'opening' }
  | { kind: 'gift' }
  | { kind: 'pay' }
  | { kind: 'refund'; of: string }
  | { kind: 'unpay'; of: string }
  | { kind: 'move'; toRestriction: string }
  | { kind: 'send'; transfer: string; returns: string | undefined }
  | { kind: 'receive'; transfer: string }
  /** A correction of an amount in books that were closed: more or less of a source. */
  | { kind: 'more' }
  | { kind: 'less' };

/** A correction, as far as closed books need it. */
export type TraceCorrection = {
  record: string;
  fund?: string | undefined;
  field: string;
  old?: string | undefined;
  new?: string | undefined;
  on: string;
};

/** The rows of a fund with what the trace needs besides the ledger: the day (ISO) up to which its books are closed. */
export type TraceFund = LedgerRows & { sealed_through?: string | undefined };

/** Order of events within a day: what comes in before what goes out; of one kind by id, so that the order of rows in a file changes nothing. */
const order = ['opening', 'gift', 'more', 'receive', 'unpay', 'move', 'refund', 'less', 'send', 'pay'] as const;
const rank = new Map<string, number>(order.map((kind, index) => [kind, index]));

/** Everything that happens to the lots of some funds, in the order of attribution. */
export function traceEvents(funds: readonly TraceFund[], corrections: readonly TraceCorrection[]): TraceEvent[] {
  const events = funds.flatMap((fund) => {
    const late = closedCorrections(fund, corrections);
    return entriesOf(fund).flatMap((entry) => freeze(fund, eventOf(fund, entry), late.get(entry.id) ?? []));
  });
  return events
    .map((event) => ({ event, key: event.id.replace(/\d+/g, (digits) => digits.padStart(12, '0')) }))
    .toSorted(
      (a, b) =>
        compare(a.event.on, b.event.on) ||
        (rank.get(a.event.kind) ?? 0) - (rank.get(b.event.kind) ?? 0) ||
        compare(a.key, b.key) ||
        compare(a.event.fund, b.event.fund) ||
        compare(a.event.restriction, b.event.restriction),
    )
    .map(({ event }) => event);
}

function eventOf(fund: TraceFund, entry: LedgerEntry): TraceEvent[] {
  const { on, id, restriction, kind } = entry;
  const base = { on, fund: fund.id, id, restriction, fen: Math.abs(entry.fen), entry };
  if (entry.fen === 0) return [];
  if (kind === 'opening') return [{ ...base, id: `opening:${restriction}`, kind }];
  const row = rowsOf(fund).get(`${entry.at.file}:${entry.at.line}`);
  if (!row) return [];
  if (kind === 'income')
    return [row.reverses ? { ...base, kind: 'refund', of: row.reverses } : { ...base, kind: 'gift' }];
  if (kind === 'spending' || kind === 'repayment') {
    if (row.reverses) return [{ ...base, kind: 'unpay', of: row.reverses }];
    // What somebody else paid took nothing from any gift; the payment that gives it back does.
    const fen = base.fen - (advancesOf(fund).covered.get(id) ?? 0);
    return fen > 0 ? [{ ...base, fen, kind: 'pay' }] : [];
  }
  if (kind === 'advance') return [];
  if (kind === 'reallocation')
    return entry.fen < 0 ? [{ ...base, kind: 'move', toRestriction: row.to_restriction ?? '' }] : [];
  const transfer = `${row.book} ${id}`;
  return kind === 'transfer_in'
    ? [{ ...base, kind: 'receive', transfer }]
    : [{ ...base, kind: 'send', transfer, returns: row.returns ? `${row.to_fund} ${row.returns}` : undefined }];
}

type AnyRow = {
  reverses?: string | undefined;
  to_restriction?: string | undefined;
  returns?: string | undefined;
  book?: string;
  to_fund?: string;
};

const rowsOf = memoize((fund: TraceFund): ReadonlyMap<string, AnyRow> => {
  const lists = [fund.income, fund.spending, fund.transfers, fund.received, fund.reallocations];
  return new Map(lists.flat().map((row): [string, AnyRow] => [`${row.at.file}:${row.at.line}`, row]));
});

/** Corrections that were made after the books of their day had been closed, by record. */
function closedCorrections(fund: TraceFund, all: readonly TraceCorrection[]): Map<string, TraceCorrection[]> {
  const sealed = fund.sealed_through;
  if (!sealed) return new Map();
  return Map.groupBy(
    all.filter(({ on, fund: of }) => on > sealed && (of === undefined || of === fund.id)),
    ({ record }) => record,
  );
}

/**
 * Attribution up to `sealed_through` never changes. A row that was entered late counts on the day of its correction. Of a corrected amount the old value
 * counts on its day and the difference on the day of the correction.
 */
function freeze(fund: TraceFund, events: readonly TraceEvent[], corrections: readonly TraceCorrection[]): TraceEvent[] {
  const sealed = fund.sealed_through;
  if (!sealed || corrections.length === 0) return [...events];
  return events.flatMap((event): TraceEvent[] => {
    if (event.on > sealed) return [event];
    const late = corrections.find(({ field }) => field === 'row');
    if (late) return [{ ...event, on: late.on }];
    const amount = corrections.find(({ field }) => field === 'amount');
    const old = amount?.old === undefined ? undefined : readYuan(amount.old);
    if (!amount || old === undefined || (event.kind !== 'gift' && event.kind !== 'pay')) return [event];
    return difference(event, old, amount.on);
  });
}

function difference(event: TraceEvent, old: number, on: string): TraceEvent[] {
  const fen = Math.abs(event.fen - old);
  const first = { ...event, fen: old };
  if (fen === 0 || on <= event.on) return [event];
  if (event.kind === 'pay')
    return [first, event.fen > old ? { ...event, on, fen } : { ...event, on, fen, kind: 'unpay', of: event.id }];
  return [first, { ...event, on, fen, kind: event.fen > old ? 'more' : 'less' }];
}
