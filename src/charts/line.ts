import { scaleLinear } from 'd3-scale';
import { daysBetween, monthEnd, monthsBetween } from '../domain/common/day.ts';
import type { BankRow, BankState } from '../domain/ledger/statement.ts';
import type { Period } from '../domain/ledger/totals.ts';
import type { Locale } from '../domain/portal/address.ts';
import { amountTick, monthTick, widestMonth } from '../texts/axis.ts';
import { fix, textWidth } from './measure.ts';

/** A point of the line: the balance at the end of a day, integer fen. */
export type LinePoint = { on: string; fen: number };

/** Geometry of the balance line in user units. Marks sit on a rail below the plot, each under its day. */
export type BalanceDrawing = {
  width: number;
  height: number;
  left: number;
  right: number;
  grid: { y: number; label: string; zero: boolean }[];
  months: { start: number; x: number; label: string; year: boolean }[];
  path: string;
  end: { x: number; y: number; amount: string; day: string };
  marks: { x: number; top: number; y: number; r: number; state: BankState }[];
};

type Size = {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  rail: number;
  text: number;
};

const sizes = {
  wide: { width: 960, height: 300, left: 48, right: 848, top: 20, bottom: 232, rail: 280, text: 14 },
  narrow: { width: 340, height: 262, left: 40, right: 334, top: 44, bottom: 196, rail: 246, text: 13 },
} as const satisfies Record<string, Size>;

/** Draws the line for one width. The zero line is always there. */
export function drawBalance(
  { line, rows, period }: { line: readonly LinePoint[]; rows: readonly BankRow[]; period: Period },
  label: { amount: string; day: string },
  kind: keyof typeof sizes,
  locale: Locale,
): BalanceDrawing {
  const size = sizes[kind];
  const fens = line.map(({ fen }) => fen / 100);
  const y = scaleLinear()
    .domain([Math.min(0, ...fens), Math.max(100, ...fens)])
    .nice(4)
    .range([size.bottom, size.top]);
  const x = scaleLinear()
    .domain([0, Math.max(1, daysBetween(period.from, period.to))])
    .range([size.left, size.right]);
  const at = (day: string) => fix(x(daysBetween(period.from, day)));
  const step = rows.length > 1 ? (size.right - size.left) / rows.length : 40;
  const r = fix(Math.max(3, Math.min(kind === 'wide' ? 6.5 : 5, step / 2.6)));
  return {
    width: size.width,
    height: size.height,
    left: size.left,
    right: size.right,
    grid: y.ticks(4).map((value) => ({ y: fix(y(value)), label: amountTick(value, locale), zero: value === 0 })),
    months: monthLabels(period, size, at, locale),
    path: stepPath(line.map(({ on, fen }) => ({ x: x(daysBetween(period.from, on)), y: y(fen / 100) }))),
    end: { x: size.right, y: fix(y((line.at(-1)?.fen ?? 0) / 100)), ...label },
    marks: rows.map(({ on, book, state }) => ({ x: at(on), top: fix(y(book / 100)), y: size.rail, r, state })),
  };
}

/** Steps from point to point on a grid of half a unit, which no eye tells from the exact ones; steps that fall together are drawn as one. */
function stepPath(points: readonly { x: number; y: number }[]): string {
  const half = (value: number) => Math.round(value * 2) / 2;
  const first = points[0];
  if (!first) return '';
  let [x, y] = [half(first.x), half(first.y)];
  let path = `M${x} ${y}`;
  for (const [index, point] of points.entries()) {
    const [right, next] = [half(point.x), half(point.y)];
    if (next === y && index < points.length - 1) continue;
    if (right !== x) path += `h${right - x}`;
    if (next !== y) path += `v${next - y}`;
    [x, y] = [right, next];
  }
  return path;
}

/** Months at their first day, thinned until the labels keep apart; January carries the year. */
function monthLabels(period: Period, size: Size, at: (day: string) => number, locale: Locale) {
  const months = monthsBetween(period.from, period.to).map((month) => {
    const start = `${month}-01`;
    const x = start < period.from ? size.left : at(start);
    const end = monthEnd(month) > period.to ? size.right : at(monthEnd(month));
    return { month, start: fix(x), x: fix((x + end) / 2), room: end - x };
  });
  const widest = textWidth(widestMonth[locale], size.text) + size.text;
  const each = (size.right - size.left) / Math.max(1, months.length);
  const step = [1, 2, 3, 4, 6, 12].find((count) => count * each >= widest) ?? 12;
  return months
    .filter(({ month, room }) => (Number(month.slice(5)) - 1) % step === 0 && room * 2 >= each)
    .map(({ month, start, x }) => ({ start, x, label: monthTick(month, locale), year: month.endsWith('-01') }));
}
