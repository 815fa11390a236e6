import { sum } from '../common/money.ts';
import { type DutyCounts, dutyCounts } from '../disclosure/clock.ts';
import { dutiesFor } from '../disclosure/duties.ts';
import { paidFor, paymentsFor, positionOf, progressOf } from '../ledger/fund.ts';
import { bankDay } from '../ledger/movement.ts';
import {
  incomeByCategory,
  inPeriod,
  type Period,
  spendingByCategory,
  type Totals,
  totalsOf,
  transfersByKind,
} from '../ledger/totals.ts';
import type { Project } from '../portal/portal.ts';
import { dayOf } from '../portal/reach.ts';
import { hasCome, isPast } from '../portal/today.ts';
import type { PublicFund, Site } from '../published/public.ts';

type Output = NonNullable<Project['outputs']>[number];
type Stage = NonNullable<Project['stage']>;

/** The figures behind the sentences about one fund or several in a period; amounts are integer fen. They come from the same functions as the tables. */
export type FundsStory = {
  /** The day of the books; undefined where there are none. */
  day: string | undefined;
  totals: Totals;
  /** Income by category and transfers from outside by kind, largest first. */
  channels: { from: 'income' | 'transfer'; code: string; fen: number }[];
  /** Category on which most was spent. */
  top: { code: string; fen: number } | undefined;
  /** On how many categories anything was spent. */
  categories: number;
  /** Number of projects that were paid for, and how many of them are at each stage now, in the order of the stages. */
  projects: number;
  stages: { stage: Stage; n: number }[];
  /** The finished thing of the project that cost most. */
  such: { project: Project; output: Output } | undefined;
  /** Part of the closing balance that may only be used for stated purposes. */
  restricted: number;
  /** Applications under way now, and those approved within the period. */
  running: number;
  approved: number;
  standing: DutyCounts;
  /** Whether the period still runs. */
  current: boolean;
};

/** The facts of a year or quarter of some funds. */
export function fundsStory(site: Site, funds: readonly PublicFund[], period: Period): FundsStory {
  const ids = projectIds(funds, period);
  const progress = funds.flatMap((fund) => progressOf(fund));
  const spent = spendingByCategory(funds, period);
  return {
    day: dayOf(funds),
    totals: totalsOf(funds, period),
    channels: [
      ...incomeByCategory(funds, period).map(({ code, fen }) => ({ from: 'income' as const, code, fen })),
      ...transfersByKind(funds, period).map(({ code, fen }) => ({ from: 'transfer' as const, code, fen })),
    ].toSorted((a, b) => b.fen - a.fen),
    top: spent[0],
    categories: spent.length,
    projects: ids.length,
    stages: stagesOf(site, ids),
    such: largest(site, ids),
    restricted: sum(funds.map((fund) => positionOf(site, fund, period.to).restricted)),
    running: progress.filter(({ state }) => !['accepted', 'rejected', 'withdrawn'].includes(state)).length,
    approved: progress.filter(({ application: { approval } }) => approval && inPeriod(approval.on, period)).length,
    standing: dutyCounts(dutiesFor(site, funds).filter(({ due }) => due <= period.to && hasCome(site, due))),
    current: !isPast(site, period.to),
  };
}

function projectIds(funds: readonly PublicFund[], period: Period): string[] {
  const paid = funds.flatMap(({ spending }) => spending).filter((row) => inPeriod(bankDay(row), period));
  return [...new Set(paid.flatMap(({ project }) => project ?? []))];
}

/** The order in which a sentence names the stages: what is done first, what stopped last. */
const stageOrder = [
  'closed',
  'operation',
  'acceptance',
  'building',
  'planned',
  'deliberation',
  'need',
  'paused',
  'cancelled',
] as const satisfies readonly Stage[];

function stagesOf(site: Site, ids: readonly string[]): FundsStory['stages'] {
  const known = ids.flatMap((id) => site.projects.get(id)?.stage ?? []);
  return stageOrder
    .map((stage) => ({ stage, n: known.filter((one) => one === stage).length }))
    .filter(({ n }) => n > 0);
}

/** The output of the project that cost most, where one is known. */
function largest(site: Site, ids: readonly string[]): FundsStory['such'] {
  const told = ids.flatMap((id) => {
    const project = site.projects.get(id);
    const output = project?.outputs?.find(({ actual }) => actual !== undefined && actual > 0);
    return project && output ? [{ project, output, fen: paidFor(site, id) }] : [];
  });
  return told.toSorted((a, b) => b.fen - a.fen || (a.project.id < b.project.id ? -1 : 1))[0];
}

/** The figures behind the sentences about a project; amounts are integer fen. */
export type ProjectStory = {
  planned: number | undefined;
  paid: number;
  /** Paid by others than the funds; undefined where nobody else pays. */
  others: number | undefined;
  payments: number;
  /** Outputs that were reached. */
  outputs: Output[];
  /** The first milestone that is not met, and whether it is late. */
  next: { name: NonNullable<Project['milestones']>[number]['name']; due: string; late: boolean } | undefined;
  unanswered: number;
  /** Answered, and not done yet. */
  unsettled: number;
  surplus: number | undefined;
};

/** The facts of a project. */
export function projectStory(site: Site, project: Project): ProjectStory {
  const payments = paymentsFor(site, project.id);
  const next = (project.milestones ?? []).find(({ met, due }) => !met && due);
  const others = (project.other_funding ?? []).flatMap(({ actual }) => actual ?? []);
  return {
    planned: project.planned?.cost,
    paid: paidFor(site, project.id),
    others: others.length ? sum(others) : undefined,
    payments: payments.filter(({ row }) => !row.retracted_on).length,
    outputs: (project.outputs ?? []).filter(({ actual }) => actual !== undefined && actual > 0),
    next: next?.due ? { name: next.name, due: next.due, late: isPast(site, next.due) } : undefined,
    unanswered: (project.follow_ups ?? []).filter(({ answer }) => !answer).length,
    unsettled: (project.follow_ups ?? []).filter(({ answer, settled }) => answer && settled === false).length,
    surplus: project.close_out?.surplus,
  };
}
