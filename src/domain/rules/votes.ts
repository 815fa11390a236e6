import type { Draft } from '../../issues/issue.ts';
import type { Ratio } from '../../schemas/field.ts';
import type { Application, Fund, Portal } from '../portal/portal.ts';
import { place } from './place.ts';

/** Identity 6, the votes: arithmetic, who was due, quorum, pass rule. What is not published is not checked. */
export function checkVotes(portal: Portal): Draft[] {
  return [...portal.funds.values()].flatMap((fund) =>
    fund.applications.flatMap((application) => [
      ...(application.votes ?? []).flatMap((_, index) => checkVote(portal, fund, application, index)),
      ...checkStates(application),
    ]),
  );
}

function checkVote(portal: Portal, fund: Fund, application: Application, index: number): Draft[] {
  const votes = application.votes ?? [];
  const vote = votes[index] as (typeof votes)[number];
  const at = (key: string) => place(application, 'votes', index, key);
  const { due, present } = vote;
  const voting = vote.for + vote.against + vote.abstain + (vote.invalid ?? 0);
  const all = voting + (vote.recused ?? 0);
  if (all !== present || present > due)
    return [{ ...at('present'), code: 'vote-sum', params: { found: all, present, due } }];
  // An earlier vote may have been void or lost: the last one counts.
  if (index < votes.length - 1) return [];
  const quorum = fund.rules?.quorum ?? portal.settings?.rules.quorum.share;
  if (quorum && present * quorum.in < due * quorum.of)
    return [{ ...at('present'), code: 'vote-quorum', params: { due, present, quorum: ratioText(quorum) } }];
  const pass = fund.rules?.pass ?? portal.settings?.rules.pass;
  if (!pass || !application.approval) return [];
  const base = { due, present, voting }[pass.of];
  if (passes(vote.for, base, pass.percent)) return [];
  return [{ ...at('for'), code: 'vote-failed', params: { for: vote.for, base, percent: ratioText(pass.percent) } }];
}

/** One half means more than half; any other share means at least that share. */
export function passes(votes: number, base: number, share: Ratio): boolean {
  return share.of * 2 === share.in ? votes * 2 > base : votes * share.in >= base * share.of;
}

function ratioText({ of, in: whole }: Ratio): string {
  return whole === 100 ? `${of}%` : `${of}/${whole}`;
}

/** An application ends in one way only, and what was carried out under it had been approved. */
function checkStates(application: Application): Draft[] {
  const { approval, rejected, withdrawn, acceptance } = application;
  const tell = (field: string, zh: string, en: string): Draft[] => [
    { ...place(application, field), code: 'status-conflict', params: { why: { zh, en } } },
  ];
  if (approval && rejected)
    return tell('rejected', '同一份申请既批准又未通过', 'The application is both approved and rejected');
  if (rejected && withdrawn)
    return tell('withdrawn', '同一份申请既未通过又撤回', 'The application is both rejected and withdrawn');
  if (!acceptance || approval) return [];
  return [{ ...place(application, 'acceptance'), code: 'acceptance-unapproved', params: { on: acceptance.on } }];
}
