import { sum } from '../domain/common/money.ts';
import { fillParts, type SentencePart } from '../domain/common/sentence.ts';
import type { Locale } from '../domain/portal/address.ts';
import type { ShareHistory } from '../domain/project/recovery.ts';
import type { Bilingual } from '../schemas/field.ts';
import { shareWords } from './share.ts';
import { dayText, fill, localize, moneyText, read } from './text.ts';

type Funds = ReadonlyMap<string, { name: Bilingual }>;

/** The answer before the table: the advance and what of it is recovered, when, and what each fund got. Nothing where no period was settled. */
export function shareLead(run: ShareHistory, funds: Funds, locale: Locale): { label: string; parts: SentencePart[] }[] {
  if (!run.steps.length) return [];
  const words = localize(shareWords, locale);
  const strong = (fen: number) => ({ strong: moneyText(fen, locale) });
  const { cost_to_recover: cost, recovered_by } = run.share;
  const shared = Map.groupBy(
    run.parties.filter(({ term }) => term?.fund),
    ({ term }) => term?.fund as string,
  );
  const promised = new Set((run.share.shares ?? []).flatMap(({ fund }) => fund ?? []));
  const who = recovered_by && read(recovered_by, locale).text;
  const second = [...promised].flatMap((id) => {
    const amount = sum((shared.get(id) ?? []).map(({ fen }) => fen));
    const name = funds.get(id)?.name;
    const fund = name ? read(name, locale).text : id;
    return fillParts(amount ? words.fundShare : words.fundNothing, { fund, amount: strong(amount) });
  });
  return [
    ...(cost === undefined ? [] : [{ label: words.leadCost, parts: costParts(run, cost, who, locale) }]),
    ...(second.length ? [{ label: words.leadFund, parts: second }] : []),
  ];
}

/** How a projected day was worked out, in words; nothing where none was. */
export function shareMethod({ recovery, open = 0 }: ShareHistory, locale: Locale): string | undefined {
  if (recovery?.kind !== 'projected') return undefined;
  const { months, fen } = recovery;
  return fill(shareWords.method[locale], {
    n: months,
    sum: moneyText(fen, locale),
    mean: moneyText(Math.round(fen / months), locale),
    open: moneyText(open, locale),
  });
}

function costParts(run: ShareHistory, cost: number, who: string | undefined, locale: Locale): SentencePart[] {
  const words = localize(shareWords, locale);
  const strong = (fen: number) => ({ strong: moneyText(fen, locale) });
  const { recovery, recovered } = run;
  if (recovery?.kind === 'reached')
    return fillParts(who ? words.advancedAll : words.advancedDone, {
      who: who ?? '',
      cost: strong(cost),
      day: { strong: dayText(recovery.on, locale) },
    });
  const values = { who: who ?? '', cost: strong(cost), recovered: strong(recovered) };
  return [...fillParts(who ? words.advanced : words.advancedSome, values), ...openParts(run, locale)];
}

function openParts({ recovery, open }: ShareHistory, locale: Locale): SentencePart[] {
  const words = localize(shareWords, locale);
  const amount = { strong: moneyText(open ?? 0, locale) };
  switch (recovery?.kind) {
    case 'projected':
      return fillParts(words.projected, {
        open: amount,
        n: recovery.months,
        day: { strong: dayText(recovery.on, locale) },
      });
    case 'open':
      return open === undefined ? [] : fillParts(words.openStill, { open: amount });
    default:
      return [];
  }
}
