import { sumLines, type Totals } from '../../domain/ledger/totals.ts';
import type { Locale } from '../../domain/portal/address.ts';
import { fundWords } from '../../texts/fund.ts';
import { reportWords } from '../../texts/period-report.ts';
import { placeWords } from '../../texts/place.ts';
import { fill, localize } from '../../texts/text.ts';
import type { SumRow } from '../shape.ts';

/** The account sum of one fund or several: carried over, in, out, and what is there now; of a period that `isOver`, what was there at its end. */
export function sumRows(totals: Totals, locale: Locale, isOver = false): SumRow[] {
  const words = localize(placeWords, locale);
  const labels = isOver
    ? { opening: fundWords.opening[locale], closing: reportWords.closing[locale] }
    : { opening: words.carried, closing: words.now };
  const kinds = { '': undefined, '+': 'in', '−': 'out', '=': 'total' } as const;
  return sumLines(totals).map(({ item, sign, fen, rows }) => ({
    label: item === 'opening' || item === 'closing' ? labels[item] : words[item],
    sign,
    fen,
    ...(rows === undefined ? {} : { small: fill(words.rows, { n: rows }) }),
    ...(kinds[sign] ? { kind: kinds[sign] } : {}),
  }));
}
