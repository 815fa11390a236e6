import type { Site } from '../domain/published/public.ts';
import { allianceActivities } from './activity.ts';
import { agreementsClosed, agreementsRunning } from './agreement.ts';
import { allianceSums } from './alliance.ts';
import { meetingSums, meetingsByKind } from './meeting.ts';
import { needGaps, needGapsBelow } from './need-gap.ts';
import { partnerPerformance } from './partner.ts';
import { pointStock, rulesNow, rulesThen } from './point-scheme.ts';
import { pointAccounts, pointStatement, pointSums, pointsRedeemed } from './points-sum.ts';
import type { Table } from './shape/table.ts';
import { tasksDone, tasksLeft } from './task.ts';
import { volunteerPeriods, volunteerSums, volunteerTeams } from './volunteer.ts';
import { wishCategories, wishesByGroup, wishSums } from './wish.ts';

/** What the pages of neighbourhood life compute from their rows. */
export function lifeTables(site: Site): Table[] {
  return [
    ...[allianceSums, needGaps, needGapsBelow, partnerPerformance].map(({ whole }) => whole(site)),
    ...[agreementsRunning, agreementsClosed, allianceActivities].map(({ whole }) => whole(site)),
    ...[wishSums, wishCategories, wishesByGroup].map(({ whole }) => whole(site)),
    ...[pointSums, pointStatement, pointsRedeemed, pointAccounts].map(({ whole }) => whole(site)),
    ...[pointStock, rulesNow, rulesThen].map(({ whole }) => whole(site)),
    ...[meetingSums, meetingsByKind, tasksLeft, tasksDone].map(({ whole }) => whole(site)),
    ...[volunteerSums, volunteerTeams, volunteerPeriods].map(({ whole }) => whole(site)),
  ];
}
