import { compare } from '../../issues/order.ts';
import { daysBetween } from '../common/day.ts';
import { medianOf } from '../common/median.ts';
import { thousandths } from '../common/quantity.ts';
import type { Dated } from '../portal/today.ts';
import type { Site } from '../published/public.ts';
import {
  type Agreement,
  type AgreementOutcome,
  type Alliance,
  byUrgency,
  type Need,
  outcomeOf,
  type Partner,
  partnerState,
  waitOf,
} from './alliance.ts';

/** Numbers of days over several cases: how many cases, the median, the shortest and the longest. */
export type Spread = { n: number; median: number; min: number; max: number };

/** Counts of an alliance, and spans in days. Spans and oldest are undefined where there is no case. */
export type AllianceSum = {
  partners: number;
  left: number;
  agreements: Record<AgreementOutcome, number> & { all: number };
  needs: { all: number; open: number; running: number; met: number; ended: number };
  claim: Spread | undefined;
  meet: Spread | undefined;
  oldest: Need | undefined;
  activities: number;
};

/** Adds an alliance up. */
export function sumOf(site: Site, alliance: Alliance): AllianceSum {
  const { partners, needs, agreements, activities } = alliance;
  const left = partners.filter((partner) => partnerState(site, partner) === 'left').length;
  const having = (...states: Need['status'][]) => needs.filter(({ status }) => states.includes(status)).length;
  const [oldest] = waiting(needs).toSorted((a, b) => compare(a.raised_on, b.raised_on) || byUrgency(a, b));
  return {
    partners: partners.length - left,
    left,
    agreements: { ...countOutcomes(site, agreements), all: agreements.length },
    needs: {
      all: needs.length,
      open: having('open'),
      running: having('claimed', 'in_progress'),
      met: having('met'),
      ended: having('withdrawn', 'unmet'),
    },
    claim: spreadOf(needs.flatMap((need) => (isClaimed(need) ? [daysBetween(need.raised_on, need.claimed_on)] : []))),
    meet: spreadOf(needs.flatMap((need) => (isMet(need) ? [daysBetween(need.raised_on, need.met_on)] : []))),
    oldest,
    activities: activities.length,
  };
}

/** Needs that nobody has claimed, the most urgent first. */
export function waiting(needs: readonly Need[]): Need[] {
  return needs.filter(({ status }) => status === 'open').toSorted(byUrgency);
}

/** Unclaimed needs by category, the one that waits longest first. */
export function unclaimedNeeds(
  needs: readonly Need[],
  asOf: string,
): { category: string; needs: Need[]; longest: number; median: number }[] {
  return [...Map.groupBy(waiting(needs), ({ category }) => category)]
    .map(([category, list]) => {
      const span = spreadOf(list.map((need) => waitOf(need, asOf)));
      return { category, needs: list, longest: span?.max ?? 0, median: span?.median ?? 0 };
    })
    .toSorted((a, b) => b.longest - a.longest || b.needs.length - a.needs.length || (a.category < b.category ? -1 : 1));
}

/** What a partner promised and delivered, by unit; `unknown` counts agreements without a figure of what was delivered. */
export type Performance = {
  partner: Partner;
  outcomes: Record<AgreementOutcome, number>;
  agreements: Agreement[];
  quantities: { unit: string; promised: number; delivered: number; unknown: number }[];
};

/** Promised against delivered, partner by partner, in the order of the table. */
export function performancesOf(site: Dated, alliance: Alliance): Performance[] {
  const units = new Map(alliance.resources.map(({ home, id, unit }) => [`${home} ${id}`, unit ?? '']));
  return alliance.partners.map((partner) => {
    const own = alliance.agreements.filter((one) => one.home === partner.home && one.partner === partner.id);
    const counted = own.filter(({ quantity, status }) => quantity !== undefined && status !== 'terminated');
    const groups = Map.groupBy(counted, ({ home, resource }) => units.get(`${home} ${resource}`) ?? '');
    const quantities = [...groups].map(([unit, list]) => ({
      unit,
      promised: total(list.map(({ quantity = 0 }) => quantity)),
      delivered: total(list.map(({ delivered = 0 }) => delivered)),
      unknown: list.filter(({ delivered }) => delivered === undefined).length,
    }));
    return { partner, outcomes: countOutcomes(site, own), agreements: own, quantities };
  });
}

const outcomeOrder: readonly AgreementOutcome[] = ['overdue', 'open', 'late', 'on_time', 'terminated'];

/** Agreements that run, the overdue ones first, and those that are closed; the newest first. */
export function agreementsOf(site: Site, agreements: readonly Agreement[]): Record<'running' | 'closed', Agreement[]> {
  const rank = (one: Agreement) => outcomeOrder.indexOf(outcomeOf(site, one));
  const rows = agreements.toSorted((a, b) => rank(a) - rank(b) || compare(b.signed, a.signed));
  const first = rows.filter((one) => rank(one) < 2).length;
  return { running: rows.slice(0, first), closed: rows.slice(first) };
}

/** Activities, the newest first. */
export function activitiesOf<T extends { date: string }>(rows: readonly T[]): T[] {
  return rows.toSorted((a, b) => compare(b.date, a.date));
}

/** Median and range of some days; nothing where there are none. */
export function spreadOf(days: readonly number[]): Spread | undefined {
  const sorted = days.toSorted((a, b) => a - b);
  const [median, min, max] = [medianOf(sorted), sorted[0], sorted.at(-1)];
  if (median === undefined || min === undefined || max === undefined) return undefined;
  return { n: sorted.length, median, min, max };
}

function countOutcomes(site: Dated, agreements: readonly Agreement[]): Record<AgreementOutcome, number> {
  const counts = { on_time: 0, late: 0, open: 0, overdue: 0, terminated: 0 };
  for (const agreement of agreements) counts[outcomeOf(site, agreement)]++;
  return counts;
}

/** A claim that was given back is no claim. */
function isClaimed(need: Need): need is Need & { claimed_on: string } {
  return need.claimed_on !== undefined && need.status !== 'open';
}

function isMet(need: Need): need is Need & { met_on: string } {
  return need.met_on !== undefined && need.status === 'met';
}

function total(values: readonly number[]): number {
  return thousandths(values.reduce((sum, value) => sum + value, 0));
}
