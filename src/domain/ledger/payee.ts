import { compare } from '../../issues/order.ts';
import { organisationTypes } from '../../schemas/rows.ts';
import { derived, derivedFor } from '../common/derived.ts';
import { sum } from '../common/money.ts';
import { homeRoots, ledgersUnder } from '../portal/rollup.ts';
import type { PublicFund, PublicSpending, Site } from '../published/public.ts';
import { bankDay, netOf } from './movement.ts';
import { organisationOf } from './registered.ts';
import { type CategoryTotal, expensesOf } from './totals.ts';

/** Most payments to one payee on its page, and most payees on a page of the list. */
const most = 100;

/** What some payments add up to: net of reversals, integer fen; retracted rows and what only repays an advance are not among them. */
type Tally = { fen: number; rows: number };

/** What an organisation received from one fund in a year. `share`: its part of what that fund spent in the year, tenths of a percent; unknown where that is not above zero. */
export type PayeeYear = Tally & { organisation: string; fund: string; year: string; share?: number };

/** A payment to a registered organisation, integer fen, on the day the account moved. */
export type PayeeRow = { organisation: string; fund: string; on: string; fen: number } & Pick<
  PublicSpending,
  'id' | 'category' | 'project' | 'application' | 'purpose' | 'reverses'
>;

/** Everything that an organisation received: by fund and year, by category with the largest first, and its newest payments; `days`: the first and the last. */
export type PayeeAccount = Tally & {
  days: readonly [string, string];
  years: readonly PayeeYear[];
  categories: readonly CategoryTotal[];
  newest: readonly PayeeRow[];
};

/** The payments of a fund to registered organisations, in the order of its rows. */
export const payeeRows = derivedFor((site: Site, fund: PublicFund, _key: string): readonly PayeeRow[] =>
  paymentsOf(fund).flatMap((row) => {
    const organisation = organisationOf(site, row);
    if (organisation === undefined) return [];
    const { id, category, project, application, purpose, reverses } = row;
    const told = { id, category, project, application, purpose, reverses };
    return [{ ...told, organisation, fund: fund.id, on: bankDay(row), fen: netOf(row) }];
  }),
);

/** The same added up by organisation and year. */
export function payeeYears(site: Site, fund: PublicFund): PayeeYear[] {
  const spent = new Map<string, number>();
  for (const row of paymentsOf(fund)) {
    const year = bankDay(row).slice(0, 4);
    spent.set(year, (spent.get(year) ?? 0) + netOf(row));
  }
  const groups = Map.groupBy(payeeRows(site, fund, ''), ({ organisation, on }) => `${organisation} ${on.slice(0, 4)}`);
  return [...groups]
    .toSorted(([a], [b]) => compare(a, b))
    .map(([key, rows]) => {
      const [organisation = '', year = ''] = key.split(' ');
      const own = tally(rows);
      const all = spent.get(year) ?? 0;
      return {
        ...{ organisation, fund: fund.id, year, ...own },
        ...(all > 0 ? { share: Math.round((own.fen * 1000) / all) } : {}),
      };
    });
}

/** What each organisation received that any fund paid. */
export const payeeAccounts = derived('accounts of payees', (site: Site): ReadonlyMap<string, PayeeAccount> => {
  const funds = [...site.funds.values()].filter(({ coverage }) => coverage === 'ledger');
  const years = Map.groupBy(
    funds.flatMap((fund) => payeeYears(site, fund)),
    ({ organisation }) => organisation,
  );
  const payments = Map.groupBy(
    funds.flatMap((fund) => payeeRows(site, fund, '')),
    ({ organisation }) => organisation,
  );
  return new Map(
    [...payments].map(([organisation, rows]) => {
      const categories = [...Map.groupBy(rows, ({ category }) => category)].map(([code, own]) => ({
        code,
        ...tally(own),
      }));
      const newest = rows.toSorted((a, b) => compare(b.on, a.on));
      const account: PayeeAccount = {
        ...tally(rows),
        days: [newest.at(-1)?.on ?? '', newest[0]?.on ?? ''],
        years: years.get(organisation) ?? [],
        categories: categories.toSorted((a, b) => b.fen - a.fen || compare(a.code, b.code)),
        newest: newest.slice(0, most),
      };
      return [organisation, account];
    }),
  );
});

/** A registered organisation, or all payees of a kind that are not: those have no names, only their number where they are organisations. By year, the amounts of all years. */
export type PayeeLine = Tally & {
  organisation?: string;
  kind?: PayeeKind;
  names?: number;
  funds: number;
  years: Readonly<Record<string, number>>;
};

