import type { Both } from '../../issues/both.ts';
import type { Draft } from '../../issues/issue.ts';
import { agreementStates, needStates } from '../../schemas/alliance.ts';
import type { Sourced } from '../../schemas/kinds.ts';
import { recordKey } from '../common/key.ts';
import {
  historySteps,
  isMember,
  leftOn,
  type Membership,
  membershipsOf,
  type Steps,
} from '../neighbourhood/alliance-membership.ts';
import type { Portal } from '../portal/portal.ts';
import { checkMarkets } from './market.ts';
import { place } from './place.ts';
import { checkResources } from './resource.ts';

type Partner = Sourced<'partner'>;
type Need = Sourced<'need'>;
type Agreement = Sourced<'agreement'>;

/** Partners, needs and agreements of each place fit together: identity 10 of an alliance, and what was promised can be kept. */
export function checkAlliance(portal: Portal): Draft[] {
  const { need, agreement, history } = portal.records;
  const steps = historySteps(history);
  // Where a line of history could not be read, a step back may be the one that is missing.
  const known = (row: { home: string; retracted_on?: string | undefined }) =>
    !row.retracted_on && !portal.broken.tables.has(`history ${row.home}`);
  const members = membersOf(portal, steps);
  return [
    ...agreement.filter(known).flatMap((row) => [...whose(portal, row, members), ...agreementState(row)]),
    ...need.filter(known).flatMap((row) => [...claim(portal, row, members), ...needState(row, steps)]),
    ...mismatches(portal),
    ...checkResources(portal),
    ...checkMarkets(portal),
  ];
}

type Member = { partner: Partner; stays: Membership[] };
type Members = (home: string, id: string | undefined) => Member | undefined;

function membersOf({ records }: Portal, steps: Steps): Members {
  const by = new Map<string, Member>();
  for (const partner of records.partner)
    if (!by.has(`${partner.home} ${partner.id}`))
      by.set(`${partner.home} ${partner.id}`, { partner, stays: membershipsOf(partner, steps('partner', partner)) });
  return (home, id) => by.get(`${home} ${id}`);
}

/** An agreement is signed by a member, and ends when the member has left. */
function whose({ asOf }: Portal, row: Agreement, members: Members): Draft[] {
  const member = members(row.home, row.partner);
  if (!member) return [];
  const signed = { zh: '签了协议', en: 'signed an agreement' };
  const absent = absence(member, row.signed, signed);
  if (absent) return [{ ...place(row, 'signed'), ...absent }];
  const open = row.status === 'signed' || row.status === 'active';
  const left = leftOn(member.stays, asOf);
  if (!open || !left) return [];
  const state = { zh: agreementStates[row.status], en: row.status };
  const params = { found: member.partner.name, left, what: { zh: '协议', en: 'agreement' }, id: row.id, state };
  return [{ ...place(row, 'status'), code: 'partner-left', params }];
}

/** A need is claimed by a member on a day when it was one. */
function claim({ asOf }: Portal, row: Need, members: Members): Draft[] {
  const member = members(row.home, row.claimed_by);
  if (!member) return [];
  const absent = row.claimed_on
    ? absence(member, row.claimed_on, { zh: '认领了需求', en: 'claimed a need' })
    : undefined;
  if (absent) return [{ ...place(row, 'claimed_on'), ...absent }];
  const left = leftOn(member.stays, asOf);
  if (!left || (row.status !== 'claimed' && row.status !== 'in_progress')) return [];
  const state = { zh: needStates[row.status], en: row.status };
  const params = { found: member.partner.name, left, what: { zh: '需求', en: 'need' }, id: row.id, state };
  return [{ ...place(row, 'status'), code: 'partner-left', params }];
}

function absence({ partner, stays }: Member, on: string, what: Both): Pick<Draft, 'code' | 'params'> | undefined {
  if (isMember(stays, on)) return undefined;
  const left = leftOn(stays, on);
  const next = stays.find(({ from }) => from !== undefined && from > on)?.from;
  const when: Both = left
    ? { zh: `已于 ${left} 退出`, en: `left on ${left}` }
    : { zh: `在 ${next} 才加入`, en: `joined only on ${next}` };
  return { code: 'partner-absent', params: { found: partner.name, when, on, what } };
}

function agreementState(row: Agreement): Draft[] {
  const tell = (field: string, zh: string, en: string): Draft[] => [
    {
      ...place(row, field),
      code: 'agreement-state',
      params: { found: row.id, state: { zh: agreementStates[row.status], en: row.status }, why: { zh, en } },
    },
  ];
  if (row.status === 'completed' && !row.completed)
    return tell('completed', '却没有完成日期', 'but has no day of completion');
  if (row.completed && (row.status === 'signed' || row.status === 'active'))
    return tell('status', `却有完成日期 ${row.completed}`, `but was completed on ${row.completed}`);
  return [];
}

/** Which dates go with each state. A need that was met without being claimed by a partner is fine: residents may have helped themselves. */
function needState(row: Need, steps: Steps): Draft[] {
  const tell = (field: string, zh: string, en: string): Draft[] => [
    {
      ...place(row, field),
      code: 'need-state',
      params: { found: row.id, state: { zh: needStates[row.status], en: row.status }, why: { zh, en } },
    },
  ];
  const last = row.met_on ?? row.claimed_on ?? '';
  const back = steps('need', row).some(({ on }) => on >= last);
  const { status, claimed_on, claimed_by, met_on } = row;
  if (claimed_by && !claimed_on)
    return tell('claimed_on', '写了认领伙伴，却没有认领日期', 'names who claimed it but no day');
  if (claimed_on && !claimed_by)
    return tell('claimed_by', '写了认领日期，却没有认领伙伴', 'has a day of the claim but not who claimed it');
  if ((status === 'claimed' || status === 'in_progress') && !claimed_on)
    return tell('claimed_on', '却没有认领日期和认领伙伴', 'but has neither day nor partner of a claim');
  if (status === 'met' && !met_on) return tell('met_on', '却没有满足日期', 'but has no day on which it was met');
  if (back) return [];
  if (status === 'open' && claimed_on)
    return tell('status', `却已在 ${claimed_on} 被认领`, `but was claimed on ${claimed_on}`);
  if (status !== 'met' && met_on) return tell('status', `却已在 ${met_on} 得到满足`, `but was met on ${met_on}`);
  return [];
}

/** The partner of an agreement is the one who offers its resource and who claimed its need. */
function mismatches({ records }: Portal): Draft[] {
  const resources = new Map(records.resource.map((row) => [recordKey(row), row]));
  const needs = new Map(records.need.map((row) => [recordKey(row), row]));
  const names = new Map(records.partner.map((row) => [recordKey(row), row.name]));
  return records.agreement.flatMap((row): Draft[] => {
    if (row.retracted_on || row.status === 'terminated') return [];
    const name = (id: string) => names.get(`${row.home} ${id}`) ?? id;
    const tell = (field: 'resource' | 'need', what: Both, id: string, other: string): Draft[] => [
      {
        ...place(row, field),
        code: 'agreement-mismatch',
        params: { found: name(row.partner), what, id, other: name(other) },
      },
    ];
    const resource = resources.get(`${row.home} ${row.resource}`);
    const need = needs.get(`${row.home} ${row.need}`);
    if (resource && resource.partner !== row.partner)
      return tell('resource', { zh: '资源', en: 'resource' }, resource.id, resource.partner);
    if (need?.claimed_by && need.claimed_by !== row.partner)
      return tell('need', { zh: '需求', en: 'need' }, need.id, need.claimed_by);
    return [];
  });
}
