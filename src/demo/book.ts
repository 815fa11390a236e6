import type { Value } from '../schemas/kinds.ts';

/** Rows as they are made: amounts in integer fen, other rows by reference; ids are given when all are there. */
export type Income = Omit<Value<'income'>, 'id' | 'reverses' | 'pledge'> & {
  id?: string;
  reverses?: Income;
  pledge?: Pledge;
};
export type Spending = Omit<Value<'spending'>, 'id' | 'reverses'> & { id?: string; reverses?: Spending };
export type Transfer = Omit<Value<'transfer'>, 'id' | 'matches' | 'returns'> & {
  id?: string;
  matches?: Income[];
  returns?: Transfer;
};
type Reallocation = Omit<Value<'reallocation'>, 'id' | 'spending'> & { id?: string; spending?: Spending };
type Pledge = Omit<Value<'pledge'>, 'id'> & { id?: string };
type Goods = Omit<Value<'goods'>, 'id' | 'income' | 'spending'> & {
  id?: string;
  income?: Income;
  spending?: Spending;
};
type Query = Omit<Value<'query'>, 'id'> & { id?: string };
type Balance = Value<'balance'>;
type Report = Value<'report'>;
type Event = Value<'event'>;

/** All that one fund writes down. */
export type DemoBook = {
  id: string;
  home: string;
  opening: { total: number; restricted: Record<string, number> };
  income: Income[];
  spending: Spending[];
  transfers: Transfer[];
  received: Transfer[];
  reallocations: Reallocation[];
  pledges: Pledge[];
  goods: Goods[];
  queries: Query[];
  balances: Balance[];
  reports: Report[];
  events: Event[];
  applications: Map<string, Value<'application'>>;
};

/** An empty book. Amounts of the opening balance in yuan. */
export function newBook(id: string, home: string, total: number, restricted: Record<string, number>): DemoBook {
  return {
    id,
    home,
    opening: {
      total: fen(total),
      restricted: Object.fromEntries(Object.entries(restricted).map(([restriction, yuan]) => [restriction, fen(yuan)])),
    },
    income: [],
    spending: [],
    transfers: [],
    received: [],
    reallocations: [],
    pledges: [],
    goods: [],
    queries: [],
    balances: [],
    reports: [],
    events: [],
    applications: new Map(),
  };
}

/** Yuan → integer fen. */
export function fen(yuan: number): number {
  return Math.round(yuan * 100);
}

/** Puts a row into a list and hands it back, so that others can refer to it. */
export function add<T>(list: T[], row: T): T {
  list.push(row);
  return row;
}

/** Enters a transfer with the giver; the receiver knows of it. */
export function send(from: DemoBook, to: DemoBook, row: Omit<Transfer, 'to_fund'>): Transfer {
  const transfer: Transfer = { ...row, to_fund: to.id };
  from.transfers.push(transfer);
  to.received.push(transfer);
  return transfer;
}

/** A movement of one restriction on the day the account moved. */
type Movement = { on: string; fen: number; restriction: string };

/** Everything that moved a fund's account; written apart from the ledger of the portal, which is checked against it. */
function movements(book: DemoBook): Movement[] {
  const all: Movement[] = [];
  const move = (on: string, amount: number, restriction = '') => all.push({ on, fen: amount, restriction });
  const free = book.opening.total - Object.values(book.opening.restricted).reduce((sum, part) => sum + part, 0);
  move('', free);
  for (const [restriction, amount] of Object.entries(book.opening.restricted)) move('', amount, restriction);
  for (const row of book.income)
    if (!row.retracted_on && (row.method === 'cash' || row.method === 'transfer'))
      move(row.banked_on ?? row.date, row.reverses ? -row.amount : row.amount, row.restriction);
  for (const row of book.spending)
    if (!row.retracted_on) move(row.banked_on ?? row.date, row.reverses ? row.amount : -row.amount, row.restriction);
  for (const row of book.transfers) move(row.date, -row.amount, row.from_restriction);
  for (const row of book.received) move(row.received_on ?? row.date, row.amount, row.to_restriction);
  for (const row of book.reallocations) {
    move(row.date, -row.amount, row.from_restriction);
    move(row.date, row.amount, row.to_restriction);
  }
  return all;
}

/** What may still be paid from a restriction on a day without taking it below zero on that day or on any later one. */
export function room(book: DemoBook, restriction: string, day: string): number {
  const own = movements(book).filter((movement) => movement.restriction === restriction);
  let balance = own.filter(({ on }) => on <= day).reduce((sum, movement) => sum + movement.fen, 0);
  let least = balance;
  const next = own.filter(({ on }) => on > day).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : b.fen - a.fen));
  for (const [index, movement] of next.entries()) {
    balance += movement.fen;
    if (next[index + 1]?.on !== movement.on) least = Math.min(least, balance);
  }
  return least;
}

/** The balance of the whole fund at the end of a day. */
export function balanceOn(book: DemoBook, day: string): number {
  return movements(book)
    .filter(({ on }) => on <= day)
    .reduce((sum, movement) => sum + movement.fen, 0);
}

/** Orders all rows by their dates and gives them their ids. */
export function numberRows(book: DemoBook): void {
  number(book.income, 'I', 4, ({ date }) => date);
  number(book.spending, 'S', 4, ({ date }) => date);
  number(book.transfers, 'T', 2, ({ date }) => date);
  number(book.reallocations, 'R', 2, ({ date }) => date);
  number(book.pledges, 'P', 2, ({ date }) => date);
  number(book.goods, 'G', 3, ({ date }) => date);
  number(book.queries, 'Q', 2, ({ received }) => received);
  numberPapers(book);
}

/** Receipts and vouchers are numbered in the order in which they are written; those without one stay without. */
function numberPapers({ income, spending }: DemoBook): void {
  let receipt = 310;
  for (const row of income) if (row.receipt_last4) row.receipt_last4 = digits(++receipt);
  let voucher = 1207;
  for (const row of spending) if (row.voucher_last4) row.voucher_last4 = digits(++voucher);
}

function digits(count: number): string {
  return String(count % 10_000).padStart(4, '0');
}

function number<T extends { id?: string }>(rows: T[], letter: string, width: number, dateOf: (row: T) => string): void {
  const counts = new Map<string, number>();
  rows.sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0));
  for (const row of rows) {
    const year = dateOf(row).slice(0, 4);
    const count = (counts.get(year) ?? 0) + 1;
    counts.set(year, count);
    row.id = `${letter}${year}-${String(count).padStart(width, '0')}`;
  }
}
