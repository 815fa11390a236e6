import type { Sourced } from '../../schemas/kinds.ts';
import { addDays } from '../common/day.ts';
import { type PeriodReport, periodReports } from '../disclosure/period-report.ts';
import { campaignsFor } from '../ledger/fund.ts';
import { hasCome, isNow, isPast } from '../portal/today.ts';
import type { PublicFund, Site } from '../published/public.ts';
import type { News } from './item.ts';
import { newsFor } from './news.ts';

type Campaign = Sourced<'campaign'>;

/**
 * A stretch of days through which the same campaigns collect for a fund: `filed` ones with a filing number, and others. The first stretch has no `from`, the last no
 * `to` (ISO days, both belong to it).
 */
export type Collecting = { from?: string; to?: string; filed: Campaign[]; unfiled: Campaign[] };

/** The stretches from today on, in their order; the last one is without campaigns. A reader's calendar tells which of them holds. */
export function collectingFor(site: Site, fund: PublicFund): Collecting[] {
  const campaigns = campaignsFor(site, fund).filter(({ end, retracted }) => !retracted && !isPast(site, end));
  const starts = campaigns.map(({ start }) => start).filter((start) => !hasCome(site, start));
  const changes = [...new Set([...starts, ...campaigns.map(({ end }) => addDays(end, 1))])].toSorted();
  return [undefined, ...changes].map((from, index): Collecting => {
    const next = changes[index];
    const open = campaigns.filter(({ start, end }) =>
      from === undefined ? hasCome(site, start) : start <= from && from <= end,
    );
    return {
      ...(from && { from }),
      ...(next && { to: addDays(next, -1) }),
      filed: open.filter(({ filing_number }) => filing_number),
      unfiled: open.filter(({ filing_number }) => !filing_number),
    };
  });
}

/** The newest thing that happened with the money of a fund: money that moved, a decision, a step of a project, a meeting; of a fund without a ledger a report on it. */
export function latestProgress(site: Site, { id }: PublicFund): News | undefined {
  return newsFor(site, id).find(({ kind }) => progress.has(kind));
}

const progress = new Set<News['kind']>([
  ...(['month', 'event', 'application', 'notice_end', 'update', 'milestone', 'answer', 'stage'] as const),
  ...(['round', 'meeting', 'figures'] as const),
]);

/** The accounts of the latest quarter or year that a fund has published. */
export function latestAccounts(site: Site, fund: PublicFund): PeriodReport | undefined {
  return periodReports(fund).findLast(({ report }) => hasCome(site, report.published));
}

/** The agreement that holds now, which says what the host charity takes. */
export function agreementNow(site: Site, { agreements = [] }: PublicFund) {
  return agreements.findLast((agreement) => isNow(site, agreement));
}
