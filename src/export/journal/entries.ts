import type { PublicFund, Site } from '../../domain/published/public.ts';
import type { Both } from '../../issues/both.ts';
import { compare } from '../../issues/order.ts';
import { journalWords } from '../../texts/journal.ts';
import { full } from './account.ts';
import { debtClaims, moneyClaims, pointClaims, stockClaims, transitClaims } from './claim.ts';
import { type JournalContext, journalContexts } from './context.ts';
import type { Account, Claim, Commodity, Journal, Retraction, Transaction } from './model.ts';
import { moneyOf } from './money.ts';
import { goodsTransactions, hourTransactions, pointTransactions } from './stock.ts';

/** Funds that are known row by row; the others have no ledger and stand in no journal. */
export function journalFunds(site: Site): PublicFund[] {
  return [...site.funds.values()].filter(({ coverage }) => coverage === 'ledger');
}

/** The journal of all funds and of the hours and points of all places. `root` is the address of the site. */
export function wholeJournal(site: Site, root: string): Journal {
  const funds = journalFunds(site);
  const desks = journalContexts(site, root, funds);
  const parts = [
    ...funds.map((fund) => fundPart(desks(fund.fictional), fund)),
    ...[false, true].map((fictional) => ({
      ...nothing,
      claims: transitClaims(
        desks(fictional),
        funds.filter((fund) => fund.fictional === fictional),
      ),
    })),
    ...[...site.places.values()].map((place) => placePart(desks(place.fictional === true), place.id)),
  ];
  return assemble(site, journalWords.allFunds, parts);
}

/** The journal of one fund. What it pays to others, and gets from them, stands against `Equity:Transfers`. */
export function fundJournal(site: Site, root: string, fund: PublicFund): Journal {
  const desk = journalContexts(site, root, [fund])(fund.fictional);
  return assemble(site, full(fund.name), [fundPart(desk, fund)]);
}

type Part = { transactions: readonly Transaction[]; claims: readonly Claim[]; retractions: readonly Retraction[] };

const nothing: Part = { transactions: [], claims: [], retractions: [] };

function fundPart(desk: JournalContext, fund: PublicFund): Part {
  return {
    transactions: [...moneyOf(desk, fund), ...goodsTransactions(desk, fund)],
    claims: [...moneyClaims(desk, fund), ...debtClaims(desk, fund), ...stockClaims(desk, fund)],
    retractions: [fund.income, fund.spending, fund.reallocations, fund.transfers, fund.advances, fund.goods].flatMap(
      (rows) => buried(fund.id, rows),
    ),
  };
}

function placePart(desk: JournalContext, place: string): Part {
  const here = ({ home }: { home: string }) => home === place;
  const points = desk.site.points.filter(here);
  return {
    transactions: [
      ...hourTransactions(desk, place, desk.site.volunteers.filter(here)),
      ...pointTransactions(desk, place, points),
    ],
    claims: pointClaims(desk, place, points),
    retractions: buried(place, points),
  };
}

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

function assemble(site: Site, title: Both, parts: readonly Part[]): Journal {
  const transactions = parts
    .flatMap((part) => part.transactions)
    .toSorted((a, b) => compare(a.date, b.date) || a.rank - b.rank);
  const claims = parts.flatMap((part) => part.claims).toSorted((a, b) => compare(a.date, b.date));
  const used = [...transactions.flatMap(({ postings }) => postings), ...claims];
  const invented = used.map(({ commodity }) => commodity.fictional);
  return {
    title,
    asOf: site.asOf,
    dataRoot: site.dataRoot,
    begin: [...transactions, ...claims].map(({ date }) => date).toSorted(compare)[0] ?? site.asOf,
    accounts: unique(
      used.map(({ account }) => account),
      accountKey,
    ),
    commodities: unique(
      used.map(({ commodity }) => commodity),
      commodityKey,
    ),
    transactions,
    claims,
    retractions: parts.flatMap((part) => part.retractions).toSorted((a, b) => compare(a.date, b.date)),
    fictional: !invented.includes(true) ? 'none' : invented.includes(false) ? 'some' : 'all',
  };
}

const accountKey = ({ name, ids }: Account) => [name, JSON.stringify(ids)] as const;
const commodityKey = ({ code, name }: Commodity) => [code, name.zh] as const;

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
