import { expect, test } from 'vitest';
import { barSize } from '../../src/charts/bars.ts';
import { judgeChart } from '../../src/charts/round.ts';

const habit = (
  judge: string,
  min: number,
  lower: number,
  median: number,
  upper: number,
  max: number,
  mean: number,
) => ({
  judge,
  entries: 5,
  recused: [],
  difference: 0,
  ...{ min, lower, median, upper, max, mean },
});

test('all judges are drawn on one scale that ends at full tens', () => {
  const chart = judgeChart([
    habit('j1', 6280, 7000, 7500, 8000, 8550, 7400),
    habit('j2', 7000, 7500, 8000, 8500, 8990, 8000),
  ]);
  expect([chart.from, chart.to]).toEqual([60, 90]);
  expect(chart.boxes[1]).toEqual({ min: 53.3, lower: 80, median: 106.7, upper: 133.3, max: 159.5, mean: 106.7 });
  for (const box of chart.boxes)
    for (const x of Object.values(box)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(barSize.width);
    }
});

test('equal totals still have a scale', () => {
  expect(judgeChart([habit('j1', 8000, 8000, 8000, 8000, 8000, 8000)])).toMatchObject({ from: 80, to: 90 });
});
