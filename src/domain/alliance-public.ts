import type { Sourced } from '../schemas/kinds.ts';
import { veilable, veiled } from './veil.ts';

type Need = Sourced<'need'>;
type Correction = Sourced<'correction'>;

/** A need as it is published: `few` where so few people are concerned that their number would point at them. */
export function publicNeed(row: Need, smallest: number): Need {
  return isFew(row.people, row.few, smallest) ? { ...row, people: undefined, few: true } : row;
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

/** A correction of such a number keeps its reason and loses the numbers. */
export function publicCount(row: Correction, smallest: number): Correction {
  const few = (text: string | undefined) => text !== undefined && text !== '' && Number(text) < smallest;
  return veilable.people(row.field) && (few(row.old) || few(row.new)) ? veiled(row) : row;
}
