/** Arithmetic on ISO days (`YYYY-MM-DD`), without a clock and without time zones. */

/** The day `days` later (or earlier). */
export function addDays(day: string, days: number): string {
  return iso(ordinal(day) + days);
}

/** Days from the first to the second; negative if it is earlier. */
export function daysBetween(from: string, to: string): number {
  return ordinal(to) - ordinal(from);
}

/** The last of some days; undefined where there is none. */
export function latest(days: Iterable<string | undefined>): string | undefined {
  let last: string | undefined;
  for (const day of days) if (day !== undefined && !(last !== undefined && last > day)) last = day;
  return last;
}

/** Last day of the month `YYYY-MM`. */
export function monthEnd(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** Every month `YYYY-MM` from the month of the first day to that of the second. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  let [year, month] = from.split('-').map(Number) as [number, number];
  while (`${year}-${pad(month)}` <= to.slice(0, 7)) {
    months.push(`${year}-${pad(month)}`);
    month++;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return months;
}

/** Calendar of working days: weekends and holidays are off, make-up days are on. */
export type Holidays = ReadonlyMap<string, boolean>;

/** Whether people work on that day. */
export function isWorking(day: string, holidays: Holidays): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return holidays.get(day) ?? (weekday !== 0 && weekday !== 6);
}

/** Days of a period, both ends counted, by the calendar or by working days. */
export function countDays(start: string, end: string, unit: 'calendar' | 'working', holidays: Holidays): number {
  const all = daysBetween(start, end) + 1;
  if (unit === 'calendar' || all <= 0) return Math.max(all, 0);
  let working = 0;
  for (let day = 0; day < all; day++) if (isWorking(addDays(start, day), holidays)) working++;
  return working;
}

/** The same day so many months later, or the last of that month where it is shorter. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const total = year * 12 + month - 1 + months;
  const target = `${Math.floor(total / 12)}-${pad((total % 12) + 1)}`;
  return [`${target}-${pad(date)}`, monthEnd(target)].toSorted()[0] as string;
}

/** The last day of a limit that begins on the day after `day`. */
export function addLimit(day: string, days: number, unit: 'calendar' | 'working', holidays: Holidays): string {
  if (unit === 'calendar') return addDays(day, days);
  let last = day;
  for (let left = days; left > 0; ) {
    last = addDays(last, 1);
    if (isWorking(last, holidays)) left--;
  }
  return last;
}

/** `2025-Q3` of a day. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** Last day of a quarter `2025-Q3`. */
export function quarterEnd(quarter: string): string {
  return monthEnd(`${quarter.slice(0, 4)}-${pad(Number(quarter.slice(6)) * 3)}`);
}

/** First and last day of a year (`2026`), quarter (`2026-Q3`) or month (`2026-09`). */
export function periodDays(period: string): { from: string; to: string } {
  if (period.length === 4) return { from: `${period}-01-01`, to: `${period}-12-31` };
  if (!period.includes('Q')) return { from: `${period}-01`, to: monthEnd(period) };
  const to = quarterEnd(period);
  return { from: `${period.slice(0, 4)}-${pad(Number(to.slice(5, 7)) - 2)}-01`, to };
}

function ordinal(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

function iso(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
