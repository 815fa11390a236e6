import { sumLines, type Totals } from '../../domain/ledger/totals.ts';
import type { Locale } from '../../domain/portal/address.ts';
import { placeWords } from '../../texts/place.ts';
import { fill, localize } from '../../texts/text.ts';
import type { SumRow } from '../shape.ts';

/** This year's account sum of one fund or several: carried over, in, out, and what is there now. */
export function sumRows(totals: Totals, locale: Locale): SumRow[] {
  const words = localize(placeWords, locale);
  const labels = { opening: words.carried, closing: words.now } as const;
  const kinds = { '': undefined, '+': 'in', '−': 'out', '=': 'total' } as const;
  return sumLines(totals).map(({ item, sign, fen, rows }) => ({
    label: item === 'opening' || item === 'closing' ? labels[item] : words[item],
    sign,
    fen,
    ...(rows === undefined ? {} : { small: fill(words.rows, { n: rows }) }),
    ...(kinds[sign] ? { kind: kinds[sign] } : {}),
  }));
}
