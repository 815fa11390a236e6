import type { Sourced } from '../../schemas/kinds.ts';
import { splitList } from '../common/list.ts';

/** Who is paid as a person, or as some people. They are added up and never joined, named or linked. */
export const people: ReadonlySet<string> = new Set(['person', 'donor', 'group']);

type Names = { name: string; other_names?: string | undefined };
/** To whom a payment went, as its row says. */
export type PaidName = { payee_display: string; payee_type: string };

/** All names under which an organisation may stand in the books, the usual one first. */
export function namesOf({ name, other_names = '' }: Names): string[] {
  return [name, ...splitList(other_names).filter(Boolean)];
}

/** Organisations by each of their names. What was taken back is none. Of two with one name the first is kept; the check tells the other. */
export function byName(organisations: readonly Sourced<'organisation'>[]): Map<string, Sourced<'organisation'>> {
  const found = new Map<string, Sourced<'organisation'>>();
  for (const one of organisations)
    if (!one.retracted_on) for (const name of namesOf(one)) if (!found.has(name)) found.set(name, one);
  return found;
}

/** Whether a payment to a name of an organisation is a payment to it: never as to a person, and as to an individually owned business only where its trade name is none of a person. */
export function isPaid(
  { payee_type }: Pick<PaidName, 'payee_type'>,
  { trade_name }: { trade_name?: boolean | undefined },
) {
  return !people.has(payee_type) && (payee_type !== 'individual_business' || trade_name === true);
}
