import type { Both } from '../../issues/both.ts';
import { addMonths, daysBetween } from '../common/day.ts';
import type { Duty, DutyKind } from '../disclosure/clock.ts';
import { dutiesFor } from '../disclosure/duties.ts';
import type { PublicFund, Site } from '../published/public.ts';
import { type Finding, inapplicable, missing, present, type Spot } from './item.ts';

/** How fresh, in tenths: on time, up to thirty days late, later. */
export type Time = 10 | 6 | 3;

/** Up to so many days late still counts more than half; lateness is forgotten after so many months. */
const near = 30;
const months = 12;

/** The worst delay among what came due in the last twelve months or is still open, and what it leaves. */
export function timeOf(
  duties: readonly Duty[],
  kinds: readonly DutyKind[],
  asOf: string,
): { time: Time; late: Duty | undefined } {
  const since = addMonths(asOf, -months);
  const [late] = duties
    .filter(({ kind }) => kinds.includes(kind))
    .filter(({ state, due }) => state === 'overdue' || (state === 'late' && due > since))
    .map((duty) => ({ duty, days: duty.days ?? daysBetween(duty.due, asOf) }))
    .toSorted((a, b) => b.days - a.days || (key(a.duty) < key(b.duty) ? -1 : 1));
  return { time: late === undefined ? 10 : late.days <= near ? 6 : 3, late: late?.duty };
}

function key({ due, kind, subject = '' }: Duty): string {
  return `${due} ${kind} ${subject}`;
}

/** An item that is itself a duty: present where nothing that was due is still open. `none` is the reason given where nothing was due yet. */
export function byDuties(
  site: Site,
  fund: PublicFund,
  kinds: readonly DutyKind[],
  none: Both,
  spot: (duty: Duty) => Spot,
): Finding {
  const due = dutiesFor(site, [fund]).filter(
    ({ kind, state }) => kinds.includes(kind) && state !== 'soon' && state !== 'ahead',
  );
  if (due.length === 0) return inapplicable(none.zh, none.en);
  const open = due.filter(({ state }) => state === 'overdue').toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  return open.length === 0
    ? present()
    : missing(
        '到期 {of} 项里有 {n} 项还没有公开',
        '{n} of {of} that came due {n:is|are} still open',
        { n: open.length, of: due.length },
        open.map(spot),
      );
}
