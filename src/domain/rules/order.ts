import type { Both } from '../../issues/both.ts';
import type { Draft, Path } from '../../issues/issue.ts';
import type { Origin } from '../../schemas/kinds.ts';
import type { Portal } from '../portal/portal.ts';
import { type OrderCode, tooEarly } from './early.ts';

type Rec = { id: string; at: Origin['at'] };
type Step = { name: Both; on: string | undefined; path: Path };

/** Tells every step of a record that is earlier than the one before it. */
type Steps = (code: OrderCode, record: Rec, ...list: Step[]) => void;

/** Steps follow one another: identity 10 as far as it is dates. */
export function checkOrder(portal: Portal): Draft[] {
  const found: Draft[] = [];
  const steps: Steps = (code, record, ...list) => {
    let before: Step | undefined;
    for (const next of list) {
      if (!next.on) continue;
      if (before)
        found.push(
          ...tooEarly(record, next.path, next.name, next.on, within(before.name), before.on, code, before.path),
        );
      before = next;
    }
  };
  for (const application of portal.records.application) applicationSteps(application, steps);
  rowSteps(portal, steps);
  periodSteps(portal, steps);
  return found;
}

/** A name inside a sentence. */
function within({ zh, en }: Both): Both {
  return { zh, en: en.charAt(0).toLowerCase() + en.slice(1) };
}

function step(zh: string, en: string, on: string | undefined, ...path: Path): Step {
  return { name: { zh, en }, on, path };
}

function applicationSteps(a: Portal['records']['application'][number], steps: Steps): void {
  const proposed = step('提出', 'The proposal', a.proposed.on, 'proposed', 'on');
  const votes = (a.votes ?? []).map((vote, index) => step('表决', 'The vote', vote.on, 'votes', index, 'on'));
  const notices = (a.notices ?? []).map((notice, index) => ({
    start: step('公示开始', 'The notice', notice.start, 'notices', index, 'start'),
    end: step('公示结束', 'The end of the notice', notice.end, 'notices', index, 'end'),
  }));
  const approval = step('审批', 'The approval', a.approval?.on, 'approval', 'on');
  const acceptance = step('验收', 'The acceptance', a.acceptance?.on, 'acceptance', 'on');
  for (const { start, end } of notices) steps('date-order', a, start, end);
  // After an upheld objection the committee may vote again before it posts again: only the last vote stands before the last notice.
  steps('order-breach', a, proposed, ...votes);
  const decided = votes.at(-1) ?? proposed;
  for (const [index, { start }] of notices.entries())
    steps('order-breach', a, index === notices.length - 1 ? decided : (votes[0] ?? proposed), start);
  for (const [index, { start }] of notices.entries())
    if (index) steps('order-breach', a, notices[index - 1]?.end as Step, start);
  steps('order-breach', a, notices.at(-1)?.end ?? decided, approval);
  steps('order-breach', a, approval, acceptance);
  steps('date-order', a, proposed, step('未通过', 'The rejection', a.rejected?.on, 'rejected', 'on'));
  steps('date-order', a, proposed, step('撤回', 'The withdrawal', a.withdrawn?.on, 'withdrawn', 'on'));
  for (const [n, notice] of (a.notices ?? []).entries())
    for (const [index, objection] of (notice.objections ?? []).entries())
      steps(
        'date-order',
        a,
        proposed,
        step('提出异议', 'The objection', objection.on, 'notices', n, 'objections', index, 'on'),
        step('异议办结', 'The answer', objection.closed_on, 'notices', n, 'objections', index, 'closed_on'),
      );
}

