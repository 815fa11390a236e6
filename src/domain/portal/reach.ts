import { latest } from '../common/day.ts';
import { paymentsFor } from '../ledger/fund.ts';
import { entriesOf, type LedgerRows } from '../ledger/ledger.ts';
import type { PublicFund, Site } from '../published/public.ts';
import type { TablePart } from './address.ts';
import { ledgersUnder } from './rollup.ts';

/**
 * How far the books of some funds reach, as ISO days: the newest entry, the newest balance that the bank stated, and the later of both, the day of the books. Each is
 * undefined where there is none: a fund without entries and statements has no day of its own.
 */
type Reach = { entry: string | undefined; statement: string | undefined; day: string | undefined };

/** The books of a fund, as far as their day needs them. */
type Books = LedgerRows & {
  coverage: string;
  balances: readonly { date: string; retracted_on?: string | undefined }[];
};

/** How far the books of some funds reach together. */
export function reachOf(funds: readonly Books[]): Reach {
  const kept = funds.filter(({ coverage }) => coverage === 'ledger');
  const entry = latest(kept.map((fund) => entriesOf(fund).at(-1)?.on));
  const statement = latest(
    kept.flatMap(({ balances }) => balances.flatMap(({ date, retracted_on }) => (retracted_on ? [] : date))),
  );
  return { entry, statement, day: latest([entry, statement]) };
}

/** The day of the books of some funds; undefined where there is none. */
export function dayOf(funds: readonly Books[]): string | undefined {
  return reachOf(funds).day;
}

/** The day of the books of what a page or file is about: a fund, the funds that pay a project, those of a place and all below it. */
export function dayAt(site: Site, part: TablePart, id: string): string | undefined {
  return dayOf(fundsBehind(site, part, id));
}

function fundsBehind(site: Site, part: TablePart, id: string): PublicFund[] {
  const named = (fund: string | undefined) => site.funds.get(fund ?? '') ?? [];
  if (part === 'funds') return [named(id)].flat();
  if (part === 'projects') return paymentsFor(site, id).map(({ fund }) => fund);
  if (part === 'applications') return [named(site.applications.get(id)?.book)].flat();
  if (part === 'rounds') return [named(site.rounds.get(id)?.fund)].flat();
  const place = part === 'places' ? id : (site.meetings.get(id)?.home ?? '');
  const own = ledgersUnder(site, place);
  return own.length > 0 ? own : [named(site.places.get(place)?.served_by)].flat();
}
