import { addDays, quarterOf } from '../common/day.ts';
import { derived, derivedBy } from '../common/derived.ts';

/** The day up to which the data of a portal are complete is what its rules take for today. Pages ask what that day means for them, and are made anew when the answer changes, not every day. */
export type Dated = { readonly asOf: string };

/** Whether a day (ISO) has come. */
export const hasCome = derivedBy(
  'days that have come',
  ({ asOf }: Dated) =>
    (day) =>
      day <= asOf,
);

/** Whether a day (ISO) has passed. */
export function isPast(site: Dated, day: string): boolean {
  return hasCome(site, addDays(day, 1));
}

/** Whether a period holds now. A side that is not given is open. */
export function isNow(site: Dated, { from, to }: { from?: string | undefined; to?: string | undefined }): boolean {
  return (from === undefined || hasCome(site, from)) && (to === undefined || !isPast(site, to));
}

/** The running quarter, `2026-Q4`. */
export const thisQuarter = derived('this quarter', ({ asOf }: Dated) => quarterOf(asOf));

/** The running year, `2026`. */
export const thisYear = derived('this year', ({ asOf }: Dated) => asOf.slice(0, 4));
