import { derived } from '../common/derived.ts';
import { type Duty, type DutyCounts, dutyCounts } from '../disclosure/clock.ts';
import { dutiesFor } from '../disclosure/duties.ts';
import { type Period, type Totals, totalsOf, yearPeriod } from '../ledger/totals.ts';
import type { PublicFund, PublicPlace, Site } from '../published/public.ts';
import { type Dated, thisYear } from './today.ts';

/** The running year. No entry is later than the day of the data, so its sums are those of the year so far. */
export function yearToDate(site: Dated): Period {
  return yearPeriod(thisYear(site));
}

/** A place and everything below it, parents before children. */
export function withBelow(site: Site, id: string): PublicPlace[] {
  const place = site.places.get(id);
  return place ? [place, ...place.children.flatMap((child) => withBelow(site, child))] : [];
}

/** A place and everything above it, the highest first. */
export function withAbove(site: Site, id: string): PublicPlace[] {
  const place = site.places.get(id);
  if (!place) return [];
  return [...(place.parent ? withAbove(site, place.parent) : []), place];
}

/** Places without a parent. */
export function rootsOf(site: Site): PublicPlace[] {
  return [...site.places.values()].filter(({ parent }) => !parent || !site.places.has(parent));
}

/** Funds with a ledger whose home is the place or below it, in the order of the places. */
export function ledgersUnder(site: Site, id: string): PublicFund[] {
  return withBelow(site, id)
    .flatMap(({ ownFunds }) => ownFunds.flatMap((fund) => site.funds.get(fund) ?? []))
    .filter(({ coverage }) => coverage === 'ledger');
}

/** Whether the data of a place are invented, reported, or from its own books. A place without data of its own takes it from those below. */
export function dataKindOf(site: Site, place: PublicPlace): 'fictional' | 'reported' | 'ledger' {
  if (place.fictional) return 'fictional';
  return ledgersUnder(site, place.id).length > 0 ? 'ledger' : 'reported';
}

/** The trees whose ledgers the home page adds up: real ones, or the demonstration where there are no real ledgers yet. Never both. */
export function homeRoots(site: Site): PublicPlace[] {
  const roots = rootsOf(site).filter(({ id }) => ledgersUnder(site, id).length > 0);
  const real = roots.filter(({ fictional }) => !fictional);
  return real.length > 0 ? real : roots;
}

/** Those of some places, or of what is at home there, that the home page adds up, in the order of the places. */
export function onHome<T>(site: Site, list: readonly T[], placeOf: (one: T) => string): T[] {
  const places = homePlaces(site);
  const found = list.flatMap((one) => {
    const at = places.get(placeOf(one));
    return at === undefined ? [] : [{ one, at }];
  });
  return found.toSorted((a, b) => a.at - b.at).map(({ one }) => one);
}

/** The places of the home page with their numbers. */
const homePlaces = derived(
  'places of the home page',
  (site: Site): ReadonlyMap<string, number> =>
    new Map(
      homeRoots(site)
        .flatMap(({ id }) => withBelow(site, id))
        .map(({ id }, at) => [id, at]),
    ),
);

/** One line of a roll-up: a fund by itself. `moved` is what other funds gave minus what it gave them. */
type FundLine = { fund: PublicFund; place: PublicPlace; totals: Totals; moved: number; standing: DutyCounts };

/** A roll-up over ledger funds. The lines add up to `totals`; `under_way` has left one fund and not yet reached the other. */
export type Rollup = {
  period: Period;
  lines: FundLine[];
  totals: Totals;
  moved: number;
  duties: Duty[];
  standing: DutyCounts;
};

/** Adds up funds without double counting. */
export function rollUp(site: Site, funds: readonly PublicFund[], period: Period): Rollup {
  const duties = dutiesFor(site, funds);
  const totals = totalsOf(funds, period);
  const lines = funds.flatMap((fund): FundLine[] => {
    const place = site.places.get(fund.home);
    if (!place) return [];
    const own = totalsOf([fund], period);
    const standing = dutyCounts(duties.filter((duty) => duty.fund === fund.id));
    return [{ fund, place, totals: own, moved: own.transfers_in - own.transfers_out, standing }];
  });
  return {
    period,
    lines,
    totals,
    moved: totals.transfers_in - totals.transfers_out,
    duties,
    standing: dutyCounts(duties),
  };
}
