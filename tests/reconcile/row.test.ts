import { expect, test } from 'vitest';
import { sum } from '../../src/domain/common/money.ts';
import { balanceAt, entriesOf } from '../../src/domain/ledger/ledger.ts';
import { bookSide } from '../../src/reconcile/row.ts';
import { checkCase } from '../case.ts';
import { demonstration } from '../demonstration.ts';

const funds = [...demonstration.portal.funds.values()].filter(({ coverage }) => coverage === 'ledger');

test('the ledger as the bank sees it gives the balance of every fund, each row once', () => {
  expect(funds.length).toBeGreaterThan(3);
  for (const fund of funds) {
    const { opening, rows } = bookSide(fund, new Map());
    expect(opening + sum(rows.map(({ fen }) => fen))).toBe(balanceAt(entriesOf(fund), '9999-12-31'));
    const names = rows.map(({ file, id }) => `${file} ${id}`);
    expect(new Set(names).size).toBe(names.length);
  }
});

test('what somebody else paid for a fund was never seen by the bank, only what the fund gave back', () => {
  const fund = checkCase('advance-valid').portal.funds.get('garden-fund');
  if (!fund) throw new Error('no fund');
  const { opening, rows } = bookSide(fund, new Map());
  const spent = rows.filter(({ fen }) => fen < 0).map(({ id }) => id);
  expect(spent).toEqual(['S-1', 'S-3', 'S-5', 'S-4']);
  expect(opening + sum(rows.map(({ fen }) => fen))).toBe(236_000);
});

test('rows that the bank saw as one sum are of one group', () => {
  const groups = funds.flatMap((fund) => bookSide(fund, new Map()).rows.flatMap(({ group }) => group ?? []));
  expect(groups.some((group) => group.startsWith('settlement '))).toBe(true);
});
