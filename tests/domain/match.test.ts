import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/common/day.ts';
import {
  type Ask,
  isFree,
  lowestScore,
  type Offer,
  type PlaceAncestors,
  rate,
  suggest,
} from '../../src/domain/neighbourhood/match.ts';
import { needStates } from '../../src/schemas/alliance.ts';
import { runs } from './arbitrary.ts';

const asOf = '2026-06-01';

/** Two streets of one district, one of them with two communities, and a community elsewhere. */
const places: Record<string, readonly [id: string, kind: 'district' | 'street' | 'community'][]> = {
  garden: [
    ['north', 'district'],
    ['river', 'street'],
    ['garden', 'community'],
  ],
  bridge: [
    ['north', 'district'],
    ['river', 'street'],
    ['bridge', 'community'],
  ],
  hill: [
    ['north', 'district'],
    ['uphill', 'street'],
    ['hill', 'community'],
  ],
  river: [
    ['north', 'district'],
    ['river', 'street'],
  ],
  abroad: [
    ['south', 'district'],
    ['abroad', 'community'],
  ],
};
const way: PlaceAncestors = (place) => (places[place] ?? []).map(([id, kind]) => ({ id, kind }));
const options = { way, asOf, minimum: 60 };

const ask: Ask = {
  id: 'n1',
  home: 'garden',
  category: 'repair',
  status: 'open',
  quantity: 20,
  unit: '次',
  wanted_from: '2026-06-01',
  wanted_to: '2026-06-30',
};
const offer: Offer = {
  id: 'r1',
  home: 'garden',
  partner: 'p1',
  category: 'repair',
  unit: '次',
  free: 20,
  available_from: '2026-01-01',
  available_to: '2026-12-31',
};

const points = (a: Partial<Ask>, o: Partial<Offer>) => {
  const { score, reasons } = rate({ ...ask, ...a }, { ...offer, ...o }, way, asOf);
  return [score, ...reasons.map((reason) => reason.points)];
};

describe('a match is worth', () => {
  test.each<[string, Partial<Ask>, Partial<Offer>, number[]]>([
    ['everything where all fits', {}, {}, [100, 40, 25, 20, 15]],
    ['nothing for another category', {}, { category: 'law' }, [60, 0, 25, 20, 15]],
    ['less in the same street', {}, { home: 'bridge' }, [90, 40, 15, 20, 15]],
    ['less for what the street itself offers', {}, { home: 'river' }, [90, 40, 15, 20, 15]],
    ['less in the same district', {}, { home: 'hill' }, [85, 40, 10, 20, 15]],
    ['nothing for a place far away', {}, { home: 'abroad' }, [75, 40, 0, 20, 15]],
    ['a share of the time: 15 of 30 days', {}, { available_from: '2026-06-16' }, [90, 40, 25, 10, 15]],
    ['no time where the windows miss each other', {}, { available_from: '2026-07-01' }, [80, 40, 25, 0, 15]],
    [
      'nothing for days that have passed',
      { wanted_from: '2026-04-01', wanted_to: '2026-05-31' },
      {},
      [80, 40, 25, 0, 15],
    ],
    [
      'half the time where one side names no days',
      { wanted_from: undefined, wanted_to: undefined },
      {},
      [90, 40, 25, 10, 15],
    ],
    ['all the time where the need has no end', { wanted_to: undefined }, {}, [100, 40, 25, 20, 15]],
    ['a share of the quantity: 5 of 20', {}, { free: 5 }, [89, 40, 25, 20, 4]],
    ['half the quantity where it is unknown', { quantity: undefined }, {}, [92.5, 40, 25, 20, 7.5]],
    ['half the quantity where units differ', {}, { unit: '小时' }, [92.5, 40, 25, 20, 7.5]],
  ])('%s', (_, a, o, expected) => {
    expect(points(a, o)).toEqual(expected);
  });

  test('says how many days and how much there is', () => {
    const { reasons } = rate(ask, { ...offer, available_from: '2026-06-10', free: 8 }, way, asOf);
    expect(reasons[2]).toEqual({ side: 'time', points: 14, fit: 'part', days: 21 });
    expect(reasons[3]).toEqual({ side: 'quantity', points: 6, fit: 'part', free: 8, unit: '次' });
  });
});

