import type { Sourced } from '../../schemas/kinds.ts';
import { addDays, addLimit, addMonths, type Holidays } from '../common/day.ts';
import { derived } from '../common/derived.ts';
import { paymentsFor } from '../ledger/fund.ts';
import type { Project } from '../portal/portal.ts';
import type { PublicFund, Site } from '../published/public.ts';
import { type Duty, type DutyKind, dutiesOf, judge } from './clock.ts';

/** Every duty of every fund: its periods, its major events and the queries put to it, its campaigns and projects. */
export const allDuties = derived('duties', (site: Site): readonly Duty[] => listDuties(site).map(({ duty }) => duty));

/** The duties of some funds. */
export function dutiesFor(site: Site, funds: readonly { id: string }[]): Duty[] {
  const found = funds.flatMap(({ id }) => dutiesByFund(site).get(id) ?? []);
  return found.toSorted((a, b) => a.part - b.part || a.of - b.of).map(({ duty }) => duty);
}

const dutiesByFund = derived('duties by fund', (site: Site) => Map.groupBy(listDuties(site), ({ duty }) => duty.fund));

/** A duty and its place among all: the part of the list, and the fund, campaign or project that it comes from, by number. */
type Listed = { duty: Duty; part: number; of: number };

function listDuties(site: Site): Listed[] {
  const holidays = new Map((site.settings.holidays ?? []).map(({ on, working }) => [on, working === true]));
  const funds = [...site.funds.values()].filter(({ coverage }) => coverage === 'ledger');
  const parts = [
    funds.map((fund) => dutiesOf(fund, site.settings.rules, site.asOf)),
    funds.map((fund) => [...eventDuties(site, fund), ...queryDuties(site, fund, holidays)]),
    [...site.campaigns.values()].map((campaign) => campaignDuties(site, campaign)),
    [...site.projects.values()].map((project) => projectDuties(site, project)),
  ];
  return parts.flatMap((sources, part) => sources.flatMap((duties, of) => duties.map((duty) => ({ duty, part, of }))));
}

type Owner = Pick<PublicFund, 'id' | 'home'>;

function duty(site: Site, owner: Owner, kind: DutyKind, subject: string, due: string, done: string | undefined): Duty {
  const base = { fund: owner.id, home: owner.home, kind, period: due, subject, due };
  return judge(base, done !== undefined && done <= site.asOf ? done : undefined, site.asOf);
}

function eventDuties(site: Site, fund: PublicFund): Duty[] {
  const rule = site.settings.rules.major_events;
  if (!rule) return [];
  return fund.events
    .filter(({ kind, retracted }) => kind !== 'other' && !retracted)
    .map(({ id, on, disclosed }) => duty(site, fund, 'event', id, addDays(on, rule.days), disclosed));
}

function queryDuties(site: Site, fund: PublicFund, holidays: Holidays): Duty[] {
  const rule = site.settings.rules.queries;
  if (!rule) return [];
  return fund.queries
    .filter(({ retracted_on }) => !retracted_on)
    .map(({ id, received, answered }) =>
      duty(site, fund, 'query', id, addLimit(received, rule.days, rule.unit, holidays), answered),
    );
}

/** A campaign is filed once for several funds: what any of them published counts, and the first of them owes it. */
function campaignDuties(site: Site, campaign: Sourced<'campaign'>): Duty[] {
  const { campaign_progress: progress, campaign_results: results } = site.settings.rules;
  const funds = campaign.funds.flatMap((id) => site.funds.get(id) ?? []);
  const owner = funds.find(({ coverage }) => coverage === 'ledger');
  if (!owner || campaign.retracted) return [];
  const told = reportsOn(funds, 'campaign', campaign.id);
  const span = { from: campaign.start, to: campaign.end };
  return [
    ...(progress ? progressDuties(site, owner, 'campaign_progress', campaign.id, span, told, progress) : []),
    ...(results ? resultDuties(site, owner, 'campaign_results', campaign.id, span.to, told, results.months) : []),
  ];
}

/** Duties to report on projects. Updates, the close-out and reports of the funds that pay it fulfil them; the fund that paid first owes them. */
function projectDuties(site: Site, project: Project): Duty[] {
  const { project_progress: progress, project_results: results } = site.settings.rules;
  const funds = [...new Set(paymentsFor(site, project.id).map(({ fund }) => fund))];
  const [owner] = funds;
  const span = spanOf(project);
  if (project.coverage !== 'ledger' || !owner || !span || project.retracted) return [];
  const updates = (project.updates ?? []).map(({ on }) => on);
  const told = [
    ...reportsOn(funds, 'project', project.id),
    ...updates,
    ...(project.close_out ? [project.close_out.on] : []),
  ];
  const to = span.to ?? site.asOf;
  return [
    ...(progress
      ? progressDuties(site, owner, 'project_progress', project.id, { from: span.from, to }, told, progress)
      : []),
    ...(results && span.to
      ? resultDuties(site, owner, 'project_results', project.id, span.to, told, results.months)
      : []),
  ];
}

/** From the day on which work began to the day on which it ended, if it has. A cancelled or paused project owes no progress. */
function spanOf({ actual, close_out, stage }: Project): { from: string; to: string | undefined } | undefined {
  if (!actual?.start || stage === 'cancelled' || stage === 'paused') return undefined;
  return { from: actual.start, to: actual.end ?? close_out?.on };
}

function reportsOn(funds: readonly PublicFund[], kind: 'campaign' | 'project', id: string): string[] {
  return funds.flatMap(({ reports }) =>
    reports
      .filter((report) => report.kind === kind && report.period === id && !report.retracted)
      .map(({ published }) => published),
  );
}

type Span = { from: string; to: string };

/**
 * One duty for each window of so many months while the campaign or project runs; a publication within a window fulfils it. Windows without any that one later
 * report makes good are one duty, the first of them.
 */
function progressDuties(
  site: Site,
  owner: Owner,
  kind: DutyKind,
  subject: string,
  { from, to }: Span,
  told: readonly string[],
  { months, over }: { months: number; over: number },
): Duty[] {
  if (months < 1 || addMonths(from, over) >= to) return [];
  const found: Duty[] = [];
  for (let step = months; ; step += months) {
    const [opens, due] = [addMonths(from, step - months), addMonths(from, step)];
    // The window in which it ends is told by the results.
    if (due >= to && to < site.asOf) break;
    const next = duty(site, owner, kind, subject, due, told.filter((day) => day > opens).toSorted()[0]);
    const before = found.at(-1);
    const same = before && before.published === next.published && ['late', 'overdue'].includes(before.state);
    if (!same || next.state === 'soon' || next.state === 'ahead') found.push(next);
    if (due > site.asOf) break;
  }
  return found;
}

function resultDuties(
  site: Site,
  owner: Owner,
  kind: DutyKind,
  subject: string,
  end: string,
  told: readonly string[],
  months: number,
): Duty[] {
  if (end > site.asOf) return [];
  return [duty(site, owner, kind, subject, addMonths(end, months), told.filter((day) => day >= end).toSorted()[0])];
}
