import { monthEnd } from '../common/day.ts';

/**
 * The smallest of month, quarter, half-year and year around a month that satisfies `isWide`, as `2026-03`, `2026-Q1`, `2026-H1`, `2026`; undefined where none
 * does. `from` and `to` are ISO days, both included.
 */
export function coarsenMonth(month: string, isWide: (from: string, to: string) => boolean): string | undefined {
  const year = month.slice(0, 4);
  const number = Number(month.slice(5, 7));
  const quarter = Math.ceil(number / 3);
  const half = Math.ceil(number / 6);
  const spans = [
    [month, number, number],
    [`${year}-Q${quarter}`, quarter * 3 - 2, quarter * 3],
    [`${year}-H${half}`, half * 6 - 5, half * 6],
    [year, 1, 12],
  ] as const;
  const day = (of: number) => `${year}-${String(of).padStart(2, '0')}`;
  return spans.find(([, from, to]) => isWide(`${day(from)}-01`, monthEnd(day(to))))?.[0];
}
