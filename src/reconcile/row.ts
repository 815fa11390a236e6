import { sum } from '../domain/common/money.ts';
import { advancesOf } from '../domain/ledger/advance.ts';
import { type EntryKind, entriesOf, type LedgerEntry } from '../domain/ledger/ledger.ts';
import type { Fund } from '../domain/portal/portal.ts';
import { personsIn } from '../import/ledger-row.ts';
import type { Line } from '../import/line.ts';
import type { SourceTable } from '../import/source.ts';
import { naming, withoutPersons } from '../import/wording.ts';
import { compare } from '../issues/order.ts';

/** What moved the account, by the day on which it did (ISO); integer fen, below zero where money went. `text` tells of no person. */
type Moved = { on: string; fen: number; text: string };

/** A row of the ledger with its place in the data folder. Rows of one `group` are one sum for the bank. */
export type BookedRow = Moved & { id: string; file: string; line: number | undefined; group: string | undefined };

/** A row of the statement with its place in the sheet; `sort` by its words. */
export type BankedRow = Moved & { sheet: string; row: number; sort: 'fee' | 'interest' | undefined };

/** The rows by which a ledger moved its account, the oldest first, and what was there before them, integer fen. */
export type BookSide = { opening: number; rows: readonly BookedRow[] };

/** The same of a statement. */
export type BankSide = { opening: number; rows: readonly BankedRow[] };

/** The ledger of a fund as the bank sees it: what moved only between restrictions, or was paid by others, is left out. `names` of categories by code. */
export function bookSide(fund: Fund, names: ReadonlyMap<string, string>): BookSide {
  const told = toldOf(fund, names);
  const entries = entriesOf(fund);
  const paid = new Map(advancesOf(fund).list.map(({ row, covered }) => [row.id, covered?.id ?? row.id]));
  // A payment and what somebody else paid of it are one row: the bank saw only the rest.
  const keyOf = ({ kind, id, at }: LedgerEntry) =>
    kind === 'advance' ? `payment ${paid.get(id)}` : isPayment.has(kind) ? `payment ${id}` : `${kind} ${at.file} ${id}`;
  const moved = entries.filter(({ kind }) => kind !== 'opening' && kind !== 'reallocation');
  const rows = [...Map.groupBy(moved, keyOf).values()].flatMap((all): BookedRow[] => {
    const own = all.find(({ kind }) => kind !== 'advance') ?? (all[0] as LedgerEntry);
    const fen = sum(all.map((entry) => entry.fen));
    if (fen === 0) return [];
    const { group, text = '' } = told.get(own.id) ?? {};
    return [{ id: own.id, file: own.at.file, line: own.at.line, on: own.on, fen, group, text }];
  });
  return {
    opening: sum(entries.filter(({ kind }) => kind === 'opening').map(({ fen }) => fen)),
    rows: rows.toSorted((a, b) => compare(a.on, b.on)),
  };
}

const isPayment: ReadonlySet<EntryKind> = new Set(['spending', 'repayment']);

type Told = { group: string | undefined; text: string };

/** What is said of each row: its category, what was bought, and by what the bank saw it together with others. */
function toldOf(fund: Fund, names: ReadonlyMap<string, string>): Map<string, Told> {
  const told = new Map<string, Told>();
  const plain = (...parts: (string | undefined)[]) => withoutPersons(parts.filter(Boolean).join(' '), () => false);
  for (const { id, category, settlement } of fund.income)
    told.set(id, { group: settlement && `settlement ${settlement}`, text: plain(names.get(category)) });
  for (const { id, category, purpose, settlement, settlement_state, payment_ref } of fund.spending) {
    // An advance that is settled over time is no one sum.
    const own = settlement && !settlement_state ? `settlement ${settlement}` : undefined;
    told.set(id, {
      group: payment_ref ? `payment ${payment_ref}` : own,
      text: plain(names.get(category), purpose),
    });
  }
  for (const { id } of [...fund.transfers, ...fund.received]) told.set(id, { group: undefined, text: '' });
  return told;
}

const fees = /手续费|工本费|账户管理费|账管费|回单费|网银年费|年费|汇费|电汇费/;
const interests = /利息|结息|付息/;

/** The rows of a statement; undefined where no balance stands beside them and `closing` (integer fen, at the end of `asOf`) does not say it either. */
export function bankSide(
  tables: readonly SourceTable[],
  {
    fee,
    closing,
    asOf,
  }: { fee?: 'spending' | 'without' | undefined; closing?: number | undefined; asOf?: string | undefined },
): BankSide | undefined {
  const all = tables.flatMap(({ sheet, lines, running }) => {
    const newest = running?.order === 'newest-first';
    return (newest ? lines.lines.toReversed() : [...lines.lines]).map((line) => ({ sheet: sheet.name, line }));
  });
  const isNamed = naming(personsIn(all));
  // Rows of one day stay as they stand, the oldest first.
  const read = all.toSorted((a, b) => compare(a.line.on, b.line.on));
  const rows = read.map(({ sheet, line }): BankedRow => {
    const raw = [line.text('note'), line.text('purpose')].filter(Boolean).join(' ');
    const text = withoutPersons(raw, isNamed);
    return { sheet, row: line.row.number, on: line.on, fen: fenOf(line, fee), text, sort: sortOf(raw, line) };
  });
  const upTo = (index: number) => sum(rows.slice(0, index + 1).map(({ fen }) => fen));
  const beside = all.length > 0 ? read.findIndex(({ line }) => line.figures.has('balance')) : -1;
  const balance = read[beside]?.line.figures.get('balance');
  if (closing !== undefined) {
    const until = rows.filter(({ on }) => asOf === undefined || on <= asOf);
    return { opening: closing - sum(until.map(({ fen }) => fen)), rows };
  }
  return balance === undefined ? undefined : { opening: balance - upTo(beside), rows };
}

function fenOf({ kind, fen, figures }: Line, fee: 'spending' | 'without' | undefined): number {
  const kept = fee === 'spending' ? Math.abs(figures.get('fee') ?? 0) : 0;
  return (kind === 'income' ? fen : -fen) - kept;
}

function sortOf(text: string, { kind }: Line): BankedRow['sort'] {
  if (kind === 'spending' && fees.test(text)) return 'fee';
  return kind === 'income' && interests.test(text) ? 'interest' : undefined;
}
