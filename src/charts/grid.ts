import { signedYuan } from '../domain/common/money.ts';
import { digitHeads } from '../texts/count.ts';

/** The columns of an account sum: the head of each digit, and the class that narrows them where there are more than eight. */
type Grid = { heads: string; look: string | undefined };

/** The grid that holds all these amounts (integer fen; null is 未公布 and needs no room). */
export function gridOf(amounts: readonly (number | null)[]): Grid {
  const digits = Math.max(8, ...amounts.map((fen) => (fen === null ? 0 : signedYuan(fen).replace(/[,.]/g, '').length)));
  return {
    heads: digitHeads(digits),
    look: digits > 8 ? `n${digits}` : undefined,
  };
}

/** An amount of integer fen as the grid prints it: digits, and at every odd place the separator that stands on a column line. */
export function gridPieces(fen: number): string[] {
  return signedYuan(fen).split(/([,.])/);
}
