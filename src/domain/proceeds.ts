import type { Sourced } from '../schemas/kinds.ts';
import type { Portal } from './portal.ts';

/** Income that is given back under an agreement: space, market, micro-work, and shares of parking and common revenue. */
export const giveBackCodes: ReadonlySet<string> = new Set(['I11', 'I12', 'I13', 'I14']);

/** The give-back of a neighbourhood market, which is an event with a result. */
export const marketCode = 'I12';

/** An agreement that an income row may cite: its id or number, and the day it was signed. */
export type Cited = { id: string; signed: string; agreement?: Sourced<'agreement'> };

type Rows = Pick<Portal, 'funds'> & { agreements: readonly Sourced<'agreement'>[] };

/** The agreement that a row cites: one of its place by id, one of the fund by number, or else one of another place. */
export function citedBy(
  { funds, agreements }: Rows,
  row: { home: string; book: string },
  id: string,
): Cited | undefined {
  const named = agreements.filter((one) => one.id === id);
  const agreement = named.find(({ home }) => home === row.home) ?? named[0];
  const number = funds.get(row.book)?.agreements?.find((one) => one.number === id);
  if (agreement?.home === row.home) return { id, signed: agreement.signed, agreement };
  if (number) return { id, signed: number.signed };
  return agreement && { id, signed: agreement.signed, agreement };
}
