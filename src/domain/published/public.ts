import type { Kind, Records, Sourced } from '../../schemas/kinds.ts';
import { listed, type RecordLists, rowsOf } from '../../schemas/owned.ts';
import type { TracePlan } from '../../snapshot/plan.ts';
import { memoize } from '../common/memoize.ts';
import { type PublishedPicture, picturesOf } from '../portal/picture.ts';
import {
  buildPortal,
  byId,
  type Fund,
  type Place,
  type Portal,
  type Project,
  type Round,
  type Settings,
  type Term,
} from '../portal/portal.ts';
import { needKey, openTotals } from '../portal/served.ts';
import { fewestAnswers, smallestGroup } from '../portal/threshold.ts';
import { publicSurvey } from '../project/survey.ts';
import { type Shards, shardsOf } from '../trace/plan.ts';
import { isFew, publicNeed, publicServed } from './alliance-public.ts';
import { publicOrganisations } from './organisation-public.ts';
import { openRecords, type Published } from './private.ts';
import { isSecret, publicCorrections } from './redact.ts';
import { wishPayments } from './wish-payment.ts';
import { hiddenWishes, publicWishes, type WishBook } from './wish-public.ts';
import { publicMeeting, withoutTrail } from './wish-trail.ts';
import { type Withheld, withheldOn } from './withheld.ts';

export type PublicIncome = Published<'income'>;
export type PublicSpending = Published<'spending'>;
export type PublicTransfer = Sourced<'transfer'>;
export type PublicApplication = Sourced<'application'>;

/** A fund as it is published; `fictional` in the demonstration. */
export type PublicFund = Omit<Fund, 'income' | 'spending'> & {
  income: PublicIncome[];
  spending: PublicSpending[];
  fictional: boolean;
};

/** A place with the ids of the places below it (alphabetically), of its own funds, and of the projects on its ground. */
export type PublicPlace = Place & { children: string[]; ownFunds: string[]; projects: string[] };

/** The published view: all that pages, exports and search see of the data. Made by `publish` only. */
export type Site = RecordLists<{ [K in Kind]: Published<K> }> & {
  settings: Settings;
  asOf: string;
  /** Every published record by its kind, in the order of files and lines. */
  records: Records;
  /** Keyed hash over the data files, 64 hexadecimal digits, printed by exports; blank where there are no secrets. */
  dataRoot: string;
  custodians: Portal['custodians'];
  campaigns: Portal['campaigns'];
  places: ReadonlyMap<string, PublicPlace>;
  funds: ReadonlyMap<string, PublicFund>;
  projects: ReadonlyMap<string, Project>;
  applications: ReadonlyMap<string, PublicApplication>;
  incomeTerms: ReadonlyMap<string, Term>;
  spendingTerms: ReadonlyMap<string, Term>;
  rounds: ReadonlyMap<string, Round>;
  meetings: Portal['meetings'];
  schemes: Portal['schemes'];
  needTerms: ReadonlyMap<string, Term>;
  resourceTerms: ReadonlyMap<string, Term>;
  /** Sums over the wishes of a place, by place. */
  wishBooks: ReadonlyMap<string, WishBook>;
  /** What must be known of withheld values so that the published data can be checked again as a data folder, by place. */
  withheld: ReadonlyMap<string, Withheld>;
  /** The gifts and entries of the files for the look-up of gifts; keys and plan are not part of it. */
  shards: Shards;
  /** Pictures by their path in the data folder. */
  pictures: ReadonlyMap<string, PublishedPicture>;
};

/**
 * Makes the published view of a portal that has no errors. `pictures` by path in the data folder; `plan` is that of the look-up of gifts, absent where there
 * are no secrets.
 */
export function publish(whole: Portal, pictures: Site['pictures'] = new Map(), dataRoot = '', plan?: TracePlan): Site {
  const site = publishedSite(whole);
  const shards = shardsOf(site.settings.trace && plan, [...site.funds.values()]);
  const shown = new Set(picturesOf(site).map(({ file }) => file));
  return { ...site, dataRoot, shards, pictures: new Map([...pictures].filter(([file]) => shown.has(file))) };
}

