import { describe, expect, it } from 'vitest';
import { flowChart } from '../../src/charts/flow.ts';
import type { FlowDrawing, Label } from '../../src/charts/flow-shape.ts';
import { sum } from '../../src/domain/common/money.ts';
import { flowOf } from '../../src/domain/ledger/flow.ts';
import { flowName } from '../../src/texts/flow.ts';
import { fundOf, names, year } from './ledger.ts';

/** A fund with as many channels and categories as asked, each smaller than the one before. */
function wideFund(channels: number, categories: number, largest = 9_000_000) {
  const code = (letter: string, index: number) => `${letter}${String(index + 1).padStart(2, '0')}`;
  const shrink = (index: number) => Math.max(1, Math.round(largest / 3 ** index));
  return fundOf({
    opening: largest * 3,
    restricted: { elder: largest, child: 777 },
    income: Array.from({ length: channels }, (_, index) => ({
      date: '2025-03-01',
      amount: shrink(index),
      category: code('I', index),
    })),
    spending: Array.from({ length: categories }, (_, index) => ({
      date: '2025-06-01',
      amount: Math.max(1, Math.round(shrink(index) / 4)),
      category: code('E', index),
      restriction: index % 3 === 1 ? 'elder' : '',
    })),
  });
}

const cases = [1, 2, 5, 8, 9, 14].flatMap((channels) =>
  [0, 3, 9, 20].flatMap((categories) => (['zh', 'en'] as const).map((locale) => ({ channels, categories, locale }))),
);

describe('the drawing of the flow', () => {
  it.each(cases)(
    '$channels channels and $categories categories stay inside in $locale, and no words touch',
    ({ channels, categories, locale }) => {
      const chart = flowChart(wideFund(channels, categories), year, names, locale);
      if (!chart) throw new Error('nothing drawn');
      for (const drawing of [chart.wide, chart.narrow]) {
        expect(outside(drawing)).toEqual([]);
        expect(touching(drawing.labels)).toEqual([]);
      }
    },
  );

  it('never lets a beam vanish', () => {
    const chart = flowChart(
      fundOf({ opening: 100_000_000, income: [{ date: '2025-01-02', amount: 1 }] }),
      year,
      names,
      'zh',
    );
    const widths = chart?.wide.bands.map(({ d }) => beamWidth(d)) ?? [];
    expect(widths).toHaveLength(3);
    expect(Math.min(...widths)).toBeCloseTo(1.3, 5);
  });

  it('draws at most nine givers, and the narrow drawing has the same beams', () => {
    const chart = flowChart(wideFund(14, 20), year, names, 'zh');
    expect(chart?.wide.caps.filter(({ tone }) => tone === 'in').length).toBeLessThanOrEqual(9);
    expect(chart?.narrow.bands.map(({ tip }) => tip)).toEqual(chart?.wide.bands.map(({ tip }) => tip));
  });

  it('draws one scale: equal money is equally wide above and below the sill', () => {
    const fund = fundOf({
      income: [
        { date: '2025-01-02', amount: 7_000 },
        { date: '2025-01-02', amount: 3_000, category: 'I02' },
      ],
      spending: [{ date: '2025-01-03', amount: 7_000, category: 'E01' }],
    });
    const bands = flowChart(fund, year, names, 'zh')?.wide.bands ?? [];
    expect(bands.map(({ d }) => beamWidth(d))).toEqual([336, 144, 336, 144]);
    expect(bands.map(({ tone }) => tone)).toEqual(['given', 'given', 'spent', 'rest']);
  });

  it('gives the same drawing for the same rows', () => {
    expect(flowChart(wideFund(14, 20), year, names, 'en')).toEqual(flowChart(wideFund(14, 20), year, names, 'en'));
  });
});

