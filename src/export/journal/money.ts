import { type Advance, advancesOf, owedFrom } from '../../domain/ledger/advance.ts';
import { arrivalDay, bankDay, isBanked, liveRows, netOf, openingParts } from '../../domain/ledger/movement.ts';
import type { PublicFund, PublicIncome, PublicSpending, PublicTransfer } from '../../domain/published/public.ts';
import type { Sourced } from '../../schemas/kinds.ts';
import { journalWords, mixed } from '../../texts/journal.ts';
import type { JournalContext } from './context.ts';
import type { Account, Commodity, Posting, Transaction } from './model.ts';

/** What moved the account of a fund, row by row, and what was given as goods or services. Retracted rows are not among it. */
export function moneyOf(desk: JournalContext, fund: PublicFund): Transaction[] {
  return [
    ...openingOf(desk, fund),
    ...liveRows(fund.income).map((row) =>
      isBanked(row.method) ? incomeOf(desk, fund, row) : statedOf(desk, fund, row),
    ),
    ...liveRows(fund.spending).map((row) => spendingOf(desk, fund, row)),
    ...liveRows(fund.reallocations).map((row) => reallocationOf(desk, fund, row)),
    ...liveRows(fund.transfers).map((row) => transferOf(desk, fund, row, 'transfer_out')),
    ...liveRows(fund.received).map((row) => transferOf(desk, fund, row, 'transfer_in')),
    ...advancesOf(fund).list.flatMap((advance) => advanceOf(desk, fund, advance)),
  ];
}

function openingOf(desk: JournalContext, fund: PublicFund): Transaction[] {
  const { opening_balance: opening } = fund;
  if (!opening) return [];
  const { accounts, commodities } = desk;
  const restrictions: Posting[] = openingParts(opening).map(([restriction, units]) => ({
    account: accounts.restriction(fund, restriction),
    units,
    commodity: commodities.money,
  }));
  return [
    {
      ...base(desk, fund, 'opening', opening.on, undefined),
      party: fund.name.zh,
      text: mixed(journalWords.opening),
      postings: [
        ...restrictions,
        { account: accounts.opening(fund), units: -opening.total, commodity: commodities.money },
      ],
      rank: 0,
    },
  ];
}

function incomeOf(desk: JournalContext, fund: PublicFund, row: PublicIncome): Transaction {
  const restriction = desk.accounts.restriction(fund, row.restriction ?? '');
  return {
    ...incomeBase(desk, fund, row),
    postings: move(desk.commodities.money, desk.accounts.income(fund, row.category), restriction, netOf(row)),
  };
}

/** Goods and services at the value that was stated for them: never money. */
function statedOf(desk: JournalContext, fund: PublicFund, row: PublicIncome): Transaction {
  const { accounts, commodities } = desk;
  return {
    ...incomeBase(desk, fund, row, desk.whole(`${desk.to.fund(fund.id)}#${row.id}`)),
    postings: move(commodities.stated, accounts.stated(fund, row.category), accounts.statedAt(fund), netOf(row)),
  };
}

function incomeBase(
  desk: JournalContext,
  fund: PublicFund,
  row: PublicIncome,
  page?: string,
): Omit<Transaction, 'postings'> {
  const { category, method, campaign, reverses, agreement } = row;
  const term = desk.site.incomeTerms.get(category);
  return {
    ...base(desk, fund, row.id, bankDay(row), row.date, { method, campaign, agreement, reverses }, page),
    party: row.donor_display,
    text: row.note ?? term?.zh ?? category,
  };
}

function spendingOf(desk: JournalContext, fund: PublicFund, row: PublicSpending): Transaction {
  const { category, project, application, campaign, reverses } = row;
  const restriction = desk.accounts.restriction(fund, row.restriction ?? '');
  const repays = advancesOf(fund).repayments.has(reverses ?? row.id);
  const to = repays ? desk.accounts.owed(fund) : desk.accounts.spending(fund, category);
  return {
    ...base(desk, fund, row.id, bankDay(row), row.date, { project, application, campaign, reverses }),
    party: row.payee_display,
    text: row.purpose,
    postings: move(desk.commodities.money, restriction, to, netOf(row)),
  };
}

