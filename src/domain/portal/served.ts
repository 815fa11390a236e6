import { isFew } from '../published/alliance-public.ts';
import type { Portal } from './portal.ts';

/** Ids of totals of people of which a part is withheld: the total less the published parts would be that part. Needs as `<place> <need>`. */
type Totals = { projects: ReadonlySet<string>; needs: ReadonlySet<string> };

type Part = { beneficiaries?: number | undefined; few?: boolean | undefined; retracted_on?: string | undefined };

/**
 * The totals that must be withheld with a part. It is the total and not the next smallest part, because that part may have been published before, and the
 * difference of two publications would show the small one.
 */
export function openTotals({ funds, records }: Portal, smallest: number): Totals {
  const small = ({ beneficiaries, few }: Part) => isFew(beneficiaries, few, smallest);
  const payments = [...funds.values()].flatMap(({ spending }) => spending).filter(small);
  const agreements = records.agreement.filter(small);
  return {
    projects: new Set([...payments, ...agreements].flatMap(({ project }) => project ?? [])),
    needs: new Set(agreements.flatMap((row) => (row.need === undefined ? [] : needKey(row.home, row.need)))),
  };
}

/** By what a need is known over all places. */
export function needKey(home: string, id: string): string {
  return `${home} ${id}`;
}
