import type { Habit } from '../domain/round/judge.ts';
import { barSize } from './bars.ts';
import { fix } from './measure.ts';

/** The spread of one judge on the scale of the table, user units of `barSize`. */
type JudgeBox = { min: number; lower: number; median: number; upper: number; max: number; mean: number };

/** The scale in whole points, and one box a judge. */
type JudgeChart = { from: number; to: number; boxes: JudgeBox[] };

/** Boxes of all judges on one scale that ends at full tens. Habits are in hundredths of a point. */
export function judgeChart(habits: readonly Habit[]): JudgeChart {
  const low = Math.min(...habits.map(({ min }) => min));
  const high = Math.max(...habits.map(({ max }) => max));
  const from = Math.floor(low / 1000) * 10;
  const to = Math.max(from + 10, Math.ceil(high / 1000) * 10);
  const place = (hundredths: number) => fix(((hundredths / 100 - from) / (to - from)) * barSize.width);
  return {
    from,
    to,
    boxes: habits.map(({ min, lower, median, upper, max, mean }) => ({
      min: place(min),
      lower: place(lower),
      median: place(median),
      upper: place(upper),
      max: place(max),
      mean: place(mean),
    })),
  };
}