/** Payees that stand in one line each: organisations that are not registered, individually owned businesses, groups, people, donors, and who is not told. */
const payeeKinds = ['unregistered', 'individual_business', 'group', 'person', 'donor', 'unstated'] as const;
export type PayeeKind = (typeof payeeKinds)[number];

/** All that the funds of the home page spent, by payee: registered ones with the largest first, in pages; then the others by kind. Together they are all spending of these books. */
type PayeeList = { pages: ReadonlyMap<string, readonly PayeeLine[]>; sums: ReadonlyMap<string, readonly PayeeLine[]> };

const payeeList = derived('list of payees', (site: Site): PayeeList => {
  const found = new Map<string, Line>();
  for (const fund of homeLedgers(site))
    for (const row of paymentsOf(fund)) {
      const organisation = organisationOf(site, row);
      const who = organisation === undefined ? { kind: payeeKind(row) } : { organisation };
      const key = JSON.stringify(who);
      const line = found.get(key) ?? open(who);
      found.set(key, line);
      line.funds.add(fund.id);
      line.names.add(row.payee_display);
      line.rows++;
      line.fen += netOf(row);
      const year = bankDay(row).slice(0, 4);
      line.years[year] = (line.years[year] ?? 0) + netOf(row);
    }
  const lines = [...found.values()];
  const named = lines
    .filter(({ organisation }) => organisation !== undefined)
    .toSorted((a, b) => b.fen - a.fen || compare(a.organisation ?? '', b.organisation ?? ''));
  const pages = Array.from({ length: Math.max(1, Math.ceil(named.length / most)) }, (_, at) => at);
  return {
    pages: new Map(pages.map((at) => [String(at + 1), named.slice(at * most, (at + 1) * most).map(close)])),
    sums: new Map([
      ['others', payeeKinds.flatMap((kind) => lines.filter((line) => line.kind === kind)).map(close)],
      ['registered', named.length > 0 ? [{ ...together(named), names: named.length }] : []],
      ['all', [together(lines)]],
    ]),
  };
});

/** A page of the list; pages count from one. */
export function payeePage(site: Site, page: number): readonly PayeeLine[] {
  return payeeList(site).pages.get(String(page)) ?? [];
}

/** What pages say of the funds that paid, without their rows. */
export const payingFunds = derived(
  'funds that pay',
  ({ funds }: Site): ReadonlyMap<string, Pick<PublicFund, 'name' | 'fictional'>> =>
    new Map([...funds].map(([id, { name, fictional }]) => [id, { name, fictional }])),
);

/** Whether the list is of invented funds. */
export const isInvented = derived(
  'whether payees are invented',
  (site: Site) => homeRoots(site)[0]?.fictional === true,
);

/** How many pages the list has; none where no fund of the home page has a ledger. */
export const payeePages = derived('pages of payees', (site: Site) =>
  homeLedgers(site).length === 0 ? 0 : payeeList(site).pages.size,
);

/** Payees that are not registered, a line each kind; all registered ones as one, with their number, where there are any; all payees as one. */
export function payeeSums(site: Site, of: 'others' | 'registered' | 'all'): readonly PayeeLine[] {
  return payeeList(site).sums.get(of) ?? [];
}

function homeLedgers(site: Site): PublicFund[] {
  return homeRoots(site).flatMap(({ id }) => ledgersUnder(site, id));
}

function paymentsOf(fund: PublicFund): readonly PublicSpending[] {
  return expensesOf(fund).filter(({ retracted_on }) => !retracted_on);
}

function payeeKind({ payee_type }: PublicSpending): PayeeKind {
  if (payee_type === 'individual_business' || !Object.hasOwn(organisationTypes, payee_type))
    return payee_type as PayeeKind;
  return 'unregistered';
}

type Line = Omit<PayeeLine, 'funds' | 'names' | 'years'> & {
  funds: Set<string>;
  names: Set<string>;
  years: Record<string, number>;
};

function open(who: Pick<PayeeLine, 'organisation' | 'kind'>): Line {
  return { ...who, fen: 0, rows: 0, funds: new Set(), names: new Set(), years: {} };
}

/** How many names there are is told of organisations alone. */
function close({ funds, names, ...line }: Line): PayeeLine {
  return { ...line, funds: funds.size, ...(line.kind === 'unregistered' ? { names: names.size } : {}) };
}

function together(lines: readonly Line[]): PayeeLine {
  const all = open({});
  for (const { fen, rows, funds, years } of lines) {
    all.fen += fen;
    all.rows += rows;
    for (const fund of funds) all.funds.add(fund);
    for (const [year, own] of Object.entries(years)) all.years[year] = (all.years[year] ?? 0) + own;
  }
  return close(all);
}

function tally(rows: readonly { fen: number }[]): Tally {
  return { fen: sum(rows.map(({ fen }) => fen)), rows: rows.length };
}
