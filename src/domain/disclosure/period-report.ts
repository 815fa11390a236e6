import { compare } from '../../issues/order.ts';
import type { PublicFund } from '../published/public.ts';
import { periodEnd } from './clock.ts';

type Report = PublicFund['reports'][number];

/** What a fund published of a quarter or a year: the figures come from its books, the rest from the register of its reports. */
export type PeriodReport = { period: string; kind: 'quarterly' | 'annual'; report: Report };

/** The quarters and years of which a fund has published a report, in the order in which they end; of a period that was published twice the first. */
export function periodReports(fund: Pick<PublicFund, 'reports'>): PeriodReport[] {
  const found = new Map<string, PeriodReport>();
  for (const report of fund.reports.toSorted((a, b) => compare(a.published, b.published))) {
    const { kind, period, retracted } = report;
    if ((kind === 'quarterly' || kind === 'annual') && !retracted && !found.has(period))
      found.set(period, { period, kind, report });
  }
  return [...found.values()].toSorted(
    (a, b) => compare(periodEnd(a.period), periodEnd(b.period)) || compare(b.period, a.period),
  );
}

/** The audits that cover a fund and are named by a year. */
export function auditsOf(fund: Pick<PublicFund, 'reports'>): Report[] {
  return fund.reports.filter(({ kind, period, retracted }) => kind === 'audit' && /^\d{4}$/.test(period) && !retracted);
}

/** The years of which anything was reported, the newest first. */
export function reportedYears(fund: Pick<PublicFund, 'reports'>): string[] {
  const periods = [...periodReports(fund), ...auditsOf(fund)].map(({ period }) => period.slice(0, 4));
  return [...new Set(periods)].toSorted().reverse();
}

/** The name of a period on the page of its year: `q3`, `year`. */
export function periodAnchor(period: string): string {
  return period.length === 4 ? 'year' : period.slice(5).toLowerCase();
}