/**
 * What somebody paid for the fund is a debt until it is repaid. Where the purchase is in the ledger, the debt pays it in its purpose; where it is booked only when
 * it is repaid, the debt stands against an account of its own until then.
 */
function advanceOf(desk: JournalContext, fund: PublicFund, { row, covered, repaid }: FundAdvance): Transaction[] {
  const { accounts, commodities } = desk;
  const owed = accounts.owed(fund);
  const from = covered ? accounts.restriction(fund, covered.restriction) : accounts.unbooked(fund);
  const page = desk.whole(`${desk.to.fund(fund.id)}#${row.id}`);
  const write = (day: string, fen: number, payment: string | undefined): Transaction => ({
    ...base(desk, fund, row.id, day, row.date, { spending: payment }, page),
    party: row.payer_display,
    text: row.note ?? mixed(journalWords.advanced),
    postings: move(commodities.money, owed, from, fen),
  });
  return [
    write(owedFrom({ row, covered, repaid }), row.amount, covered?.id),
    // A purchase in the ledger is repaid by the payment itself.
    ...(covered ? [] : repaid.map(({ on, fen, id }) => write(on, -fen, id))),
  ];
}

type FundAdvance = Advance<PublicFund['advances'][number]>;

function reallocationOf(desk: JournalContext, fund: PublicFund, row: Sourced<'reallocation'>): Transaction {
  const { application, spending, kind } = row;
  const restriction = (name: string | undefined) => desk.accounts.restriction(fund, name ?? '');
  return {
    ...base(desk, fund, row.id, row.date, row.date, { kind, application, spending }),
    party: fund.name.zh,
    text: row.note ?? row.basis ?? mixed(journalWords.reallocated),
    postings: move(
      desk.commodities.money,
      restriction(row.from_restriction),
      restriction(row.to_restriction),
      row.amount,
    ),
  };
}

/**
 * Half of a transfer, as this fund books it against the other one. In the whole both halves cancel out when the money has arrived; until then `Equity:Transfers`
 * holds it.
 */
function transferOf(
  desk: JournalContext,
  fund: PublicFund,
  row: PublicTransfer,
  way: 'transfer_in' | 'transfer_out',
): Transaction {
  const { accounts, commodities, site } = desk;
  const { kind, application, matches, returns, book, to_fund } = row;
  const out = way === 'transfer_out';
  const other = out ? to_fund : book;
  const own = accounts.restriction(fund, (out ? row.from_restriction : row.to_restriction) ?? '');
  const against = accounts.transfersWith(fund, other);
  // In the book of the fund that gets it, a transfer is found by the giver's name too.
  const anchor = out ? row.id : `${book}-${row.id}`;
  const facts = { way, from_fund: book, to_fund, kind, application, matches, returns };
  const day = out ? row.date : arrivalDay(row);
  return {
    ...base(desk, fund, anchor, day, row.date, facts, desk.whole(desk.to.row(fund.id, day, anchor))),
    link: `${book}/${row.id}`,
    row: row.id,
    party: site.funds.get(other)?.name.zh ?? other,
    text: row.reason,
    postings: out
      ? move(commodities.money, own, against, row.amount)
      : move(commodities.money, against, own, row.amount),
  };
}

/** What all rows of a fund have in common; `dated` is the day of the document. Fund and category are told by the accounts. */
function base(
  desk: JournalContext,
  fund: PublicFund,
  /** Id of the row, as its place on the page is called. */
  row: string,
  day: string,
  dated: string | undefined,
  facts: Readonly<Record<string, string | undefined>> = {},
  /** Where the row is shown, where the head of the file does not tell it. */
  page?: string,
): Pick<Transaction, 'date' | 'link' | 'row' | 'labels' | 'fictional' | 'rank'> {
  const known = { ...facts, ...(dated === day ? {} : { dated }), page };
  return {
    date: day,
    link: `${fund.id}/${row}`,
    row,
    labels: Object.entries(known).flatMap(([key, value]) => (value ? [[key, value] as const] : [])),
    fictional: desk.fictional,
    rank: 1,
  };
}

/** From one account to another, in whole steps of the commodity. */
function move(commodity: Commodity, from: Account, to: Account, units: number): Posting[] {
  return [
    { account: to, units, commodity },
    { account: from, units: -units, commodity },
  ];
}
