import { compare } from '../../issues/order.ts';
import type { Sourced } from '../../schemas/kinds.ts';
import { derived } from '../common/derived.ts';
import { memoize } from '../common/memoize.ts';
import { sum } from '../common/money.ts';
import { thousandths } from '../common/quantity.ts';
import type { Project } from '../portal/portal.ts';
import { paidUnder, stateOf } from '../project/application.ts';
import type { PublicApplication, PublicFund, PublicSpending, Site } from '../published/public.ts';
import { isSubstituted } from '../published/substitute.ts';
import { balanceAt, entriesOf, lastDay, restrictionsAt } from './ledger.ts';
import { bankDay, isBanked, netOf, netSum } from './movement.ts';
import { readRestriction } from './restriction.ts';

/** The present position of a fund, integer fen. */
type Position = {
  balance: number /** Part that may only be used for stated purposes. */;
  restricted: number;
  statements: number /** Day of the last statement. */;
  lastStatement: string | undefined /** Statements that agreed only after a correction. */;
  corrected: number;
};

/** Balance, restricted part, and bank statements of a fund, now or at the end of an earlier day. */
export function positionOf(site: Site, fund: PublicFund, day = lastDay): Position {
  const entries = entriesOf(fund);
  const restricted = sum(
    [...restrictionsAt(entries, day)].map(([restriction, fen]) =>
      readRestriction(restriction).kind === 'free' ? 0 : fen,
    ),
  );
  const statements = fund.balances
    .filter(({ date, retracted_on }) => date <= day && !retracted_on)
    .map(({ date }) => date)
    .toSorted();
  return {
    balance: balanceAt(entries, day),
    restricted,
    statements: statements.length,
    lastStatement: statements.at(-1),
    corrected: correctedStatements(site, fund).length,
  };
}

/** Statement days between the bank date of a row whose amount or date was corrected and the day of the correction. */
export function correctedStatements(site: Site, fund: PublicFund): string[] {
  const rows = new Map([...fund.income, ...fund.spending].map((row) => [row.id, bankDay(row)]));
  const spans = site.corrections.flatMap(({ record, home, field, on }) => {
    const from = rows.get(record);
    return home === fund.home && from && (field === 'amount' || field === 'banked_on' || field === 'row')
      ? [{ from, on }]
      : [];
  });
  return fund.balances
    .map(({ date }) => date)
    .filter((date) => spans.some(({ from, on }) => from <= date && date < on));
}

/** Projects a fund has paid for, with net payments in fen, the largest first. */
export function projectsOf(site: Site, fund: PublicFund): { project: Project; fen: number }[] {
  const paid = new Map<string, number>();
  for (const row of fund.spending)
    if (row.project && !row.retracted_on) paid.set(row.project, (paid.get(row.project) ?? 0) + netOf(row));
  return [...paid]
    .flatMap(([id, fen]) => {
      const project = site.projects.get(id);
      return project ? [{ project, fen }] : [];
    })
    .toSorted((a, b) => b.fen - a.fen || (a.project.id < b.project.id ? -1 : 1));
}

/** Projects that a fund's page lists: those it paid for; without a ledger those that are reported to be its own, of which no payment is known. */
export function projectsUnder(site: Site, fund: PublicFund): { project: Project; fen: number | undefined }[] {
  if (fund.coverage === 'ledger') return projectsOf(site, fund);
  return [...site.projects.values()]
    .filter(
      ({ purposes, revenue_share }) =>
        purposes?.[fund.id] || revenue_share?.shares?.some((share) => share.fund === fund.id),
    )
    .map((project) => ({ project, fen: undefined }));
}

/**
 * Balance of each restriction, integer fen: unrestricted money, then every purpose of the fund, then other restrictions with money. They add
 * up to the balance of the fund.
 */
export function heldIn(fund: PublicFund): { restriction: string; fen: number }[] {
  const restrictions = restrictionsAt(entriesOf(fund));
  const names = new Set(['', ...(fund.purposes ?? []).map(({ id }) => id), ...restrictions.keys()]);
  return [...names].map((restriction) => ({ restriction, fen: restrictions.get(restriction) ?? 0 }));
}

/** Number of rows, not retracted, whose source does not say how, by whom or to whom the money moved. */
export function unstatedIn(fund: PublicFund): number {
  const untold = [
    ...fund.income.map((row) => ({ row, told: row.method !== 'unstated' && row.donor_type !== 'unstated' })),
    ...fund.spending.map((row) => ({ row, told: row.payee_type !== 'unstated' || isSubstituted(row) })),
  ];
  return untold.filter(({ row, told }) => !told && !row.retracted_on).length;
}

/** Gifts of goods and services, which never moved the account, the newest first. */
export function inKindOf(fund: PublicFund): PublicFund['income'] {
  return fund.income
    .filter(({ method, retracted_on }) => !isBanked(method) && !retracted_on)
    .toSorted((a, b) => (a.date < b.date ? 1 : -1));
}

