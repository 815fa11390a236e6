import { compare } from '../../issues/order.ts';
import type { Sourced } from '../../schemas/kinds.ts';
import { daysBetween } from '../common/day.ts';
import { derived } from '../common/derived.ts';
import { memoize } from '../common/memoize.ts';
import { thousandths } from '../common/quantity.ts';
import { withAbove } from '../portal/rollup.ts';
import { type Dated, isNow, isPast } from '../portal/today.ts';
import type { Site } from '../published/public.ts';
import { historySteps, membershipsOf } from './alliance-membership.ts';
import { lowestScore, type Match, type Offer, suggest } from './match.ts';

export type Partner = Sourced<'partner'>;
export type Need = Sourced<'need'>;
export type Resource = Sourced<'resource'>;
export type Agreement = Sourced<'agreement'>;
export type Activity = Sourced<'activity'>;

/** The rows of one alliance, or of several together; what was retracted is left out. */
export type Alliance = {
  partners: readonly Partner[];
  resources: readonly Resource[];
  needs: readonly Need[];
  agreements: readonly Agreement[];
  activities: readonly Activity[];
};

/** The rows of some places together. */
export function allianceOf(site: Site, places: readonly { id: string }[]): Alliance {
  const homes = new Set(places.map(({ id }) => id));
  const own = <T extends { home: string; retracted_on?: string | undefined }>(rows: readonly T[]) =>
    rows.filter(({ home, retracted_on }) => homes.has(home) && !retracted_on);
  return {
    partners: own(site.partners),
    resources: own(site.resources),
    needs: own(site.needs),
    agreements: own(site.agreements),
    activities: own(site.activities),
  };
}

/** Whether any row is there: reported places have none. */
export function hasActivity({ partners, resources, needs, agreements, activities }: Alliance): boolean {
  return [partners, resources, needs, agreements, activities].some((rows) => rows.length > 0);
}

const stepsOf = memoize(historySteps);
const steps = (site: Site) => stepsOf(site.history);

/** Whether a partner belongs to the alliance now. */
function isStill(site: Site, partner: Partner): boolean {
  return membershipsOf(partner, steps(site)('partner', partner)).some((stay) => isNow(site, stay));
}

/** Steps back of a record, in the order of days. */
export function stepsAt(site: Site, kind: 'partner' | 'need' | 'agreement', row: { home: string; id: string }) {
  return steps(site)(kind, row).toSorted((a, b) => compare(a.on, b.on));
}

/** How far a partner has come: joined, docked, signed; or gone. */
export function partnerState(site: Site, partner: Partner): 'joined' | 'docked' | 'signed' | 'left' {
  if (!isStill(site, partner)) return 'left';
  return partner.signed ? 'signed' : partner.docked ? 'docked' : 'joined';
}

/** What became of an agreement: completed in time or late, still open, overdue, or ended before it was fulfilled. */
export type AgreementOutcome = 'on_time' | 'late' | 'open' | 'overdue' | 'terminated';

/** An agreement without an end cannot be late. */
export function outcomeOf(site: Dated, { status, ends, completed }: Agreement): AgreementOutcome {
  if (status === 'terminated') return 'terminated';
  if (status === 'completed') return ends && completed && completed > ends ? 'late' : 'on_time';
  return ends && isPast(site, ends) ? 'overdue' : 'open';
}

/** What is left of a resource: its quantity less what agreements took that were not terminated; absent where no quantity is known. */
export function freeOf(resource: Resource, agreements: readonly Agreement[]): number | undefined {
  if (resource.quantity === undefined) return undefined;
  const taken = agreements
    .filter((one) => one.home === resource.home && one.resource === resource.id && one.status !== 'terminated')
    .reduce((sum, { quantity = 0 }) => sum + quantity, 0);
  return Math.max(0, thousandths(resource.quantity - taken));
}

/** Days that a need has waited so far. */
export function waitOf({ raised_on }: Need, asOf: string): number {
  return Math.max(0, daysBetween(raised_on, asOf));
}

const urgencies = ['urgent', 'normal', 'low'] as const;

/** The most urgent first, and of these the one that waits longest. */
export function byUrgency(a: Need, b: Need): number {
  return (
    urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) ||
    compare(a.raised_on, b.raised_on) ||
    compare(`${a.home} ${a.id}`, `${b.home} ${b.id}`)
  );
}

/** Suggestions for all open needs of the site, by `<place> <need>`; the best first. */
export const matchesOf = derived('matches', (site: Site): ReadonlyMap<string, readonly Match[]> => {
  const live = site.agreements.filter(({ retracted_on }) => !retracted_on);
  const members = new Map(site.partners.map((partner) => [`${partner.home} ${partner.id}`, partner]));
  const offers = site.resources.flatMap((resource): Offer[] => {
    const partner = members.get(`${resource.home} ${resource.partner}`);
    if (!partner || !isStill(site, partner)) return [];
    return [{ ...resource, free: freeOf(resource, live) }];
  });
  const ways = new Map([...site.places.keys()].map((id) => [id, withAbove(site, id)]));
  const found = suggest(site.needs, offers, {
    way: (id) => ways.get(id) ?? [],
    asOf: site.asOf,
    minimum: lowestScore(site.settings),
  });
  return Map.groupBy(found, ({ ask }) => `${ask.home} ${ask.id}`);
});
