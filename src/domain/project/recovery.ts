import { monthEnd, periodDays } from '../common/day.ts';
import { derived } from '../common/derived.ts';
import { sum } from '../common/money.ts';
import type { Project } from '../portal/portal.ts';
import type { PublicIncome, Site } from '../published/public.ts';
import { incomeOf } from './proceeds.ts';
import {
  type Agreed,
  isParty,
  monthsIn,
  openAfter,
  type RevenueRow,
  recoveredIn,
  type Settled,
  type ShareTerm,
  settledOf,
  termsIn,
} from './share.ts';

/** What a party got in a period, integer fen. `row` is the income row of its fund that received it. */
export type PartyShare = {
  party: string;
  term: ShareTerm | undefined;
  fen: number | undefined;
  paid_on: string | undefined;
  row: PublicIncome | undefined;
};

/** A settled period. `recovered` is 0 where nothing is left to recover; `open` is what remains of the cost after it, integer fen. */
type Step = Settled & { parts: PartyShare[]; open: number | undefined };

/** The sum of a party over all periods, integer fen. */
export type PartyTotal = { party: string; term: ShareTerm | undefined; fen: number };

/** When the cost is recovered: on the last day of the period that did it, or on a day projected from the last months (`fen` a month). */
type Recovery =
  | { kind: 'reached'; on: string }
  | { kind: 'projected'; on: string; months: number; fen: number }
  | { kind: 'open' };

/** How a project's income was shared so far, integer fen. Sums leave out what was not published; `known` says whether everything was. */
export type ShareHistory = {
  share: Agreed;
  steps: Step[];
  parties: PartyTotal[];
  gross: number;
  operating_cost: number;
  recovered: number;
  distributable: number;
  known: boolean;
  open: number | undefined;
  recovery: Recovery | undefined;
};

/** How the income of a project was shared; undefined where it shares nothing. */
export function shareHistoryOf(site: Site, project: Project): ShareHistory | undefined {
  const share = project.revenue_share;
  if (!share) return undefined;
  const periods = settledOf(revenueOf(site, project));
  const open = openAfter(periods, share);
  const steps = periods.map((period, index): Step => {
    const before = index === 0 ? (share.cost_to_recover ?? 0) : open[index - 1];
    return {
      ...period,
      recovered: recoveredIn(period, before),
      parts: partsOf(site, share, period),
      open: open[index],
    };
  });
  const total = (key: 'gross' | 'operating_cost' | 'recovered' | 'distributable') =>
    sum(steps.map((step) => step[key] ?? 0));
  return {
    share,
    steps,
    parties: partiesOf(share, steps),
    gross: total('gross'),
    operating_cost: total('operating_cost'),
    recovered: total('recovered'),
    distributable: total('distributable'),
    known: steps.every(
      ({ gross, operating_cost, recovered, distributable, parts }) =>
        ![gross, operating_cost, recovered, distributable].includes(undefined) &&
        parts.every(({ fen }) => fen !== undefined),
    ),
    open: steps.length ? open.at(-1) : share.cost_to_recover,
    recovery: recoveryOf(share, steps),
  };
}

/** The lines of a project's own table of revenue. */
function revenueOf(site: Site, project: Project): readonly RevenueRow[] {
  return revenueBy(site).get(`${project.home}/${project.id}`) ?? [];
}

const revenueBy = derived('revenue by project', (site: Site) =>
  Map.groupBy(site.revenue, (row) => `${row.home}/${projectOf(row)}`),
);

/** Id of the project in whose table a line is. */
export function projectOf({ at }: Pick<RevenueRow, 'at'>): string {
  return (at.file.split('/').at(-1) as string).replace('.revenue.csv', '');
}

/**
 * When an open cost will be recovered: months still needed at the mean of the last settled months (three to six of them), counted from the last settled one.
 * `steps` need their recovery; undefined where there is no cost to recover.
 */
export function recoveryOf(
  share: Agreed,
  steps: readonly Pick<Step, 'days' | 'recovered' | 'open'>[],
): Recovery | undefined {
  const cost = share.cost_to_recover;
  if (!cost) return undefined;
  const done = steps.find(({ open }) => open !== undefined && open <= 0);
  if (done) return { kind: 'reached', on: done.days.to };
  const last = steps.at(-1);
  if (last?.open === undefined) return { kind: 'open' };
  let [months, fen] = [0, 0];
  for (const { days, recovered = 0 } of steps.toReversed()) {
    if (months > 0 && months + monthsIn(days) > 6) break;
    [months, fen] = [months + monthsIn(days), fen + recovered];
  }
  if (months < 3 || fen <= 0) return { kind: 'open' };
  const needed = Number((BigInt(last.open) * BigInt(months) + BigInt(fen) - 1n) / BigInt(fen));
  return { kind: 'projected', on: monthAfter(last.days.to, needed), months, fen };
}

/** Last day (ISO) of the month that is `count` months after that of a day. */
function monthAfter(day: string, count: number): string {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  return monthEnd(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`);
}

function partsOf(site: Site, share: Agreed, period: Settled): PartyShare[] {
  const terms = termsIn(share.shares ?? [], periodDays(period.period));
  return period.rows
    .filter(({ party }) => party !== undefined)
    .map((row) => {
      const term = terms.find((one) => isParty(row.party, one));
      const fund = term?.fund ? site.funds.get(term.fund) : undefined;
      return {
        party: row.party as string,
        term,
        fen: row.share_amount,
        paid_on: row.paid_on,
        row: row.income ? incomeOf(fund, row.income) : undefined,
      };
    });
}

/** Parties in the order in which they first shared. */
function partiesOf(share: Agreed, steps: readonly Step[]): PartyTotal[] {
  const totals = new Map<string, PartyTotal>();
  for (const { parts } of steps)
    for (const { party, term, fen = 0 } of parts) {
      const so = totals.get(party) ?? { party, term, fen: 0 };
      totals.set(party, { party, term: term ?? so.term, fen: so.fen + fen });
    }
  if (!steps.length)
    for (const term of share.shares ?? []) totals.set(term.party.zh, { party: term.party.zh, term, fen: 0 });
  return [...totals.values()];
}
