import type { Locale } from '../domain/portal/address.ts';
import { isPast } from '../domain/portal/today.ts';
import type { ApplicationState } from '../domain/project/application.ts';
import type { PublicApplication, Site } from '../domain/published/public.ts';
import { type Passing, passingOf } from '../texts/passing.ts';
import type { State } from './shape/shown.ts';

/** Until when a state is known to hold: a notice to its last day, everything else without an end. */
export function passingState(site: Site, { notices }: PublicApplication, locale: Locale): Passing | undefined {
  const end = notices?.at(-1)?.end;
  return end !== undefined && !isPast(site, end) ? passingOf(end, locale) : undefined;
}

/** The mark beside a state: done, turned down, or under way. */
export const stateMark = {
  proposed: 'soon',
  voted: 'soon',
  noticed: 'soon',
  objected: 'bad',
  approved: 'soon',
  paying: 'soon',
  accepted: 'ok',
  rejected: 'none',
  withdrawn: 'none',
} as const satisfies Record<ApplicationState, State>;
