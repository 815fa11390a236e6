import { netSum } from '../ledger/movement.ts';
import type { Application, Fund, Portal } from '../portal/portal.ts';

/** State of an application: computed from its steps, never entered. */
export type ApplicationState =
  | 'proposed'
  | 'voted'
  | 'noticed'
  | 'objected'
  | 'approved'
  | 'paying'
  | 'accepted'
  | 'rejected'
  | 'withdrawn';

/** State of an application on a day (ISO). `paid` is what was paid under it, integer fen. */
export function stateOf(
  application: Pick<Application, 'rejected' | 'withdrawn' | 'acceptance' | 'approval' | 'votes' | 'notices'>,
  paid: number,
): ApplicationState {
  if (application.withdrawn) return 'withdrawn';
  if (application.rejected) return 'rejected';
  if (application.acceptance) return 'accepted';
  if (application.approval) return paid > 0 ? 'paying' : 'approved';
  const notice = lastNotice(application);
  if (notice?.objections?.some(({ outcome }) => outcome === undefined || outcome === 'upheld')) return 'objected';
  if (notice) return 'noticed';
  return application.votes?.length ? 'voted' : 'proposed';
}

/** The notice that counts: the last one, because after an upheld objection the notice is posted again. */
export function lastNotice(application: Pick<Application, 'notices'>) {
  return application.notices?.at(-1);
}

/** Length of the notice that a fund must post before it pays: its own rule, else that of the portal. */
export function noticeRule(
  portal: Pick<Portal, 'settings'>,
  fund: Pick<Fund, 'rules'>,
): { days: number; unit: 'calendar' | 'working' } | undefined {
  const general = portal.settings?.rules.notice;
  if (!general) return undefined;
  return { days: fund.rules?.notice_days ?? general.days, unit: fund.rules?.notice_unit ?? general.unit };
}

/** Net payments and transfers under an application, integer fen. */
export function paidUnder(fund: Pick<Fund, 'spending' | 'transfers'>, application: string): number {
  return netSum([...fund.spending, ...fund.transfers].filter((row) => row.application === application));
}