describe('a suggestion', () => {
  test('is made from the lowest score of the portal on, or else from 60', () => {
    expect(lowestScore(undefined)).toBe(60);
    expect(suggest([ask], [{ ...offer, home: 'bridge' }], { ...options, minimum: 91 })).toEqual([]);
    expect(suggest([ask], [{ ...offer, home: 'bridge' }], { ...options, minimum: 90 })).toHaveLength(1);
  });

  test('is never made for another kind of help, or from a place out of reach', () => {
    expect(suggest([ask], [{ ...offer, category: 'law' }], { ...options, minimum: 0 })).toEqual([]);
    expect(suggest([ask], [{ ...offer, home: 'abroad' }], { ...options, minimum: 0 })).toEqual([]);
  });

  test('puts the best first and the nearer of two equals by its id', () => {
    const found = suggest(
      [ask],
      [
        { ...offer, id: 'r3' },
        { ...offer, id: 'r2' },
        { ...offer, id: 'r0', free: 1 },
      ],
      options,
    );
    expect(found.map((match) => match.offer.id)).toEqual(['r2', 'r3', 'r0']);
  });

  test('is not made for a resource whose time is over', () => {
    expect(suggest([ask], [{ ...offer, available_to: '2026-05-31' }], { ...options, minimum: 0 })).toEqual([]);
  });
});

const day = fc.option(
  fc.integer({ min: -90, max: 90 }).map((days) => addDays(asOf, days)),
  { nil: undefined },
);
const amount = fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined });
const common = {
  home: fc.constantFrom('garden', 'bridge', 'hill', 'river', 'abroad'),
  category: fc.constantFrom('repair', 'law'),
  unit: fc.constantFrom('次', '小时', undefined),
};
const asks = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 30 }).map((n) => `n${n}`),
    ...common,
    status: fc.constantFrom('open', 'open', 'open', ...(Object.keys(needStates) as (keyof typeof needStates)[])),
    quantity: amount,
    wanted_from: day,
    wanted_to: day,
    retracted_on: fc.constantFrom(undefined, undefined, '2026-05-01'),
  }),
  { selector: ({ home, id }) => `${home} ${id}`, maxLength: 8 },
);
const offers = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 30 }).map((n) => `r${n}`),
    ...common,
    partner: fc.constant('p1'),
    free: amount,
    available_from: day,
    available_to: day,
    retracted_on: fc.constantFrom(undefined, undefined, '2026-05-01'),
  }),
  { selector: ({ home, id }) => `${home} ${id}`, maxLength: 8 },
);
const minimum = fc.integer({ min: 0, max: 100 });

describe('whatever is offered and asked for', () => {
  test('a score lies between 0 and 100 and is the sum of its reasons', () => {
    fc.assert(
      fc.property(asks, offers, (needs, resources) => {
        for (const need of needs)
          for (const resource of resources) {
            const { score, reasons } = rate(need, resource, way, asOf);
            expect(score).toBe(reasons.reduce((sum, reason) => sum + reason.points, 0));
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(100);
            for (const reason of reasons) expect(reason.points).toBeGreaterThanOrEqual(0);
          }
      }),
      runs,
    );
  });

  test('only open needs and free resources are suggested, and only from the lowest score on', () => {
    let suggested = 0;
    fc.assert(
      fc.property(asks, offers, minimum, (needs, resources, lowest) => {
        for (const { ask, offer, score } of suggest(needs, resources, { way, asOf, minimum: lowest })) {
          suggested++;
          expect(ask.status).toBe('open');
          expect(ask.retracted_on).toBeUndefined();
          expect(offer.free).not.toBe(0);
          expect(isFree(offer, asOf)).toBe(true);
          expect(score).toBeGreaterThanOrEqual(lowest);
        }
      }),
      runs,
    );
    expect(suggested).toBeGreaterThan(100);
  });

  test('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(asks, offers, minimum, (needs, resources, lowest) => {
        const one = suggest(needs, resources, { way, asOf, minimum: lowest });
        const other = suggest(needs.toReversed(), resources.toReversed(), { way, asOf, minimum: lowest });
        expect(other).toEqual(one);
        expect(one.map(({ score }) => score)).toEqual(one.map(({ score }) => score).toSorted((a, b) => b - a));
      }),
      runs,
    );
  });
});
