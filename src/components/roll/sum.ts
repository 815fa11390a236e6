import type { Locale } from '../../domain/address.ts';
import type { Totals } from '../../domain/totals.ts';
import { placeWords } from '../../texts/place.ts';
import { fill, speak } from '../../texts/text.ts';
import type { SlipRow } from '../shape.ts';

/** This year's account sum of one fund or several: carried over, in, out, and what is there now. Transfers have lines only where there were any. */
export function sumRows(totals: Totals, locale: Locale): SlipRow[] {
  const words = speak(placeWords, locale);
  const rows = (n: number) => fill(words.rows, { n });
  const { opening, income, incomeRows, transfers_in, spending, spendingRows, transfers_out, closing } = totals;
  return [
    { label: words.carried, fen: opening },
    { label: words.income, small: rows(incomeRows), sign: '+', fen: income, kind: 'in' },
    ...(transfers_in ? [{ label: words.received, sign: '+', fen: transfers_in, kind: 'in' } as const] : []),
    { label: words.spending, small: rows(spendingRows), sign: '−', fen: spending, kind: 'out' },
    ...(transfers_out ? [{ label: words.given, sign: '−', fen: transfers_out, kind: 'out' } as const] : []),
    { label: words.now, sign: '=', fen: closing, kind: 'total' },
  ];
}