/** The published view of the records alone, as rules compare with it; worked out once. */
export const publishedSite = memoize((whole: Portal): Site => {
  // What is private is gone before anything else sees it.
  const portal = buildPortal(openRecords(whole.records), whole.broken);
  const { settings, records } = portal;
  if (!settings) throw new Error('publish needs the settings of a checked portal');
  const fictional = (place: string) => portal.places.get(place)?.fictional === true;
  const smallest = smallestGroup(settings);
  const homes = Map.groupBy(records.wish, ({ home }) => home);
  const untold = new Map([...homes].map(([home, wishes]) => [home, hiddenWishes(wishes, smallest)]));
  const payments = wishPayments(portal, (home) => untold.get(home) ?? new Set());
  const wishes = publicWishes(records.wish, { minimum: smallest, asOf: portal.asOf, payments });
  const fewest = fewestAnswers(settings);
  const fair = settings.rules.satisfaction?.fair ?? false;
  const totals = openTotals(portal, smallest);
  const funds = [...portal.funds.values()].map((fund) =>
    publicFund(fund)({ fictional: fictional(fund.home), smallest, paid: payments.get(fund.home)?.keys ?? new Set() }),
  );
  const applications = new Map([...portal.applications.values()].map((one) => [one.id, one]));
  for (const one of funds.flatMap((fund) => fund.applications))
    if (applications.get(one.id)?.book === one.book) applications.set(one.id, one);
  const hidden = new Set([...untold.values()].flatMap((list) => [...list].map(({ home, id }) => `${home} ${id}`)));
  const withheld = withheldOn(whole, wishes.rows);
  const shown: Records = {
    ...records,
    ...rowsOf('fund', funds),
    portal: [publicSettings(settings)],
    organisation: publicOrganisations(
      records.organisation,
      records.spending,
      funds.flatMap(({ spending }) => spending),
    ),
    project: [...portal.projects.values()].map((one) => publicProject(one, smallest, totals.projects.has(one.id))),
    application: [...applications.values()],
    agreement: records.agreement.map((row) => publicServed(row, smallest)),
    need: records.need.map((row) => publicNeed(row, smallest, totals.needs.has(needKey(row.home, row.id)))),
    wish: wishes.rows,
    meeting: [...portal.meetings.values()].map((one) => publicMeeting(one, applications)),
    survey: records.survey.map((survey) => publicSurvey(survey, { fewest, fair })),
    history: records.history.filter(({ kind, home, id }) => kind !== 'wish' || !hidden.has(`${home} ${id}`)),
    withheld: [...withheld.values()],
  };
  const isOpen = isTold(records, shown);
  // All that is published: what follows is this, joined and named.
  const open: Records = {
    ...shown,
    correction: publicCorrections(records, shown, { people: smallest, answers: fewest }).filter(isOpen),
    explanation: records.explanation.filter(isOpen),
  };
  return {
    settings: open.portal[0] as Settings,
    asOf: portal.asOf,
    records: open,
    dataRoot: '',
    ...listed<{ [K in Kind]: Published<K> }>(open),
    custodians: portal.custodians,
    campaigns: portal.campaigns,
    places: publicPlaces(portal),
    funds: byId(funds),
    projects: byId(open.project),
    applications,
    incomeTerms: portal.incomeTerms,
    spendingTerms: portal.spendingTerms,
    rounds: portal.rounds,
    meetings: byId(open.meeting),
    schemes: portal.schemes,
    needTerms: portal.needTerms,
    resourceTerms: portal.resourceTerms,
    wishBooks: wishes.books,
    withheld,
    shards: shardsOf(undefined, funds),
    pictures: new Map(),
  };
});

/** Whether the record of a correction or an explanation is published. Of rows that are withheld as a whole nothing is published. */
function isTold(
  { reallocation, goods, document, organisation }: Portal['records'],
  shown: Pick<Portal['records'], 'reallocation' | 'goods' | 'document' | 'organisation'>,
): (one: { home: string; record: string; fund?: string | undefined }) => boolean {
  const kept = new Set<object>([...shown.reallocation, ...shown.goods, ...shown.document]);
  const named = new Set(shown.organisation.map(({ id }) => id));
  const withheld = [
    ...[...reallocation, ...goods, ...document].filter((row) => !kept.has(row)),
    ...organisation.filter(({ id }) => !named.has(id)),
  ];
  return ({ home, record, fund }) =>
    !withheld.some((row) => row.home === home && row.id === record && (fund === undefined || row.book === fund));
}

/** The settings without privacy exceptions for fields that are not published anyway. */
function publicSettings(settings: Settings): Settings {
  const { privacy_exceptions: exceptions } = settings;
  const kept = exceptions?.filter(({ file, field }) => !isSecret(file, field));
  return kept?.length === exceptions?.length ? settings : { ...settings, privacy_exceptions: kept };
}

/** A project without the number of people it serves where they are few, or where the number of a part of them is withheld (`open`). */
function publicProject(project: Project, smallest: number, open: boolean): Project {
  const { beneficiaries } = project;
  const told = !isFew(beneficiaries?.count, beneficiaries?.few, smallest);
  if (!beneficiaries || (told && (!open || beneficiaries.count === undefined))) return project;
  return { ...project, beneficiaries: { who: beneficiaries.who, few: true } };
}

type FundScene = { fictional: boolean; smallest: number; paid: ReadonlySet<string> };

/** A fund as it is published, once for what it depends on besides. */
const publicFund = memoize((fund: Fund) => {
  const known = new Map<string, PublicFund>();
  return ({ fictional, smallest, paid }: FundScene): PublicFund => {
    const scene = JSON.stringify([fictional, smallest, ...paid]);
    const before = known.get(scene);
    if (before) return before;
    const open = withoutTrail(fund, paid);
    const made = { ...open, fictional, spending: open.spending.map((row) => publicServed(row, smallest)) };
    known.set(scene, made);
    return made;
  };
});

/** The places with what is below them or on their ground. */
function publicPlaces({ places, funds, projects }: Portal): Map<string, PublicPlace> {
  const children = Map.groupBy(places.values(), ({ parent }) => parent);
  const own = Map.groupBy(funds.values(), ({ home }) => home);
  const here = new Map<string, string[]>();
  for (const project of projects.values())
    for (const place of new Set(project.places ?? [project.home])) {
      const ids = here.get(place) ?? [];
      if (ids.push(project.id) === 1) here.set(place, ids);
    }
  const ids = (list: readonly { id: string }[] = []) => list.map(({ id }) => id);
  return new Map(
    [...places].map(([id, place]) => [
      id,
      { ...place, children: ids(children.get(id)), ownFunds: ids(own.get(id)), projects: here.get(id) ?? [] },
    ]),
  );
}
