import type { Sourced } from '../../schemas/kinds.ts';
import { thousandths } from '../common/quantity.ts';

export type Ballot = Sourced<'ballot'>;
export type BallotOption = Ballot['options'][number];

/** A part of a whole: `of` in `in`, and whether as much as it suffices, or only more than it. */
type Needed = { of: number; in: number; more: boolean };

/** Owners decide only where two thirds of them by heads and by floor area take part (Civil Code 278). */
const ownersQuorum: Needed = { of: 2, in: 3, more: false };

/** What an option needs of those who took part: of owners more than half, or three quarters, by heads and by area (Civil Code 278); of others what the rules of the vote say. */
export function neededOf({ kind, weighty, needs_percent }: Ballot): Needed | undefined {
  if (kind === 'owners') return weighty ? { of: 3, in: 4, more: false } : { of: 1, in: 2, more: true };
  return needs_percent === undefined ? undefined : { of: needs_percent, in: 100, more: false };
}

/** Whether a number of heads or square metres is that part of another; thousandths of a square metre count. */
function isPart(value: number, whole: number, { of, in: parts, more }: Needed): boolean {
  const [got, asked] = [thousandths(value * parts), thousandths(whole * of)];
  return more ? got > asked : got >= asked;
}

/** Ballots of which an option needs its part: those that were cast, owners who abstain among them; of others the valid ones. Unknown where nothing was counted. */
function votersOf({ kind, turnout, invalid = 0 }: Ballot): number | undefined {
  return turnout === undefined ? undefined : kind === 'owners' ? turnout : turnout - invalid;
}

/** Why a vote does not carry an option, in the order in which it is to be told; none where it does, or where what is known cannot tell. */
export type Shortfall = 'quorum_heads' | 'quorum_area' | 'heads' | 'area';

/** What an option lacks. */
export function shortfallOf(ballot: Ballot, option: BallotOption): Shortfall | undefined {
  const { kind, eligible, eligible_area, turnout, turnout_area } = ballot;
  const lacks = (value?: number, whole?: number, needed = neededOf(ballot)) =>
    value !== undefined && whole !== undefined && needed !== undefined && !isPart(value, whole, needed);
  if (kind === 'owners') {
    if (lacks(turnout, eligible, ownersQuorum)) return 'quorum_heads';
    if (lacks(turnout_area, eligible_area, ownersQuorum)) return 'quorum_area';
  }
  if (lacks(option.votes, votersOf(ballot))) return 'heads';
  return kind === 'owners' && lacks(option.area, turnout_area) ? 'area' : undefined;
}

/** Options with more votes than one that was chosen, and not chosen themselves. */
export function passedOver({ options }: Ballot, { votes }: BallotOption): BallotOption[] {
  return votes === undefined
    ? []
    : options.filter((one) => !one.chosen && one.votes !== undefined && one.votes > votes);
}
