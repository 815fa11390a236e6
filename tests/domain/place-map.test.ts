import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOf } from '../../src/domain/portal/place-map.ts';

const points = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })), {
    minLength: 2,
    maxLength: 12,
    selector: ([x, y]) => `${x} ${y}`,
  })
  .map((list) => list.map(([x, y], index) => ({ id: `p${index}`, x, y, group: `g${index % 3}` })));

describe('the schematic plan', () => {
  it('keeps every block inside the frame', () => {
    fc.assert(
      fc.property(points, (list) => {
        for (const { outline } of planOf(list, 500, 300))
          for (const { x, y } of outline) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(500);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(300);
          }
      }),
    );
  });

  it('leaves a lane between neighbours and a broader way between groups', () => {
    const [a, b, c] = planOf(
      [
        { id: 'a', x: 0, y: 0, group: 'north' },
        { id: 'b', x: 1, y: 0, group: 'north' },
        { id: 'c', x: 2, y: 0, group: 'south' },
      ],
      400,
      100,
    );
    const left = (block: typeof a) => Math.min(...(block?.outline ?? []).map(({ x }) => x));
    const right = (block: typeof a) => Math.max(...(block?.outline ?? []).map(({ x }) => x));
    expect(left(b) - right(a)).toBeCloseTo(5, 0);
    expect(left(c) - right(b)).toBeCloseTo(16, 0);
  });

  it('gives one point the whole frame', () => {
    expect(planOf([{ id: 'a', x: 3, y: 4, group: '' }], 10, 10)[0]?.outline).toHaveLength(4);
  });
});
