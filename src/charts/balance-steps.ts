import { daysBetween } from '../domain/common/day.ts';
import type { BalanceChart } from './balance.ts';

/** The balance line for the live chart in few bytes: the first day, then for every point `days:fen`, both counted from the point before. */
export function writeSteps({ period, line }: Pick<BalanceChart, 'period' | 'line'>): string {
  let [day, sum] = [period.from, 0];
  const steps = line.map(({ on, fen }) => {
    const step = `${daysBetween(day, on)}:${fen - sum}`;
    [day, sum] = [on, fen];
    return step;
  });
  return [period.from, ...steps].join(' ');
}

/** Reads such a line: days since the first one, and integer fen. */
export function readSteps(text: string): { from: string; points: { day: number; fen: number }[] } {
  const [from = '', ...steps] = text.split(' ');
  let [day, fen] = [0, 0];
  const points = steps.map((step) => {
    const [days = 0, fens = 0] = step.split(':').map(Number);
    [day, fen] = [day + days, fen + fens];
    return { day, fen };
  });
  return { from, points };
}
