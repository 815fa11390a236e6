import type { Sourced } from '../schemas/kinds.ts';

type Need = Sourced<'need'>;
type Correction = Sourced<'correction'>;

/** A need as it is published: `few` where so few people are concerned that their number would point at them. */
export type PublicNeed = Need & { few?: true };

/** Takes the number of people out where it is smaller than `smallest`. */
export function publicNeed(row: Need, smallest: number): PublicNeed {
  if (row.people === undefined || row.people >= smallest) return row;
  const { people: _, ...rest } = row;
  return { ...rest, few: true };
}

/** The same for those whom an agreement or a payment served. */
export function publicServed<T extends { beneficiaries?: number | undefined }>(row: T, smallest: number): T {
  return row.beneficiaries === undefined || row.beneficiaries >= smallest ? row : { ...row, beneficiaries: undefined };
}

/** A correction of such a number keeps its reason and loses the numbers. */
export function publicCount(row: Correction, smallest: number): Correction {
  const few = (text: string | undefined) => text !== undefined && text !== '' && Number(text) < smallest;
  if (!['people', 'beneficiaries'].includes(row.field) || !(few(row.old) || few(row.new))) return row;
  const { old: _old, new: _new, ...rest } = row;
  return rest;
}
