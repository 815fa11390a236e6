import type { Draft } from '../../issues/issue.ts';
import type { Ratio } from '../../schemas/field.ts';
import type { Application, Fund, Portal } from '../portal.ts';
import { place } from './place.ts';

/** Identity 6: vote arithmetic, quorum, pass rule, and the committee's size on the day. What is not published stays silent. */
export function checkVotes(portal: Portal): Draft[] {
  return [...portal.funds.values()].flatMap((fund) => [
    ...committeeDays(fund).flatMap((day) => checkCommittee(portal, fund, day)),
    ...fund.applications.flatMap((application) => checkApplication(portal, fund, application)),
  ]);
}

function checkApplication(portal: Portal, fund: Fund, application: Application): Draft[] {
  const rules = portal.settings?.rules;
  const found: Draft[] = [];
  const votes = application.votes ?? [];
  for (const [index, vote] of votes.entries()) {
    const sum = vote.for + vote.against + vote.abstain + (vote.invalid ?? 0) + (vote.recused ?? 0);
    if (sum !== vote.present || vote.present > vote.due) {
      found.push({
        ...place(application, 'votes', index, 'present'),
        code: 'vote-sum',
        params: { found: sum, present: vote.present, due: vote.due },
      });
      continue;
    }
    const quorum = fund.rules?.quorum ?? rules?.quorum.share;
    if (quorum && vote.present * quorum.in < vote.due * quorum.of)
      found.push({
        ...place(application, 'votes', index, 'present'),
        code: 'vote-quorum',
        params: { due: vote.due, present: vote.present, quorum: ratioText(quorum) },
      });
    const pass = fund.rules?.pass ?? rules?.pass;
    const last = index === votes.length - 1;
    if (!pass || !last || !application.approval) continue;
    const base = {
      due: vote.due,
      present: vote.present,
      voting: vote.for + vote.against + vote.abstain + (vote.invalid ?? 0),
    }[pass.of];
    if (!passes(vote.for, base, pass.percent))
      found.push({
        ...place(application, 'votes', index, 'for'),
        code: 'vote-failed',
        params: { for: vote.for, base, percent: ratioText(pass.percent) },
      });
  }
  if (application.approval && application.rejected)
    found.push({
      ...place(application, 'rejected'),
      code: 'status-conflict',
      params: { why: { zh: '同一份申请既批准又未通过', en: 'The application is both approved and rejected' } },
    });
  return found;
}

/** One half means more than half; any other share means at least that share. */
export function passes(votes: number, base: number, share: Ratio): boolean {
  return share.of * 2 === share.in ? votes * 2 > base : votes * share.in >= base * share.of;
}

function ratioText({ of, in: whole }: Ratio): string {
  return whole === 100 ? `${of}%` : `${of}/${whole}`;
}

/** Days on which the committee decided something. */
function committeeDays(fund: Fund): string[] {
  if (!fund.committee?.members?.length) return [];
  return [...new Set(fund.applications.flatMap(({ votes }) => (votes ?? []).map(({ on }) => on)))].toSorted();
}

function checkCommittee(portal: Portal, fund: Fund, day: string): Draft[] {
  const members = (fund.committee?.members ?? []).filter(
    ({ from, to }) => from <= day && (to === undefined || day <= to),
  ).length;
  const rule = portal.settings?.rules.committee;
  const minimum = fund.rules?.committee_minimum ?? rule?.minimum ?? 0;
  if (members >= minimum && (!rule?.odd || members % 2 === 1)) return [];
  return [
    { ...place(fund, 'committee', 'members'), code: 'committee-size', params: { on: day, found: members, minimum } },
  ];
}
