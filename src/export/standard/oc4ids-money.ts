import { paymentsFor, progressFor, type SpendingPayment } from '../../domain/ledger/fund.ts';
import { bankDay, netOf } from '../../domain/ledger/movement.ts';
import type { Project } from '../../domain/portal/portal.ts';
import type { PublicFund, PublicSpending, Site } from '../../domain/published/public.ts';
import type { payeeTypes } from '../../schemas/rows.ts';
import { holderOf, instant, type Publisher, registeredParty, yuanNumber } from './party.ts';

type Reference = { id: string; name: string };

/** Payees that are organisations. A sole trader is often called by a person's name, so it stays out, as persons do. */
const organisations: readonly (keyof typeof payeeTypes)[] = ['company', 'social_organization', 'public_institution'];

/** The planned cost with who bears it, yuan. */
export function budgetOf(project: Project, publisher: Publisher): Record<string, unknown> | undefined {
  const approved = progressFor(publisher.site, project.id).flatMap(({ application }) => {
    const fund = publisher.site.funds.get(application.book);
    const { approval, id, purpose } = application;
    if (!approval || !fund || application.withdrawn || application.rejected || application.retracted) return [];
    return [
      {
        id,
        description: purpose.zh,
        amount: value(approval.amount),
        sourceParty: fundReference(fund, publisher),
        approvalDate: instant(approval.on),
        uri: publisher.link((to) => to.application(id)),
      },
    ];
  });
  const others = (project.other_funding ?? []).flatMap(({ source, planned }, index) =>
    planned === undefined ? [] : [{ id: `other-${index + 1}`, description: source.zh, amount: value(planned) }],
  );
  const lines = [...approved, ...others];
  const cost = project.planned?.cost;
  if (cost === undefined && lines.length === 0) return undefined;
  return {
    ...(cost === undefined ? {} : { amount: value(cost) }),
    ...(lines.length > 0 ? { budgetBreakdowns: [{ id: 'sources', budgetBreakdown: lines }] } : {}),
  };
}

/** Funds that approved or paid, and organisations that were paid, each once. */
export function partiesOf(project: Project, publisher: Publisher): Record<string, unknown>[] {
  const { site } = publisher;
  const payments = keptPayments(site, project);
  const asked = progressFor(site, project.id).flatMap(({ application }) =>
    application.approval && !application.withdrawn && !application.retracted
      ? (site.funds.get(application.book) ?? [])
      : [],
  );
  const paying = new Set(payments.map(({ fund }) => fund));
  const funds = [...new Set([...asked, ...paying])].map((fund) => {
    const holder = holderOf(publisher, fund);
    return {
      ...fundReference(fund, publisher),
      ...(holder.uscc ? { identifier: { scheme: 'CN-USCI', id: holder.uscc, legalName: holder.name } } : {}),
      roles: ['funder', 'sourceParty', ...(paying.has(fund) ? ['payer'] : [])],
    };
  });
  const payees = new Map(
    payments.flatMap(({ row }) => payeeOf(row, publisher) ?? []).map((payee) => [payee.id, payee]),
  );
  return [...funds, ...[...payees.values()].map((payee) => ({ ...payee, roles: ['payee'] }))];
}

/** Every payment for the project, yuan; a reversal is negative. */
export function transactionsOf(project: Project, publisher: Publisher): Record<string, unknown>[] {
  return keptPayments(publisher.site, project).map(({ fund, row }) => {
    const payee = payeeOf(row, publisher);
    return {
      id: `${fund.id}_${row.id}`,
      source: publisher.link((to) => to.row(fund.id, bankDay(row), row.id)),
      date: instant(bankDay(row)),
      value: value(netOf(row)),
      payer: fundReference(fund, publisher),
      ...(payee ? { payee } : {}),
    };
  });
}

/** Integer fen as the standard writes an amount. */
export function value(fen: number): { amount: number; currency: 'CNY' } {
  return { amount: yuanNumber(fen), currency: 'CNY' };
}

/** Payments for a project that were not taken back, in bank order. */
function keptPayments(site: Site, { id }: Project): SpendingPayment[] {
  return paymentsFor(site, id).filter(({ row }) => !row.retracted_on);
}

function fundReference(fund: PublicFund, { prefix }: Publisher): Reference {
  return { id: `${prefix}-org-${fund.id}`, name: fund.name.zh };
}

function payeeOf(row: PublicSpending, publisher: Publisher): Reference | undefined {
  if (!organisations.includes(row.payee_type)) return undefined;
  const { id, name } = registeredParty(publisher, row.payee_display);
  return { id, name };
}
