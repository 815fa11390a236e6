import { allianceActivities } from './activity.ts';
import { agreementsClosed, agreementsRunning } from './agreement.ts';
import { allianceSums } from './alliance.ts';
import { meetingSums, meetingsByKind } from './meeting.ts';
import { needGaps, needGapsBelow } from './need-gap.ts';
import { partnerPerformance } from './partner.ts';
import { pointStock, rulesNow, rulesThen } from './point-scheme.ts';
import { pointAccounts, pointStatement, pointSums, pointsRedeemed } from './points-sum.ts';
import type { Source } from './shape/source.ts';
import { tasksDone, tasksLeft } from './task.ts';
import { volunteerPeriods, volunteerSums, volunteerTeams } from './volunteer.ts';
import { wishCategories, wishesByGroup, wishSums } from './wish.ts';

/** What the pages of neighbourhood life compute from their rows. */
export const lifeTables: readonly Source[] = [
  ...[allianceSums, needGaps, needGapsBelow, partnerPerformance],
  ...[agreementsRunning, agreementsClosed, allianceActivities],
  ...[wishSums, wishCategories, wishesByGroup],
  ...[pointSums, pointStatement, pointsRedeemed, pointAccounts],
  ...[pointStock, rulesNow, rulesThen],
  ...[meetingSums, meetingsByKind, tasksLeft, tasksDone],
  ...[volunteerSums, volunteerTeams, volunteerPeriods],
];
