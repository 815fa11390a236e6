import { compare } from '../../issues/order.ts';
import type { Origin } from '../../schemas/kinds.ts';
import { split } from '../common/money.ts';
import { bankDay, netOf } from '../ledger/movement.ts';
import type { Round } from '../portal/portal.ts';
import { countedEntries, passedOn, type RoundEntry, type Stage } from './round.ts';

/** Money that left the fund of a round for an entry, integer fen; negative where it was reversed. `on` is the bank day, `tranche` counts from 1. */
export type AwardPayment = {
  id: string;
  at: Origin['at'];
  on: string;
  fen: number;
  tranche: number | undefined;
  kind: 'spending' | 'transfer';
};

/** One part of an award, integer fen. `gate` is the stage that must be passed first, `open` the day (ISO) on which it was. */
export type Tranche = {
  no: number;
  percent: number;
  gate: Stage;
  fen: number;
  open: string | undefined;
  payments: AwardPayment[];
};

type Row = { id: string; at: Origin['at']; date: string; amount: number; retracted_on?: string | undefined };

/** The rows of a fund from which awards are paid. */
type AwardBook = {
  id: string;
  spending: readonly (Row & {
    banked_on?: string | undefined;
    project?: string | undefined;
    application?: string | undefined;
    tranche?: number | undefined;
    reverses?: string | undefined;
  })[];
  transfers: readonly (Row & { kind: string; to_restriction?: string | undefined; application?: string | undefined })[];
};

/** Whether an entry has an award. */
export function isAwarded({ awarded = 0 }: Pick<RoundEntry, 'awarded'>): boolean {
  return awarded > 0;
}

/** Payments under the award of an entry, in bank order: spending with a tranche for its project, and award transfers into the restriction of that project. */
export function awardPayments(fund: AwardBook, { project }: Pick<RoundEntry, 'project'>): AwardPayment[] {
  if (!project) return [];
  const spending = fund.spending
    .filter((row) => row.project === project && row.tranche !== undefined && !row.application && !row.retracted_on)
    .map((row): AwardPayment => {
      const { id, at, tranche } = row;
      return { id, at, on: bankDay(row), fen: netOf(row), tranche, kind: 'spending' };
    });
  const transfers = fund.transfers
    .filter((row) => row.kind === 'award' && row.to_restriction === `project:${project}` && !row.application)
    .filter(({ retracted_on }) => !retracted_on)
    .map(
      ({ id, at, date, amount }): AwardPayment => ({
        id,
        at,
        on: date,
        fen: amount,
        tranche: undefined,
        kind: 'transfer',
      }),
    );
  return [...spending, ...transfers].toSorted((a, b) => compare(a.on, b.on));
}

/** The tranches of an award with what was paid under each. Their amounts add up to the award. A transfer names no tranche and is in none. */
export function tranchesOf(round: Round, entry: RoundEntry, payments: readonly AwardPayment[]): Tranche[] {
  const tranches = round.tranches ?? [];
  if (tranches.length === 0 || !isAwarded(entry)) return [];
  const percents = tranches.map(({ percent }) => Math.round(percent * 1_000_000));
  if (percents.every((percent) => percent === 0)) return [];
  const parts = split(entry.awarded ?? 0, percents);
  return tranches.map(({ percent, gate }, index) => ({
    no: index + 1,
    percent,
    gate,
    fen: parts[index] as number,
    open: passedOn(round, entry.id, gate),
    payments: payments.filter(({ tranche }) => tranche === index + 1),
  }));
}

/** Awarded entries of rounds by the fund that pays and the project that is paid: `<fund> <project>`. */
export function awardsBy(rounds: Iterable<Round>): ReadonlyMap<string, { round: Round; entry: RoundEntry }> {
  const awards = new Map<string, { round: Round; entry: RoundEntry }>();
  for (const round of rounds)
    for (const entry of countedEntries(round))
      if (round.fund && entry.project && isAwarded(entry))
        awards.set(`${round.fund} ${entry.project}`, { round, entry });
  return awards;
}

/** Why an award may not be paid yet on a day: its notice runs, was never posted, or an objection is open. */
export function barOf(
  round: Pick<Round, 'stages' | 'objections'>,
  day: string,
): { kind: 'none' } | { kind: 'running'; end: string } | { kind: 'open' | 'upheld'; on: string } | undefined {
  const notice = round.stages?.findLast(({ stage }) => stage === 'notice');
  if (!notice) return { kind: 'none' };
  const end = notice.end ?? notice.start;
  if (end >= day) return { kind: 'running', end };
  for (const { on, outcome, closed_on } of round.objections ?? []) {
    // An upheld objection is answered by posting again: a later notice clears it.
    if (outcome === 'upheld' && on >= notice.start) return { kind: 'upheld', on };
    if (on <= day && (outcome === undefined || (closed_on ?? day) > day)) return { kind: 'open', on };
  }
  return undefined;
}
