import type { Draft } from '../../issues/issue.ts';
import type { Portal } from '../portal/portal.ts';
import { checkAdvances } from './advances.ts';
import { checkAlliance } from './alliance.ts';
import { checkAsked } from './asked.ts';
import { checkAuthority } from './authority.ts';
import { checkBalances } from './balances.ts';
import { checkBallots } from './ballots.ts';
import { checkBank } from './bank.ts';
import { isBeforeRules } from './before-rules-from.ts';
import { checkCommittee } from './committee.ts';
import { checkCorrections } from './corrections.ts';
import { checkDocuments } from './documents.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkFees } from './fees.ts';
import { checkFiction } from './fiction.ts';
import { checkFuture } from './future.ts';
import { checkGiveBacks } from './give-backs.ts';
import { checkGovernance } from './governance.ts';
import { checkHistory } from './history.ts';
import { checkIds } from './ids.ts';
import { checkMeetings } from './meetings.ts';
import { checkOrder } from './order.ts';
import { checkOrganisations } from './organisations.ts';
import { checkPoints } from './points.ts';
import { checkProceeds } from './proceeds.ts';
import { checkProjects } from './projects.ts';
import { checkQuoted } from './quoted.ts';
import { checkRecords } from './records.ts';
import { checkReferences } from './references.ts';
import { checkReports } from './reports.ts';
import { checkRestrictions } from './restrictions.ts';
import { checkReversals } from './reversals.ts';
import { checkRounds } from './rounds.ts';
import { checkSettings } from './settings.ts';
import { checkSettlements } from './settlements.ts';
import { checkShares } from './shares.ts';
import { checkStock } from './stock.ts';
import { checkSurveys } from './surveys.ts';
import { checkTrace } from './trace.ts';
import { checkTransfers } from './transfers.ts';
import { checkVolunteers } from './volunteers.ts';
import { checkVotes } from './votes.ts';
import { checkWishes } from './wishes.ts';

/** Every rule over the joined records. */
const rules = [
  checkSettings,
  checkIds,
  checkAsked,
  checkReferences,
  checkGiveBacks,
  checkFiction,
  checkFuture,
  checkOrder,
  checkHistory,
  checkRecords,
  checkOrganisations,
  checkCorrections,
  checkReports,
  checkDuplicates,
  checkStock,
  checkTransfers,
  checkReversals,
  checkTrace,
  checkSettlements,
  checkAdvances,
  checkDocuments,
  checkRestrictions,
  checkShares,
  checkProceeds,
  checkCommittee,
  checkVotes,
  checkAuthority,
  checkFees,
  checkBalances,
  checkBank,
  checkRounds,
  checkMeetings,
  checkBallots,
  checkGovernance,
  checkSurveys,
  checkVolunteers,
  checkProjects,
  checkAlliance,
  checkWishes,
  checkPoints,
  checkQuoted,
];

/** All problems that show only when records are seen together. */
export function checkRules(portal: Portal): Draft[] {
  const found = rules.flatMap((rule) => rule(portal));
  return found.filter((draft) => !isBeforeRules(portal, draft));
}
