import type { Kind, Sourced } from '../schemas/kinds.ts';
import { isFew, publicCount, publicNeed, publicServed } from './alliance-public.ts';
import type { Shown } from './picture.ts';
import type { Fund, Place, Portal, Project, Round, Settings, Term } from './portal.ts';
import { publicSurvey } from './survey.ts';
import { fewestAnswers, smallestGroup } from './threshold.ts';
import { type Lock, lockOf } from './trace-key.ts';
import { onFile, veilable, veiled } from './veil.ts';
import { publicCorrections, publicWishes, type WishBook } from './wish.ts';
import { type Withheld, withheldOn } from './withheld.ts';

/** Columns that never leave the data folder. */
export const privateColumns = {
  income: ['trace_key', 'receipt_last4'],
  spending: ['payee_id'],
  point: ['wish'],
} as const;

type Private = (typeof privateColumns)[keyof typeof privateColumns][number];

/** A record as it is published. */
export type Published<T> = Omit<T, Private>;

export type PublicIncome = Published<Sourced<'income'>>;
export type PublicSpending = Published<Sourced<'spending'>>;
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
  /** Hash over the data files, 64 hex digits, which every page and export prints; blank where nobody asked for it. */
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
  points: readonly Published<Sourced<'point'>>[];
  surveys: readonly Sourced<'survey'>[];
  volunteers: readonly Sourced<'volunteer'>[];
  history: readonly Sourced<'history'>[];
  /** By what the trace finds and opens the entry of a gift, by `<fund> <row>`. The keys themselves stay behind. */
  locks: ReadonlyMap<string, Lock>;
  /** Pictures by their path in the data folder. */
  pictures: ReadonlyMap<string, Shown>;
};

/** The published view of a portal without errors. */
export function publish(portal: Portal, pictures: Site['pictures'] = new Map(), dataRoot = ''): Site {
  if (!portal.settings) throw new Error('publish needs the settings of a checked portal');
  const fictional = (place: string) => portal.places.get(place)?.fictional === true;
  const smallest = smallestGroup(portal.settings);
  const before = new Map(portal.records.withheld.map(({ home, wishes }) => [home, wishes]));
  const wishes = publicWishes(portal.records.wish, smallest, before);
  return {
    settings: publicSettings(portal.settings),
    asOf: portal.asOf,
    dataRoot,
    custodians: portal.custodians,
    campaigns: portal.campaigns,
    places: new Map([...portal.places].map(([id, place]) => [id, publicPlace(portal, place)])),
    funds: new Map([...portal.funds].map(([id, fund]) => [id, publicFund(fund, fictional(fund.home), smallest)])),
    projects: new Map([...portal.projects].map(([id, project]) => [id, publicProject(project, smallest)])),
    applications: portal.applications,
    incomeTerms: portal.incomeTerms,
    spendingTerms: portal.spendingTerms,
    aggregates: portal.records.aggregate,
    corrections: publicCorrections(portal.records.correction, portal.records.wish, wishes.rows).map((row) =>
      publicSecret(publicCount(row, smallest), portal.records.point),
    ),
    explanations: portal.records.explanation,
    partners: portal.records.partner,
    agreements: portal.records.agreement.map((row) => publicServed(row, smallest)),
    revenue: portal.records.revenue,
    rounds: portal.rounds,
    meetings: portal.meetings,
    schemes: portal.schemes,
    needTerms: portal.needTerms,
    resourceTerms: portal.resourceTerms,
    resources: portal.records.resource,
    needs: portal.records.need.map((row) => publicNeed(row, smallest)),
    activities: portal.records.activity,
    wishes: wishes.rows,
    wishBooks: wishes.books,
    withheld: withheldOn(portal, wishes),
    points: portal.records.point.map((row) => without('point', row)),
    surveys: portal.records.survey.map((survey) => publicSurvey(survey, fewestAnswers(portal.settings))),
    volunteers: portal.records.volunteer,
    history: portal.records.history,
    locks: new Map(
      [...portal.funds.values()]
        .flatMap(({ income }) => income)
        .flatMap((row) => (row.trace_key ? [[`${row.book} ${row.id}`, lockOf(row.trace_key)] as const] : [])),
    ),
    pictures,
  };
}

/** Exceptions for columns that are not published have nothing to except. */
function publicSettings(settings: Settings): Settings {
  const { privacy_exceptions: exceptions } = settings;
  const kept = exceptions?.filter(({ field }) => !veilable.secret(field));
  return kept?.length === exceptions?.length ? settings : { ...settings, privacy_exceptions: kept };
}

/** A correction of what is never published tells only that there was one. */
function publicSecret(row: Sourced<'correction'>, points: readonly Sourced<'point'>[]): Sourced<'correction'> {
  const { home, record, field } = row;
  const linked = veilable.link(field) && points.some((point) => point.home === home && point.id === record);
  return linked || veilable.secret(field) ? veiled(row) : row;
}

/** How many a project serves is left out where they are few. */
function publicProject(project: Project, smallest: number): Project {
  const { beneficiaries } = project;
  if (!beneficiaries || !isFew(beneficiaries.count, beneficiaries.few, smallest)) return project;
  return { ...project, beneficiaries: { who: beneficiaries.who, few: true } };
}

/** That a donor agreed is told; where the consent lies is not. */
function publicIncome(row: PublicIncome): PublicIncome {
  return row.consent_ref === undefined ? row : { ...row, consent_ref: onFile };
}

function publicFund(fund: Fund, fictional: boolean, smallest: number): PublicFund {
  return {
    ...fund,
    fictional,
    income: fund.income.map((row) => publicIncome(without('income', row))),
    spending: fund.spending.map((row) => publicServed(without('spending', row), smallest)),
  };
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

function without<K extends keyof typeof privateColumns & Kind>(kind: K, row: Sourced<K>): Published<Sourced<K>> {
  const copy: Record<string, unknown> = { ...row };
  for (const column of privateColumns[kind]) delete copy[column];
  return copy as Published<Sourced<K>>;
}
