import { type Duty, dutyCounts, nextDuty, orderDuties } from '../../domain/disclosure/clock.ts';
import type { Locale } from '../../domain/portal/address.ts';
import type { Site } from '../../domain/published/public.ts';
import { common } from '../../texts/common.ts';
import { dutyBasis, dutyName, overdueText } from '../../texts/duty.ts';
import { joint } from '../../texts/joint.ts';
import { countedOf, passingOf } from '../../texts/passing.ts';
import { dayText, fill } from '../../texts/text.ts';
import type { DatedRow, StateItem } from '../shape.ts';

/** The state of all duties in one word, and the next one in small print. */
export function dutyState(site: Site, duties: readonly Duty[], locale: Locale): Omit<StateItem, 'question'> {
  const { overdue, met, late } = dutyCounts(duties);
  const next = nextDuty(duties);
  const small = next ? `${dayText(next.due, locale)}${joint.colon[locale]}${dutyName(site, next, locale)}` : undefined;
  const passing = next && passingOf(next.due, locale);
  if (overdue > 0)
    return { state: 'bad', word: fill(common.overdueCount[locale], { count: overdue }), small, alarm: true };
  return met + late > 0
    ? { state: 'ok', word: common.noneOverdue[locale], passing, small }
    : { state: 'none', word: common.noneDue[locale], passing, small };
}

/** A duty as a dated row with its mark; `note` is its basis where nothing else is said. */
export function dutyRow(
  site: Site,
  duty: Duty,
  locale: Locale,
  note = dutyBasis(site, duty.kind, locale),
  href?: string,
): DatedRow {
  const { due, days = 0 } = duty;
  const ahead = {
    word: common.ahead[locale],
    passing: passingOf(due, locale),
    counted: countedOf('left', due, (days) => fill(common.inDays[locale], { days })),
  };
  const overdue = (days?: number | string) => overdueText(site, duty.kind, locale, days);
  const marks = {
    met: { state: 'ok', word: common.onTime[locale] },
    late: { state: 'ok', word: fill(common.late[locale], { days }) },
    overdue: { state: 'bad', word: overdue(), counted: countedOf('since', due, overdue) },
    soon: { state: 'soon', ...ahead },
    ahead: { state: 'none', ...ahead },
  } as const;
  return {
    on: duty.due,
    day: dayText(duty.due, locale),
    title: dutyName(site, duty, locale),
    ...(href ? { href } : {}),
    note,
    mark: marks[duty.state],
  };
}

/** What was published, the newest first. */
export function donePublic(duties: readonly Duty[]): Duty[] {
  return orderDuties(duties.filter(({ state }) => state === 'met' || state === 'late')).toReversed();
}
