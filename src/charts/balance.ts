import { signedYuan } from '../domain/common/money.ts';
import { balanceLine, entriesOf } from '../domain/ledger/ledger.ts';
import { type BalanceFund, type BankRow, type BankState, comparisonsIn } from '../domain/ledger/statement.ts';
import type { Period } from '../domain/ledger/totals.ts';
import type { Locale } from '../domain/portal/address.ts';
import { dayOf } from '../domain/portal/reach.ts';
import { chartWords } from '../texts/charts.ts';
import { joint } from '../texts/joint.ts';
import { dayText, fill, localize, shortDay } from '../texts/text.ts';
import { type BalanceDrawing, drawBalance, type LinePoint } from './line.ts';

/** A fund's balance over time beside its bank statements. `empty` says why there is nothing to draw. */
export type BalanceChart = {
  title: string;
  caption: string;
  period: Period;
  line: LinePoint[];
  rows: BankRow[];
  counts: { state: BankState; text: string }[];
  wide: BalanceDrawing;
  narrow: BalanceDrawing;
  empty?: string;
};

/** The balance line of a period. `corrected` names the statement days that agreed only after a correction. */
export function balanceChart(
  fund: BalanceFund,
  period: Period,
  corrected: readonly string[],
  locale: Locale,
): BalanceChart {
  const words = localize(chartWords, locale);
  const entries = entriesOf(fund);
  const first = entries[0]?.on;
  const from = first !== undefined && first > period.from ? first : period.from;
  const shown = { from, to: period.to };
  const line = first === undefined || first > period.to ? [] : lineIn(balanceLine(entries), shown);
  const rows = line.length ? comparisonsIn(fund, period, corrected) : [];
  const counts = states.flatMap((state) => {
    const n = rows.filter((row) => row.state === state).length;
    return n ? [{ state, text: fill(words[`${state}Count`], { n }) }] : [];
  });
  const last = line.at(-1);
  const day = dayOf([fund]) ?? period.to;
  const ends = { from: dayText(from, locale), to: dayText(day, locale) };
  const amounts = { first: signedYuan(line[0]?.fen ?? 0), last: signedYuan(last?.fen ?? 0) };
  const marks = counts.map(({ text }) => text).join(joint.clause[locale]);
  const value = { line, rows, period: shown };
  const label = { amount: amounts.last, day: shortDay(day, locale) };
  return {
    ...value,
    title: fill(words.balanceTitle, { ...ends, ...amounts, marks: marks || words.none }),
    caption: words.balanceCaption,
    counts,
    wide: drawBalance(value, label, 'wide', locale),
    narrow: drawBalance(value, label, 'narrow', locale),
    ...(!line.length && { empty: fund.coverage === 'ledger' ? words.noRows : words.noLedger }),
  };
}

const states = ['agree', 'corrected', 'mismatch', 'none'] as const satisfies readonly BankState[];

/** The line inside a period, from the balance it begins with to the balance on its last day. */
function lineIn(line: readonly LinePoint[], period: Period): LinePoint[] {
  const before = line.findLast(({ on }) => on <= period.from);
  const inside = line.filter(({ on }) => on > period.from && on <= period.to);
  const points = [{ on: period.from, fen: before?.fen ?? 0 }, ...inside];
  const last = points.at(-1) as LinePoint;
  return last.on < period.to ? [...points, { on: period.to, fen: last.fen }] : points;
}
