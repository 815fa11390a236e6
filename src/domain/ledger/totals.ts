import { addDays } from '../common/day.ts';
import { sum } from '../common/money.ts';
import { advancesOf } from './advance.ts';
import { balanceAt, entriesOf, type LedgerRows, type MoneyRow } from './ledger.ts';
import { arrivalDay, bankDay, isBanked, netOf } from './movement.ts';

/** A period; both days belong to it. */
export type Period = { from: string; to: string };

/**
 * What happened to a set of funds in a period, integer fen. Transfers between two funds of the set are eliminated; what is under way between them at the end
 * counts as still theirs. `opening + income − spending + transfers_in − transfers_out + advanced − repaid = closing`.
 */
export type Totals = {
  opening: number;
  income: number;
  spending: number;
  transfers_in: number;
  transfers_out: number;
  /** Spending that somebody else paid for the fund, so that the account did not move. */
  advanced: number;
  /** What the account gave back of that: no expense of its own. */
  repaid: number;
  closing: number;
  /** Transfers inside the set, shown but not added. */
  internal: number;
  /** Part of `closing` that has left one fund of the set and not yet reached the other. */
  under_way: number;
  incomeRows: number;
  spendingRows: number;
};

/** Totals of one fund or of several, without double counting. */
export function totalsOf(funds: readonly LedgerRows[], period: Period): Totals {
  const set = new Set(funds.map(({ id }) => id));
  const before = addDays(period.from, -1);
  const totals: Totals = {
    opening: 0,
    income: 0,
    spending: 0,
    transfers_in: 0,
    transfers_out: 0,
    advanced: 0,
    repaid: 0,
    closing: 0,
    internal: 0,
    under_way: 0,
    incomeRows: 0,
    spendingRows: 0,
  };
  for (const fund of funds) {
    const entries = entriesOf(fund);
    totals.opening += balanceAt(entries, before) + underWay(fund, set, before);
    totals.under_way += underWay(fund, set, period.to);
    for (const entry of entries) {
      if (entry.on < period.from || entry.on > period.to) continue;
      if (entry.kind === 'income')
        [totals.income, totals.incomeRows] = [totals.income + entry.fen, totals.incomeRows + 1];
      if (entry.kind === 'spending')
        [totals.spending, totals.spendingRows] = [totals.spending - entry.fen, totals.spendingRows + 1];
      if (entry.kind === 'advance') totals.advanced += entry.fen;
      if (entry.kind === 'repayment') totals.repaid -= entry.fen;
      // An opening balance inside the period is what the period begins with.
      if (entry.kind === 'opening') totals.opening += entry.fen;
    }
    totals.closing += balanceAt(entries, period.to);
    for (const row of fund.transfers) {
      if (row.retracted_on || !inPeriod(row.date, period)) continue;
      if (set.has(row.to_fund)) totals.internal += row.amount;
      else totals.transfers_out += row.amount;
    }
    for (const row of fund.received)
      if (!row.retracted_on && inPeriod(arrivalDay(row), period) && !set.has(row.book))
        totals.transfers_in += row.amount;
  }
  totals.closing += totals.under_way;
  return totals;
}

/** A line of an account sum, integer fen without its sign; `rows` are those it adds up. The last one closes the sum. */
export type SumLine = {
  item: 'opening' | 'income' | 'received' | 'spending' | 'given' | 'advanced' | 'repaid' | 'closing';
  sign: '' | '+' | '−' | '=';
  fen: number;
  rows?: number;
};

/** The account sum of some funds, from what was carried over to what is there now. Transfers and advances have lines only where there were any. */
export function sumLines({
  opening,
  income,
  incomeRows,
  spending,
  spendingRows,
  closing,
  ...moved
}: Totals): SumLine[] {
  const { transfers_in: received, transfers_out: given, advanced, repaid } = moved;
  return [
    { item: 'opening', sign: '', fen: opening },
    { item: 'income', sign: '+', fen: income, rows: incomeRows },
    ...(received ? [{ item: 'received', sign: '+', fen: received } as const] : []),
    { item: 'spending', sign: '−', fen: spending, rows: spendingRows },
    ...(given ? [{ item: 'given', sign: '−', fen: given } as const] : []),
    ...(advanced ? [{ item: 'advanced', sign: '+', fen: advanced } as const] : []),
    ...(repaid ? [{ item: 'repaid', sign: '−', fen: repaid } as const] : []),
    { item: 'closing', sign: '=', fen: closing },
  ];
}

