import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrivalDay, movementOf, netSum, openingParts } from '../../src/domain/ledger/movement.ts';
import { filesOf } from '../browser/html.ts';

const row = { date: '2026-03-02', amount: 500, method: 'transfer' };

describe('what a row did to the money', () => {
  test('a payment, on the day of the bank', () => {
    expect(movementOf({ ...row, banked_on: '2026-03-04', restriction: 'lamps' })).toEqual({
      on: '2026-03-04',
      fen: 500,
      live: true,
      banked: true,
      restriction: 'lamps',
    });
  });

  test.each([
    ['takes an earlier row back', { reverses: 'S-1' }, { fen: -500, live: true, banked: true }],
    ['is retracted', { retracted_on: '2026-04-01' }, { fen: 0, live: false, banked: false }],
    ['takes one back and is retracted', { reverses: 'S-1', retracted_on: '2026-04-01' }, { fen: 0, live: false }],
    ['is goods', { method: 'goods' }, { fen: 500, live: true, banked: false }],
    ['has no method', { method: undefined }, { fen: 500, banked: true }],
  ])('it %s', (_, change, wanted) => {
    expect(movementOf({ ...row, ...change })).toMatchObject(wanted);
  });

  test('a row and the one that takes it back are nothing together', () => {
    expect(netSum([row, { ...row, reverses: 'S-1' }])).toBe(0);
  });

  test('a transfer arrives when it was received', () => {
    expect(arrivalDay({ date: '2026-03-02', received_on: '2026-03-05' })).toBe('2026-03-05');
    expect(arrivalDay({ date: '2026-03-02' })).toBe('2026-03-02');
  });

  test('the parts of an opening balance add up to it', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.dictionary(fc.string({ minLength: 1 }), fc.integer({ min: 0 })),
        (total, restricted) => {
          const parts = openingParts({ total, restricted });
          expect(parts.reduce((all, [, fen]) => all + fen, 0)).toBe(total);
          expect(parts[0]?.[0]).toBe('');
        },
      ),
      { numRuns: 100 },
    );
  });

  test('no other place knows the sign of a row or on which day it counts', () => {
    const known = /reverses \? ?-|sign = row|banked_on \?\?|received_on \?\?|retracted_on \? 0 : \S*reverses/;
    // The demonstration keeps its books by a reckoning of its own, against which that of the portal is held.
    const product = filesOf('src', '.ts', '.astro').filter((file) => !file.startsWith('demo/'));
    const places = product.filter((file) => known.test(readFileSync(`src/${file}`, 'utf8')));
    expect(places).toEqual(['domain/ledger/movement.ts']);
  });
});
