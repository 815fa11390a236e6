import type { Draft, Path } from '../../issues/issue.ts';
import type { Origin } from '../../schemas/kinds.ts';
import type { Portal } from '../portal/portal.ts';
import { place } from './place.ts';

type Rec = { id: string; at: Origin['at'] };

/** Tells a fact that is later than the as-of date. */
type Fact = (record: Rec, on: string | undefined, ...path: Path) => void;

/** Facts are not later than the as-of date. Plans, due dates and terms of office may be. */
export function checkFuture(portal: Portal): Draft[] {
  const found: Draft[] = [];
  const fact: Fact = (record, on, ...path) => {
    if (on && on > portal.asOf)
      found.push({ ...place(record, ...path), code: 'date-future', params: { found: on, as_of: portal.asOf } });
  };
  rowFacts(portal, fact);
  fundFacts(portal, fact);
  projectFacts(portal, fact);
  neighbourFacts(portal, fact);
  for (const application of portal.records.application) applicationFacts(application, fact);
  return found;
}

function rowFacts({ records, asOf }: Portal, fact: Fact): void {
  for (const kind of [
    'income',
    'spending',
    'transfer',
    'reallocation',
    'balance',
    'goods',
    'pledge',
    'advance',
  ] as const)
    for (const row of records[kind]) {
      // Most rows of a portal go by here: only what is late is looked at closely.
      if (row.date > asOf) fact(row, row.date, 'date');
      if (row.retracted_on) fact(row, row.retracted_on, 'retracted_on');
    }
  for (const kind of ['income', 'spending'] as const)
    for (const row of records[kind])
      if (row.banked_on && row.banked_on !== row.date) fact(row, row.banked_on, 'banked_on');
  for (const row of records.transfer) fact(row, row.received_on, 'received_on');
  for (const row of records.reallocation) fact(row, row.decided_on, 'decided_on');
  for (const row of records.query) {
    fact(row, row.received, 'received');
    fact(row, row.answered, 'answered');
  }
  for (const row of records.agreement) {
    fact(row, row.signed, 'signed');
    fact(row, row.completed, 'completed');
  }
  for (const row of records.partner)
    for (const key of ['joined', 'docked', 'signed', 'left'] as const) fact(row, row[key], key);
}

function fundFacts({ records }: Portal, fact: Fact): void {
  for (const fund of records.fund) {
    fact(fund, fund.established, 'established');
    fact(fund, fund.sealed_through, 'sealed_through');
    fact(fund, fund.rules_from, 'rules_from');
    fact(fund, fund.opening_balance?.on, 'opening_balance', 'on');
    for (const [index, { signed }] of (fund.agreements ?? []).entries())
      fact(fund, signed, 'agreements', index, 'signed');
  }
  for (const event of records.event) fact(event, event.on, 'on');
  for (const report of records.report) fact(report, report.published, 'published');
  for (const correction of records.correction) fact(correction, correction.on, 'on');
  for (const explanation of records.explanation) fact(explanation, explanation.on, 'on');
}

function projectFacts({ records }: Portal, fact: Fact): void {
  for (const project of records.project) {
    fact(project, project.actual?.start, 'actual', 'start');
    fact(project, project.actual?.end, 'actual', 'end');
    fact(project, project.close_out?.on, 'close_out', 'on');
    fact(project, project.satisfaction_gate?.passed_on, 'satisfaction_gate', 'passed_on');
    for (const [index, { met }] of (project.milestones ?? []).entries()) fact(project, met, 'milestones', index, 'met');
    for (const [index, { on }] of (project.updates ?? []).entries()) fact(project, on, 'updates', index, 'on');
    for (const [index, { asked, answered }] of (project.follow_ups ?? []).entries()) {
      fact(project, asked, 'follow_ups', index, 'asked');
      fact(project, answered, 'follow_ups', index, 'answered');
    }
  }
}

function neighbourFacts({ records }: Portal, fact: Fact): void {
  for (const row of records.need)
    for (const key of ['raised_on', 'claimed_on', 'met_on'] as const) fact(row, row[key], key);
  for (const row of records.wish)
    for (const key of ['claimed', 'fulfilled', 'followed_up'] as const) fact(row, row[key], key);
  for (const kind of ['activity', 'point', 'survey'] as const)
    for (const row of records[kind]) fact(row, row.date, 'date');
  for (const row of records.activity) fact(row, row.published, 'published');
  for (const row of records.volunteer) fact(row, row.formed, 'formed');
  for (const row of records.history) fact(row, row.on, 'on');
  for (const meeting of records.meeting) {
    fact(meeting, meeting.date, 'date');
    for (const [index, { solved_on }] of meeting.topics.entries())
      fact(meeting, solved_on, 'topics', index, 'solved_on');
  }
  for (const round of records.round)
    for (const [index, { on }] of (round.evaluations ?? []).entries()) fact(round, on, 'evaluations', index, 'on');
}

function applicationFacts(application: Portal['records']['application'][number], fact: Fact): void {
  for (const key of ['proposed', 'approval', 'acceptance', 'rejected', 'withdrawn'] as const)
    fact(application, application[key]?.on, key, 'on');
  fact(application, application.emergency?.declared_on, 'emergency', 'declared_on');
  for (const [index, { on }] of (application.consulted ?? []).entries())
    fact(application, on, 'consulted', index, 'on');
  for (const [index, { on }] of (application.votes ?? []).entries()) fact(application, on, 'votes', index, 'on');
  for (const [index, notice] of (application.notices ?? []).entries()) {
    fact(application, notice.start, 'notices', index, 'start');
    for (const [nth, { on, closed_on }] of (notice.objections ?? []).entries()) {
      fact(application, on, 'notices', index, 'objections', nth, 'on');
      fact(application, closed_on, 'notices', index, 'objections', nth, 'closed_on');
    }
  }
}
