import { compare } from '../../issues/order.ts';
import type { Sourced } from '../../schemas/kinds.ts';
import { cycles, readState } from '../portal/lifecycle.ts';

type Partner = Sourced<'partner'>;
type Step = Pick<Sourced<'history'>, 'kind' | 'home' | 'id' | 'state' | 'on' | 'reason' | 'retracted_on'>;

/** A period of membership in ISO days, both included; undefined where the beginning is unknown or the end has not come. */
export type Membership = { from: string | undefined; to: string | undefined };

/** A function that gives the steps back of a record, indexed once for a whole table. */
export type Steps = (kind: Step['kind'], row: { home: string; id: string }) => readonly Step[];

/** The lines of `history.csv` by the record they are about. */
export function historySteps(history: readonly Step[]): Steps {
  const by = Map.groupBy(
    history.filter(({ retracted_on }) => !retracted_on),
    ({ kind, home, id }) => `${kind} ${home} ${id}`,
  );
  return (kind, { home, id }) => by.get(`${kind} ${home} ${id}`) ?? [];
}

/** When a partner belonged to the alliance: from joining to leaving, and again after each return. */
export function membershipsOf(partner: Partner, steps: readonly Step[]): Membership[] {
  const turns = [
    { on: partner.joined ?? '', comes: true },
    ...(partner.left ? [{ on: partner.left, comes: false }] : []),
    ...steps.flatMap(({ state, on }) => {
      const code = readState(cycles.partner, state);
      return code ? [{ on, comes: code !== 'left' }] : [];
    }),
  ].toSorted((a, b) => compare(a.on, b.on) || Number(a.comes) - Number(b.comes));
  const stays: Membership[] = [];
  for (const { on, comes } of turns) {
    const last = stays.at(-1);
    if (comes && (!last || last.to !== undefined)) stays.push({ from: on || undefined, to: undefined });
    else if (!comes && last && last.to === undefined) last.to = on;
  }
  return stays;
}

/** Whether a day (ISO) is within one of the periods of membership. */
export function isMember(stays: readonly Membership[], day: string): boolean {
  return stays.some(({ from, to }) => (from === undefined || from <= day) && (to === undefined || day <= to));
}

/** The last day before which the partner left for good, if it is not a member any more. */
export function leftOn(stays: readonly Membership[], day: string): string | undefined {
  return isMember(stays, day) ? undefined : stays.findLast(({ to }) => to !== undefined && to < day)?.to;
}
