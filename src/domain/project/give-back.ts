import { compare } from '../../issues/order.ts';
import type { Sourced } from '../../schemas/kinds.ts';
import { periodDays } from '../common/day.ts';
import { derived } from '../common/derived.ts';
import { sum } from '../common/money.ts';
import { paymentsFor } from '../ledger/fund.ts';
import { bankDay, isBanked, netOf, netSum } from '../ledger/movement.ts';
import type { Project } from '../portal/portal.ts';
import type { PublicFund, PublicIncome, Site } from '../published/public.ts';
import { type Cited, citedBy, eventsByIncome, giveBackCodes, incomeOf, revenueByIncome } from './proceeds.ts';
import { projectOf } from './recovery.ts';

/** Money that came back from a project into a fund, integer fen; negative where a row was reversed. */
type GiveBackRow = { fund: PublicFund; row: PublicIncome; fen: number };

/** What went into a project (`paid`) and what came back (`back`), net, integer fen. */
type GiveBackSums = { paid: number; back: number };

/** A give-back agreement, and the first day (ISO) on which money came back under it. */
type GiveBackAgreement = Cited & { first: string | undefined };

/** How money went from funds into a project and back, integer fen. `given` are gifts restricted to this project. */
export type GiveBack = GiveBackSums & {
  given: number;
  funds: (GiveBackSums & { fund: PublicFund })[];
  years: (GiveBackSums & { year: string })[];
  backs: GiveBackRow[];
  pacts: GiveBackAgreement[];
};

/** Reported figures of a project that gives back: those that name it together with a fund. */
type ReportedGiveBack = { funds: PublicFund[]; figures: Sourced<'aggregate'>[] };

/** The give-back of a project with a ledger; undefined where nothing came back and nothing is agreed. */
export function giveBackOf(site: Site, project: Project): GiveBack | undefined {
  return giveBacks(site).get(project.id);
}

/** The give-back of a project known from reports only; undefined where no report says that it gives to a fund. */
export function reportedGiveBack(site: Site, project: Project): ReportedGiveBack | undefined {
  if (project.coverage !== 'reported') return undefined;
  const figures = site.aggregates.filter(({ subject }) => subject.project === project.id && subject.fund !== undefined);
  const shares = project.revenue_share?.shares ?? [];
  const ids = new Set(
    [...figures, ...shares.map((subject) => ({ subject }))].flatMap(({ subject }) => subject.fund ?? []),
  );
  const funds = [...ids].flatMap((id) => site.funds.get(id) ?? []);
  return funds.length ? { funds, figures } : undefined;
}

/** Whether the page of a project has a section on its give-back. */
export function isEarning(site: Site, project: Project): boolean {
  return giveBackOf(site, project) !== undefined || reportedGiveBack(site, project) !== undefined;
}

/** Projects that gave something back to a fund, the largest amount first. */
export function giveBacksInto(site: Site, fund: PublicFund): (GiveBackSums & { project: Project })[] {
  return [...giveBacks(site)]
    .flatMap(([id, { funds }]) => {
      const project = site.projects.get(id);
      const part = funds.find((one) => one.fund.id === fund.id);
      return project && part && part.back !== 0 ? [{ project, paid: part.paid, back: part.back }] : [];
    })
    .toSorted((a, b) => b.back - a.back || (a.project.id < b.project.id ? -1 : 1));
}

/** Projects that are reported to give to a fund. */
export function reportedInto(site: Site, fund: PublicFund): { project: Project; figures: Sourced<'aggregate'>[] }[] {
  return [...site.projects.values()].flatMap((project) => {
    const giveBack = reportedGiveBack(site, project);
    const figures = (giveBack?.figures ?? []).filter(({ subject }) => subject.fund === fund.id);
    return giveBack?.funds.some(({ id }) => id === fund.id) ? [{ project, figures }] : [];
  });
}

/** Yuan that came back for each yuan paid, in hundredths (`135` is 1.35), rounded half up; undefined where nothing was paid. */
export function returnPerYuan({ paid, back }: GiveBackSums): number | undefined {
  if (paid <= 0) return undefined;
  const twice = BigInt(Math.max(0, back)) * 200n + BigInt(paid);
  return Number(twice / (BigInt(paid) * 2n));
}

/** Accounting classes of income that is given. */
const gifts: ReadonlySet<string> = new Set(['donation', 'grant']);

const giveBacks = derived('give-backs', (site: Site): ReadonlyMap<string, GiveBack> => {
  const found = backsOf(site);
  const all = [...site.projects.values()].filter(
    (project) => project.coverage === 'ledger' && (found.has(project.id) || sharesWithFund(project)),
  );
  const made = all.map((project) => [project.id, makeGiveBack(site, project, found.get(project.id) ?? [])] as const);
  // An agreement alone is no loop yet.
  return new Map(made.filter(([, { paid, back }]) => paid !== 0 || back !== 0));
});

function sharesWithFund({ revenue_share }: Project): boolean {
  return revenue_share?.shares?.some(({ fund }) => fund !== undefined) === true;
}

