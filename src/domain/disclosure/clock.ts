import { compare } from '../../issues/order.ts';
import { addDays, daysBetween, monthEnd, quarterEnd, quarterOf } from '../common/day.ts';
import { arrivalDay, bankDay } from '../ledger/movement.ts';
import type { Settings } from '../portal/portal.ts';
import type { PublicFund } from '../published/public.ts';

/** What is owed: for a period, on a campaign or project, after a major event, to someone who asked. */
export type DutyKind =
  | PeriodKind
  | 'campaign_progress'
  | 'campaign_results'
  | 'project_progress'
  | 'project_results'
  | 'event'
  | 'query';

/** What a fund must publish for a period. */
export type PeriodKind = 'quarterly' | 'annual';

/** State of a duty: done in time, done late, not done and past its day, due within 30 days, due later. */
type DutyState = 'met' | 'late' | 'overdue' | 'soon' | 'ahead';

/**
 * One duty of one fund. `days` late, for what was done; how long it is overdue or left, `due` tells on any day. `period` is `2025` or `2025-Q3`; for anything but a period `subject` is the id of the
 * campaign, project, event or query, and `period` its due day.
 */
export type Duty = {
  fund: string;
  home: string;
  kind: DutyKind;
  period: string;
  subject?: string;
  due: string;
  published: string | undefined;
  state: DutyState;
  days?: number;
};

type Rules = Pick<Settings['rules'], 'annual_report' | 'quarterly_posting'>;
type Publisher = Pick<
  PublicFund,
  'id' | 'home' | 'coverage' | 'status' | 'opening_balance' | 'established' | 'rules_from'
> & {
  income: readonly Parameters<typeof bankDay>[0][];
  spending: readonly Parameters<typeof bankDay>[0][];
  received: readonly { date: string; received_on?: string | undefined }[];
  reports: readonly Pick<PublicFund['reports'][number], 'kind' | 'period' | 'published' | 'retracted'>[];
};

/** How many days before its day a duty counts as near. */
const near = 30;

/** When each kind is due, and for which periods it exists: the rule table, fed by `portal.yaml`. */
const table = {
  quarterly: {
    periods: quartersBetween,
    due: (period: string, rules: Rules) => addDays(quarterEnd(period), rules.quarterly_posting.days),
  },
  annual: {
    periods: yearsBetween,
    // 29 February is the last day of February in common years.
    due: (period: string, { annual_report: { month, day } }: Rules) => {
      const due = `${Number(period) + 1}-${pad(month)}`;
      return [`${due}-${pad(day)}`, monthEnd(due)].toSorted(compare)[0] as string;
    },
  },
} as const satisfies Record<
  PeriodKind,
  { periods: (from: string, to: string) => string[]; due: (period: string, rules: Rules) => string }
>;

/** Every duty of a fund from the day it began, or from that of `rules_from`, to the period that is running, in the order of the due days. */
export function dutiesOf(fund: Publisher, rules: Rules, asOf: string): Duty[] {
  const began = beginOf(fund, asOf);
  const opened = began && [began, fund.rules_from ?? ''].toSorted(compare)[1];
  if (fund.coverage !== 'ledger' || !opened || fund.status === 'preparing') return [];
  const kinds = Object.keys(table) as PeriodKind[];
  return kinds
    .flatMap((kind) =>
      table[kind]
        .periods(opened, asOf)
        .map((period) => stand(fund, kind, period, table[kind].due(period, rules), asOf)),
    )
    .toSorted((a, b) => compare(a.due, b.due) || compare(a.kind, b.kind));
}

/**
 * The first day (ISO) from which a fund has duties: that on which its books open, or on which it was established if later. One that opened with nothing and
 * does not say when it was established began with its first row.
 */
function beginOf({ opening_balance: opening, established, ...rows }: Publisher, asOf: string): string | undefined {
  if (!opening) return undefined;
  if (established) return established > opening.on ? established : opening.on;
  if (opening.total !== 0) return opening.on;
  const days = [...rows.income.map(bankDay), ...rows.spending.map(bankDay), ...rows.received.map(arrivalDay)];
  return days.reduce((first, day) => (day < first ? day : first), asOf);
}

/** The duties of several funds, overdue first, by due day. */
export function orderDuties(duties: readonly Duty[]): Duty[] {
  const weight = ({ state }: Duty) => Number(state !== 'overdue');
  return duties.toSorted((a, b) => weight(a) - weight(b) || compare(a.due, b.due) || compare(a.fund, b.fund));
}

/** How many duties have come due, and how they were met. `due = met + late + overdue`. */
export type DutyCounts = { due: number; met: number; late: number; overdue: number };

/** Counts what has come due. */
export function dutyCounts(duties: readonly Duty[]): DutyCounts {
  const count = (state: DutyState) => duties.filter((duty) => duty.state === state).length;
  const [met, late, overdue] = [count('met'), count('late'), count('overdue')];
  return { due: met + late + overdue, met, late, overdue };
}

/** The next open duty that is not overdue. */
export function nextDuty(duties: readonly Duty[]): Duty | undefined {
  return duties
    .filter(({ state }) => state === 'soon' || state === 'ahead')
    .toSorted((a, b) => compare(a.due, b.due))[0];
}

function stand(fund: Publisher, kind: PeriodKind, period: string, due: string, asOf: string): Duty {
  const published = fund.reports
    .filter((report) => report.kind === kind && report.period === period && report.published <= asOf)
    .filter(({ retracted }) => !retracted)
    .map((report) => report.published)
    .toSorted(compare)[0];
  return judge({ fund: fund.id, home: fund.home, kind, period, due }, published, asOf);
}

/** The state of a duty on a day (ISO), by the day on which it was done. */
export function judge(
  owed: Omit<Duty, 'published' | 'state' | 'days'>,
  published: string | undefined,
  asOf: string,
): Duty {
  const { due } = owed;
  const duty = { ...owed, published };
  if (published !== undefined)
    return published <= due
      ? { ...duty, state: 'met', days: 0 }
      : { ...duty, state: 'late', days: daysBetween(due, published) };
  const left = daysBetween(asOf, due);
  return { ...duty, state: left < 0 ? 'overdue' : left <= near ? 'soon' : 'ahead' };
}

/** The last day of a year or quarter. */
export function periodEnd(period: string): string {
  return period.length === 4 ? `${period}-12-31` : quarterEnd(period);
}

function quartersBetween(from: string, to: string): string[] {
  const quarters = [];
  for (let quarter = quarterOf(from); quarter <= quarterOf(to); quarter = quarterOf(addDays(quarterEnd(quarter), 1)))
    quarters.push(quarter);
  return quarters;
}

function yearsBetween(from: string, to: string): string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
