import { describe, expect, test } from 'vitest';
import type { LedgerEntry } from '../../../src/domain/ledger/ledger.ts';
import { guess } from '../../../src/domain/rules/balance-cause.ts';

const entry = (id: string, on: string, fen: number, kind: LedgerEntry['kind'] = 'spending'): LedgerEntry => ({
  id,
  on,
  fen,
  kind,
  restriction: '',
  at: { file: 'spending.csv', line: Number(id) },
});

const day = '2026-02-28';

describe('why bank and ledger may differ', () => {
  test.each([
    [
      'entered twice',
      -8800,
      [entry('2', '2026-02-10', 8800, 'income'), entry('3', '2026-02-10', 8800, 'income')],
      [],
      'duplicate',
      ['3'],
    ],
    [
      'the same amount on two days is no twin, but either may belong to another month',
      -8800,
      [entry('2', '2026-02-10', 8800, 'income'), entry('3', '2026-02-11', 8800, 'income')],
      [],
      'other_day',
      ['3', '2'],
    ],
    ['two digits changed places', -54000, [entry('2', '2026-02-03', -39000)], [], 'transposed', ['2']],
    [
      'banked some days later',
      6000,
      [entry('2', '2026-02-03', -100)],
      [entry('3', '2026-03-02', 6000, 'income')],
      'other_day',
      ['3'],
    ],
    ['banked some days earlier', -6000, [entry('2', '2026-02-25', 6000, 'income')], [], 'other_day', ['2']],
    ['a payment entered a month late', -984000, [], [entry('3', '2026-03-20', -984000)], 'other_day', ['3']],
    ['a payment entered a month early', 984000, [entry('2', '2026-02-02', -984000)], [], 'other_day', ['2']],
    ['too far away to be the same', 6000, [], [entry('3', '2026-05-20', 6000, 'income')], 'missing', []],
    ['nothing explains it', 1234, [entry('2', '2026-02-03', -100)], [], 'missing', []],
  ] as const)('%s', (_, difference, window, later, cause, ids) => {
    const found = guess(difference, window, [...window, ...later], day);
    expect([found.cause, found.entries.map(({ id }) => id)]).toEqual([cause, ids]);
  });
});
