import type { Origin, Records, Sourced } from '../../schemas/kinds.ts';
import { type Owned, ownedBy } from '../../schemas/owned.ts';
import { isJoined, isSameJoin, isSameList, joinParts, partsOf } from '../../schemas/parts.ts';

/** A fund with all its rows, in the order of files and lines, and with the transfers that other funds made to it. */
export type Fund = Sourced<'fund'> & Owned<'fund'> & { received: Sourced<'transfer'>[] };

/** A round with what was submitted to it and every score. */
export type Round = Sourced<'round'> & Owned<'round'>;

export type Place = Sourced<'place'>;
export type Project = Sourced<'project'>;
export type Application = Sourced<'application'>;
export type Term = Sourced<'term'>;
export type Settings = Sourced<'portal'>;

/** The records joined by their ids. References to nothing are absent here; `rules/references.ts` reports them. */
export type Portal = {
  settings: Settings | undefined;
  asOf: string;
  custodians: ReadonlyMap<string, Sourced<'custodian'>>;
  campaigns: ReadonlyMap<string, Sourced<'campaign'>>;
  places: ReadonlyMap<string, Place>;
  funds: ReadonlyMap<string, Fund>;
  projects: ReadonlyMap<string, Project>;
  applications: ReadonlyMap<string, Application>;
  rounds: ReadonlyMap<string, Round>;
  meetings: ReadonlyMap<string, Sourced<'meeting'>>;
  /** Points rules by place. */
  schemes: ReadonlyMap<string, Sourced<'scheme'>>;
  incomeTerms: ReadonlyMap<string, Term>;
  spendingTerms: ReadonlyMap<string, Term>;
  needTerms: ReadonlyMap<string, Term>;
  resourceTerms: ReadonlyMap<string, Term>;
  holidays: ReadonlyMap<string, boolean>;
  records: Records;
  broken: Broken;
};

/** Records that could not be read: rules do not complain of what follows from them. */
type Broken = {
  /** `<kind> <id>` */
  ids: ReadonlySet<string>;
  /** Tables some of whose rows are missing: `<kind> <id of the place, fund or round>`. */
  tables: ReadonlySet<string>;
  /** Funds some of whose rows are missing. */
  funds: ReadonlySet<string>;
  /** Whether any transfer is missing, and so the balance of a fund that is not known. */
  transfers: boolean;
};

const unbroken: Broken = { ids: new Set(), tables: new Set(), funds: new Set(), transfers: false };

/** Joins records into a portal. Of two records with one id the first is kept. */
export function buildPortal(records: Records, broken: Broken = unbroken): Portal {
  const settings = records.portal[0];
  const [ofFund, ofRound] = [rowsOf('fund', records), rowsOf('round', records)];
  const received = Map.groupBy(records.transfer, ({ to_fund }) => to_fund);
  const funds = byId(
    records.fund.map((fund): Fund => joinRows(fund, { ...ofFund(fund), received: received.get(fund.id) ?? [] })),
  );
  const rounds = byId(records.round.map((round): Round => joinRows(round, ofRound(round))));
  return {
    settings,
    asOf: settings?.as_of ?? '9999-12-31',
    custodians: byId(records.custodian),
    campaigns: byId(records.campaign),
    places: byId(records.place),
    funds,
    projects: byId(records.project),
    applications: byId(records.application),
    rounds,
    meetings: byId(records.meeting),
    schemes: byId(records.scheme),
    incomeTerms: termsOf(records, 'income_categories'),
    spendingTerms: termsOf(records, 'spending_categories'),
    needTerms: termsOf(records, 'needs'),
    resourceTerms: termsOf(records, 'resources'),
    holidays: new Map((settings?.holidays ?? []).map(({ on, working }) => [on, working === true])),
    records,
    broken,
  };
}

/** A fund or a round with its rows; the same as before where it is joined of the same files, so that what was worked out of it holds. */
function joinRows<T extends object, Rows extends Record<string, readonly object[]>>(record: T, rows: Rows): T & Rows {
  const before = (joinedRows.get(record) ?? []) as (T & Rows)[];
  const isSame = (one: readonly object[], other: readonly object[]) => isSameJoin(one, other) || isSameList(one, other);
  const same = before.find((one) => Object.entries(rows).every(([list, own]) => isSame(one[list] as never, own)));
  if (same) return same;
  const joined = { ...record, ...rows };
  // The published view may join the very same record with rows of its own.
  joinedRows.set(record, [joined, ...before].slice(0, 2));
  return joined;
}

const joinedRows = new WeakMap<object, object[]>();

/** Finds the rows of a fund or a round. Where two places use one id by mistake, rows belong to the folder they are in. */
function rowsOf<Owner extends 'fund' | 'round'>(
  owner: Owner,
  records: Records,
): (one: { id: string; home: string }) => Owned<Owner> {
  const lists = ownedBy(owner).map(([kind, list]) => [list, byFolder(records[kind])] as const);
  return ({ id, home }) =>
    Object.fromEntries(lists.map(([list, rows]) => [list, rows.get(`${home} ${id}`) ?? []])) as Owned<Owner>;
}

/** Rows by the folder that they are in. Those of a file are all in one. */
function byFolder(rows: readonly Origin[]): Map<string, Origin[]> {
  const nameOf = ({ home, book }: Origin) => `${home} ${book}`;
  if (!isJoined(rows)) return Map.groupBy(rows, nameOf);
  const files = Map.groupBy(partsOf(rows), ([row]) => nameOf(row as Origin));
  return new Map([...files].map(([name, parts]) => [name, joinParts(parts)]));
}

function termsOf(records: Records, name: string): Map<string, Term> {
  return byId(records.term.filter(({ at }) => at.file === `vocabulary/${name}.yaml`));
}

/** Records by their ids; of two with one id the first is kept. */
export function byId<T extends { id: string }>(records: readonly T[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const record of records) if (!map.has(record.id)) map.set(record.id, record);
  return map;
}

/** Whether all rows of a fund could be read, so that its sums mean something. */
export function isSound(portal: Pick<Portal, 'broken'>, fund: Fund): boolean {
  return fund.coverage === 'ledger' && !portal.broken.funds.has(fund.id) && !portal.broken.transfers;
}