function rowSteps({ records }: Portal, steps: Steps): void {
  for (const row of records.transfer)
    if (row.received_on)
      steps(
        'date-order',
        row,
        step('划出', 'Leaving', row.date, 'date'),
        step('转入', 'Arriving', row.received_on, 'received_on'),
      );
  for (const row of records.query)
    steps(
      'date-order',
      row,
      step('收到', 'The receipt', row.received, 'received'),
      step('答复', 'The answer', row.answered, 'answered'),
    );
  for (const row of records.reallocation)
    steps(
      'date-order',
      row,
      step('公示开始', 'The notice', row.notice_start, 'notice_start'),
      step('公示结束', 'The end of the notice', row.notice_end, 'notice_end'),
    );
  for (const row of records.partner) {
    const joined = step('加入', 'Joining', row.joined, 'joined');
    const docked = step('对接', 'Docking', row.docked, 'docked');
    const signed = step('签约', 'Signing', row.signed, 'signed');
    const left = step('退出', 'Leaving', row.left, 'left');
    steps('order-breach', row, joined, docked, signed);
    // Who had left may sign all the same; nobody leaves before having come.
    const last = [signed, docked].find(({ on }) => on);
    if (!last || (row.joined && row.left && row.left < row.joined)) steps('date-order', row, joined, left);
    else steps('order-breach', row, last, left);
  }
  allianceSteps(records, steps);
}

function allianceSteps({ agreement, need, resource, activity }: Portal['records'], steps: Steps): void {
  for (const row of agreement) {
    const signed = step('签订', 'Signing', row.signed, 'signed');
    const start = step('开始', 'The start', row.starts, 'starts');
    // One end that is too early is told once.
    const upside = row.starts !== undefined && row.ends !== undefined && row.ends < row.starts;
    const end = step('结束', 'The end', row.ends, 'ends');
    if (upside) steps('date-order', row, start, end);
    else steps('order-breach', row, signed, end);
    steps('order-breach', row, signed, step('完成', 'The completion', row.completed, 'completed'));
  }
  for (const row of need) {
    const raised = step('提出', 'The need', row.raised_on, 'raised_on');
    const claimed = step('认领', 'The claim', row.claimed_on, 'claimed_on');
    const met = step('满足', 'Meeting it', row.met_on, 'met_on');
    // A need may be claimed and met before it is put on the list.
    steps('order-breach', row, raised, claimed, met);
    steps(
      'date-order',
      row,
      step('需要起', 'The start', row.wanted_from, 'wanted_from'),
      step('需要止', 'The end', row.wanted_to, 'wanted_to'),
    );
  }
  for (const row of resource)
    steps(
      'date-order',
      row,
      step('可用起', 'The start', row.available_from, 'available_from'),
      step('可用止', 'The end', row.available_to, 'available_to'),
    );
  for (const row of activity)
    steps(
      'date-order',
      row,
      step('活动', 'The activity', row.date, 'date'),
      step('公布', 'The publication', row.published, 'published'),
    );
}

function periodSteps({ records }: Portal, steps: Steps): void {
  for (const campaign of records.campaign)
    steps(
      'date-order',
      campaign,
      step('开始', 'The start', campaign.start, 'start'),
      step('结束', 'The end', campaign.end, 'end'),
    );
  for (const project of records.project)
    for (const key of ['planned', 'actual'] as const)
      steps(
        'date-order',
        project,
        step('开始', 'The start', project[key]?.start, key, 'start'),
        step('结束', 'The end', project[key]?.end, key, 'end'),
      );
  for (const fund of records.fund) {
    for (const [index, { from, to }] of (fund.agreements ?? []).entries())
      steps(
        'date-order',
        fund,
        step('协议起', 'The start', from, 'agreements', index, 'from'),
        step('协议止', 'The end', to, 'agreements', index, 'to'),
      );
    for (const [index, { from, to }] of (fund.committee?.members ?? []).entries())
      steps(
        'date-order',
        fund,
        step('任期起', 'The start', from, 'committee', 'members', index, 'from'),
        step('任期止', 'The end', to, 'committee', 'members', index, 'to'),
      );
  }
  for (const report of records.report)
    steps(
      'date-order',
      report,
      step('张贴起', 'The posting', report.posted_from, 'posted_from'),
      step('张贴止', 'The end of the posting', report.posted_to, 'posted_to'),
    );
}
