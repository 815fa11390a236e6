import { type SumLine, sumLines, type Totals } from '../../domain/ledger/totals.ts';
import type { Locale } from '../../domain/portal/address.ts';
import { fundWords } from '../../texts/fund.ts';
import { reportWords } from '../../texts/period-report.ts';
import { placeWords } from '../../texts/place.ts';
import { fill, localize } from '../../texts/text.ts';
import type { SumRow } from '../shape.ts';

/** The account sum of one fund or several: carried over, in, out, and what is there now; of a period that `isOver`, what was there at its end. */
export function sumRows(totals: Totals, locale: Locale, isOver = false): SumRow[] {
  const words = localize(placeWords, locale);
  const labels: Record<SumLine['item'], string> = {
    ...words,
    ...(isOver
      ? {
          opening: fundWords.opening[locale],
          income: reportWords.came[locale],
          spending: reportWords.went[locale],
          closing: reportWords.closing[locale],
        }
      : { opening: words.carried, closing: words.now }),
  };
  const kinds = { '': undefined, '+': 'in', '−': 'out', '=': 'total' } as const;
  return sumLines(totals).map(({ item, sign, fen, rows }) => ({
    label: labels[item],
    sign,
    fen,
    ...(rows === undefined ? {} : { small: fill(words.rows, { n: rows }) }),
    ...(kinds[sign] ? { kind: kinds[sign] } : {}),
  }));
}