function makeGiveBack(site: Site, project: Project, backs: GiveBackRow[]): GiveBack {
  const moves = [
    ...paymentsFor(site, project.id).map(({ fund, row }) => {
      return { fund, year: bankDay(row).slice(0, 4), paid: netOf(row), back: 0 };
    }),
    ...backs.map(({ fund, row, fen }) => ({ fund, year: bankDay(row).slice(0, 4), paid: 0, back: fen })),
  ];
  const turn = (list: readonly GiveBackSums[]): GiveBackSums => ({
    paid: sum(list.map(({ paid }) => paid)),
    back: sum(list.map(({ back }) => back)),
  });
  const byFund = Map.groupBy(moves, ({ fund }) => fund);
  for (const { fund: id } of project.revenue_share?.shares ?? []) {
    const fund = id ? site.funds.get(id) : undefined;
    if (fund && !byFund.has(fund)) byFund.set(fund, []);
  }
  const byYear = Map.groupBy(moves, ({ year }) => year);
  return {
    ...turn(moves),
    given: givenFor(site, project),
    funds: [...byFund].map(([fund, list]) => ({ fund, ...turn(list) })),
    years: [...byYear].map(([year, list]) => ({ year, ...turn(list) })).toSorted((a, b) => (a.year < b.year ? -1 : 1)),
    backs,
    pacts: pactsOf(site, project, backs),
  };
}

/** Banked gifts and grants restricted to a project that are no give-back themselves, net, integer fen. */
function givenFor({ funds, incomeTerms }: Site, { id }: Project): number {
  const rows = [...funds.values()].flatMap(({ income }) => income);
  return netSum(
    rows
      .filter((row) => row.restriction === `project:${id}` && isBanked(row.method))
      .filter(({ category }) => !giveBackCodes.has(category) && gifts.has(incomeTerms.get(category)?.class ?? '')),
  );
}

/** Every give-back of every fund by the project it came from, in bank order. A row that settles several projects is split by their shares. */
function backsOf(site: Site): Map<string, GiveBackRow[]> {
  const found = new Map<string, GiveBackRow[]>();
  const shares = sharesBy(site);
  const events = eventsBy(site);
  for (const fund of site.funds.values()) {
    const rows = fund.income.filter(
      (row) => giveBackCodes.has(row.category) && isBanked(row.method) && !row.retracted_on,
    );
    for (const row of rows.toSorted((a, b) => (bankDay(a) < bankDay(b) ? -1 : bankDay(a) > bankDay(b) ? 1 : 0))) {
      const origin = row.reverses ? (incomeOf(fund, row.reverses) ?? row) : row;
      const parts = shares.get(`${fund.id} ${origin.id}`);
      const project = events.get(`${fund.home} ${origin.id}`) ?? citedProject(site, origin);
      const first = parts && [...parts.keys()][0];
      if (parts && !row.reverses) for (const [id, fen] of parts) push(found, id, { fund, row, fen });
      else if (first ?? project) push(found, (first ?? project) as string, { fund, row, fen: netOf(row) });
    }
  }
  return found;
}

function push(found: Map<string, GiveBackRow[]>, project: string, back: GiveBackRow): void {
  const list = found.get(project) ?? [];
  list.push(back);
  found.set(project, list);
}

/** Integer fen by project, for each income row that a table of shares names. */
function sharesBy({ revenue, projects }: Site): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const row of revenue) {
    const project = projectOf(row);
    const shares = projects.get(project)?.revenue_share?.shares ?? [];
    const fund = shares.find(({ party, fund }) => fund && (party.zh === row.party || party.en === row.party))?.fund;
    if (!row.income || !fund || row.retracted_on) continue;
    const key = `${fund} ${row.income}`;
    const parts = found.get(key) ?? new Map<string, number>();
    found.set(key, parts.set(project, (parts.get(project) ?? 0) + (row.share_amount ?? 0)));
  }
  return found;
}

/** The project of each income row that an event names. */
function eventsBy({ activities, agreements }: Site): Map<string, string> {
  const found = new Map<string, string>();
  for (const { income, home, project, agreement, retracted_on } of activities) {
    if (!income || retracted_on) continue;
    const of = project ?? agreements.find((one) => one.id === agreement && one.home === home)?.project;
    if (of) found.set(`${home} ${income}`, of);
  }
  return found;
}

function citedProject(site: Site, row: PublicIncome): string | undefined {
  return row.agreement ? citedBy(site, row, row.agreement)?.agreement?.project : undefined;
}

/** Agreements of a project that give back or that its give-backs cite, by the day of signature. */
function pactsOf(site: Site, project: Project, backs: readonly GiveBackRow[]): GiveBackAgreement[] {
  const cited = new Map<string, GiveBackAgreement>();
  const note = (pact: Cited, day: string | undefined) => {
    const so = cited.get(pact.id)?.first;
    cited.set(pact.id, { ...pact, first: so && (!day || so < day) ? so : day });
  };
  for (const agreement of site.agreements)
    if (
      agreement.project === project.id &&
      !agreement.retracted_on &&
      (agreement.give_back_percent !== undefined || agreement.give_back_minimum !== undefined)
    )
      note({ id: agreement.id, signed: agreement.signed, agreement }, undefined);
  for (const { row } of backs) {
    const pact = row.agreement ? citedBy(site, row, row.agreement) : undefined;
    if (pact && !row.reverses) note(pact, firstDay(site, row));
  }
  return [...cited.values()].toSorted((a, b) => compare(a.signed, b.signed));
}

/** The first day (ISO) of the earliest event or period that an income row settles, else its own day. */
function firstDay({ activities, revenue, projects }: Site, row: PublicIncome): string {
  const days = [
    ...(eventsByIncome(activities).get(`${row.home} ${row.id}`) ?? []).map(({ date }) => date),
    ...(revenueByIncome(revenue).get(row.id) ?? [])
      .filter((one) => isShareOf(projects.get(projectOf(one)), row.book))
      .map(({ period }) => periodDays(period).from),
  ];
  return days.toSorted()[0] ?? row.date;
}

function isShareOf(project: Project | undefined, fund: string): boolean {
  return project?.revenue_share?.shares?.some((share) => share.fund === fund) === true;
}
