import { sum } from '../common/money.ts';
import type { Project } from '../portal/portal.ts';
import { paidUnder } from '../project/application.ts';
import type { PublicApplication, Site } from '../published/public.ts';
import type { Summary } from '../round/summary.ts';
import { paidFor } from './fund.ts';

/**
 * A line of an account sum. `fen`: integer fen, `null` where it was not published; `sign` is printed before it. `rest` or `over` closes the sum and may be
 * negative.
 */
type AccountLine<Item extends string> = { item: Item; sign: '' | '−' | '='; fen: number | null };

/**
 * The account of a project, integer fen: what was planned, what funds and others paid, what is left of the plan; `over` where more was spent than planned.
 */
export function projectAccount(
  site: Site,
  project: Project,
): AccountLine<'planned' | 'paid' | 'other_paid' | 'rest' | 'over'>[] {
  const planned = project.planned?.cost;
  const paid = paidFor(site, project.id);
  const others = sum((project.other_funding ?? []).map(({ actual = 0 }) => actual));
  const rest = planned === undefined ? undefined : planned - paid - others;
  return [
    { item: 'planned', sign: '', fen: planned ?? null },
    { item: 'paid', sign: '−', fen: paid },
    ...(others ? [{ item: 'other_paid', sign: '−', fen: others } as const] : []),
    ...(rest === undefined ? [] : [{ item: rest < 0 ? 'over' : 'rest', sign: '=', fen: rest } as const]),
  ];
}

/** The account of an application, integer fen: what was asked for; once it is approved also what was approved, paid and is left. */
export function applicationAccount(
  site: Site,
  { id, book, amount, approval }: PublicApplication,
): AccountLine<'requested' | 'approved' | 'paid' | 'rest'>[] {
  const asked = { item: 'requested', sign: '', fen: amount } as const;
  if (!approval) return [asked];
  const fund = site.funds.get(book);
  const paid = fund ? paidUnder(fund, id) : 0;
  return [
    asked,
    { item: 'approved', sign: '', fen: approval.amount },
    { item: 'paid', sign: '−', fen: paid },
    { item: 'rest', sign: '=', fen: approval.amount - paid },
  ];
}

/** The account of a round, integer fen: what it awarded, paid, will not pay any more, and still owes. */
export function roundAccount({
  awarded,
  paid,
  halted,
}: Pick<Summary, 'awarded' | 'paid' | 'halted'>): AccountLine<'awarded' | 'paid' | 'halted' | 'rest'>[] {
  return [
    { item: 'awarded', sign: '', fen: awarded },
    { item: 'paid', sign: '−', fen: paid },
    ...(halted > 0 ? [{ item: 'halted', sign: '−', fen: halted } as const] : []),
    { item: 'rest', sign: '=', fen: awarded - paid - halted },
  ];
}
