import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import { compare } from '../../issues/order.ts';
import type { Origin } from '../../schemas/kinds.ts';
import { memoize } from '../common/memoize.ts';
import { yuan } from '../common/money.ts';
import { advancesOf } from '../ledger/advance.ts';
import { bankDay, netOf } from '../ledger/movement.ts';
import type { Application, Fund } from '../portal/portal.ts';
import { applicationLimit } from '../portal/threshold.ts';
import { isSubstituted } from '../published/substitute.ts';
import { awardsBy } from '../round/award.ts';
import { type Common, eachFund } from './each-fund.ts';
import { checkNotice, whyUnfinished } from './notice.ts';
import { place } from './place.ts';

/** Identity 5: every payment has an authority; its notice ended without an open or upheld objection; payments stay within the approval. */
export const checkAuthority = eachFund((common, fund) =>
  fund.coverage === 'ledger'
    ? [
        ...fund.spending.flatMap((row) => checkExempt(common, fund, row)),
        ...fund.applications.flatMap((application) => checkNotice(common, fund, application)),
        ...checkPayments(fund),
      ]
    : [],
);

/** A payment without an application is a fee, a refund, a small one, a round's award, or paid by its campaign. */
function checkExempt(portal: Common, fund: Fund, row: Fund['spending'][number]): Draft[] {
  // What a publication left out is not missing.
  if (row.retracted_on || row.reverses || row.application || isSubstituted(row)) return [];
  // What was bought had its own authority, in the row that somebody else paid.
  if (advancesOf(fund).repayments.has(row.id)) return [];
  const term = portal.spendingTerms.get(row.category);
  const threshold = applicationLimit(portal.settings, fund);
  if (!term || term.exempt || row.amount < threshold) return [];
  const round = row.tranche !== undefined && isAward(portal, fund, row);
  const campaign = row.campaign === undefined ? undefined : portal.campaigns.get(row.campaign);
  if (round || campaign?.funds.includes(fund.id) || (row.campaign && !campaign)) return [];
  return [{ ...place(row, 'application'), code: 'authority-missing', params: { amount: yuan(row.amount) } }];
}

/** A tranche of an award of this fund's own round. Where entries could not be read, nobody knows. */
function isAward(portal: Common, fund: Fund, { project = '' }: Fund['spending'][number]): boolean {
  const lost = [...portal.broken.tables].some((table) => table.startsWith('entry ') || table.startsWith('round '));
  return lost || awards(portal).has(`${fund.id} ${project}`);
}

const awards = memoize((portal: Common) => awardsBy(portal.rounds.values()));

/** Money that left under an application, negative where it came back. */
type Payment = { id: string; at: Origin['at']; on: string; fen: number };

function checkPayments(fund: Fund): Draft[] {
  const payments = paymentsOf(fund);
  return fund.applications.flatMap((application) => {
    const list = payments.get(application.id) ?? [];
    return [
      ...list.filter(({ fen }) => fen > 0).flatMap((payment) => checkPayment(application, payment)),
      ...checkSum(application, list),
    ];
  });
}

/** Payments by application, in bank order. */
function paymentsOf(fund: Fund): Map<string, Payment[]> {
  const payments = new Map<string, Payment[]>();
  const add = (row: { id: string; at: Origin['at'] }, application: string | undefined, on: string, fen: number) => {
    if (!application) return;
    const list = payments.get(application) ?? [];
    if (list.push({ id: row.id, at: row.at, on, fen }) === 1) payments.set(application, list);
  };
  for (const row of fund.spending) if (!row.retracted_on) add(row, row.application, bankDay(row), netOf(row));
  for (const row of fund.transfers) if (!row.retracted_on) add(row, row.application, row.date, row.amount);
  for (const list of payments.values()) list.sort((a, b) => compare(a.on, b.on));
  return payments;
}

function checkPayment(application: Application, payment: Payment): Draft[] {
  const paid = payment.on;
  const tell = (code: 'application-unapproved' | 'notice-unfinished', why: Both | undefined): Draft[] =>
    why ? [{ ...place(payment, 'application'), code, params: { found: application.id, why } }] : [];
  const unapproved = whyUnapproved(application, paid);
  if (unapproved || application.emergency) return tell('application-unapproved', unapproved);
  return tell('notice-unfinished', whyUnfinished(application, paid));
}

function whyUnapproved({ rejected, withdrawn, approval }: Application, paid: string): Both | undefined {
  if (rejected) return { zh: '没有通过', en: 'was rejected' };
  if (withdrawn && withdrawn.on <= paid) return { zh: '已经撤回', en: 'was withdrawn' };
  if (!approval) return { zh: '还没有批准', en: 'is not approved' };
  if (approval.on <= paid) return undefined;
  return {
    zh: `${approval.on} 才批准，付款是 ${paid}`,
    en: `was approved on ${approval.on}, the payment is of ${paid}`,
  };
}

/** One problem for each payment that exceeds the approval, unless the excess was paid back. */
function checkSum(application: Application, payments: readonly Payment[]): Draft[] {
  const approved = application.approval?.amount;
  const paid = payments.reduce((total, { fen }) => total + fen, 0);
  if (approved === undefined || paid <= approved) return [];
  const params = { found: application.id, paid: yuan(paid), approved: yuan(approved) };
  return beyond(payments, approved).map((payment) => ({
    ...place(payment, 'amount'),
    code: 'application-overspent',
    cause: application.id,
    params,
  }));
}

/** The payments with which a sum is, or still is, above a limit. */
export function beyond<T extends { fen: number }>(payments: readonly T[], limit: number): T[] {
  let sum = 0;
  return payments.filter(({ fen }) => {
    sum += fen;
    return fen > 0 && sum > limit;
  });
}
