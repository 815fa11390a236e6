import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sum } from '../../src/domain/common/money.ts';
import { entriesOf, type LedgerRows, restrictionsAt } from '../../src/domain/ledger/ledger.ts';
import { isBanked } from '../../src/domain/ledger/movement.ts';
import type { TraceFund } from '../../src/domain/trace/event.ts';
import { type Attribution, lotTotal } from '../../src/domain/trace/lot.ts';
import type { Trace } from '../../src/domain/trace/state.ts';
import { traceFunds } from '../../src/domain/trace/trace.ts';
import { day, funds, runs, sound } from './arbitrary.ts';

const rules = ['fifo', 'pro_rata'] as const satisfies Attribution[];
const books = funds.map(sound);

describe.each(rules)('no fen is lost or paid twice, %s', (rule) => {
  test('gift = used + refunded + unspent + under way, on any day', () => {
    fc.assert(
      fc.property(books, day, (list, until) => {
        const trace = traceFunds(list, { rule, until });
        const held = heldBy(trace);
        for (const source of trace.sources.values())
          expect([source.key, (held.get(source.key) ?? 0) + source.refunded]).toEqual([source.key, source.fen]);
        expect(gifts(trace)).toEqual(giftsByHand(list, until));
      }),
      runs,
    );
  }, 600_000);

  test('the parts of a payment sum to the payment, net of what came back', () => {
    fc.assert(
      fc.property(books, day, (list, until) => {
        const trace = traceFunds(list, { rule, until });
        const found = [...trace.uses.values()].map(({ key, fen, parts }) => [key, fen, lotTotal(parts)]);
        expect(found.toSorted()).toEqual(paymentsByHand(list, until).map(([key, fen]) => [key, fen, fen]));
      }),
      runs,
    );
  }, 600_000);

  test('what lies in a pot is its balance, and what a giver got back is what the rows say', () => {
    fc.assert(
      fc.property(books, day, (list, until) => {
        const trace = traceFunds(list, { rule, until });
        expect([...trace.shorts.values()].filter((fen) => fen > 0)).toEqual([]);
        for (const fund of list)
          for (const [restriction, fen] of restrictionsAt(entriesOf(fund), until))
            expect(lotTotal(trace.queues.get(`${fund.id} ${restriction}`)?.parts ?? [])).toBe(fen);
        for (const { source, fen } of refundsByHand(list, until))
          expect([source, trace.sources.get(source)?.refunded]).toEqual([source, fen]);
      }),
      runs,
    );
  }, 600_000);

  test('books that do not hold are traced too: what is lacking stands as lacking', () => {
    fc.assert(
      fc.property(funds, day, (list, until) => {
        const trace = traceFunds(list, { rule, until });
        const held = heldBy(trace);
        for (const { key, fen, refunded } of trace.sources.values())
          expect([key, (held.get(key) ?? 0) + refunded]).toEqual([key, fen]);
        for (const fund of list)
          for (const [restriction, fen] of restrictionsAt(entriesOf(fund), until)) {
            const name = `${fund.id} ${restriction}`;
            expect(lotTotal(trace.queues.get(name)?.parts ?? []) - (trace.shorts.get(name) ?? 0)).toBe(fen);
          }
      }),
      runs,
    );
  }, 600_000);

  test('the order of the rows of a file decides nothing', () => {
    fc.assert(
      fc.property(books, (list) => {
        const turned = list.map((fund) => ({
          ...fund,
          income: turn(fund.income),
          spending: turn(fund.spending),
          reallocations: turn(fund.reallocations),
          transfers: turn(fund.transfers),
          received: turn(fund.received),
        }));
        expect(plain(traceFunds(turned, { rule }))).toEqual(plain(traceFunds(list, { rule })));
      }),
      runs,
    );
  }, 600_000);

  test('a day that has passed is told the same later', () => {
    fc.assert(
      fc.property(books, day, (list, until) => {
        const then = list.map((fund) => upTo(fund, until));
        expect(plain(traceFunds(list, { rule, until }))).toEqual(plain(traceFunds(then, { rule, until })));
      }),
      runs,
    );
  }, 600_000);
});

/** Integer fen of each source in pots, payments and under way. */
function heldBy(trace: Trace): Map<string, number> {
  const held = new Map<string, number>();
  for (const { parts } of [...trace.queues.values(), ...trace.uses.values(), ...trace.transits.values()])
    for (const { source, fen } of parts) held.set(source, (held.get(source) ?? 0) + fen);
  return held;
}

function gifts(trace: Trace): [string, number][] {
  return [...trace.sources.values()]
    .filter(({ kind, fen }) => kind === 'gift' && fen > 0)
    .map(({ key, fen }): [string, number] => [key, fen])
    .toSorted();
}

type Row = LedgerRows['income'][number] | LedgerRows['spending'][number];

const counts = (row: Row, until: string) => !row.retracted_on && (row.banked_on ?? row.date) <= until;
const bankedIncome = (fund: LedgerRows, until: string) =>
  fund.income.filter((row) => isBanked(row.method) && counts(row, until));

function giftsByHand(list: readonly LedgerRows[], until: string): [string, number][] {
  return list
    .flatMap((fund) => bankedIncome(fund, until).map((row) => ({ ...row, key: `${fund.id} ${row.id}` })))
    .filter(({ reverses }) => !reverses)
    .map(({ key, amount }): [string, number] => [key, amount])
    .toSorted();
}

function refundsByHand(list: readonly LedgerRows[], until: string): { source: string; fen: number }[] {
  return list.flatMap((fund) => {
    const back = Map.groupBy(
      bankedIncome(fund, until).filter(({ reverses }) => reverses),
      ({ reverses }) => `${fund.id} ${reverses}`,
    );
    return [...back].map(([source, rows]) => ({ source, fen: sum(rows.map(({ amount }) => amount)) }));
  });
}

function paymentsByHand(list: readonly LedgerRows[], until: string): [string, number][] {
  return list
    .flatMap((fund) => {
      const rows = fund.spending.filter((row) => counts(row, until));
      const back = (id: string) => sum(rows.filter(({ reverses }) => reverses === id).map(({ amount }) => amount));
      return rows
        .filter(({ reverses }) => !reverses)
        .map(({ id, amount }): [string, number] => [`${fund.id} ${id}`, amount - back(id)]);
    })
    .toSorted();
}

/** The rows of a file from the last to the first, on the lines where the others stood. */
function turn<T extends { at: { file: string; line?: number | undefined } }>(rows: readonly T[]): T[] {
  return rows.map((row) => ({ ...row, at: { ...row.at, line: 1000 - (row.at.line ?? 0) } })).toReversed();
}

function plain(trace: Trace): unknown {
  return [[...trace.sources], [...trace.uses], [...trace.queues].toSorted(), [...trace.transits], trace.moves];
}

/** The books as they stood on a day. Transfers that have not arrived are known with their day. */
function upTo(fund: TraceFund, until: string): TraceFund {
  return {
    ...fund,
    income: fund.income.filter((row) => counts(row, until)),
    spending: fund.spending.filter((row) => counts(row, until)),
    reallocations: fund.reallocations.filter(({ date }) => date <= until),
    transfers: fund.transfers.filter(({ date }) => date <= until),
    received: fund.received.filter(({ date }) => date <= until),
  };
}
