import { signedYuan } from '../domain/common/money.ts';
import type { Locale } from '../domain/portal/address.ts';
import { differenceOf, isRunning, type Planned, type Target, targetsOf } from '../domain/project/target.ts';
import type { Bilingual } from '../schemas/field.ts';
import { chartWords } from '../texts/charts.ts';
import { projectWords } from '../texts/project.ts';
import { fill, localize, numberText, read } from '../texts/text.ts';
import { barSize } from './bars.ts';
import { fix } from './measure.ts';

/** What was meant and what became of it: a box and what fills it, user units. Absent where the number is unknown. */
export type PlanBar = { box?: number; fill?: number };

/**
 * One row. `unit` says how the numbers are read: integer fen, or a count with its own unit. A number that nobody published is absent, never 0.
 */
export type PlanRow = {
  name: string;
  lang?: string;
  unit: 'fen' | string;
  planned?: number;
  actual?: number;
  bar: PlanBar;
};

/** Planned against actual. Money is hatched in its box, outputs are solid. */
export type PlanChart = {
  title: string;
  caption: string;
  heads: { item: string; planned: string; actual: string; difference: string };
  rows: PlanRow[];
  missing: string;
  /** Said where the actual number is absent: a project that is still under way has none yet. */ open: string;
  empty?: string;
};

/** A project as far as its plan is drawn. */
type PlanProject = Planned & { name: Bilingual; stage?: string | undefined };

/** Actual less planned with its sign and unit; undefined where one of them is unknown. */
export function differenceText({
  planned,
  actual,
  unit,
}: Pick<PlanRow, 'planned' | 'actual' | 'unit'>): string | undefined {
  const value = differenceOf({ planned, actual });
  if (value === undefined) return undefined;
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  return sign + planText(Math.abs(value), unit);
}

/** Cost and outputs of a project. `paid` is what its funds paid, integer fen; without a ledger leave it out. */
export function planChart(project: PlanProject, paid: number | undefined, locale: Locale): PlanChart {
  const words = localize(chartWords, locale);
  const rows = targetsOf(project, paid).map((target) => rowOf(target, locale));
  const missing = project.coverage === 'reported' ? words.unreported : words.unpublished;
  const open = isRunning(project) ? words.notYet : missing;
  const parts = rows.map((row) => planSentence(row, [missing, open], words.planned, words.actual, locale)).join('');
  return {
    title: fill(words.planTitle, { name: read(project.name, locale).text, parts }).trim(),
    caption: words.planCaption,
    heads: {
      item: words.item,
      planned: words.planned,
      actual: words.actual,
      difference: projectWords.difference[locale],
    },
    rows,
    missing,
    open,
    ...(!rows.length && { empty: missing }),
  };
}

/** The bars of several applications on one scale: the box is what was approved, the hatching what was paid, integer fen. */
export function approvedBars(items: readonly { approved?: number | undefined; paid: number }[]): PlanBar[] {
  const scale = Math.max(0, ...items.flatMap(({ approved = 0, paid }) => [approved, paid]));
  return items.map(({ approved, paid }) => barOf({ planned: approved, actual: paid }, scale));
}

/** A number of a row as people read it: yuan to the fen, or a count with its unit. */
export function planText(value: number, unit: string): string {
  if (unit === 'fen') return signedYuan(value);
  return `${numberText(value)} ${unit}`;
}

function rowOf(target: Target, locale: Locale): PlanRow {
  const numbers = { ...known('planned', target.planned), ...known('actual', target.actual) };
  if (target.kind === 'cost') return withBar({ name: chartWords.cost[locale], unit: 'fen', ...numbers });
  const unit = read(target.unit, locale).text;
  return withBar({ ...named(read(target.indicator, locale)), unit, ...numbers });
}

function withBar(row: Omit<PlanRow, 'bar'>): PlanRow {
  return { ...row, bar: barOf(row, Math.max(row.planned ?? 0, row.actual ?? 0)) };
}

function barOf(
  { planned, actual }: { planned?: number | undefined; actual?: number | undefined },
  scale: number,
): PlanBar {
  const length = (value: number) => (value <= 0 || scale <= 0 ? 0 : Math.max(1, fix((value / scale) * barSize.width)));
  return {
    ...known('box', planned === undefined ? undefined : length(planned)),
    ...known('fill', actual === undefined ? undefined : length(actual)),
  };
}

function planSentence(
  row: PlanRow,
  [missing, open]: [string, string],
  planned: string,
  actual: string,
  locale: Locale,
): string {
  const say = (value: number | undefined, absent = missing) =>
    value === undefined ? absent.toLowerCase() : planText(value, row.unit);
  return fill(chartWords.planPart[locale], {
    name: row.name,
    planned: planned.toLowerCase(),
    plan: say(row.planned),
    actual: actual.toLowerCase(),
    outcome: say(row.actual, open),
  });
}

function named({ text, lang }: { text: string; lang?: string }): { name: string; lang?: string } {
  return lang ? { name: text, lang } : { name: text };
}

function known<K extends string>(key: K, value: number | undefined): { [P in K]?: number } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: number });
}
