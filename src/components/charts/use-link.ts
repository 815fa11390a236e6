import type { FlowRow } from '../../charts/flow.ts';
import type { Addresses } from '../../domain/portal/address.ts';

/** Where a use of money leads: to its project, or to the fund that got it. */
export function useLink(to: Addresses, { kind, id }: FlowRow): string | undefined {
  if (id === undefined) return undefined;
  return kind === 'project' ? to.project(id) : kind === 'transfer_out' ? to.fund(id) : undefined;
}
