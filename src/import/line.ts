import { strayWord } from '../parse/total.ts';
import { readAmount } from './amount.ts';
import { joinDay, readDay, yearOf } from './day.ts';
import { directionOf, paidState, type Side, upright } from './direction.ts';
import { isHeadAgain, type SourceHead } from './head.ts';
import type { LedgerKind } from './ledger.ts';
import type { ColumnRole } from './role.ts';
import type { ImportCell, SheetRow } from './sheet.ts';

/** What one column or a word of the source means; what is not said is as its name says it. */
type Reading = { roles: ReadonlyMap<number, ColumnRole>; incomeSide?: Side | undefined };

/**
 * A row that moved money, and in which direction. `fen` is a positive integer; below zero it takes back an earlier row of its direction. `figures` are
 * the amounts as they stand in their columns, the running balance among them.
 */
export type Line = {
  row: SheetRow;
  on: string;
  kind: LedgerKind;
  fen: number;
  figures: ReadonlyMap<ColumnRole, number>;
  text: (role: ColumnRole) => string;
};

/** Why a row is none: what it is instead. */
type SkipReason = 'head' | 'total' | 'carried' | 'signature' | 'remark' | 'zero' | 'not-paid';

/** A row that moved no money. Of totals and balances carried over `fen` is what it says, by column. */
export type Skip = { row: SheetRow; reason: SkipReason; fen: ReadonlyMap<ColumnRole, number> };

/** What of a row cannot be read, so that it can be neither taken nor left out. */
type FaultCode =
  | 'date-missing'
  | 'date-unclear'
  | 'amount-missing'
  | 'amount-unreadable'
  | 'amount-below-fen'
  | 'amount-foreign'
  | 'amount-merged'
  | 'formula'
  | 'both-sides'
  | 'direction-unclear'
  | 'side-unknown'
  | 'status-unclear';
export type LineFault = { row: SheetRow; code: FaultCode; column: string; found: string };

/** Every row below the head, each in one of three lists. */
export type Lines = { lines: readonly Line[]; skipped: readonly Skip[]; faults: readonly LineFault[] };

const money: readonly ColumnRole[] = ['amount', 'income', 'spending', 'debit', 'credit'];

/** Reads the rows of a table. */
export function readLines(rows: readonly SheetRow[], head: SourceHead, reading: Reading): Lines {
  const columns = head.columns.map((column) => ({ ...column, role: reading.roles.get(column.index) ?? column.role }));
  const at = new Map<ColumnRole, number>();
  for (const { role, index } of columns) if (role && !at.has(role)) at.set(role, index);
  const nameOf = (role: ColumnRole) => columns.find(({ index }) => index === at.get(role))?.name ?? '';
  const titled =
    yearOf(head.titles) ?? yearOf(columns.map(({ name }) => name)) ?? onlyYear(rows.slice(head.from), at.get('date'));
  const lines: Line[] = [];
  const skipped: Skip[] = [];
  const faults: LineFault[] = [];
  let month = '';
  for (const row of rows.slice(head.from)) {
    const cell = (role: ColumnRole): ImportCell | undefined => row.cells[at.get(role) ?? -1];
    const fault = (code: FaultCode, role: ColumnRole) =>
      faults.push({ row, code, column: nameOf(role), found: cell(role)?.text.trim() ?? '' });
    const reason = isHeadAgain(row, head) ? 'head' : strayReason(row, at);
    const told = money.flatMap((role) => {
      const own = cell(role);
      return own ? [{ role, own, amount: readAmount(own) }] : [];
    });
    const figures = new Map(
      [...told, ...besides(cell, ['balance', 'fee'])].flatMap(({ role, amount }) =>
        typeof amount === 'object' ? [[role, amount.fen] as const] : [],
      ),
    );
    if (reason) {
      skipped.push({ row, reason, fen: figures });
      continue;
    }
    const bad = told.find(({ amount }) => typeof amount === 'string' && amount !== 'blank');
    if (bad) {
      fault(faultOf[bad.amount as Exclude<typeof bad.amount, object | 'blank'>], bad.role);
      continue;
    }
    const moved = told.filter(({ amount }) => typeof amount === 'object' && amount.fen !== 0);
    const dated = dayOf(row, at, titled, month);
    month = dated.month;
    if (moved.length === 0) {
      const merged = told.find(({ own }) => own.merged);
      const zero = told.some(({ amount }) => typeof amount === 'object');
      if (merged) fault('amount-merged', merged.role);
      else if (zero || dated.day === 'blank' || isRemark(row))
        skipped.push({ row, reason: zero ? 'zero' : 'remark', fen: figures });
      else fault('amount-missing', told[0]?.role ?? 'amount');
      continue;
    }
    const [first, second] = moved;
    if (!first || second) {
      fault('both-sides', second?.role ?? 'amount');
      continue;
    }
    const amount = (first.amount as { fen: number }).fen;
    const state = paidState(cell('status'));
    if (state === 'unclear') {
      fault('status-unclear', 'status');
      continue;
    }
    if (state === 'not-paid') {
      skipped.push({ row, reason: 'not-paid', fen: figures });
      continue;
    }
    const kind = directionOf(first.role, amount, cell('direction'), reading.incomeSide);
    if (kind === 'side-unknown' || kind === 'direction-unclear') {
      fault(kind, kind === 'side-unknown' ? first.role : 'direction');
      continue;
    }
    if (dated.day === 'blank' || dated.day === 'unclear' || dated.day === 'formula') {
      fault(dated.day === 'blank' ? 'date-missing' : dated.day === 'formula' ? 'formula' : 'date-unclear', 'date');
      continue;
    }
    lines.push({
      row,
      on: dated.day.on,
      kind,
      // One column for both directions says by its sign which it is; elsewhere a sign takes an earlier row back.
      fen: first.role === 'amount' && !at.has('direction') ? Math.abs(amount) : amount,
      figures,
      text: (role) => cell(role)?.text.trim() ?? '',
    });
  }
  return { lines: upright(lines), skipped, faults };
}

