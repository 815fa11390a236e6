import type { Sourced } from '../../schemas/kinds.ts';
import { addDays, quarterOf } from '../common/day.ts';
import { derived, derivedFor } from '../common/derived.ts';
import { byRecord } from '../common/list.ts';
import { type Dated, thisYear } from '../portal/today.ts';
import type { PublicFund, PublicIncome, PublicSpending, PublicTransfer, Site } from '../published/public.ts';
import { balanceAt, type EntryKind, entriesOf, type LedgerEntry } from './ledger.ts';
import { bankDay } from './movement.ts';
import { yearPeriod } from './totals.ts';

/**
 * A line of the account book of `fund`: one row of the data, with the balance of the fund after it. Amounts in integer fen; `in` and `out` are negative for
 * reversals. `moved` is the amount of a reallocation, which changes no balance. `party` is who stands on the other side, for a transfer the id of the other
 * fund; `category` is its code, for a transfer or reallocation its kind.
 */
export type BookLine = {
  fund: string;
  id: string;
  on: string;
  kind: Exclude<EntryKind, 'opening'>;
  party: string;
  text: string;
  category: string;
  restriction: string | undefined;
  toRestriction?: string | undefined;
  in?: number;
  out?: number;
  moved?: number;
  balance: number;
  row: PublicIncome | PublicSpending | PublicTransfer | Sourced<'reallocation'> | Sourced<'advance'>;
  corrections: Sourced<'correction'>[];
};

/** A quarter of the book with its sums, integer fen. */
type Quarter = { name: string; lines: BookLine[]; in: number; out: number; balance: number };

/**
 * The account book of a fund for one calendar year, integer fen. `opening + in − out = closing`; `lines` counts rows; `retracted` are shown and count zero.
 */
export type Book = {
  year: string;
  opening: number;
  in: number;
  out: number;
  closing: number;
  lines: number;
  quarters: Quarter[];
  retracted: BookLine[];
};

/** Years (`2026`) for which a fund has a book, the newest first; none without a ledger and an opening balance. */
export function yearsOf(site: Dated, fund: Pick<PublicFund, 'opening_balance' | 'coverage'>): string[] {
  if (fund.coverage !== 'ledger' || !fund.opening_balance) return [];
  const years: string[] = [];
  for (let year = Number(thisYear(site)); year >= Number(fund.opening_balance.on.slice(0, 4)); year--)
    years.push(String(year));
  return years;
}

export const correctionsBy = derived('corrections by place', (site: Site) => byRecord(site.corrections));

/** The account book of a fund for a year, in bank order. Worked out once; pages and downloads print the same value. */
export const bookOf = derivedFor(writeBook);

function writeBook(site: Site, fund: PublicFund, year: string): Book {
  const entries = entriesOf(fund);
  const { from, to } = yearPeriod(year);
  const opensWithin = fund.opening_balance && fund.opening_balance.on >= from && fund.opening_balance.on <= to;
  const opening = opensWithin ? (fund.opening_balance?.total ?? 0) : balanceAt(entries, addDays(from, -1));
  const rows = rowsById(fund);
  let balance = opening;
  const lines: BookLine[] = [];
  for (const entry of entries) {
    if (entry.kind === 'opening' || entry.on < from || entry.on > to) continue;
    balance += entry.fen;
    // A reallocation is two entries of one row: the line is written with the second.
    if (entry.kind === 'reallocation' && entry.fen < 0) continue;
    const row = rows.get(rowKey(entry));
    if (row) lines.push(lineOf(site, fund, entry, row, balance));
  }
  const quarters = groupQuarters(lines, opening);
  const total = (key: 'in' | 'out') => lines.reduce((sum, line) => sum + (line[key] ?? 0), 0);
  return {
    year,
    opening,
    in: total('in'),
    out: total('out'),
    closing: balance,
    lines: lines.length,
    quarters,
    retracted: retractedLines(site, fund, year),
  };
}

type Row = BookLine['row'];

