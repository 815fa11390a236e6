import { transferWords } from '../../domain/book.ts';
import { paymentsFor } from '../../domain/fund.ts';
import { bankDay } from '../../domain/ledger.ts';
import type { PublicFund } from '../../domain/public.ts';
import { type Part, weave } from '../../domain/sentence.ts';
import {
  incomeByCategory,
  inPeriod,
  netSpending,
  type Period,
  spendingByCategory,
  type Totals,
  transfersByKind,
} from '../../domain/totals.ts';
import type { Context } from '../../layouts/context.ts';
import { placeWords } from '../../texts/place.ts';
import { fill, moneyText, number, read, speak } from '../../texts/text.ts';

type Funds = readonly PublicFund[];

/** Where the money came from: the sum, its three largest channels, transfers from outside, transfers inside that are not counted. */
export function whence({ site, locale }: Context, funds: Funds, period: Period, totals: Totals): Part[] {
  const words = speak(placeWords, locale);
  const strong = (fen: number) => ({ strong: moneyText(fen, locale) });
  const channels = [
    ...incomeByCategory(funds, period).map(({ code, fen }) => ({
      name: site.incomeTerms.get(code)?.[locale] ?? code,
      fen,
    })),
    ...transfersByKind(funds, period).map(({ code, fen }) => ({ name: transferName(code, locale), fen })),
  ].toSorted((a, b) => b.fen - a.fen);
  if (channels.length === 0) return [words.whenceNone];
  const top = channels.slice(0, 3).map(({ name, fen }) => `${name} ${moneyText(fen, locale).replace(' ', '\u00a0')}`);
  const rest = channels.length > 3 ? [fill(words.whenceRest, { n: channels.length - 3 })] : [];
  const list = [...top, ...rest].join(locale === 'zh' ? '，' : ', ');
  const inside = totals.internal ? [fill(words.whenceInternal, { internal: moneyText(totals.internal, locale) })] : [];
  return [...weave(words.whenceText, { in: strong(totals.income + totals.transfers_in), list }), ...inside];
}

/** What was done with it: the sum, the largest category, the projects, and what one of them achieved. */
export function whither(context: Context, funds: Funds, period: Period, totals: Totals): Part[] {
  const { site, locale } = context;
  const words = speak(placeWords, locale);
  const top = spendingByCategory(funds, period)[0];
  if (!top) return [words.whitherNone];
  const ids = new Set(
    funds.flatMap(({ spending }) =>
      spending.filter((row) => inPeriod(bankDay(row), period)).flatMap(({ project }) => project ?? []),
    ),
  );
  const done = [...ids].filter((id) => ['operation', 'closed'].includes(site.projects.get(id)?.stage ?? '')).length;
  return [
    ...weave(words.whitherText, {
      out: { strong: moneyText(totals.spending, locale) },
      top: site.spendingTerms.get(top.code)?.[locale] ?? top.code,
      projects: ids.size,
      done,
    }),
    ...achieved(context, [...ids]),
  ];
}

/** The output of the project that cost most, in its own words. */
function achieved({ site, locale }: Context, ids: readonly string[]): Part[] {
  const told = ids
    .flatMap((id) => {
      const project = site.projects.get(id);
      const output = project?.outputs?.find(({ actual }) => actual !== undefined && actual > 0);
      return project && output
        ? [{ project, output, fen: netSpending(paymentsFor(site, id).map(({ row }) => row)) }]
        : [];
    })
    .toSorted((a, b) => b.fen - a.fen || (a.project.id < b.project.id ? -1 : 1))[0];
  if (!told) return [];
  const { project, output } = told;
  const gap = /）$/.test(read(output.indicator, locale).text) ? '' : ' ';
  const what = `${read(output.indicator, locale).text}${gap}${number(output.actual ?? 0)} ${read(output.unit, locale).text}`;
  return [fill(placeWords.whitherSuch[locale], { project: read(project.name, locale).text, what })];
}

function transferName(kind: string, locale: Context['locale']): string {
  return transferWords[kind as keyof typeof transferWords][locale];
}
