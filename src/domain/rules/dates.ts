import type { Both, Draft, Path } from '../../issues/issue.ts';
import type { Origin } from '../../schemas/kinds.ts';
import type { Portal } from '../portal.ts';
import { place } from './place.ts';

type Rec = { id: string; at: Origin['at'] };

/** Facts are not later than the as-of date, and steps follow one another. */
export function checkDates(portal: Portal): Draft[] {
  return [...future(portal), ...order(portal)];
}

function future(portal: Portal): Draft[] {
  const found: Draft[] = [];
  const fact = (record: Rec, on: string | undefined, ...path: Path) => {
    if (on && on > portal.asOf)
      found.push({ ...place(record, ...path), code: 'date-future', params: { found: on, as_of: portal.asOf } });
  };
  const { records } = portal;
  for (const kind of ['income', 'spending'] as const)
    for (const row of records[kind]) {
      fact(row, row.date, 'date');
      if (row.banked_on !== row.date) fact(row, row.banked_on, 'banked_on');
    }
  for (const row of records.transfer) {
    fact(row, row.date, 'date');
    fact(row, row.received_on, 'received_on');
  }
  for (const kind of ['reallocation', 'balance', 'goods', 'pledge'] as const)
    for (const row of records[kind]) fact(row, row.date, 'date');
  for (const row of records.query) {
    fact(row, row.received, 'received');
    fact(row, row.answered, 'answered');
  }
  for (const fund of records.fund) {
    fact(fund, fund.established, 'established');
    for (const [index, { signed }] of (fund.agreements ?? []).entries())
      fact(fund, signed, 'agreements', index, 'signed');
  }
  for (const event of records.event) fact(event, event.on, 'on');
  for (const report of records.report) fact(report, report.published, 'published');
  for (const correction of records.correction) fact(correction, correction.on, 'on');
  for (const project of records.project) {
    fact(project, project.actual?.start, 'actual', 'start');
    fact(project, project.actual?.end, 'actual', 'end');
    fact(project, project.close_out?.on, 'close_out', 'on');
    for (const [index, { met }] of (project.milestones ?? []).entries()) fact(project, met, 'milestones', index, 'met');
    for (const [index, { on }] of (project.updates ?? []).entries()) fact(project, on, 'updates', index, 'on');
  }
  for (const application of records.application) {
    fact(application, application.proposed.on, 'proposed', 'on');
    fact(application, application.approval?.on, 'approval', 'on');
    fact(application, application.acceptance?.on, 'acceptance', 'on');
    fact(application, application.rejected?.on, 'rejected', 'on');
    fact(application, application.withdrawn?.on, 'withdrawn', 'on');
    for (const [index, vote] of (application.votes ?? []).entries()) fact(application, vote.on, 'votes', index, 'on');
    for (const [index, notice] of (application.notices ?? []).entries())
      fact(application, notice.start, 'notices', index, 'start');
  }
  return found;
}

type Step = { name: Both; on: string | undefined; path: Path };

function order(portal: Portal): Draft[] {
  const found: Draft[] = [];
  const steps = (record: Rec, list: Step[]) => {
    let before: Step | undefined;
    for (const step of list) {
      if (!step.on) continue;
      if (before?.on && step.on < before.on)
        found.push({
          ...place(record, ...step.path),
          code: 'date-order',
          params: { later: step.name, later_on: step.on, earlier: before.name, earlier_on: before.on },
        });
      before = step;
    }
  };
  const step = (zh: string, en: string, on: string | undefined, ...path: Path): Step => ({
    name: { zh, en },
    on,
    path,
  });
  for (const a of portal.records.application) {
    steps(a, [
      step('提出', 'The proposal', a.proposed.on, 'proposed', 'on'),
      ...(a.votes ?? []).map((vote, index) => step('表决', 'the vote', vote.on, 'votes', index, 'on')),
      ...(a.notices ?? []).flatMap((notice, index) => [
        step('公示开始', 'the notice', notice.start, 'notices', index, 'start'),
        step('公示结束', 'the end of the notice', notice.end, 'notices', index, 'end'),
      ]),
      step('审批', 'the approval', a.approval?.on, 'approval', 'on'),
      step('验收', 'the acceptance', a.acceptance?.on, 'acceptance', 'on'),
    ]);
    steps(a, [
      step('提出', 'the proposal', a.proposed.on),
      step('未通过', 'the rejection', a.rejected?.on, 'rejected', 'on'),
    ]);
    steps(a, [
      step('提出', 'the proposal', a.proposed.on),
      step('撤回', 'the withdrawal', a.withdrawn?.on, 'withdrawn', 'on'),
    ]);
    for (const [n, notice] of (a.notices ?? []).entries())
      for (const [index, objection] of (notice.objections ?? []).entries())
        steps(a, [
          step('公示开始', 'the notice', notice.start),
          step('提出异议', 'the objection', objection.on, 'notices', n, 'objections', index, 'on'),
          step('异议办结', 'the answer', objection.closed_on, 'notices', n, 'objections', index, 'closed_on'),
        ]);
  }
  for (const row of portal.records.transfer)
    steps(row, [step('划出', 'leaving', row.date, 'date'), step('转入', 'arriving', row.received_on, 'received_on')]);
  for (const row of portal.records.query)
    steps(row, [
      step('收到', 'receipt', row.received, 'received'),
      step('答复', 'the answer', row.answered, 'answered'),
    ]);
  for (const row of portal.records.reallocation)
    steps(row, [
      step('公示开始', 'the notice', row.notice_start, 'notice_start'),
      step('公示结束', 'the end of the notice', row.notice_end, 'notice_end'),
    ]);
  for (const row of portal.records.partner)
    steps(row, [
      step('加入', 'joining', row.joined, 'joined'),
      step('对接', 'docking', row.docked, 'docked'),
      step('签约', 'signing', row.signed, 'signed'),
      step('退出', 'leaving', row.left, 'left'),
    ]);
  for (const row of portal.records.agreement)
    steps(row, [step('签订', 'signing', row.signed, 'signed'), step('结束', 'the end', row.ends, 'ends')]);
  for (const campaign of portal.records.campaign)
    steps(campaign, [step('开始', 'the start', campaign.start, 'start'), step('结束', 'the end', campaign.end, 'end')]);
  for (const project of portal.records.project)
    for (const key of ['planned', 'actual'] as const)
      steps(project, [
        step('开始', 'the start', project[key]?.start, key, 'start'),
        step('结束', 'the end', project[key]?.end, key, 'end'),
      ]);
  for (const fund of portal.records.fund) {
    for (const [index, agreement] of (fund.agreements ?? []).entries())
      steps(fund, [
        step('协议起', 'the start', agreement.from, 'agreements', index, 'from'),
        step('协议止', 'the end', agreement.to, 'agreements', index, 'to'),
      ]);
    for (const [index, member] of (fund.committee?.members ?? []).entries())
      steps(fund, [
        step('任期起', 'the start', member.from, 'committee', 'members', index, 'from'),
        step('任期止', 'the end', member.to, 'committee', 'members', index, 'to'),
      ]);
  }
  return found;
}