describe('the tables of the flow', () => {
  it('keep every row of the domain, also those that are drawn together', () => {
    const fund = wideFund(14, 20);
    const flow = flowOf(fund, year);
    const chart = flowChart(fund, year, names, 'zh');
    expect(chart?.sources.map(({ name, fen }) => [name, fen])).toEqual(
      flow.sources.map((node) => [flowName(node, fund, names).zh, node.fen]),
    );
    expect(chart?.restrictions.flatMap(({ rows }) => rows)).toHaveLength(flow.links.length);
    for (const restriction of chart?.restrictions ?? [])
      expect(sum(restriction.rows.map(({ fen }) => fen))).toBe(restriction.fen);
    expect(sum(chart?.restrictions.map(({ fen }) => fen) ?? [])).toBe(chart?.total);
  });

  it('name the place in the narrow drawing by a key that stands there', () => {
    const chart = flowChart(wideFund(14, 20), year, names, 'zh');
    const drawn = new Set(chart?.narrow.labels.filter(({ style }) => style === 'key').map(({ text }) => text));
    const told = [
      ...(chart?.sources ?? []),
      ...(chart?.restrictions ?? []),
      ...(chart?.restrictions.flatMap(({ rows }) => rows) ?? []),
    ];
    expect(told.filter(({ key }) => !drawn.has(key))).toEqual([]);
  });

  it('say in one sentence what the picture shows', () => {
    const fund = fundOf({ opening: 5_000, spending: [{ date: '2025-02-01', amount: 1_250, category: 'E01' }] });
    expect(flowChart(fund, year, names, 'zh')?.title).toMatchInlineSnapshot(
      `"资金去向图：梅园基金共经手 50.00 元，已经花出和划出 12.50 元，还没用 37.50 元。数字见下表。"`,
    );
    expect(flowChart(fund, year, names, 'en')?.title).toMatchInlineSnapshot(
      `"Flow of money: 50.00 yuan passed through Plum Garden Fund; 12.50 yuan was spent or passed on, 37.50 yuan is not yet used. The numbers are in the tables below."`,
    );
  });

  it('are absent where nothing moved', () => {
    expect(flowChart(fundOf({}), year, names, 'zh')).toBeUndefined();
  });
});

function outside({ width, height, bands, caps, panes, labels }: FlowDrawing): string[] {
  const inside = (x: number, y: number) => x >= -0.05 && x <= width + 0.05 && y >= 0 && y <= height;
  const numbers = bands.flatMap(({ d }) =>
    points(d)
      .filter(([x, y]) => !inside(x, y))
      .map(() => `beam ${d}`),
  );
  const boxes = [...caps, ...panes].filter(
    (box) => !inside(box.x, box.y) || !inside(box.x + box.width, box.y + box.height),
  );
  const texts = labels.filter((one) => !inside(left(one), one.y - 10) || !inside(left(one) + one.width, one.y));
  return [...numbers, ...boxes.map((box) => JSON.stringify(box)), ...texts.map(({ text }) => text)];
}

function touching(labels: readonly Label[]): string[] {
  return labels.flatMap((a, index) =>
    labels.slice(index + 1).flatMap((b) => {
      const across = left(a) < left(b) + b.width && left(b) < left(a) + a.width;
      return across && Math.abs(a.y - b.y) < 12 ? [`${a.text} / ${b.text}`] : [];
    }),
  );
}

function left({ x, width, anchor }: Label): number {
  return anchor === 'end' ? x - width : x;
}

/** The corners of a beam: from the first, curved steps across and down, a straight one along the ledge, and the same curve back. */
function points(d: string): [number, number][] {
  const n = String.raw`\s?(-?[\d.]+)`;
  const match = new RegExp(`^M${n}${n}c0${n}${n}${n}${n}${n}h${n}c0${n}${n}${n}${n}${n}z$`).exec(d);
  if (!match) throw new Error(`not a beam: ${d}`);
  const [x, y, half, across, , , down, wide, up, back, , , rise] = match.slice(1).map(Number) as number[];
  expect([back, rise, up]).toEqual([0 - (across as number), 0 - (down as number), 0 - (half as number)]);
  const [left, top, right, bottom] = [
    x,
    y,
    (x as number) + (across as number),
    (y as number) + (down as number),
  ] as number[];
  return [
    [left as number, top as number],
    [right as number, bottom as number],
    [(right as number) + (wide as number), bottom as number],
    [(left as number) + (wide as number), top as number],
  ];
}

function beamWidth(d: string): number {
  const [a, , , b] = points(d) as [[number, number], unknown, unknown, [number, number]];
  return Math.round((b[0] - a[0]) * 10) / 10;
}
