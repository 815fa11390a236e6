import type { Sourced } from '../../schemas/kinds.ts';

/** What an agreement asks for, in integer fen, and by which of its two rules. */
type Due = { fen: number; by: 'percent' | 'minimum' };

/**
 * What an activity had to give back under its agreement: the percentage of its sales rounded to the fen, at least the minimum. Undefined unless the agreement
 * takes sales as its base, because the row of an activity has no other base (net income, stall fees).
 */
export function dueOf(
  agreement: Pick<Sourced<'agreement'>, 'give_back_percent' | 'give_back_counts' | 'give_back_minimum'>,
  activity: Pick<Sourced<'activity'>, 'sales'>,
): Due | undefined {
  const { give_back_percent: percent, give_back_counts: counts, give_back_minimum: minimum = 0 } = agreement;
  if (percent === undefined || activity.sales === undefined || counts !== 'sales') return undefined;
  const share = shareOf(activity.sales, percent);
  return share >= minimum ? { fen: share, by: 'percent' } : { fen: minimum, by: 'minimum' };
}

/** Fen times percent, half a fen up, without losing digits. */
function shareOf(fen: number, percent: number): number {
  const millionths = BigInt(Math.round(percent * 1_000_000));
  return Number((BigInt(fen) * millionths + 50_000_000n) / 100_000_000n);
}
