import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { addDays, isWorking, monthEnd, monthsBetween } from '../domain/common/day.ts';

type Holiday = { on: string; working?: boolean };
const settings = parse(readFileSync(new URL('../../data/portal.yaml', import.meta.url), 'utf8')) as {
  holidays?: Holiday[];
};

/** The holidays and make-up days by which the portal counts. */
export const holidays: ReadonlyMap<string, boolean> = new Map(
  (settings.holidays ?? []).map(({ on, working }) => [on, working === true]),
);

/** First and last day of the demonstration. */
const first = '2024-11-01';
export const last = '2026-10-31';
/** The 24 months of the demonstration. */
export const months: readonly string[] = monthsBetween(first, last);

/** That day, or the next one on which offices work. */
export function workday(day: string): string {
  let on = day;
  while (!isWorking(on, holidays)) on = addDays(on, 1);
  return on;
}

/** That day of a month, or the next working day; never after the month's end or the demonstration's. */
export function dayIn(month: string, number: number): string {
  const end = monthEnd(month);
  let on = workday(addDays(`${month}-01`, number - 1));
  if (on > end) on = end;
  while (!isWorking(on, holidays)) on = addDays(on, -1);
  return on;
}

/** The working day on which a period of so many working days ends, the first one counted. */
export function lastWorkday(start: string, days: number): string {
  let on = workday(start);
  for (let counted = 1; counted < days; counted++) on = workday(addDays(on, 1));
  return on;
}

/** So many working days later. */
export function later(day: string, workdays: number): string {
  return lastWorkday(day, workdays + 1);
}

/** `2025 年 3 月` of `2025-03`. */
export function monthInChinese(month: string): string {
  return `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`;
}

/** Festivals that people prepare for, on the days of the lunar calendar. */
const festivals = {
  spring: ['2025-01-29', '2026-02-17'],
  lantern: ['2025-02-12', '2026-03-03'],
  dragonBoat: ['2025-05-31', '2026-06-19'],
  midAutumn: ['2025-10-06', '2026-09-25'],
  doubleNinth: ['2025-10-29', '2026-10-18'],
} as const;

/** A festival by its name. */
export type Festival = keyof typeof festivals;

/** The days of a month on which a festival is prepared, first and last; none where it is not near. */
function preparation(festival: Festival, month: string): readonly [number, number] | undefined {
  for (const day of festivals[festival]) {
    const from = workday([addDays(day, -16), `${month}-01`].toSorted()[1] as string);
    const to = [addDays(day, -4), monthEnd(month)].toSorted()[0] as string;
    if (from <= to && from.startsWith(month)) return [Number(from.slice(8)), Number(to.slice(8))];
  }
  return undefined;
}

/** The days of a month on which something of the season happens, first and last; none in other months. */
export function seasonDays(
  { months, festival }: { months?: readonly number[]; festival?: Festival },
  month: string,
  usual: readonly [number, number],
): readonly [number, number] | undefined {
  if (festival) return preparation(festival, month);
  return !months || months.includes(Number(month.slice(5))) ? usual : undefined;
}
