import { isFew } from '../published/alliance-public.ts';
import type { Portal } from './portal.ts';

/** Totals of people of which a part is withheld: the total less the parts that are told would be that part. Projects and needs by id, needs with their place. */
export type Totals = { projects: ReadonlySet<string>; needs: ReadonlySet<string> };

type Part = { beneficiaries?: number | undefined; few?: boolean | undefined; retracted_on?: string | undefined };

/**
 * The totals that go with a withheld part. The total is withheld and not the next smallest part: that part may have been told before the small one came, and
 * then the difference of two publications would tell.
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
