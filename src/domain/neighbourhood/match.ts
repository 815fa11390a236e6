import { compare } from '../../issues/order.ts';
import type { Sourced } from '../../schemas/kinds.ts';
import { daysBetween } from '../common/day.ts';
import { recordKey } from '../common/key.ts';
import type { Place, Settings } from '../portal/portal.ts';

/** Points of each of the four sides of a match; together 100. */
export const weights = {
  category: 40,
  place: { place: 25, street: 15, district: 10, far: 0 },
  time: 20,
  quantity: 15,
} as const;

type Need = Sourced<'need'>;

/** An open need, as far as matching looks at it. */
export type Ask = Pick<
  Need,
  'id' | 'home' | 'category' | 'status' | 'quantity' | 'unit' | 'wanted_from' | 'wanted_to' | 'retracted_on'
>;

/** A resource with what is left of it: `free` is absent where no quantity was given; a partner that has gone offers nothing. */
export type Offer = Pick<
  Sourced<'resource'>,
  'id' | 'home' | 'partner' | 'category' | 'unit' | 'available_from' | 'available_to' | 'retracted_on'
> & { free: number | undefined };

/** How near a resource is to a need, by their places. */
export type Nearness = keyof typeof weights.place;

/** How far two periods or quantities fit; `unknown` counts half. */
type Fit = 'whole' | 'part' | 'none' | 'unknown';

/** One side of a match with its points. Days are those on which both are there, absent where neither ends. */
export type MatchReason =
  | { side: 'category'; points: number; same: boolean }
  | { side: 'place'; points: number; near: Nearness }
  | { side: 'time'; points: number; fit: Fit; days: number | undefined }
  | { side: 'quantity'; points: number; fit: Fit; free: number | undefined; unit: string | undefined };

/** A resource that may meet a need: 0 to 100 points, and why. */
export type Match = { ask: Ask; offer: Offer; score: number; reasons: readonly MatchReason[] };

/** The places from the highest down to the one that is asked for. */
export type PlaceAncestors = (place: string) => readonly Pick<Place, 'id' | 'kind'>[];

/** From what score on a match is suggested. */
export function lowestScore(settings: Pick<Settings, 'rules'> | undefined): number {
  return settings?.rules.matching?.minimum ?? 60;
}

/** Every match worth a suggestion, the best first. The order of what comes in does not matter. */
export function suggest(
  asks: readonly Ask[],
  offers: readonly Offer[],
  { way, asOf, minimum }: { way: PlaceAncestors; asOf: string; minimum: number },
): Match[] {
  const open = asks.filter(({ status, retracted_on }) => status === 'open' && !retracted_on);
  const free = offers.filter((offer) => isFree(offer, asOf));
  const found = open.flatMap((ask) =>
    free
      // Another kind of help is no help, however near it is; and a resource of another tree of places is out of reach.
      .filter((offer) => offer.category === ask.category && way(offer.home)[0]?.id === way(ask.home)[0]?.id)
      .map((offer) => rate(ask, offer, way, asOf))
      .filter(({ score }) => score >= minimum),
  );
  return found.toSorted(
    (a, b) =>
      b.score - a.score ||
      compare(recordKey(a.ask), recordKey(b.ask)) ||
      compare(recordKey(a.offer), recordKey(b.offer)),
  );
}

/** Whether anything is left of a resource on or after the day. */
export function isFree({ free, available_to, retracted_on }: Offer, asOf: string): boolean {
  return !retracted_on && (free === undefined || free > 0) && (available_to === undefined || available_to >= asOf);
}

/** Rates one resource for one need. */
export function rate(ask: Ask, offer: Offer, way: PlaceAncestors, asOf: string): Match {
  const same = ask.category === offer.category;
  const near = nearness(way(ask.home), way(offer.home));
  const reasons: MatchReason[] = [
    { side: 'category', points: same ? weights.category : 0, same },
    { side: 'place', points: weights.place[near], near },
    timeReason(ask, offer, asOf),
    quantityReason(ask, offer),
  ];
  return { ask, offer, score: reasons.reduce((sum, { points }) => sum + points, 0), reasons };
}

function nearness(a: ReturnType<PlaceAncestors>, b: ReturnType<PlaceAncestors>): Nearness {
  const [here, there] = [a.at(-1)?.id, b.at(-1)?.id];
  if (here !== undefined && here === there) return 'place';
  const above = new Set(a.map(({ id }) => id));
  const shared = new Set(b.filter(({ id }) => above.has(id)).map(({ kind }) => kind));
  if (shared.has('street')) return 'street';
  return shared.has('district') || shared.has('county') ? 'district' : 'far';
}

function timeReason(ask: Ask, offer: Offer, asOf: string): MatchReason {
  const told = (from?: string, to?: string) => from !== undefined || to !== undefined;
  if (!told(ask.wanted_from, ask.wanted_to) || !told(offer.available_from, offer.available_to))
    return { side: 'time', points: weights.time / 2, fit: 'unknown', days: undefined };
  // Days that have passed help nobody.
  const start = latest(ask.wanted_from, asOf);
  const from = latest(offer.available_from, start);
  const to = earliest(ask.wanted_to, offer.available_to);
  const days = to === undefined ? undefined : Math.max(0, daysBetween(from, to) + 1);
  if (days === 0) return { side: 'time', points: 0, fit: 'none', days };
  const wanted = ask.wanted_to === undefined ? undefined : daysBetween(start, ask.wanted_to) + 1;
  if (days === undefined || wanted === undefined || days >= wanted)
    return { side: 'time', points: weights.time, fit: 'whole', days };
  return { side: 'time', points: halves((weights.time * days) / wanted), fit: 'part', days };
}

function quantityReason(ask: Ask, { free, unit }: Offer): MatchReason {
  const side = 'quantity';
  if (ask.quantity === undefined || ask.quantity === 0 || free === undefined || ask.unit !== unit)
    return { side, points: weights.quantity / 2, fit: 'unknown', free, unit };
  if (free >= ask.quantity) return { side, points: weights.quantity, fit: 'whole', free, unit };
  return { side, points: halves((weights.quantity * free) / ask.quantity), fit: 'part', free, unit };
}

function latest(day: string | undefined, other: string): string {
  return day !== undefined && day > other ? day : other;
}

function earliest(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}

/** Points rounded to halves: finer steps would pretend to an exactness that a suggestion does not have. */
function halves(points: number): number {
  return Math.round(points * 2) / 2;
}
