import type { Records, Sourced } from '../schemas/kinds.ts';
import { rowsOf } from '../schemas/owned.ts';
import type { TracePlan } from '../snapshot/plan.ts';
import { isFew, publicNeed, publicServed } from './alliance-public.ts';
import { once } from './once.ts';
import type { Shown } from './picture.ts';
import {
  buildPortal,
  type Fund,
  type Place,
  type Portal,
  type Project,
  type Round,
  type Settings,
  type Term,
} from './portal.ts';
import { openRecords, type Published } from './private.ts';
import { needKey, openTotals } from './served.ts';
import { publicSurvey } from './survey.ts';
import { fewestAnswers, smallestGroup } from './threshold.ts';
import { type Shards, shardsOf } from './trace-plan.ts';
import { isSecret, publicCorrections } from './veil.ts';
import { wishPayments } from './wish-payment.ts';
import { publicWishes, untoldOf, type WishBook } from './wish-public.ts';
import { publicMeeting, withoutTrail } from './wish-trail.ts';
import { type Withheld, withheldOn } from './withheld.ts';

export type PublicIncome = Published<'income'>;
export type PublicSpending = Published<'spending'>;
export type PublicTransfer = Sourced<'transfer'>;
export type PublicApplication = Sourced<'application'>;

/** A fund as it is published. */
export type PublicFund = Omit<Fund, 'income' | 'spending'> & {
  income: PublicIncome[];
  spending: PublicSpending[];
  fictional: boolean;
};

/** A place with those below it, alphabetically by id. */
export type PublicPlace = Place & { children: string[]; ownFunds: string[]; projects: string[] };

/** All that pages, exports and search ever see. There is no other door. */
export type Site = {
  settings: Settings;
  asOf: string;
  /** Every published record by its kind, in the order of files and lines. */
  records: Records;
  /** Keyed hash over the data files, 64 hex digits, which exports print; blank where there are no secrets to key it. */
  dataRoot: string;
  custodians: Portal['custodians'];
  campaigns: Portal['campaigns'];
  places: ReadonlyMap<string, PublicPlace>;
  funds: ReadonlyMap<string, PublicFund>;
  projects: ReadonlyMap<string, Project>;
  applications: ReadonlyMap<string, PublicApplication>;
  incomeTerms: ReadonlyMap<string, Term>;
  spendingTerms: ReadonlyMap<string, Term>;
  aggregates: readonly Sourced<'aggregate'>[];
  corrections: readonly Sourced<'correction'>[];
  explanations: readonly Sourced<'explanation'>[];
  partners: readonly Sourced<'partner'>[];
  agreements: readonly Sourced<'agreement'>[];
  revenue: readonly Sourced<'revenue'>[];
  rounds: ReadonlyMap<string, Round>;
  meetings: Portal['meetings'];
  schemes: Portal['schemes'];
  needTerms: ReadonlyMap<string, Term>;
  resourceTerms: ReadonlyMap<string, Term>;
  resources: readonly Sourced<'resource'>[];
  needs: readonly Sourced<'need'>[];
  activities: readonly Sourced<'activity'>[];
  wishes: readonly Sourced<'wish'>[];
  /** What is told of the wishes of a place as a whole. */
  wishBooks: ReadonlyMap<string, WishBook>;
  /** What is told of all that is withheld, by place: it makes the published data readable again. */
  withheld: ReadonlyMap<string, Withheld>;
  points: readonly Published<'point'>[];
  surveys: readonly Sourced<'survey'>[];
  volunteers: readonly Sourced<'volunteer'>[];
  history: readonly Sourced<'history'>[];
  /** The files of the trace; the keys and the plan by which they are made stay behind. */
  shards: Shards;
  /** Pictures by their path in the data folder. */
  pictures: ReadonlyMap<string, Shown>;
};