const faultOf = {
  'below-fen': 'amount-below-fen',
  unreadable: 'amount-unreadable',
  formula: 'formula',
  foreign: 'amount-foreign',
} as const satisfies Record<string, FaultCode>;

/** Figures beside the amounts. */
function besides(cell: (role: ColumnRole) => ImportCell | undefined, wanted: readonly ColumnRole[]) {
  return wanted.flatMap((role) => {
    const own = cell(role);
    return own ? [{ role, amount: readAmount({ ...own, merged: false }) }] : [];
  });
}

/** Words alone in a row, whatever column they stand in. */
function isRemark({ cells }: SheetRow): boolean {
  const filled = cells.filter(({ kind }) => kind !== 'blank');
  return (
    filled.length <= 2 &&
    filled.every(
      ({ kind, text }) =>
        kind === 'text' && !/^\s*[-−]?[\d,.]+\s*$/.test(text) && readDay({ kind, text }, '2000') === 'unclear',
    )
  );
}

/** A word such as 合计 makes a row no movement where it stands in front; in a text of its own it is only a word. */
function strayReason(
  row: SheetRow,
  at: ReadonlyMap<ColumnRole, number>,
): 'total' | 'carried' | 'signature' | undefined {
  const filled = row.cells.filter(({ kind }) => kind !== 'blank');
  for (const [index, { text, kind }] of row.cells.entries()) {
    if (kind !== 'text') continue;
    const stray = strayWord(text.trim());
    if (!stray || stray === 'ditto') continue;
    if (stray === 'total') return 'total';
    if (
      stray === 'carried' &&
      (index === at.get('note') || index === at.get('purpose') || index === at.get('date') || filled.length <= 3)
    )
      return 'carried';
    if (stray === 'signature' && filled.length <= 6 && !filled.some((cell) => cell.kind === 'number'))
      return 'signature';
  }
  return undefined;
}

/** The day of a row, in one cell or in several; a month that stands once holds for the rows below. */
function dayOf(row: SheetRow, at: ReadonlyMap<ColumnRole, number>, titled: string | undefined, month: string) {
  const text = (role: ColumnRole) => row.cells[at.get(role) ?? -1]?.text.trim() ?? '';
  const date = row.cells[at.get('date') ?? -1];
  const year = /^\d{4}/.exec(text('year'))?.[0] ?? titled;
  if (date || !at.has('day')) return { day: date ? readDay(date, year) : ('blank' as const), month };
  const own = text('month') || month;
  if (!text('day')) return { day: 'blank' as const, month: own };
  const on = year ? joinDay(year, own, text('day')) : undefined;
  return { day: on ? { on } : ('unclear' as const), month: own };
}

/** The only year in which the dates of a column lie that have one. */
function onlyYear(rows: readonly SheetRow[], index: number | undefined): string | undefined {
  if (index === undefined) return undefined;
  const years = new Set(
    rows.flatMap(({ cells }) => {
      const day = cells[index] && readDay(cells[index], undefined);
      return typeof day === 'object' ? day.on.slice(0, 4) : [];
    }),
  );
  return years.size === 1 ? [...years][0] : undefined;
}
