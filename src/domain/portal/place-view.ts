import { type Payment, type Progress, paidFor, paymentsAt, progressOf } from '../ledger/fund.ts';
import { bankDay, netSum } from '../ledger/movement.ts';
import { inPeriod } from '../ledger/totals.ts';
import type { PublicFund, PublicPlace, Site } from '../published/public.ts';
import type { Project } from './portal.ts';
import { homeRoots, ledgersUnder, type Rollup, rollUp, withBelow, yearToDate } from './rollup.ts';

/** What the page of a place shows: its own ledger, a sum over the ledgers below it, what a fund of another place spends there, or only reported figures. */
type View = 'own' | 'rolled' | 'served' | 'reported';

/** Chooses the view. A street with a fund of its own and communities below adds them all up. */
export function viewOf(site: Site, place: PublicPlace): View {
  const own = ownLedgers(site, place);
  const all = ledgersUnder(site, place.id);
  if (all.length > own.length) return 'rolled';
  if (own.length > 0) return 'own';
  return site.funds.get(place.served_by ?? '')?.coverage === 'ledger' ? 'served' : 'reported';
}

/** Ledger funds whose home is the place itself. */
export function ownLedgers(site: Site, place: PublicPlace): PublicFund[] {
  return place.ownFunds.flatMap((id) => site.funds.get(id) ?? []).filter(({ coverage }) => coverage === 'ledger');
}

/** Projects at a place, with what all funds together paid for them, in fen; the largest first. */
export function projectsAt(site: Site, place: PublicPlace): { project: Project; fen: number }[] {
  return place.projects
    .flatMap((id) => {
      const project = site.projects.get(id);
      return project ? [{ project, fen: paidFor(site, id) }] : [];
    })
    .toSorted((a, b) => b.fen - a.fen || (a.project.id < b.project.id ? -1 : 1));
}

/** Payments recorded for a place by funds that are not its own, the newest first. */
export function spentHere(site: Site, place: PublicPlace): Payment[] {
  return paymentsAt(site, place.id)
    .filter(({ fund, row }) => fund.home !== place.id && !row.retracted_on)
    .toReversed();
}

/** The trees of the home page as one: all ledgers below them, this year so far. */
export function homeRollup(site: Site): Rollup {
  const funds = homeRoots(site).flatMap(({ id }) => ledgersUnder(site, id));
  return rollUp(site, funds, yearToDate(site));
}

/** Communities below some places that have no fund of their own. */
export function withoutFund(site: Site, places: readonly PublicPlace[]): PublicPlace[] {
  return places.flatMap(({ id }) => withBelow(site, id)).filter(isWithoutFund);
}

/** Whether a place is a community that has no fund of its own. */
export function isWithoutFund({ kind, ownFunds }: PublicPlace): boolean {
  return kind === 'community' && ownFunds.length === 0;
}

/** What other funds paid for a place, net, integer fen: before this year and in it. */
export function servedSum(site: Site, place: PublicPlace) {
  const period = yearToDate(site);
  const payments = spentHere(site, place);
  const isNow = ({ row }: Payment) => inPeriod(bankDay(row), period);
  const net = (list: readonly Payment[]) => ({ fen: netSum(list.map(({ row }) => row)), rows: list.length });
  const current = net(payments.filter(isNow));
  const earlier = net(payments.filter((payment) => !isNow(payment)));
  return { earlier, current, all: earlier.fen + current.fen };
}

/** Applications to the place's own funds that are not closed yet. */
export function openAt(site: Site, place: PublicPlace): Progress[] {
  return ownLedgers(site, place)
    .flatMap((fund) => progressOf(fund))
    .filter(({ state }) => !['accepted', 'rejected', 'withdrawn'].includes(state));
}
