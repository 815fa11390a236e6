import type { Sourced } from '../../schemas/kinds.ts';

type Need = Sourced<'need'>;

/**
 * A need as it is published. Its number of people is replaced by `few` where fewer than `smallest` are concerned, or where the number of a part of them is
 * withheld (`open`).
 */
export function publicNeed(row: Need, smallest: number, open = false): Need {
  return isFew(row.people, row.few, smallest) || (open && row.people !== undefined)
    ? { ...row, people: undefined, few: true }
    : row;
}

/** The same for a row with the number of people that an agreement or a payment served. */
export function publicServed<T extends { beneficiaries?: number | undefined; few?: boolean | undefined }>(
  row: T,
  smallest: number,
): T {
  return isFew(row.beneficiaries, row.few, smallest) ? { ...row, beneficiaries: undefined, few: true } : row;
}

/** Whether a number of people is withheld: it is below `smallest`, or an earlier publication withheld it (`few`). */
export function isFew(count: number | undefined, few: boolean | undefined, smallest: number): boolean {
  return few === true || (count !== undefined && count < smallest);
}
