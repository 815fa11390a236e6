import type { ApplicationState } from '../../domain/application.ts';
import type { State } from '../shape.ts';

/** The mark beside a state: done, turned down, or under way. */
export const stateMark = {
  proposed: 'soon',
  voted: 'soon',
  noticed: 'soon',
  objected: 'bad',
  approved: 'soon',
  paying: 'soon',
  accepted: 'ok',
  rejected: 'none',
  withdrawn: 'none',
} as const satisfies Record<ApplicationState, State>;