/** The published view of a portal without errors. */
export function publish(whole: Portal, pictures: Site['pictures'] = new Map(), dataRoot = '', plan?: TracePlan): Site {
  // What is private is gone before anything else sees it.
  const portal = buildPortal(openRecords(whole.records), whole.broken);
  const { settings, records } = portal;
  if (!settings) throw new Error('publish needs the settings of a checked portal');
  const fictional = (place: string) => portal.places.get(place)?.fictional === true;
  const smallest = smallestGroup(settings);
  const homes = Map.groupBy(records.wish, ({ home }) => home);
  const untold = new Map([...homes].map(([home, wishes]) => [home, untoldOf(wishes, smallest)]));
  const payments = wishPayments(portal, (home) => untold.get(home) ?? new Set());
  const wishes = publicWishes(records.wish, { minimum: smallest, asOf: portal.asOf, payments });
  const fewest = fewestAnswers(settings);
  const fair = settings.rules.satisfaction?.fair ?? false;
  const surveys = records.survey.map((survey) => publicSurvey(survey, { fewest, fair }));
  const totals = openTotals(portal, smallest);
  const needs = records.need.map((row) => publicNeed(row, smallest, totals.needs.has(needKey(row.home, row.id))));
  const funds = [...portal.funds.values()].map((fund) =>
    publicFund(fund, { fictional: fictional(fund.home), smallest, paid: payments.get(fund.home)?.keys ?? new Set() }),
  );
  const projects = [...portal.projects.values()].map((one) =>
    publicProject(one, smallest, totals.projects.has(one.id)),
  );
  const applications = new Map([...portal.applications.values()].map((one) => [one.id, one]));
  for (const one of funds.flatMap((fund) => fund.applications))
    if (applications.get(one.id)?.book === one.book) applications.set(one.id, one);
  const hidden = new Set([...untold.values()].flatMap((list) => [...list].map(({ home, id }) => `${home} ${id}`)));
  const history = records.history.filter(({ kind, home, id }) => kind !== 'wish' || !hidden.has(`${home} ${id}`));
  const shown = {
    ...{ wish: wishes.rows, survey: surveys, need: needs, project: projects, history },
    ...rowsOf('fund', funds),
    application: [...applications.values()],
  };
  const isOpen = isTold(records, shown);
  const corrections = publicCorrections(records, shown, { people: smallest, answers: fewest }).filter(isOpen);
  const explanations = records.explanation.filter(isOpen);
  const meetings = new Map([...portal.meetings].map(([id, one]) => [id, publicMeeting(one, applications)]));
  const withheld = withheldOn(whole, wishes.rows);
  const agreements = records.agreement.map((row) => publicServed(row, smallest));
  return {
    settings: publicSettings(settings),
    asOf: portal.asOf,
    records: {
      ...records,
      ...shown,
      ...{ portal: [publicSettings(settings)], correction: corrections, explanation: explanations },
      ...{ meeting: [...meetings.values()], agreement: agreements, withheld: [...withheld.values()] },
    },
    dataRoot,
    custodians: portal.custodians,
    campaigns: portal.campaigns,
    places: new Map([...portal.places].map(([id, place]) => [id, publicPlace(portal, place)])),
    funds: new Map(funds.map((fund) => [fund.id, fund])),
    projects: new Map(projects.map((project) => [project.id, project])),
    applications,
    incomeTerms: portal.incomeTerms,
    spendingTerms: portal.spendingTerms,
    aggregates: records.aggregate,
    corrections,
    explanations,
    partners: records.partner,
    agreements,
    revenue: records.revenue,
    rounds: portal.rounds,
    meetings,
    schemes: portal.schemes,
    needTerms: portal.needTerms,
    resourceTerms: portal.resourceTerms,
    resources: records.resource,
    needs,
    activities: records.activity,
    wishes: wishes.rows,
    wishBooks: wishes.books,
    withheld,
    points: records.point,
    surveys,
    volunteers: records.volunteer,
    history,
    shards: shardsOf(settings.trace && plan, funds),
    pictures,
  };
}

/** The published view of a portal for rules that compare with it; worked out once. */
export const publishOnce = once((portal: Portal): Site => publish(portal));

/** Whether what a correction or an explanation speaks of is published; of rows that are withheld as a whole nothing is said. */
function isTold(
  { reallocation, goods }: Portal['records'],
  shown: Pick<Portal['records'], 'reallocation' | 'goods'>,
): (one: { home: string; record: string; fund?: string | undefined }) => boolean {
  const kept = new Set<object>([...shown.reallocation, ...shown.goods]);
  const withheld = [...reallocation, ...goods].filter((row) => !kept.has(row));
  return ({ home, record, fund }) =>
    !withheld.some((row) => row.home === home && row.id === record && (fund === undefined || row.book === fund));
}

/** Exceptions for fields that are not published have nothing to except. */
function publicSettings(settings: Settings): Settings {
  const { privacy_exceptions: exceptions } = settings;
  const kept = exceptions?.filter(({ file, field }) => !isSecret(file, field));
  return kept?.length === exceptions?.length ? settings : { ...settings, privacy_exceptions: kept };
}

/** How many a project serves is left out where they are few, or where a part of them is. */
function publicProject(project: Project, smallest: number, open: boolean): Project {
  const { beneficiaries } = project;
  const told = !isFew(beneficiaries?.count, beneficiaries?.few, smallest);
  if (!beneficiaries || (told && (!open || beneficiaries.count === undefined))) return project;
  return { ...project, beneficiaries: { who: beneficiaries.who, few: true } };
}

type FundScene = { fictional: boolean; smallest: number; paid: ReadonlySet<string> };

function publicFund(fund: Fund, { fictional, smallest, paid }: FundScene): PublicFund {
  const open = withoutTrail(fund, paid);
  return { ...open, fictional, spending: open.spending.map((row) => publicServed(row, smallest)) };
}

function publicPlace(portal: Portal, place: Place): PublicPlace {
  const here = <T extends { id: string; home: string }>(records: Iterable<T>) =>
    [...records].filter(({ home }) => home === place.id).map(({ id }) => id);
  return {
    ...place,
    children: [...portal.places.values()].filter(({ parent }) => parent === place.id).map(({ id }) => id),
    ownFunds: here(portal.funds.values()),
    projects: [...portal.projects.values()]
      .filter((project) => (project.places ?? [project.home]).includes(place.id))
      .map(({ id }) => id),
  };
}
