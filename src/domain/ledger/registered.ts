import type { Sourced } from '../../schemas/kinds.ts';
import { derived } from '../common/derived.ts';
import { byId } from '../portal/portal.ts';
import type { Site } from '../published/public.ts';
import { byName, isPaid, type PaidName } from './organisation.ts';

/** Each published organisation by its id. */
export const organisationsById = derived(
  'organisations by id',
  ({ organisations }: Site): ReadonlyMap<string, Sourced<'organisation'>> => byId(organisations),
);

const organisationsByName = derived('organisations by name', ({ organisations }: Site) => byName(organisations));

/** The id of the organisation that a published payment went to, where it is registered. */
export function organisationOf(site: Site, row: PaidName): string | undefined {
  const found = organisationsByName(site).get(row.payee_display);
  return found && isPaid(row, found) ? found.id : undefined;
}
