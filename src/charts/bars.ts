import { signedYuan, sum } from '../domain/common/money.ts';
import type { LedgerRows } from '../domain/ledger/ledger.ts';
import {
  byClass,
  type CategoryTotal,
  incomeByCategory,
  type Period,
  spendingByCategory,
  totalsOf,
  transfersByKind,
} from '../domain/ledger/totals.ts';
import type { Locale } from '../domain/portal/address.ts';
import type { Both } from '../issues/both.ts';
import { chartWords } from '../texts/charts.ts';
import { transferWords } from '../texts/movement.ts';
import { terms as termWords } from '../texts/terms.ts';
import { fill, type Localized, localize } from '../texts/text.ts';
import { fix } from './measure.ts';

/** Width and height of the drawing of one bar, user units. */
export const barSize = { width: 160, height: 12 } as const;

/** A bar on the scale of its table. `zero` is where it starts; money taken back reaches to the left of it. */
export type Bar = { x: number; width: number; zero: number };

/** A row of a bar table, integer fen net of reversals. */
export type BarRow = { code: string; name: string; fen: number; rows: number; bar: Bar };

/** Bars inside a table. `kind` decides how they differ without colour: what came is solid, what went is hatched. */
export type BarsChart = {
  kind: 'in' | 'out';
  title: string;
  caption: string;
  head: string;
  rows: BarRow[];
  total: { name: string; fen: number };
  /** Transfers from other funds by their kind: beside the total, not in it. */ beside: {
    name: string;
    fen: number;
  }[];
  classes: { caption: string; head: string; rows: BarRow[] };
  empty?: string;
};

/** Words of a vocabulary: the name of a code, and its accounting class. */
type Vocabulary = ReadonlyMap<string, Both & { class?: string | undefined }>;

/** Income of a period by channel, largest first. */
export function incomeBars(funds: readonly LedgerRows[], period: Period, terms: Vocabulary, locale: Locale): BarsChart {
  const words = localize(chartWords, locale);
  const groups = incomeByCategory(funds, period);
  const transfers = transfersByKind(funds, period).map(({ code, fen }) => ({
    name: transferWords[code as keyof typeof transferWords][locale],
    fen,
  }));
  return bars('in', groups, terms, locale, {
    titles: [words.incomeTitle, words.incomeAll, words.incomeBack],
    caption: words.incomeCaption,
    head: words.channel,
    total: words.incomeTotal,
    beside: transfers,
    classes: words.incomeClass,
    empty: words.noIncome,
  });
}

/** Spending of a period by category, largest first. */
export function spendingBars(
  funds: readonly LedgerRows[],
  period: Period,
  terms: Vocabulary,
  locale: Locale,
): BarsChart {
  const words = localize(chartWords, locale);
  const { transfers_out } = totalsOf(funds, period);
  return bars('out', spendingByCategory(funds, period), terms, locale, {
    titles: [words.spendingTitle, words.spendingAll, words.spendingBack],
    caption: words.spendingCaption,
    head: words.category,
    total: words.spendingTotal,
    beside: transfers_out ? [{ name: words.transfersOut, fen: transfers_out }] : [],
    classes: words.spendingClass,
    empty: words.noSpending,
  });
}

/** Bars of some values on one scale; a value that is not zero is never thinner than one unit. */
export function barsOf(values: readonly number[], width: number = barSize.width): Bar[] {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const unit = high === low ? 0 : width / (high - low);
  const zero = fix(-low * unit);
  return values.map((value) => {
    const length = value === 0 ? 0 : Math.max(1, fix(Math.abs(value) * unit));
    const x = value < 0 ? Math.max(0, zero - length) : Math.min(zero, width - length);
    return { x: fix(x), width: length, zero };
  });
}

type Title<K extends 'Title' | 'All' | 'Back'> = Localized<typeof chartWords>[`${'income' | 'spending'}${K}`];

type BarWords = {
  /** Of several groups, of one alone, and where nothing is left net of reversals. */
  titles: readonly [Title<'Title'>, Title<'All'>, Title<'Back'>];
  caption: string;
  head: string;
  total: string;
  beside: BarsChart['beside'];
  classes: string;
  empty: string;
};

function bars(
  kind: 'in' | 'out',
  groups: readonly CategoryTotal[],
  terms: Vocabulary,
  locale: Locale,
  words: BarWords,
): BarsChart {
  const rows = barRows(groups, (code) => terms.get(code)?.[locale] ?? code);
  const total = sum(groups.map(({ fen }) => fen));
  const top = rows[0];
  const most = { total: signedYuan(total), n: rows.length, top: top?.name ?? '', most: signedYuan(top?.fen ?? 0) };
  const [several, alone, back] = words.titles;
  const title = total <= 0 || (top?.fen ?? 0) <= 0 ? back : rows.length === 1 ? alone : several;
  return {
    kind,
    title: top ? fill(title, most) : words.empty,
    caption: words.caption,
    head: words.head,
    rows,
    total: { name: words.total, fen: total },
    beside: words.beside,
    classes: {
      caption: words.classes,
      head: chartWords.class[locale],
      rows: barRows(byClass(groups, terms), (code) => className(code, locale)),
    },
    ...(!rows.length && { empty: words.empty }),
  };
}

function barRows(groups: readonly CategoryTotal[], name: (code: string) => string): BarRow[] {
  const drawn = barsOf(groups.map(({ fen }) => fen));
  return groups.map((group, index) => ({ ...group, name: name(group.code), bar: drawn[index] as Bar }));
}

function className(code: string, locale: Locale): string {
  return code in termWords.class
    ? termWords.class[code as keyof typeof termWords.class][locale]
    : chartWords.other[locale];
}
