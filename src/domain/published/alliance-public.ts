import type { Sourced } from '../../schemas/kinds.ts';

type Need = Sourced<'need'>;

/** A need as it is published: `few` where so few people are concerned that their number would point at them, or where that of a part of them is withheld. */
export function publicNeed(row: Need, smallest: number, open = false): Need {
  return isFew(row.people, row.few, smallest) || (open && row.people !== undefined)
    ? { ...row, people: undefined, few: true }
    : row;
}

/** The same for those whom an agreement or a payment served. */
export function publicServed<T extends { beneficiaries?: number | undefined; few?: boolean | undefined }>(
  row: T,
  smallest: number,
): T {
  return isFew(row.beneficiaries, row.few, smallest) ? { ...row, beneficiaries: undefined, few: true } : row;
}

/** Whether a number of people is withheld: it is small, or an earlier publication withheld it. */
export function isFew(count: number | undefined, few: boolean | undefined, smallest: number): boolean {
  return few === true || (count !== undefined && count < smallest);
}
