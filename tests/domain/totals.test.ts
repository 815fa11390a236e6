import { expect, test } from 'vitest';
import type { LedgerRows } from '../../src/domain/ledger/ledger.ts';
import { totalsOf } from '../../src/domain/ledger/totals.ts';

const transfer = {
  id: 'T-1',
  date: '2026-01-30',
  received_on: '2026-02-02',
  amount: 1000,
  kind: 'injection',
  book: 'street',
  to_fund: 'garden',
  at: { file: 'street/transfers.csv', line: 2 },
};
const empty = { income: [], spending: [], transfers: [], received: [], reallocations: [] };
const opening = (total: number) => ({ on: '2026-01-01', total });
const street: LedgerRows = {
  ...empty,
  id: 'street',
  at: { file: 's' },
  opening_balance: opening(5000),
  transfers: [transfer],
};
const garden: LedgerRows = {
  ...empty,
  id: 'garden',
  at: { file: 'g' },
  opening_balance: opening(100),
  received: [transfer],
};

const january = { from: '2026-01-01', to: '2026-01-31' };
const february = { from: '2026-02-01', to: '2026-02-28' };

test('a transfer to a fund outside the set is shown', () => {
  expect(totalsOf([street], january)).toMatchObject({ opening: 5000, transfers_out: 1000, internal: 0, closing: 4000 });
  expect(totalsOf([garden], february)).toMatchObject({ opening: 100, transfers_in: 1000, closing: 1100 });
});

test('a transfer inside the set is eliminated, and what is under way still belongs to the set', () => {
  expect(totalsOf([street, garden], january)).toMatchObject({
    opening: 5100,
    transfers_in: 0,
    transfers_out: 0,
    internal: 1000,
    under_way: 1000,
    closing: 5100,
  });
  expect(totalsOf([street, garden], february)).toMatchObject({
    opening: 5100,
    internal: 0,
    under_way: 0,
    closing: 5100,
  });
});

test('no fund, no money', () => {
  expect(totalsOf([], january)).toMatchObject({ opening: 0, closing: 0, income: 0 });
});