/** Public campaigns that raise money for a fund. */
export function campaignsFor(site: Site, { id }: PublicFund): Sourced<'campaign'>[] {
  return [...site.campaigns.values()].filter(({ funds }) => funds.includes(id));
}

/** Members and supervisors of the fund management committee, in the order of the fund's file. */
export function committeeOf({ committee }: PublicFund) {
  return [
    ...(committee?.members ?? []).map((member) => ({ ...member, seat: 'member' as const })),
    ...(committee?.supervisors ?? []).map((supervisor) => ({ ...supervisor, seat: 'supervisor' as const })),
  ];
}

/** The fields of a payment, which is a row of spending, or a transfer that an application allowed. */
type PaymentRow = Pick<
  PublicSpending,
  | 'id'
  | 'date'
  | 'banked_on'
  | 'amount'
  | 'reverses'
  | 'retracted_on'
  | 'payee_display'
  | 'purpose'
  | 'restriction'
  | 'place'
>;

/** A payment, and the fund it came from. */
export type Payment = { fund: PublicFund; row: PaymentRow };

/** A payment that is no transfer: a row of spending, whole. */
export type SpendingPayment = { fund: PublicFund; row: PublicSpending };

/** All payments for a project, from any fund, in bank order. */
export function paymentsFor(site: Site, project: string): readonly SpendingPayment[] {
  return paymentsBy(site).project.get(project) ?? [];
}

/** Net payments for a project from all funds, integer fen. */
export function paidFor(site: Site, project: string): number {
  return netSum(paymentsFor(site, project).map(({ row }) => row));
}

/** All payments recorded for a place, from any fund, in bank order. */
export function paymentsAt(site: Site, place: string): readonly Payment[] {
  return paymentsBy(site).place.get(place) ?? [];
}

const paymentsBy = derived('payments', (site: Site) => {
  const all = [...site.funds.values()]
    .flatMap((fund) => fund.spending.map((row) => ({ fund, row })))
    .toSorted(byBankDay);
  return { project: Map.groupBy(all, ({ row }) => row.project), place: Map.groupBy(all, ({ row }) => row.place) };
});

/** Order of payments: by the day on which the account moved, then by id. */
export function byBankDay(a: Payment, b: Payment): number {
  return compare(bankDay(a.row), bankDay(b.row)) || compare(a.row.id, b.row.id);
}

/** All payments under an application, in bank order. */
export function paymentsUnder(site: Site, application: PublicApplication): Payment[] {
  const fund = site.funds.get(application.book);
  if (!fund) return [];
  const transfers = fund.transfers.map((row) => ({
    ...row,
    banked_on: row.date,
    payee_display: site.funds.get(row.to_fund)?.name.zh ?? row.to_fund,
    purpose: row.reason,
    restriction: row.from_restriction,
    reverses: undefined,
  }));
  return [...fund.spending, ...transfers]
    .filter((row) => row.application === application.id)
    .map((row) => ({ fund, row }))
    .toSorted(byBankDay);
}

/** An application with its state and net payments, integer fen. */
export type Progress = { application: PublicApplication; state: ReturnType<typeof stateOf>; paid: number };

/** Applications of a fund, the newest first. */
export const progressOf = memoize((fund: PublicFund): readonly Progress[] =>
  fund.applications
    .map((application) => {
      const paid = paidUnder(fund, application.id);
      return { application, paid, state: stateOf(application, paid) };
    })
    .toSorted(
      (a, b) =>
        compare(b.application.proposed.on, a.application.proposed.on) || compare(a.application.id, b.application.id),
    ),
);

/** Applications for a project, from any fund, the newest first. */
export function progressFor(site: Site, project: string): readonly Progress[] {
  return progressBy(site).get(project) ?? [];
}

const progressBy = derived('progress by project', (site: Site) =>
  Map.groupBy([...site.funds.values()].flatMap(progressOf), ({ application }) => application.project),
);

/** Money handed out and not settled yet. */
export function openAdvances(fund: PublicFund): PublicSpending[] {
  const settled = new Set(
    fund.spending.filter(({ settlement_state }) => settlement_state === 'settled').map(({ settlement }) => settlement),
  );
  return fund.spending.filter(
    (row) =>
      row.settlement_state === 'advance' && !row.retracted_on && !(row.settlement && settled.has(row.settlement)),
  );
}

/** Stock of goods by item and unit, in the order of their first arrival; pieces or measures, never money. */
export function stockOf(fund: PublicFund): { item: string; unit: string; in: number; out: number; left: number }[] {
  const stock = new Map<string, { item: string; unit: string; in: number; out: number; left: number }>();
  for (const { item, unit, in: came = 0, out = 0, retracted_on } of fund.goods) {
    if (retracted_on) continue;
    const so = stock.get(`${item} ${unit}`) ?? { item, unit, in: 0, out: 0, left: 0 };
    stock.set(`${item} ${unit}`, {
      item,
      unit,
      in: thousandths(so.in + came),
      out: thousandths(so.out + out),
      left: thousandths(so.left + came - out),
    });
  }
  return [...stock.values()];
}
