import { describe, expect, test } from 'vitest';
import { type GiftEnd, giftFlowOf } from '../../src/charts/gift-flow.ts';

const end = (fen: number, name = '付款'): GiftEnd => ({ name, small: '2026-02-12', fen, lit: false });

describe.each(['wide', 'narrow'] as const)('the beam of a gift, %s', (look) => {
  const ends = [end(60_000), end(30_000), end(9_999), end(1)];
  const drawing = giftFlowOf(ends, look);

  test('is as wide as the amounts, at the gift and at the bars', () => {
    const [largest] = drawing.ends;
    for (const [index, { bar, giftFlow }] of drawing.ends.entries()) {
      const share = (ends[index] as GiftEnd).fen / 100_000;
      expect(bar.height).toBeCloseTo(Math.max(1, share * drawing.source.height), 0);
      const [, top = 0, bottom = 0] = /^M\d+ ([\d.]+)L.*L\d+ ([\d.]+)Z$/.exec(giftFlow)?.map(Number) ?? [];
      expect(bottom - top).toBeCloseTo(share * drawing.source.height, 0);
    }
    expect(largest?.bar.height).toBeCloseTo(0.6 * drawing.source.height, 0);
  });

  test('keeps its words apart and inside', () => {
    const lines = drawing.ends.map(({ amount }) => amount.y);
    for (const [index, y] of lines.entries())
      if (index > 0) expect(y - (lines[index - 1] as number)).toBeGreaterThan(40);
    const last = drawing.ends.at(-1);
    expect((last?.bar.y ?? 0) + (last?.bar.height ?? 0)).toBeLessThanOrEqual(drawing.height);
  });

  test('cuts a long name, and draws nothing of nothing', () => {
    const [long] = giftFlowOf([end(100, '很长的付款名称'.repeat(10))], look).ends;
    expect(long?.lines[0]?.text.endsWith('…')).toBe(true);
    expect(JSON.stringify(giftFlowOf([end(0)], look))).not.toMatch(/NaN|null|Infinity/);
  });
});
