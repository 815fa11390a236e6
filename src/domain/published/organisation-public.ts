import type { Sourced } from '../../schemas/kinds.ts';
import { namesOf } from '../ledger/organisation.ts';

type Payment = { payee_display: string };

/**
 * The organisations without those, and without those other names, that stand in withheld payments alone: who looks up which names no published payment bears must
 * not learn who was paid there.
 */
export function publicOrganisations(
  organisations: readonly Sourced<'organisation'>[],
  payments: readonly Payment[],
  shown: readonly Payment[],
): Sourced<'organisation'>[] {
  if (organisations.length === 0) return [];
  const open = new Set(shown.map(({ payee_display }) => payee_display));
  const hidden = new Set(payments.map(({ payee_display }) => payee_display).filter((name) => !open.has(name)));
  if (hidden.size === 0) return [...organisations];
  return organisations.flatMap((one) => {
    const names = namesOf(one);
    const told = names.filter((name) => !hidden.has(name));
    if (told.length === names.length) return [one];
    if (!names.some((name) => open.has(name))) return [];
    const others = told.filter((name) => name !== one.name).join(';');
    return [{ ...one, other_names: others || undefined }];
  });
}