/** A group of rows under one heading, net of reversals, integer fen. */
export type CategoryTotal = { code: string; fen: number; rows: number };

/** Banked income of a period by category, net of reversals, largest first. */
export function incomeByCategory(funds: readonly LedgerRows[], period: Period): CategoryTotal[] {
  return group(
    funds.flatMap((fund) => fund.income.filter(({ method }) => isBanked(method))),
    period,
  );
}

/** Spending of a period by category, net of reversals, largest first. */
export function spendingByCategory(funds: readonly LedgerRows[], period: Period): CategoryTotal[] {
  return group(funds.flatMap(expensesOf), period);
}

/** Spending without what only gives back an advance: what was bought stands in the row that the advance had covered. */
export function expensesOf<Row extends MoneyRow>(
  fund: Pick<LedgerRows, 'advances'> & { spending: readonly Row[] },
): readonly Row[] {
  const { repayments } = advancesOf(fund);
  if (repayments.size === 0) return fund.spending;
  return fund.spending.filter(({ id, reverses }) => !repayments.has(reverses ?? id));
}

/** Spending of a period by accounting class. `classes` maps a category to its class. */
export function spendingByClass(
  funds: readonly LedgerRows[],
  period: Period,
  classes: ReadonlyMap<string, { class?: string | undefined }>,
): CategoryTotal[] {
  const groups = new Map<string, CategoryTotal>();
  for (const { code, fen, rows } of spendingByCategory(funds, period)) {
    const name = classes.get(code)?.class ?? 'other_expense';
    const so = groups.get(name) ?? { code: name, fen: 0, rows: 0 };
    groups.set(name, { code: name, fen: so.fen + fen, rows: so.rows + rows });
  }
  return order([...groups.values()]);
}

/** Groups by the accounting class of their code, largest first; `none` are codes without one. */
export function byClass(
  groups: readonly CategoryTotal[],
  terms: ReadonlyMap<string, { class?: string | undefined }>,
): CategoryTotal[] {
  const classes = new Map<string, CategoryTotal>();
  for (const { code, fen, rows } of groups) {
    const name = terms.get(code)?.class ?? 'none';
    const so = classes.get(name) ?? { code: name, fen: 0, rows: 0 };
    classes.set(name, { code: name, fen: so.fen + fen, rows: so.rows + rows });
  }
  return order([...classes.values()]);
}

/** Transfers into a fund from funds outside the set, by kind. */
export function transfersByKind(funds: readonly LedgerRows[], period: Period): CategoryTotal[] {
  const set = new Set(funds.map(({ id }) => id));
  const rows = funds.flatMap((fund) => fund.received.filter((row) => !set.has(row.book)));
  return group(
    rows.map((row) => ({ ...row, date: arrivalDay(row), category: row.kind })),
    period,
  );
}

/** Whether a day lies in a period. */
export function inPeriod(day: string, period: Period): boolean {
  return day >= period.from && day <= period.to;
}

/** The calendar year as a period. */
export function yearPeriod(year: string): Period {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

function group(rows: readonly Omit<MoneyRow, 'id' | 'at'>[], period: Period): CategoryTotal[] {
  const groups = new Map<string, CategoryTotal>();
  for (const row of rows) {
    if (row.retracted_on || !inPeriod(bankDay(row), period)) continue;
    const code = row.category;
    const so = groups.get(code) ?? { code, fen: 0, rows: 0 };
    groups.set(code, { code, fen: so.fen + netOf(row), rows: so.rows + 1 });
  }
  return order([...groups.values()]);
}

function order(groups: CategoryTotal[]): CategoryTotal[] {
  return groups.toSorted((a, b) => b.fen - a.fen || (a.code < b.code ? -1 : 1));
}

function underWay(fund: LedgerRows, set: ReadonlySet<string>, day: string): number {
  return sum(
    fund.transfers
      .filter((row) => !row.retracted_on && set.has(row.to_fund) && row.date <= day && arrivalDay(row) > day)
      .map(({ amount }) => amount),
  );
}
