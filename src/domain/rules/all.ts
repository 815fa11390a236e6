import type { Draft } from '../../issues/issue.ts';
import type { Portal } from '../portal.ts';
import { checkAuthority } from './authority.ts';
import { checkBalances } from './balances.ts';
import { checkBank } from './bank.ts';
import { checkDates } from './dates.ts';
import { checkPots } from './pots.ts';
import { checkRecords } from './records.ts';
import { checkReferences } from './references.ts';
import { checkReversals } from './reversals.ts';
import { checkTransfers } from './transfers.ts';
import { checkVotes } from './votes.ts';

/** Every rule over the joined records. */
const rules = [
  checkReferences,
  checkDates,
  checkRecords,
  checkTransfers,
  checkReversals,
  checkPots,
  checkVotes,
  checkAuthority,
  checkBalances,
  checkBank,
];

/** All problems that show only when records are seen together. */
export function checkRules(portal: Portal): Draft[] {
  return rules.flatMap((rule) => rule(portal));
}
