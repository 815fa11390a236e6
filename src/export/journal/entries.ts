import { latest } from '../../domain/common/day.ts';
import { derived } from '../../domain/common/derived.ts';
import { yearsOf } from '../../domain/ledger/book.ts';
import { liveRows } from '../../domain/ledger/movement.ts';
import { pagedBooks } from '../../domain/ledger/paging.ts';
import { dayOf } from '../../domain/portal/reach.ts';
import type { PublicFund, PublicPlace, Site } from '../../domain/published/public.ts';
import type { Both } from '../../issues/both.ts';
import { compare } from '../../issues/order.ts';
import { full } from './account.ts';
import { debtClaims, moneyClaims, pointClaims, stockClaims } from './claim.ts';
import { journalContext } from './context.ts';
import type { Account, Claim, Commodity, Journal, Retraction, Transaction } from './model.ts';
import { moneyOf } from './money.ts';
import { goodsTransactions, hourTransactions, pointTransactions } from './stock.ts';

/** Before all rows: the first day of a journal that knows of none. */
export const begin = '1970-01-01';

/** Funds that are known row by row; the others have no ledger and no journal. */
export function journalFunds(site: Site): PublicFund[] {
  return [...site.funds.values()].filter(({ coverage }) => coverage === 'ledger');
}

/** Places with a journal. */
export function journalPlaces(site: Site): PublicPlace[] {
  return [...site.places.values()].filter(({ id }) => hasJournal(site, id));
}

/** Whether a place has points or hours of volunteers; others have no journal. */
export function hasJournal(site: Site, place: string): boolean {
  const { points, volunteers } = rowsByPlace(site);
  const worked = liveRows(volunteers.get(place) ?? []).some(({ hours }) => hours !== undefined);
  return points.has(place) || worked;
}

const rowsByPlace = derived('points and hours by place', (site: Site) => ({
  points: Map.groupBy(site.points, ({ home }) => home),
  volunteers: Map.groupBy(site.volunteers, ({ home }) => home),
}));

/** The journal of one fund. What it pays to others, and gets from them, stands against `Equity:Transfers`. `root` is the address of the site. */
export function fundJournal(site: Site, root: string, fund: PublicFund): Journal {
  const desk = journalContext(site, root, fund.fictional);
  const transactions = [...moneyOf(desk, fund), ...goodsTransactions(desk, fund)];
  const day = latest([dayOf([fund]), ...transactions.map(({ date }) => date)]);
  const paged = yearsOf(site, fund).some((year) => pagedBooks(site).has(`${fund.id}/${year}`));
  const page = `${desk.whole(desk.to.fund(fund.id))}<year>/${paged ? '[<month>/]' : ''}#<row>`;
  const journal = assemble(full(fund.name), fund.fictional, day, {
    transactions,
    claims:
      day === undefined ? [] : [moneyClaims, debtClaims, stockClaims].flatMap((claims) => claims(desk, fund, day)),
    retractions: [fund.income, fund.spending, fund.reallocations, fund.transfers, fund.advances, fund.goods].flatMap(
      (rows) => buried(fund.id, rows),
    ),
  });
  return { ...journal, page };
}

/** The journal of the points and hours of one place. */
export function placeJournal(site: Site, root: string, { id, name, fictional = false }: PublicPlace): Journal {
  const desk = journalContext(site, root, fictional);
  const points = rowsByPlace(site).points.get(id) ?? [];
  const volunteers = rowsByPlace(site).volunteers.get(id) ?? [];
  const transactions = [...hourTransactions(desk, id, volunteers), ...pointTransactions(desk, id, points)];
  const day = latest(transactions.map(({ date }) => date));
  return assemble(full(name), fictional, day, {
    transactions,
    claims: day === undefined ? [] : pointClaims(desk, id, points, day),
    retractions: buried(id, points),
  });
}

type Entries = { transactions: Transaction[]; claims: Claim[]; retractions: Retraction[] };

function buried(owner: string, rows: readonly Retractable[]): Retraction[] {
  return rows.flatMap(({ id, date, retracted_on: on, retracted_reason: reason = '' }) =>
    on ? [{ date, link: `${owner}/${id}`, on, reason }] : [],
  );
}

type Retractable = {
  id: string;
  date: string;
  retracted_on?: string | undefined;
  retracted_reason?: string | undefined;
};

function assemble(title: Both, fictional: boolean, asOf: string | undefined, entries: Entries): Journal {
  const transactions = entries.transactions.toSorted((a, b) => compare(a.date, b.date) || a.rank - b.rank);
  const claims = entries.claims.toSorted((a, b) => compare(a.date, b.date));
  const used = [...transactions.flatMap(({ postings }) => postings), ...claims];
  return {
    title,
    asOf,
    begin: [...transactions, ...claims].map(({ date }) => date).toSorted(compare)[0] ?? begin,
    accounts: unique(
      used.map(({ account }) => account),
      accountKey,
    ),
    commodities: uniqueCommodities(used.map(({ commodity }) => commodity)),
    transactions,
    claims,
    retractions: entries.retractions.toSorted((a, b) => compare(a.date, b.date)),
    fictional: fictional ? 'all' : 'none',
  };
}

/** Commodities by their code, each once. */
export function uniqueCommodities(list: readonly Commodity[]): Commodity[] {
  return unique(list, ({ code, name }) => [code, name.zh]);
}

const accountKey = ({ name, ids }: Account) => [name, JSON.stringify(ids)] as const;

/** Things by their name, in its order. Two different things of one name would be added up: that must not happen. */
function unique<T>(things: readonly T[], key: (thing: T) => readonly [name: string, meaning: string]): T[] {
  const known = new Map<string, T>();
  for (const thing of things) {
    const [name, meaning] = key(thing);
    const before = known.get(name);
    if (before && key(before)[1] !== meaning) throw new Error(`two meanings of ${name}: ${key(before)[1]}, ${meaning}`);
    if (!before) known.set(name, thing);
  }
  return [...known.keys()].toSorted(compare).map((name) => known.get(name) as T);
}