function rowsById(fund: PublicFund): Map<string, Row> {
  const lists: readonly (readonly Row[])[] = [
    fund.income,
    fund.spending,
    fund.transfers,
    fund.received,
    fund.reallocations,
    fund.advances,
  ];
  return new Map(lists.flat().map((row) => [`${row.at.file}:${row.at.line}`, row]));
}

function rowKey(entry: LedgerEntry): string {
  return `${entry.at.file}:${entry.at.line}`;
}

function lineOf(site: Site, fund: PublicFund, entry: LedgerEntry, row: Row, balance: number): BookLine {
  const corrections = correctionsBy(site).get(row.home)?.get(row.id) ?? [];
  const base = { fund: fund.id, id: row.id, on: entry.on, balance, row, corrections };
  if (entry.kind === 'income') {
    const income = row as PublicIncome;
    return {
      ...base,
      kind: 'income',
      party: income.donor_display,
      text: income.note ?? '',
      category: income.category,
      restriction: income.restriction,
      in: entry.fen,
    };
  }
  if (entry.kind === 'advance') {
    const advance = row as Sourced<'advance'>;
    return {
      ...base,
      kind: 'advance',
      party: advance.payer_display,
      text: advance.note ?? '',
      category: '',
      restriction: entry.restriction,
      in: entry.fen,
    };
  }
  if (entry.kind === 'spending' || entry.kind === 'repayment') {
    const spending = row as PublicSpending;
    return {
      ...base,
      kind: entry.kind,
      party: spending.payee_display,
      text: spending.purpose,
      category: spending.category,
      restriction: spending.restriction,
      out: -entry.fen,
    };
  }
  if (entry.kind === 'reallocation') {
    const move = row as Sourced<'reallocation'>;
    return {
      ...base,
      kind: 'reallocation',
      party: '',
      text: move.note ?? move.basis ?? '',
      category: move.kind,
      moved: entry.fen,
      restriction: move.from_restriction,
      toRestriction: move.to_restriction,
    };
  }
  const transfer = row as PublicTransfer;
  const into = entry.kind === 'transfer_in';
  return {
    ...base,
    kind: into ? 'transfer_in' : 'transfer_out',
    text: transfer.reason,
    category: transfer.kind,
    party: into ? transfer.book : transfer.to_fund,
    restriction: into ? transfer.to_restriction : transfer.from_restriction,
    ...(into ? { in: entry.fen } : { out: -entry.fen }),
  };
}

function groupQuarters(lines: readonly BookLine[], opening: number): Quarter[] {
  const quarters: Quarter[] = [];
  for (const line of lines) {
    const name = quarterOf(line.on);
    let last = quarters.at(-1);
    if (last?.name !== name) {
      last = { name, lines: [], in: 0, out: 0, balance: last?.balance ?? opening };
      quarters.push(last);
    }
    last.lines.push(line);
    last.in += line.in ?? 0;
    last.out += line.out ?? 0;
    last.balance = line.balance;
  }
  return quarters;
}

/** The day (ISO) on which the book shows a retracted row: its bank day, but never before the day of the opening balance. */
export function retractionDay(
  fund: Pick<PublicFund, 'opening_balance'>,
  row: { date: string; banked_on?: string | undefined },
): string {
  const [day, first = ''] = [bankDay(row), fund.opening_balance?.on];
  const early = day < first;
  return early ? first : day;
}

/** Retracted rows of a year. The book still shows them, with the amount zero; a transfer only in the book of the fund that gave it. */
function retractedLines(site: Site, fund: PublicFund, year: string): BookLine[] {
  const lines = (kind: LedgerEntry['kind'], rows: readonly Row[]) =>
    rows.flatMap((row) => {
      const on = retractionDay(fund, row);
      const entry: LedgerEntry = { on, fen: 0, restriction: '', kind, id: row.id, at: row.at };
      return row.retracted_on && on.startsWith(year) ? [lineOf(site, fund, entry, row, 0)] : [];
    });
  return [
    ...lines('income', fund.income),
    ...lines('spending', fund.spending),
    ...lines('transfer_out', fund.transfers),
    ...lines('reallocation', fund.reallocations),
  ];
}
