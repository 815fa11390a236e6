import { type FeeFund, feesOf } from '../domain/ledger/fee.ts';
import type { Locale } from '../domain/portal/address.ts';
import type { Site } from '../domain/published/public.ts';
import { feeCounts } from '../schemas/fund.ts';
import { fundWords } from './fund.ts';
import { fill, localize } from './text.ts';

type Fee = NonNullable<NonNullable<FeeFund['agreements']>[number]['fee']>;

const bases = {
  income: { zh: '收入', en: 'income' },
  spending: { zh: '支出', en: 'spending' },
  balance: { zh: '余额', en: 'the balance' },
} as const;

const settlements = {
  month: { zh: '按月', en: 'monthly' },
  quarter: { zh: '按季', en: 'quarterly' },
  year: { zh: '按年', en: 'yearly' },
} as const;

/** What the agreement says of the fee: the percentage, of what exactly, how often. */
export function feeTerms({ base, counts, percent, settled }: Fee, locale: Locale): string[] {
  const words = localize(fundWords, locale);
  const of = counts ? feeCounts[counts] : bases[base];
  return [
    fill(words.feeText, { base: of[locale], percent }),
    ...(settled ? [fill(words.feeSettled, { settled: settlements[settled][locale] })] : []),
  ];
}

/** Whether the fees of a fund were worked out again, and whether they are as agreed; nothing where none was charged. */
export function feeLines(site: Site, fund: FeeFund, locale: Locale): string[] {
  const words = localize(fundWords, locale);
  const { periods, unknown } = feesOf(site, fund);
  const wrong = periods.filter(({ due, charged }) => due !== charged).length;
  return [
    ...(periods.length ? [fill(wrong ? words.feeDiffer : words.feeEqual, { count: periods.length, wrong })] : []),
    ...(unknown.length ? [fill(words[whyUnknown(fund)], { count: unknown.length })] : []),
  ];
}

/** Why a fee was not worked out again: none was agreed, its base or period stands only in words, or the ledger begins later. */
function whyUnknown({ agreements = [] }: FeeFund): 'feeUnagreed' | 'feeWords' | 'feePartly' {
  const fees = agreements.flatMap(({ fee }) => (fee ? [fee] : []));
  if (fees.length === 0) return 'feeUnagreed';
  return fees.every(({ counts, settled }) => counts && settled) ? 'feePartly' : 'feeWords';
}
